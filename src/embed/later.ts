/** The file beside the one-file script with what comes after the first look: definitions, the checklist, printing, a guide's links. */

import { Glossary } from '../core/controllers/glossary.js';
import { printDocument, printFailed, renderAsText } from '../core/print/print-document.js';
import { DeepLinks } from '../elements/care-guide/deep-links.js';
import { Checklist } from '../elements/side-effect-list/checklist.js';
import { handOver } from './handoff.js';

handOver('later', { Checklist, DeepLinks, Glossary, printDocument, printFailed, renderAsText });
