export {
  type ChosenSign,
  chooseScreening,
  decideOutcome,
  type FollowUpAnswers,
  mayDoctorAgree,
  mayStartProgram,
  type Outcome,
  type ScreeningResult,
  signsOf,
  toUrgency,
} from './outcome.js';
