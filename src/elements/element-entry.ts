import type { InterfaceWords } from '../content/messages.js';
import type { ElementContent } from '../core/controllers/content-controller.js';

/** The attributes whose value can be part of a page's path, as in `…/side-effect-list/chemotherapy.html`. */
export const variantAttributes = ['chapter', 'current', 'region', 'screening', 'treatment'] as const;

/** An element as a part of `<care-guide>`, which passes its own `treatment`, `current` and so on to all parts. */
export interface GuidePart {
  /** The name in the attribute `parts`, and in the part's fragment: `#care-phases`. */
  readonly name: string;
  /** A long part ends with a link back to the contents, which are far away on a small screen. */
  readonly isLong?: boolean;
  /** Whether the part is closed until the reader opens it. What may matter in an emergency never is. */
  readonly folds?: boolean;
  /**
   * For a part that always shows the element's own topic instead of the guide's pack: the interface message that is its
   * title in the contents. Any other part has the title of what it shows from the pack.
   */
  readonly ownTitle?: keyof InterfaceWords['guide'];
}

/** What every list of the library's elements needs to know about each one. */
export interface ElementEntry extends ElementContent {
  /** The variant attribute of the element, if it has one. */
  readonly variant?: (typeof variantAttributes)[number];
  /** Which part of a guide it is, if any. Parts come in the order of the registry. */
  readonly guidePart?: GuidePart;
}
