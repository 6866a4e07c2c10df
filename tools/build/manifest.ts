import type { Hue } from '../../src/core/styles/tokens.styles.js';
import { elementNames, isElementName, registry } from '../../src/elements/registry.js';
import { palette } from '../../src/themes/palette.js';
import {
  type Attribute,
  type Declaration,
  type Described,
  type Manifest,
  type Member,
  type Module,
  readManifest,
} from '../attributes.js';
import { runPackage } from '../run.js';

/** Analyzes the sources; the result names what a page may use, at the paths of the package. */
export function makeManifest(): Manifest {
  runPackage('@custom-elements-manifest/analyzer/cem.js', [
    'analyze',
    '--litelement',
    '--quiet',
    '--globs',
    'src/elements/**/*.ts',
    'src/core/{guest,configured,care}-element.ts',
    'src/core/chapter-element.ts',
    'src/core/*-event.ts',
  ]);
  // What is inherited counts as an element's own: base classes are no entry of the package.
  const { modules } = without('inheritedFrom', readManifest());
  const declarations = modules.flatMap(({ path, declarations: all = [] }) => all.map((one) => ({ path, one })));
  const elements = declarations
    .filter(({ one }) => one.tagName)
    .sort((a, b) => elementNames.indexOf(a.one.tagName as never) - elementNames.indexOf(b.one.tagName as never));
  const events = declarations.filter(({ one }) => /Event$/.test(one.name));
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      ...elements.flatMap(({ path, one }) => elementModules(shippedPath(path), one)),
      ...events.map(({ path, one }) => moduleOf(shippedPath(path), publicClass(one))),
    ],
  };
}

const without = (field: string, manifest: Manifest): Manifest =>
  JSON.parse(JSON.stringify(manifest, (key, value) => (key === field ? undefined : value)));

/** Where the build puts a module of the sources. */
const shippedPath = (path: string): string => path.replace(/^\/?src\//, 'dist/modules/').replace(/\.ts$/, '.js');

function moduleOf(path: string, declaration: Declaration): Module {
  const { name } = declaration;
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [{ kind: 'js', name, declaration: { name, module: path } }],
  };
}

/** The class alone, and the module beside it that defines the element. */
function elementModules(path: string, declaration: Declaration): Module[] {
  const { name, tagName = '' } = declaration;
  const definition = { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } };
  return [
    moduleOf(path, publicClass(declaration)),
    {
      kind: 'javascript-module',
      path: path.replace(/[^/]+$/, 'define.js'),
      declarations: [],
      exports: [definition],
    },
  ];
}

/** What a page may use of a class: what says what it means. */
function publicClass({ members = [], attributes = [], ...rest }: Declaration): Declaration {
  const isElement = Boolean(rest.tagName);
  const isPublic = ({ name, privacy = 'public', description, static: isStatic }: Member): boolean =>
    privacy === 'public' && Boolean(description) && !isStatic && !internal.has(name) && !name.startsWith('#');
  const list = {
    ...rest,
    superclass: isElement ? { name: 'LitElement', package: 'lit' } : { name: 'CustomEvent', package: 'global:' },
    members: members.filter(isPublic).map((one) => (isElement ? one : ofEvent(one))),
  };
  if (!isElement) return list;
  const shown = attributes.filter(({ name, fieldName = name }) => !internal.has(fieldName));
  return {
    ...list,
    attributes: shown.map(ofAttribute).map((one) => withTopic(one, rest.tagName)),
    ...(rest.cssProperties ? { cssProperties: rest.cssProperties.map(withDefault) } : {}),
    customElement: true,
  };
}

/** Each element shows a topic of its own where none is set, which its row in the registry names. */
function withTopic<One extends Attribute>(attribute: One, tag = ''): One {
  return attribute.name === 'topic' && isElementName(tag) ? { ...attribute, default: registry[tag].topic } : attribute;
}

/** As the sheets have it: a color for a light page and one for a dark page, or one for both. */
const defaultColors: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(palette).flatMap(([name, [light, dark, lightSoft = '', darkSoft = lightSoft]]: [string, Hue]) => [
    [`--care-color-${name}`, either(light, dark)],
    [`--care-color-${name}-soft`, either(lightSoft, darkSoft)],
  ]),
);

function either(light: string, dark: string): string {
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** The comments name the defaults of sizes; those of colors are the tokens. */
function withDefault(property: Described): Described {
  const value = property.default ?? defaultColors[property.name];
  if (!value) throw new Error(`${property.name} has no default: name it as [${property.name}=…] in its comment.`);
  return { ...property, default: value };
}

/** An attribute that exists only to be rejected, and what elements know of each other. */
const internal = new Set(['contentAttribute', 'entry', 'neverWithheld']);

/** In markup an attribute is text, and where it is not there, it is null only as a property. */
function ofAttribute<One extends Attribute>({ type, default: value, ...one }: One): One {
  const kinds = type?.text.split(' | ').filter((kind) => kind !== 'null') ?? [];
  const texts = kinds.some((kind) => kind.startsWith("'")) ? kinds.filter((kind) => kind.startsWith("'")) : kinds;
  return {
    ...one,
    ...(texts.length ? { type: { text: texts.join(' | ') } } : {}),
    ...(value === undefined || value === 'null' ? {} : { default: value }),
  } as One;
}

/** The fields of an event come from its constructor, whose parameters the analyzer takes for defaults. */
function ofEvent<One extends Member>({ default: value, ...one }: One): Omit<One, 'default'> {
  return one;
}
