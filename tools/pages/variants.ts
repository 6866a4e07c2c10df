import { readdirSync, readFileSync } from 'node:fs';
import { wordsTopic } from '../../src/content/pack-registry.js';
import type { ContentPack } from '../../src/content/schema.js';
import { type ElementName, elementNames, registry, variantAttributeOf } from '../../src/elements/registry.js';
import { canShow, variantsOf } from '../../src/elements/variants.js';

/** A standalone page: which element, with which attributes, of which pack. */
export interface PageVariant {
  name: ElementName;
  attributes: Record<string, string>;
  pack: ContentPack;
  topic: string;
  language: string;
}

/** All standalone pages for the packs in a folder, which contains complete packs in every language. */
export function allVariants(folder: string): PageVariant[] {
  const topics = readdirSync(folder).filter((topic) => topic !== wordsTopic);
  return topics.flatMap((topic) =>
    readdirSync(`${folder}/${topic}`)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const pack = JSON.parse(readFileSync(`${folder}/${topic}/${file}`, 'utf8')) as ContentPack;
        const language = file.slice(0, -'.json'.length);
        return elementNames
          .filter((name) => canShow(pack, name))
          .flatMap((name) => {
            const common = { lang: language, ...(topic === registry[name].topic ? {} : { topic }) };
            const attribute = variantAttributeOf(name);
            const variants = attribute ? variantsOf(pack, name).map(({ id }) => ({ ...common, [attribute]: id })) : [];
            return [common, ...variants].map((attributes) => ({ name, attributes, pack, topic, language }));
          });
      }),
  );
}
