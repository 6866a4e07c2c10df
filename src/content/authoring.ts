/** What programs need that make, check and translate packs; nothing of it travels to a reader. */
export { type Block, blocksOf, mapBlocks } from './blocks.js';
export { packSchema } from './schema.js';
export {
  applyTranslation,
  blocksFrom,
  type Gap,
  isTranslation,
  markOf,
  type Translated,
  type Translation,
  translatableIds,
  translationSchema,
} from './translation.js';
