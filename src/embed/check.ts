/** The file beside the one-file script that holds the check of a page's own packs. */
import { fetchPack, parsePack } from '../content/fetch-pack.js';
import { deliverAsset } from './deliver-asset.js';

deliverAsset('check', { fetchPack, parsePack });
