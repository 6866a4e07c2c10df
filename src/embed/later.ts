/** The file beside the one-file script with what comes after the first look: definitions, the checklist, printing, a guide's links. */
import { DeepLinks } from '../elements/care-guide/deep-links.js';
import { Checklist } from '../elements/side-effect-list/checklist.js';
import { Glossary } from '../kit/glossary.js';
import { printDocument, printFailed, renderAsText } from '../kit/print-document.js';
import { handOver } from './hand-over.js';

handOver('later', { Checklist, DeepLinks, Glossary, printDocument, printFailed, renderAsText });
