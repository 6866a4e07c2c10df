import type * as Validator from '../content/fetch-pack.js';
import { loadAsset } from './asset-loader.js';

/** For the one-file script: the check is a separate file, for the few pages with packs of their own. */
export const loadValidator = (): Promise<typeof Validator> => loadAsset('validator') as Promise<typeof Validator>;
