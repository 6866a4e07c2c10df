/** The file beside the one-file script that holds the check of a page's own packs. */
import { fetchPack, parsePack } from '../content/outside.js';
import { handOver } from './hand-over.js';

handOver('check', { fetchPack, parsePack });
