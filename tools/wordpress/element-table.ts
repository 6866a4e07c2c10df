// What the WordPress plugin knows about the elements. It follows from the manifest and the registry.
import { readFileSync, writeFileSync } from 'node:fs';
import { elementNames, registry, variantAttributeOf } from '../../src/elements/registry.js';
import { type Attribute, attributesOf, slotsOf } from '../attributes.js';

/** A switch, or the values to choose from; anything else is a text. */
type Kind = 'switch' | string[];

function kindOf({ type }: Attribute): Kind | undefined {
  if (type?.text === 'boolean') return 'switch';
  const values = type?.text.split('|').map((one) => one.trim()) ?? [];
  const literals = values.flatMap((one) => /^'(.+)'$/.exec(one)?.[1] ?? []);
  return literals.length ? literals : undefined;
}

/** Writes the table into the plugin's folder: topics, attributes except where a pack comes from, slots and numbers. */
export function writeElementTable(): void {
  const attributes = attributesOf();
  const slots = slotsOf();
  const numbers: Record<string, string> = JSON.parse(readFileSync('src/content/emergency-numbers.json', 'utf8'));
  const regions = Object.values(numbers).flatMap((some) => some.split(' '));
  // The pack's own type leaves a region open; these are the ones whose number is on record.
  const kinds: Record<string, Kind> = { region: regions.filter((one) => one !== 'UK').sort() };
  const elements = elementNames.map((name) => {
    const own = attributes[name]?.filter((one) => !/^(content|src)/.test(one.name));
    if (!own) throw new Error(`custom-elements.json has no <${name}>`);
    for (const one of own) {
      const kind = kindOf(one);
      if (kind) kinds[one.name] = kind;
    }
    const names = ['lang', ...own.map((one) => one.name)].sort();
    const variant = variantAttributeOf(name);
    const row = {
      topic: registry[name].topic,
      ...(variant && { variant }),
      attributes: names,
      slots: slots[name] ?? [],
    };
    return [name, row];
  });
  const table = { elements: Object.fromEntries(elements), kinds, numbers };
  writeFileSync('integrations/wordpress/care-widgets/elements.json', `${JSON.stringify(table, null, 2)}\n`);
}
