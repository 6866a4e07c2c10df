import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { applyTranslation, isTranslation, type Translated, type Translation } from '../content/authoring.js';
import { wordsTopic } from '../content/pack-registry.js';
import { contentScript, withoutAuthorsFields } from '../content/pack-script.js';
import type { ContentPack } from '../content/schema.js';
import { type ContentFile, isInterface, languageOfFile, originalOf, UserError, writeJson } from './content-files.js';
import { today } from './review/inspect.js';

/** A pack as it travels, a translation whole, and which of its texts are still those of the original. */
export function publish({ path, value }: ContentFile): Pick<Translated, 'pack' | 'gaps'> {
  const { pack, gaps, problems } = isTranslation(value)
    ? applyTranslation(originalOf(path, value as Translation), value)
    : { pack: value as ContentPack, gaps: [], problems: [] };
  const [problem] = problems;
  // The original would stand in its place, as if it were the translation.
  if (problem) throw new UserError(`${path}: ${problem.path}: ${problem.message}. ${problem.remedy}`);
  return { pack: withoutAuthorsFields(pack), gaps };
}

export const wholePack = (file: ContentFile): ContentPack => publish(file).pack;

/** For `src` as JSON, and as a script for a page beside the library's, with a record of them. */
export function writeBundle(files: readonly ContentFile[], out: string): string[] {
  const records: object[] = [];
  const written = files.flatMap((file) => {
    const isWords = isInterface(file.path);
    const said = isWords ? { topic: wordsTopic, language: languageOfFile(file.path) } : wholePack(file);
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
  const before = words ? `language:${JSON.stringify(language)},words:` : 'pack:';
  writeFileSync(`${base}.js`, contentScript(before + json));
  return [`${base}.json`, `${base}.js`];
}
