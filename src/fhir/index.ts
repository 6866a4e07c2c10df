export type { Answer } from '../screening/questions.js';
export { newScreeningAdvice, type ScreeningAdvice } from './advice-template.js';
export { type Definition, definitions } from './definitions.js';
export { type Exported, type ExportOptions, exportQuestionnaires } from './export.js';
export { type Imported, type ImportOptions, importQuestionnaire } from './import.js';
export { definitionsBase, kindSystem, sumExtension, urgencyExtension, urgencySystem } from './names.js';
export { FhirError, type FhirProblem } from './problem.js';
export { type ResponseOptions, toQuestionnaireResponse } from './response.js';
