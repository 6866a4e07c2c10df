/** The file beside the one-file script that holds the checklist and what prints. */
import { Checklist } from '../elements/side-effect-list/checklist.js';
import { printDocument } from '../kit/print-document.js';
import { handOver } from './hand-over.js';

handOver('paper', { Checklist, printDocument });
