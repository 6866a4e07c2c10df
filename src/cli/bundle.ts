import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyTranslation, isTranslation, type Translation } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';
import { type ContentFile, isInterface, languageOfFile, originalOf } from './folder.js';

/** Pure ASCII, so that every character is right on a page and from a server of any encoding. */
const inAscii = (code: string): string =>
  [...Array(code.length).keys()]
    .map((index) => code.charCodeAt(index))
    .map((unit) => (unit < 0x80 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`))
    .join('');

/** A pack as it travels: whole, and without what no patient sees. */
export function wholePack({ path, value }: ContentFile): ContentPack {
  const pack = isTranslation(value)
    ? applyTranslation(originalOf(path, value as Translation).pack, value).pack
    : (value as ContentPack);
  const { $schema, openQuestions, ...rest } = pack;
  return rest;
}

/** For `src` as JSON, and as a script for a page beside the library's. */
export function writeBundle(files: readonly ContentFile[], out: string): string[] {
  return files.flatMap((file) => {
    if (isInterface(file.path)) return write(out, 'interface', languageOfFile(file.path), file.value, true);
    const pack = wholePack(file);
    return write(out, pack.topic, pack.language, pack);
  });
}

function write(out: string, topic: string, language: string, value: unknown, words = false): string[] {
  const base = join(out, topic, language.toLowerCase());
  mkdirSync(join(out, topic), { recursive: true });
  const json = JSON.stringify(value);
  writeFileSync(`${base}.json`, `${json}\n`);
  // Words were checked here; a pack is checked again in the browser.
  const detail = words ? `checked:true,language:${JSON.stringify(language)},words:` : 'pack:';
  const event = `new CustomEvent("care-content",{detail:{${detail}${inAscii(json)}}})`;
  writeFileSync(`${base}.js`, `document.dispatchEvent(${event});\n`);
  return [`${base}.json`, `${base}.js`];
}
