import { readdirSync, readFileSync } from 'node:fs';

/** Every standalone page: which element, with which attributes, of which pack. The folder has whole packs in every language. */
export async function allVariants(folder = 'dist/topics') {
  const { elementNames, registry, variantAttributeOf } = await import('../../dist/modules/elements/registry.js');
  const { isShownBy, variantsOf } = await import('../../dist/modules/elements/variants.js');
  const topics = readdirSync(folder).filter((topic) => topic !== 'interface');
  return topics.flatMap((topic) =>
    readdirSync(`${folder}/${topic}`)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const pack = JSON.parse(readFileSync(`${folder}/${topic}/${file}`, 'utf8'));
        const language = file.slice(0, -'.json'.length);
        return elementNames
          .filter((name) => isShownBy(pack, name))
          .flatMap((name) => {
            const common = { lang: language, ...(topic === registry[name].topic ? {} : { topic }) };
            const variants = variantsOf(pack, name).map(({ id }) => ({ ...common, [variantAttributeOf(name)]: id }));
            return [common, ...variants].map((attributes) => ({ name, attributes, pack, topic, language }));
          });
      }),
  );
}
