import type * as Validator from '../content/fetch-pack.js';
import { loadAsset } from './asset-loader.js';

/** In the one-file script the check lies beside it, for the few pages that bring a pack of their own. */
export const loadValidator = (): Promise<typeof Validator> => loadAsset('validator') as Promise<typeof Validator>;
