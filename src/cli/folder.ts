import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isTranslation, type Translation } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';

/** What the person at the keyboard can mend: said in one line, without a trace of the program. */
export class Trouble extends Error {}

/** A file of a content folder: `<folder>/<topic>/<language>.json`. */
export interface ContentFile {
  path: string;
  value: unknown;
}

export function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Trouble(`${path}: is not there. Check the path.`);
  // Some editors put a mark of the encoding before the text.
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw new Trouble(`${path}: is not JSON${placeOf(message, text)} (${message}). Mend it there, or just before.`);
  }
}

/** The line of what JSON.parse names by its place among the characters, or not at all where the text ends too soon. */
function placeOf(message: string, text: string): string {
  const [, at] = /position (\d+)/.exec(message) ?? [];
  const before = text.slice(0, at ? Number(at) : text.length).split('\n');
  return ` in line ${before.length}, column ${(before.pop()?.length ?? 0) + 1}`;
}

export function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Every pack and translation in a folder, or the one file that is named. */
export function readContent(place: string): ContentFile[] {
  if (!existsSync(place)) throw new Trouble(`${place}: is not there. Name a folder of packs, or one file.`);
  if (statSync(place).isFile()) return [{ path: place, value: readJson(place) }];
  const files = readdirSync(place, { recursive: true })
    .map((file) => join(place, String(file)))
    // A filled-in sheet may be kept beside the text that it is about.
    .filter((path) => /(?<!\.review)\.json$/.test(path) && !path.includes('node_modules'))
    .sort();
  const content = files
    .map((path) => ({ path, value: readJson(path) }))
    .filter(({ path, value }) => isInterface(path) || isContent(value));
  if (!content.length) throw new Trouble(`${place}: holds no pack. Make one: care-widgets new my-topic`);
  return content;
}

/** Words of the interface stand in a folder of that name: `<folder>/interface/<language>.json`. */
export const isInterface = (path: string): boolean => basename(dirname(resolve(path))) === 'interface';

export const languageOfFile = (path: string): string => basename(path, '.json');

const isContent = (value: unknown): boolean =>
  isTranslation(value) || (typeof value === 'object' && value !== null && Object.hasOwn(value, 'topic'));

/** The pack that a translation is of: the file of that language beside it. */
export function originalOf(path: string, { from }: Translation): { path: string; pack: ContentPack } {
  const language = String(from?.language ?? '').toLowerCase();
  const original = join(dirname(path), `${language}.json`);
  if (!existsSync(original)) {
    throw new Trouble(
      `${path}: its original ${basename(original)} is not beside it. Put it there, or mend from.language.`,
    );
  }
  return { path: original, pack: readJson(original) as ContentPack };
}
