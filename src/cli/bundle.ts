import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { applyTranslation, isTranslation, type Translated, type Translation } from '../content/authoring.js';
import { wordsTopic } from '../content/pack-registry.js';
import { contentScript, withoutAuthorsFields } from '../content/pack-script.js';
import type { ContentPack } from '../content/schema.js';
import {
  type ContentFile,
  filesOfManifest,
  isBundled,
  isInterface,
  jsonFile,
  languageOfFile,
  manifestName,
  originalOf,
  UserError,
} from './content-files.js';
import { today } from './days.js';
import { type NewFile, writeFiles } from './write-files.js';

/** What the record of a bundle says of a file. */
interface BundleRecord {
  file: string;
  topic: string | undefined;
  language: string | undefined;
  version: string | undefined;
  review: ContentPack['review'] | undefined;
  translation?: object;
  integrity: string;
}

/** A pack as it is shipped, with a translation merged into its original, and the blocks that are not translated. */
export function publish({ path, value }: ContentFile): Pick<Translated, 'pack' | 'gaps'> {
  const { pack, gaps, problems } = isTranslation(value)
    ? applyTranslation(originalOf(path, value as Translation), value)
    : { pack: value as ContentPack, gaps: [], problems: [] };
  const [problem] = problems;
  // Otherwise the original would be shown as if it were the translation.
  if (problem) throw new UserError(`${problem.path}: ${problem.message}`, problem.remedy, path);
  return { pack: withoutAuthorsFields(pack), gaps };
}

export const wholePack = (file: ContentFile): ContentPack => publish(file).pack;

/**
 * For `src` as JSON, and as a script for a page beside the library's, with a record of them: all or none. What another
 * has put there, such as a pack or the manifest of an app, is replaced only by force.
 */
export function writeBundle(files: readonly ContentFile[], out: string, isForced?: boolean): string[] {
  const all = bundled(files, out);
  const recorded = filesOfManifest(join(out, manifestName));
  const lost = (path: string): string | undefined =>
    recorded.includes(path) || isBundled(path) ? undefined : 'bundle has not written it';
  writeFiles(
    all.map((file) => ({ ...file, lost })),
    isForced,
  );
  return all.map(({ path }) => path);
}

/** What `bundle` writes. */
export function bundled(files: readonly ContentFile[], out: string): NewFile[] {
  const records: object[] = [];
  const made = files.flatMap((file) => {
    const isWords = isInterface(file.path);
    const said = isWords ? { topic: wordsTopic, language: languageOfFile(file.path) } : wholePack(file);
    const pair = filesOf(out, said.topic, said.language, isWords ? file.value : said, isWords);
    records.push(...pair.map((one) => recordOf(one, out, said)));
    return pair;
  });
  return [...made, jsonFile(join(out, manifestName), { written: today(), files: records })];
}

/** The manifest entry of a file: what it contains, who signed it, and its hash for the attribute `integrity`. */
function recordOf(
  { path, text }: NewFile,
  out: string,
  { topic, language, version, review, translation }: Partial<ContentPack>,
): BundleRecord {
  const { untranslated = [], ...made } = translation ?? {};
  return {
    file: relative(out, path).split(sep).join('/'),
    ...{ topic, language, version, review },
    ...(translation ? { translation: { ...made, untranslated: untranslated.length } } : {}),
    integrity: `sha384-${createHash('sha384').update(text).digest('base64')}`,
  };
}

function filesOf(out: string, topic: string, language: string, value: unknown, words = false): NewFile[] {
  const base = join(out, topic, language.toLowerCase());
  const json = JSON.stringify(value);
  const before = words ? `language:${JSON.stringify(language)},words:` : 'pack:';
  return [
    { path: `${base}.json`, text: `${json}\n` },
    { path: `${base}.js`, text: contentScript(before + json) },
  ];
}
