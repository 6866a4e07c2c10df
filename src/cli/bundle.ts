import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { applyTranslation, isTranslation, type Translation } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';
import { type ContentFile, isInterface, languageOfFile, originalOf, Trouble, writeJson } from './content-files.js';
import { today } from './inspect.js';

/** Pure ASCII, so that every character is right on a page and from a server of any encoding. */
const inAscii = (code: string): string =>
  [...Array(code.length).keys()]
    .map((index) => code.charCodeAt(index))
    .map((unit) => (unit < 0x80 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`))
    .join('');

/** A pack as it travels: whole, and without what no patient sees. */
export function wholePack({ path, value }: ContentFile): ContentPack {
  const { pack, problems } = isTranslation(value)
    ? applyTranslation(originalOf(path, value as Translation), value)
    : { pack: value as ContentPack, problems: [] };
  const [problem] = problems;
  // The original would stand in its place, as if it were the translation.
  if (problem) throw new Trouble(`${path}: ${problem.path}: ${problem.message}. ${problem.remedy}`);
  const { $schema, openQuestions, ...rest } = pack;
  return rest;
}

/** For `src` as JSON, and as a script for a page beside the library's, with a record of them. */
export function writeBundle(files: readonly ContentFile[], out: string): string[] {
  const records: object[] = [];
  const written = files.flatMap((file) => {
    const isWords = isInterface(file.path);
    const said = isWords ? { topic: 'interface', language: languageOfFile(file.path) } : wholePack(file);
    const paths = write(out, said.topic, said.language, isWords ? file.value : said, isWords);
    records.push(...paths.map((path) => recordOf(path, out, said)));
    return paths;
  });
  const manifest = join(out, 'manifest.json');
  writeJson(manifest, { written: today(), files: records });
  return [...written, manifest];
}

/** What is said in a file, and who has signed it; `integrity` is as a script's attribute of that name takes it. */
function recordOf(
  path: string,
  out: string,
  { topic, language, version, review, translation }: Partial<ContentPack>,
): object {
  const integrity = `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
  const { untranslated = [], ...made } = translation ?? {};
  return {
    file: relative(out, path).split(sep).join('/'),
    ...{ topic, language, version, review },
    ...(translation ? { translation: { ...made, untranslated: untranslated.length } } : {}),
    integrity,
  };
}

function write(out: string, topic: string, language: string, value: unknown, words = false): string[] {
  const base = join(out, topic, language.toLowerCase());
  mkdirSync(join(out, topic), { recursive: true });
  const json = JSON.stringify(value);
  writeFileSync(`${base}.json`, `${json}\n`);
  const detail = words ? `language:${JSON.stringify(language)},words:` : 'pack:';
  const event = `new CustomEvent("care-content",{detail:{${detail}${inAscii(json)}}})`;
  // Said at once, and again to a library that comes later; not by names that an element of the page may have.
  const script = `((d,p)=>{const s=()=>p.dispatchEvent.call(d,${event});p.addEventListener.call(d,"care-ready",s);s()})(document,document instanceof EventTarget?EventTarget.prototype:document);\n`;
  writeFileSync(`${base}.js`, script);
  return [`${base}.json`, `${base}.js`];
}
