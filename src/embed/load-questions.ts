import type * as Questions from '../elements/redflag-screener/questions.js';
import { loadAsset } from './asset-loader.js';

// For the one-file script: a file of its own, as few packs have questions of all kinds.
export const loadQuestions = (): Promise<typeof Questions> => loadAsset('questions') as Promise<typeof Questions>;
