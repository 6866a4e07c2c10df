import type { Attribute, Declaration, Manifest } from '../attributes.js';

/**
 * What each element takes and fires, as one type from which those of the frameworks follow. Its names and comments are
 * those of the manifest; what all elements take is written once.
 */
export function elementTypes({ modules }: Manifest): string {
  const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const [first] = elements;
  const common = attributesOf(first).filter((one) => elements.every((other) => has(other, one)));
  const own = (one: Declaration): Attribute[] =>
    attributesOf(one).filter(({ name }) => !common.some((other) => other.name === name));
  const events = [...new Set(elements.flatMap((one) => (one.events ?? []).map(({ type }) => type?.text ?? 'Event')))];
  return `import type { ${[...elements.map(({ name }) => name), ...events].sort().join(', ')} } from '../modules/index.js';

/** What every element takes. */
export interface CareAttributes {
${common.map(line).join('')}${contentLine(first)}}

/** What each element takes as attributes, and the events that it fires, by its name. */
export interface CareElements {
${elements.map((one) => elementEntry(one, own(one))).join('')}}

/** The events of an element as properties: a prefix, the name of the event, and what listens to it. */
export type CareEventProps<Entry extends { events: object }, Prefix extends string> = {
  [Name in keyof Entry['events'] as \`\${Prefix}\${Name & string}\`]?: ((event: Entry['events'][Name]) => void) | undefined;
};
`;
}

/** The attributes, with the types of their properties: a framework may set either. */
const attributesOf = ({ attributes = [], members = [] }: Partial<Declaration> = {}): Attribute[] =>
  attributes.map((one) => {
    const { type = one.type } = members.find(({ name }) => name === (one.fieldName ?? one.name)) ?? {};
    return { ...one, ...(type ? { type: { text: type.text.replace(' | null', '') } } : {}) };
  });

const has = ({ attributes = [] }: Declaration, { name }: Attribute): boolean =>
  attributes.some((one) => one.name === name);

/** An attribute with its comment. Frameworks leave one out that is null or undefined. */
function line({ name, description = '', type }: Attribute): string {
  const text = description.trim().replaceAll('*/', '*\\/').replaceAll('\n', '\n   * ');
  return `  /** ${text} */\n  '${name}'?: ${typeOf(type?.text)} | null | undefined;\n`;
}

/** In markup a switch may stand alone, or have a value. */
const typeOf = (text = 'string'): string => (text === 'boolean' ? "boolean | '' | 'true' | 'false'" : text);

/** The one setting that is a property alone. */
function contentLine({ members = [] }: Partial<Declaration> = {}): string {
  const content = members.find(({ name }) => name === 'content');
  if (!content) throw new Error('The manifest has no property `content`.');
  return line(content);
}

function elementEntry({ name, tagName, events = [] }: Declaration, own: readonly Attribute[]): string {
  const lines = own.map(line).join('').replaceAll('\n', '\n    ').trimEnd();
  const attributes = own.length ? `CareAttributes & {\n    ${lines}\n    }` : 'CareAttributes';
  const fired = events.map((one) => `'${one.name}': ${one.type?.text ?? 'Event'}`).join('; ');
  return `  '${tagName}': {\n    element: ${name};\n    attributes: ${attributes};\n    events: { ${fired} };\n  };\n`;
}
