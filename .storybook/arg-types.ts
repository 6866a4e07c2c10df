import emergencyNumbers from '../src/content/emergency-numbers.json' with { type: 'json' };
import type { ContentPack } from '../src/content/schema.js';
import { isElementName, registry, variantAttributeOf } from '../src/elements/registry.js';
import { variantsOf } from '../src/elements/variants.js';
import { type Declaration, type Described, elementsOf, type Manifest } from '../tools/manifest.js';

/** A row of the table of an element: what it is, and how the reader of the docs can change it. */
export interface Row {
  name: string;
  description?: string;
  control: false | { type: 'boolean' | 'select' | 'text' };
  options?: readonly string[];
  table: { category: string; type?: { summary: string }; defaultValue?: { summary: string } };
}

/** The library's own packs in English, by topic: their ids are the values that some attributes take. */
export type Packs = Readonly<Record<string, ContentPack>>;

/**
 * The rows of an element by the name of what they change. Attributes alone have controls, as markup is what a page
 * writes; a story's argument has the name of its attribute.
 */
export function argTypesOf(manifest: Manifest, tag: string, packs: Packs): Record<string, Row> {
  const element = elementsOf(manifest).find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`custom-elements.json has no <${tag}>`);
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const names = new Set(attributes.map(({ name }) => name));
  const rows: [string, Row][] = [
    ...attributes.map((one): [string, Row] => [one.name, attributeRow(one, tag, packs)]),
    ...members.map((one): [string, Row] => [
      // The property of an attribute has a row of its own, and stories may give `content`.
      names.has(one.name) ? `property-${one.name}` : one.name,
      described(one, one.kind === 'method' ? 'methods' : 'properties', one.kind === 'method' ? '()' : ''),
    ]),
    ...slots.map((one): [string, Row] => [one.name || 'slot-default', slotRow(one)]),
    ...listed(events, 'events', 'event'),
    ...listed(cssParts, 'parts', 'part'),
    ...listed(cssProperties, 'custom properties', 'css'),
  ];
  return Object.fromEntries(rows);
}

const listed = (all: readonly Described[], category: string, prefix: string): [string, Row][] =>
  all.map((one) => [`${prefix}-${one.name}`, described(one, category)]);

function described({ name, description, type, default: value }: Described, category: string, suffix = ''): Row {
  return {
    name: `${name}${suffix}`,
    ...(description ? { description } : {}),
    control: false,
    table: {
      category,
      ...(type ? { type: { summary: type.text } } : {}),
      ...(value ? { defaultValue: { summary: value } } : {}),
    },
  };
}

/** A story can fill the slot for a program with a text. */
function slotRow(slot: Described): Row {
  const row = described({ ...slot, name: slot.name || 'between the tags' }, 'slots');
  return slot.name === 'program' ? { ...row, control: { type: 'text' } } : row;
}

function attributeRow(attribute: NonNullable<Declaration['attributes']>[number], tag: string, packs: Packs): Row {
  const row = described(attribute, 'attributes');
  if (attribute.type?.text === 'boolean') return { ...row, control: { type: 'boolean' } };
  const options = valuesOf(attribute, tag, packs);
  return options.length ? { ...row, control: { type: 'select' }, options } : { ...row, control: { type: 'text' } };
}

/** The values that an attribute takes, if there is a list; several treatments or parts in one attribute are text. */
function valuesOf({ name, type }: Described, tag: string, packs: Packs): readonly string[] {
  const fixed = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].flatMap(([, value]) => value ?? []);
  if (fixed.length) return fixed;
  if (name === 'topic') return Object.keys(packs);
  if (name === 'region') return Object.values(emergencyNumbers).flatMap((regions) => regions.split(' '));
  const pack = isElementName(tag) ? packs[registry[tag].topic] : undefined;
  if (!pack || name === 'treatment') return [];
  // The guide hands its `current` on to the timeline.
  if (name === 'current') return (pack.timeline?.phases ?? []).map(({ id }) => id);
  return isElementName(tag) && variantAttributeOf(tag) === name ? variantsOf(pack, tag).map(({ id }) => id) : [];
}
