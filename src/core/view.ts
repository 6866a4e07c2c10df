import type { FeverCall } from '../content/fever.js';
import type { InterfaceWords } from '../content/messages.js';
import type { CareTeam, ContentPack } from '../content/schema.js';

/** What one rendering shows: which pack, in which words. */
export interface View {
  pack: ContentPack;
  words: InterfaceWords;
}

/** What an element hands to those inside it. Another copy of the library may define them, so these names stay. */
export interface Surroundings {
  pack: ContentPack;
  region: string;
  number: string | undefined;
  /** The threshold that the element or the page gives, such as `100F`; null where it is the content's. */
  fever: string | null;
  feverCall: FeverCall;
  careTeam: CareTeam;
}
