/** The file beside the one-file script that checks the packs that a page brings. */

export { fetchPack, parsePack } from '../../content/fetch-pack.js';
