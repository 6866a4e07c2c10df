import { readFileSync } from 'node:fs';

/** The one table of every element's attributes: the manifest, which is made of the sources and their comments. */
export function attributesOf() {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return Object.fromEntries(elements.map(({ tagName, attributes = [] }) => [tagName, attributes]));
}
