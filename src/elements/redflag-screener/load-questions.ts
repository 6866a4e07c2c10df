import type * as Module from './questions.js';

/** Questions of all kinds, which few packs have; see `imports` in src/package.json. */
export function loadQuestions(): Promise<typeof Module> {
  return import('./questions.js');
}
