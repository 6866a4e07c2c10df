/** The file beside the one-file script that holds the check of a page's own packs. */
import { parsePack } from '../content/schema.js';
import { handOver } from './hand-over.js';

handOver('check', { parsePack });
