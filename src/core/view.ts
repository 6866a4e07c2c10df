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
  /** As the element itself was given it. */
  fever: string | null;
  feverCall: FeverCall;
  careTeam: CareTeam;
}
