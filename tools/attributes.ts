import { readFileSync } from 'node:fs';

/** The parts of a custom-elements manifest that the tools read. */
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}
interface Declaration {
  tagName?: string;
  attributes?: Attribute[];
  members?: Attribute[];
}
export interface Attribute {
  name: string;
  fieldName?: string;
  type?: { text: string };
}

export const readManifest = (): Manifest => JSON.parse(readFileSync('custom-elements.json', 'utf8'));

/** All attributes of every element, from the manifest, which is generated from the sources and their comments. */
export function attributesOf(): Record<string, Attribute[]> {
  const declarations = readManifest().modules.flatMap((module) => module.declarations ?? []);
  return Object.fromEntries(
    declarations.flatMap(({ tagName, attributes = [] }) => (tagName ? [[tagName, attributes]] : [])),
  );
}
