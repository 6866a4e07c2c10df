import type * as Glossary from '../core/glossary/glossary.js';
import type * as Print from '../core/print/print-document.js';
import type * as Links from '../elements/care-guide/links-and-handout.js';
import type * as Checklist from '../elements/side-effect-list/checklist.js';
import { loadAsset } from './asset-loader.js';

// For the one-file script: a single file with everything that is loaded after the first render.
const load = (): Promise<unknown> => loadAsset('interactions');

export const loadChecklist = load as () => Promise<typeof Checklist>;
export const loadLinks = load as () => Promise<typeof Links>;
export const loadPrint = load as () => Promise<typeof Print>;
export const loadGlossary = load as () => Promise<typeof Glossary>;
