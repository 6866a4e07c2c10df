import type { ElementContent } from '../core/controllers/content-controller.js';

/** The attributes whose value may stand in an address, as in `…/side-effect-list/chemotherapy.html`. */
export const variantAttributes = ['current', 'region', 'screening', 'treatment'] as const;

/** What every list of the library's elements needs to know of each. */
export interface ElementEntry extends ElementContent {
  /** The one of them that the element has, if any. */
  readonly variant?: (typeof variantAttributes)[number];
}
