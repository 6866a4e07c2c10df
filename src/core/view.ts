import type { InterfaceWords } from '../content/messages.js';
import type { ContentPack } from '../content/schema.js';

/** What one rendering shows: which pack, in which words. */
export interface View {
  pack: ContentPack;
  words: InterfaceWords;
}
