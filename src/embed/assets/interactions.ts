/** The file beside the one-file script with what comes after the first rendering: definitions, the checklist, the table of treatments, printing, a guide's links. */

export { Glossary } from '../../core/glossary/glossary.js';
export { printDocument, renderAsText } from '../../core/print/print-document.js';
export { DeepLinks, handoutOf } from '../../elements/care-guide/links-and-handout.js';
export { Checklist, Comparison } from '../../elements/side-effect-list/checklist.js';
