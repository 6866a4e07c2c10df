import type * as Outside from '../content/fetch-pack.js';
import { loadAsset } from './asset-loader.js';

/** In the one-file script: the check lies beside it, for the few pages that bring a pack of their own. */
export const loadCheck = (): Promise<typeof Outside> => loadAsset('check') as Promise<typeof Outside>;
