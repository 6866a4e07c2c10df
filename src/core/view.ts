import type { FeverCall } from '../content/fever.js';
import type { InterfaceWords } from '../content/messages.js';
import type { CareTeam, ContentPack } from '../content/schema.js';

/** What one render shows: a pack, and the interface messages in its language. */
export interface View {
  pack: ContentPack;
  words: InterfaceWords;
}

/** What an element passes to nested elements. Another copy of the library may define those, so the names are stable. */
export interface Surroundings {
  pack: ContentPack;
  region: string;
  number: string | undefined;
  /** The threshold that the element or the page gives, such as `100F`; null where it is the content's. */
  fever: string | null;
  feverCall: FeverCall;
  careTeam: CareTeam;
}
