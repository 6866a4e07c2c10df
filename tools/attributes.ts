import { readFileSync } from 'node:fs';
import { type Attribute, elementsOf, type Manifest } from './manifest.js';

export type * from './manifest.js';
export { cssPropertiesOf, elementsOf } from './manifest.js';

export const readManifest = (): Manifest => JSON.parse(readFileSync('custom-elements.json', 'utf8'));

/** All attributes of every element, from the manifest, which is generated from the sources and their comments. */
export const attributesOf = (): Record<string, Attribute[]> =>
  Object.fromEntries(elementsOf(readManifest()).map(({ tagName = '', attributes = [] }) => [tagName, attributes]));

/** The named slots of every element, from the manifest. */
export const slotsOf = (): Record<string, string[]> =>
  Object.fromEntries(
    elementsOf(readManifest()).map(({ tagName = '', slots = [] }) => [
      tagName,
      slots.map(({ name }) => name).filter(Boolean),
    ]),
  );
