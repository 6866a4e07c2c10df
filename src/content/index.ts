export { findPack, knownLanguages, knownTopics } from './catalog.js';
export { dialled, emergencyNumberOf, isPhoneNumber } from './emergency-number.js';
export { type InterfaceWords, interfaceWords, registerInterfaceWords } from './interface-words.js';
export type { PackProblem } from './json-schema.js';
export { directionOf, languageChain, primaryLanguage } from './languages.js';
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
