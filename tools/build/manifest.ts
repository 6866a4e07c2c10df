import { elementNames } from '../../src/elements/registry.js';
import {
  type Attribute,
  type Declaration,
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
  return { ...list, attributes: shown.map(ofAttribute), customElement: true };
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
