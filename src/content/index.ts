export { dialled, emergencyNumberOf, isPhoneNumber } from './emergency-number.js';
export { directionOf, languageChain, primaryLanguage } from './locale.js';
export { type InterfaceWords, interfaceWords, registerInterfaceWords } from './messages.js';
export { findPack, knownLanguages, knownTopics } from './pack-registry.js';
export { type PackResult, parsePack } from './parse-pack.js';
export type { PackProblem, ProblemCode } from './problem.js';
export { registerPack } from './register-pack.js';
export {
  type Chapter,
  type ContentPack,
  type Effect,
  type Guide,
  type Phase,
  type Picture,
  packSchema,
  type Question,
  type QuestionSet,
  type Rule,
  type Screening,
  type ScreeningGuide,
  type Section,
  type SideEffects,
  type Sign,
  type Source,
  type Term,
  type Timeline,
  type Treatment,
  type Urgency,
} from './schema.js';
