// Which features of browsers the shipped files use that came after the floor, by MDN's browser-compat-data.
import bcd, { type CompatData, type CompatStatement, type Identifier } from '@mdn/browser-compat-data';
import { parseAst } from 'rollup/parseAst';

export const floor = { chrome: 105, firefox: 110, safari: 16.4 } as const;
export type Browser = keyof typeof floor;
const browsers = Object.keys(floor) as Browser[];

/** Since which version each browser has a feature; infinite where one has not. */
export type Since = Record<Browser, number>;

const { api, css, javascript, html } = bcd as CompatData;

function sinceOf({ support }: CompatStatement): Since {
  const version = (browser: Browser): number => {
    const all = [support[browser] ?? []].flat();
    const whole = all.find((one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed);
    const added = whole?.version_added;
    if (typeof added !== 'string' || added === 'preview') return Number.POSITIVE_INFINITY;
    return Number.parseFloat(added.replace('≤', ''));
  };
  return Object.fromEntries(browsers.map((one) => [one, version(one)])) as Since;
}

export const isNewer = (since: Since): boolean => browsers.some((one) => since[one] > floor[one]);

const compatOf = (place: Identifier | undefined): Since | undefined => place?.__compat && sinceOf(place.__compat);

/** Members by their own name, whatever they are members of: a script does not say what stands before the point. */
const members = new Map<string, Since[]>();
const globals = new Map<string, Identifier>();
for (const group of [api, javascript.builtins, javascript.builtins?.Intl ?? {}]) {
  for (const [name, holder] of Object.entries(group as Identifier)) {
    globals.set(name, holder as Identifier);
    for (const [key, member] of Object.entries(holder as Identifier)) {
      const since = key !== '__compat' && compatOf(member as Identifier);
      if (!since) continue;
      const short = key.replace(/_(static|event)$/, '');
      members.set(short, [...(members.get(short) ?? []), since]);
    }
  }
}
/** What holds for the members of this name wherever they are: the oldest of them. */
const oldest = (all: Since[]): Since =>
  Object.fromEntries(browsers.map((one) => [one, Math.min(...all.map((since) => since[one]))])) as Since;

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) walk(one, visit);
  }
}

/** Members, globals and their members in a script, and the texts in it. */
export function featuresOfScript(code: string): { found: Map<string, Since>; texts: string[] } {
  const found = new Map<string, Since>();
  const texts: string[] = [];
  const add = (name: string, since: Since | undefined): void => {
    if (since && isNewer(since)) found.set(name, since);
  };
  const addMember = (name: string): void => {
    const all = members.get(name);
    if (all) add(name, oldest(all));
  };
  walk(parseAst(code, { allowReturnOutsideFunction: true }) as unknown as Node, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement') texts.push((node.value as { cooked: string }).cooked);
    if (node.type === 'Identifier') add(String(node.name), compatOf(globals.get(String(node.name))));
    if (node.type === 'ObjectPattern') {
      for (const { type, key } of node.properties as Node[]) {
        const { name } = (key ?? {}) as { name?: string };
        if (type === 'Property' && name) addMember(name);
      }
    }
    if (node.type !== 'MemberExpression' || node.computed) return;
    const { name } = node.property as { name: string };
    const holder = node.object as { type: string; name?: string };
    const known = holder.type === 'Identifier' ? globals.get(String(holder.name)) : undefined;
    const exact = compatOf(known?.[`${name}_static`] as Identifier) ?? compatOf(known?.[name] as Identifier);
    if (exact) add(`${holder.name}.${name}`, exact);
    else addMember(name);
  });
  return { found, texts };
}

/** Properties, their values, at-rules, selectors and functions of a style sheet, and global attributes of markup. */
export function featuresOfText(text: string): Map<string, Since> {
  const found = new Map<string, Since>();
  const add = (name: string, place: unknown): void => {
    const since = compatOf(place as Identifier);
    if (since && isNewer(since)) found.set(name, since);
  };
  // What stands before a brace selects or is an at-rule; what stands in braces declares.
  for (const [, prelude = ''] of text.matchAll(/([^{};]*)\{/g)) {
    for (const [, name = ''] of prelude.matchAll(/@([a-z-]+)/g)) add(`@${name}`, css['at-rules']?.[name]);
    for (const [, name = ''] of prelude.matchAll(/::?([a-z-]+)/g)) add(`:${name}`, css.selectors?.[name]);
  }
  for (const [, name = '', value = ''] of text.matchAll(/(?<=[{;])\s*([\w-]+)\s*:\s*([^;{}]*)(?=[;}])/g)) {
    const property = css.properties?.[name];
    add(name, property);
    if (!found.has(name))
      for (const word of value.match(/[a-z-]+(?!\w*\()/g) ?? []) add(`${name}: ${word}`, property?.[word]);
    for (const [, called = ''] of value.matchAll(/([a-z-]+)\(/g)) {
      for (const place of [css.types, ...Object.values(css.types ?? {})])
        add(`${called}()`, (place as Identifier)[called]);
    }
  }
  const attributes = Object.entries(html.global_attributes ?? {});
  for (const [name, attribute] of attributes) {
    // A value that depends stands alone in the script.
    const value = (attribute as Identifier)[text];
    if (value && text !== 'none') add(`${name}="${text}"`, value);
  }
  for (const [tag] of text.matchAll(/<\w[^<>]*/g)) {
    for (const [, name = '', value = ''] of tag.matchAll(/\s([a-z-]+)(?:="?([a-z-]*))?/g)) {
      const attribute = html.global_attributes?.[name];
      add(name, attribute);
      if (value) add(`${name}="${value}"`, attribute?.[value]);
    }
  }
  return found;
}
