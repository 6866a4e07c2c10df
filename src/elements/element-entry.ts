import type { ElementContent } from '../core/controllers/content-controller.js';

/** What every list of the library's elements needs to know of each. */
export interface ElementEntry extends ElementContent {
  /** The attribute whose value may stand in an address, as in `…/side-effect-list/chemotherapy.html`. */
  readonly variant?: 'current' | 'region' | 'screening' | 'treatment';
}
