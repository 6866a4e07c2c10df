/** For programs that create, check and translate packs; none of it is shipped to readers. */
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
