/** A file next to the one-file script that checks a page's own packs. */

export { fetchPack, parsePack } from '../../content/fetch-pack.js';
