/** What a guide needs only after its text is there. */
export { DeepLinks } from './deep-links.js';
export { handoutOf } from './handout.js';
