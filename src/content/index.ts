export { dialled, emergencyNumberOf, isPhoneNumber } from './emergency-number.js';
export { directionOf, languageChain, primaryLanguage } from './locale.js';
export { type InterfaceWords, interfaceWords, registerInterfaceWords } from './messages.js';
export { findPack, knownLanguages, knownTopics } from './pack-registry.js';
export { type PackResult, parsePack } from './parse-pack.js';
export type { PackProblem, ProblemCode } from './problem.js';
export { registerPack } from './register-pack.js';
export {
  type ContentPack,
  type Effect,
  type Phase,
  packSchema,
  type Screening,
  type ScreeningGuide,
  type SideEffects,
  type Sign,
  type Source,
  type Timeline,
  type Treatment,
  type Urgency,
} from './schema.js';
