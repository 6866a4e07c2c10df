/** The file beside the one-file script with what comes after the first rendering: definitions, the checklist, printing, a guide's links. */

import { Glossary } from '../core/glossary/glossary.js';
import { printDocument, printFailed, renderAsText } from '../core/print/print-document.js';
import { DeepLinks } from '../elements/care-guide/deep-links.js';
import { Checklist } from '../elements/side-effect-list/checklist.js';
import { deliverAsset } from './deliver-asset.js';

deliverAsset('later', { Checklist, DeepLinks, Glossary, printDocument, printFailed, renderAsText });
