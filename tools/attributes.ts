import { readFileSync } from 'node:fs';

/** The parts of a custom-elements manifest that the tools read. */
export interface Manifest {
  schemaVersion: string;
  readme?: string;
  modules: Module[];
}
export interface Module {
  kind: string;
  path: string;
  declarations?: Declaration[];
  exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
}
export interface Declaration {
  name: string;
  tagName?: string;
  customElement?: boolean;
  superclass?: { name: string; package?: string; module?: string };
  attributes?: Attribute[];
  members?: Member[];
  events?: Described[];
}
interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}
export interface Attribute extends Described {
  fieldName?: string;
}
export interface Member extends Described {
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
}

export const readManifest = (): Manifest => JSON.parse(readFileSync('custom-elements.json', 'utf8'));

/** All attributes of every element, from the manifest, which is generated from the sources and their comments. */
export function attributesOf(): Record<string, Attribute[]> {
  const declarations = readManifest().modules.flatMap((module) => module.declarations ?? []);
  return Object.fromEntries(
    declarations.flatMap(({ tagName, attributes = [] }) => (tagName ? [[tagName, attributes]] : [])),
  );
}
