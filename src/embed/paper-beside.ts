import type * as Checklist from '../elements/side-effect-list/checklist.js';
import type * as Print from '../kit/print-document.js';
import { takeBeside } from './beside.js';

// In the one-file script: one file beside it for what few pages use, the checklist and its note, and printing.
const load = (): Promise<unknown> => takeBeside('paper');

export const loadChecklist = load as () => Promise<typeof Checklist>;
export const loadPrint = load as () => Promise<typeof Print>;
