export {
  chooseScreening,
  decideOutcome,
  mayDoctorAgree,
  mayStartProgram,
  type Outcome,
  type ScreeningResult,
  signsOf,
  toUrgency,
} from './outcome.js';
