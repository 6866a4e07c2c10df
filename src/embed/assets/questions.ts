/** A file next to the one-file script for packs with questions of all kinds. */

export { Questions, readAnswers } from '../../elements/redflag-screener/questions.js';
