export { dialled, emergencyNumberOf, isPhoneNumber } from './emergency-number.js';
export type { PackProblem } from './json-schema.js';
export { directionOf, languageChain, primaryLanguage } from './locale.js';
export { type InterfaceWords, interfaceWords, registerInterfaceWords } from './messages.js';
export { findPack, knownLanguages, knownTopics } from './pack-registry.js';
export { registerPack } from './register-pack.js';
export {
  type ContentPack,
  type Effect,
  type PackResult,
  type Phase,
  packSchema,
  parsePack,
  type Screening,
  type ScreeningGuide,
  type SideEffects,
  type Sign,
  type Source,
  type Timeline,
  type Treatment,
  type Urgency,
} from './schema.js';
