export { toUrgency } from '../content/urgency.js';
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
} from './outcome.js';
export type { Answer } from './questions.js';
