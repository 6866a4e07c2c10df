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
  description?: string;
  members?: Member[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}
export interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}
export interface Attribute extends Described {
  fieldName?: string;
}
export interface Member extends Described {
  kind?: 'field' | 'method';
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
}

/** The declaration of each element, in the order of the registry. */
export const elementsOf = (manifest: Manifest): Declaration[] =>
  manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

/** Every custom property of the library, once. */
export function cssPropertiesOf(manifest: Manifest): Described[] {
  const all = elementsOf(manifest).flatMap(({ cssProperties = [] }) => cssProperties);
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
