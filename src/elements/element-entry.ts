import type { InterfaceWords } from '../content/messages.js';
import type { ElementContent } from '../core/controllers/content-controller.js';

/** The attributes whose value may stand in an address, as in `…/side-effect-list/chemotherapy.html`. */
export const variantAttributes = ['chapter', 'current', 'region', 'screening', 'treatment'] as const;

/** An element as a part of `<care-guide>`, which hands its own `treatment`, `current` and so on to all of them. */
export interface GuidePart {
  /** As the attribute `parts` takes it, and as the part's address ends: `#care-phases`. */
  readonly name: string;
  /** After a long part the contents are far away on a small screen, so a link back to them follows. */
  readonly isLong?: boolean;
  /**
   * Of a part that shows the element's own topic, whatever the guide's pack holds: its title in the contents, among the
   * words of the interface. That of any other is the title of what it shows of the pack.
   */
  readonly ownTitle?: keyof InterfaceWords['guide'];
}

/** What every list of the library's elements needs to know of each. */
export interface ElementEntry extends ElementContent {
  /** The one of them that the element has, if any. */
  readonly variant?: (typeof variantAttributes)[number];
  /** Which part of a guide it is, if any; the parts come in the order of the registry. */
  readonly guidePart?: GuidePart;
}
