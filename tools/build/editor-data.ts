import { readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { cssPropertiesOf, type Declaration, type Described, elementsOf, type Manifest } from '../attributes.js';

type Given = Parameters<typeof generateVsCodeCustomElementData>[0];

/** What VS Code and the editors of JetBrains complete and explain in HTML and CSS. */
export function writeEditorData(manifest: Manifest, outdir: string): void {
  // Custom properties have entries of their own. A generator may change what it is given.
  const options = { outdir, hideCssPropertiesDocs: true, hideLogs: true };
  generateVsCodeCustomElementData(withDefaultsInWords(manifest) as unknown as Given, options);
  generateJetBrainsWebTypes(structuredClone(manifest) as never, options);
  // The generators list a name once for each element that has it, and leave the defaults of custom properties out.
  const properties = propertiesOf(manifest);
  const parts = partsOf(manifest);
  rewrite(`${outdir}/vscode.html-custom-data.json`, (data) => data);
  rewrite(`${outdir}/vscode.css-custom-data.json`, (data) => ({
    ...data,
    properties,
    pseudoElements: parts.map((one) => ({ ...one, name: `::part(${one.name})` })),
  }));
  rewrite(`${outdir}/web-types.json`, (data) => ({
    ...data,
    contributions: {
      ...(data.contributions as object),
      css: { properties, 'pseudo-elements': parts.map((one) => ({ ...one, name: `part(${one.name})` })) },
    },
  }));
}

type Json = Readonly<Record<string, unknown>>;

function rewrite(file: string, change: (data: Json) => Json): void {
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8'))))}\n`);
}

/** VS Code's format has no place for the default of an attribute, so its description ends with it. */
function withDefaultsInWords(manifest: Manifest): Manifest {
  const copy = structuredClone(manifest);
  for (const { attributes = [] } of elementsOf(copy))
    for (const one of attributes) if (one.default) one.description = `${one.description}\nDefault: ${one.default}`;
  return copy;
}

/** Each custom property once. Which elements read it is said only where it does not mean the same in all of them. */
function propertiesOf(manifest: Manifest): Described[] {
  const elements = elementsOf(manifest);
  return cssPropertiesOf(manifest).map(({ name, default: value }) => {
    const meanings = meaningsOf(elements, 'cssProperties', name);
    const lines =
      meanings.size > 1 ? [...meanings].map(([text, tags]) => `${tags.join(', ')}: ${text}`) : meanings.keys();
    return { name, description: [...lines, `Default: ${value}`].join('\n') };
  });
}

/** Each part once, with what it surrounds in which elements. */
function partsOf(manifest: Manifest): Described[] {
  const elements = elementsOf(manifest);
  const names = new Set(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
  return [...names].map((name) => {
    const lines = [...meaningsOf(elements, 'cssParts', name)].map(
      ([text, tags]) => `${tags.length === elements.length ? 'All elements' : tags.join(', ')}: ${text}`,
    );
    return { name, description: lines.join('\n') };
  });
}

/** What a name means, with the elements in which it does. */
function meaningsOf(
  elements: readonly Declaration[],
  field: 'cssParts' | 'cssProperties',
  name: string,
): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const { tagName = '', [field]: all = [] } of elements) {
    const one = all.find((each) => each.name === name);
    if (one) meanings.set(one.description ?? '', [...(meanings.get(one.description ?? '') ?? []), tagName]);
  }
  return meanings;
}
