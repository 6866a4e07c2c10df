import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { visit } from 'jsonc-parser';
import { isTranslation, type Translation } from '../content/authoring.js';
import { wordsTopic } from '../content/pack-registry.js';
import { parsePack } from '../content/parse-pack.js';
import type { ContentPack } from '../content/schema.js';

/** What the person at the keyboard can correct: reported in one line, without a stack trace. */
export class UserError extends Error {}

/** A file of a content folder: `<folder>/<topic>/<language>.json`. */
export interface ContentFile {
  path: string;
  value: unknown;
}

export function readJson(path: string): unknown {
  const text = readText(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw new UserError(
      `${path}: is not JSON${placeOf(message, text)} (${message}). Correct it there, or just before.`,
    );
  }
  let twin: ReturnType<typeof twinFields>[number] | undefined;
  try {
    [twin] = twinFields(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(`${path}: is nested too deeply to be read. Remove the inner lists and objects.`);
  }
  if (twin)
    throw new UserError(`${path}: the field "${twin.name}" appears twice, again in line ${twin.line}. Remove one.`);
  return value;
}

/**
 * The text of a file in UTF-8, or in the encoding that `declared` finds in it. A letter that cannot be read is never
 * replaced by another: what is signed or shown would have lost it.
 */
export function readText(path: string, declared?: (bytes: Buffer) => string | undefined): string {
  if (!existsSync(path)) throw new UserError(`${path}: is not there. Check the path.`);
  if (statSync(path).isDirectory()) throw new UserError(`${path}: is a folder. Name a file.`);
  const bytes = readFileSync(path);
  const encoding = markedEncoding(bytes) ?? declared?.(bytes) ?? 'utf-8';
  try {
    // Some editors put a mark of the encoding before the text, which the decoder takes away.
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    // Some versions of Node take Latin 1 for it.
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, inWindows) : text;
  } catch (error) {
    const what =
      error instanceof RangeError ? `its encoding ${encoding} is not known` : `is not ${encoding.toUpperCase()}`;
    throw new UserError(`${path}: ${what}, so that letters would be lost. Save it as UTF-8.`);
  }
}

/** The encoding that the first bytes give away, whatever the text says of itself; both kinds of file start in ASCII. */
function markedEncoding([first, second, third]: Buffer): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return undefined;
}

/** What the bytes 0x80 to 0x9F are in windows-1252, where Latin 1 has control characters. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const inWindows = (character: string): string => windows[character.charCodeAt(0) - 0x80] ?? character;

/** JSON.parse takes the last of two fields with one name, and says nothing. */
function twinFields(text: string): { name: string; line: number }[] {
  const twins: { name: string; line: number }[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, _offset, _length, line) => {
      if (open.at(-1)?.has(name)) twins.push({ name, line: line + 1 });
      open.at(-1)?.add(name);
    },
  });
  return twins;
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
  if (!existsSync(place)) throw new UserError(`${place}: is not there. Name a folder of packs, or one file.`);
  if (!statSync(place).isDirectory()) return [{ path: place, value: readJson(place) }];
  const files = readdirSync(place, { recursive: true })
    .map((file) => join(place, String(file)))
    // A filled-in sheet may be kept beside the text that it is about.
    .filter((path) => /(?<!\.review)\.json$/.test(path) && !path.includes('node_modules') && statSync(path).isFile())
    .sort();
  const content = files
    .map((path) => ({ path, value: readJson(path) }))
    .filter(({ path, value }) => isInterface(path) || isContent(value));
  if (!content.length) throw new UserError(`${place}: holds no pack. Make one: care-widgets new my-topic`);
  return content;
}

/** Words of the interface stand in a folder of that name: `<folder>/interface/<language>.json`. */
export const isInterface = (path: string): boolean => basename(dirname(resolve(path))) === wordsTopic;

export const languageOfFile = (path: string): string => basename(path, '.json');

const isContent = (value: unknown): boolean =>
  isTranslation(value) || (typeof value === 'object' && value !== null && Object.hasOwn(value, 'topic'));

/** The pack that a translation is of: the file of that language beside it, which must be in order. */
export function originalOf(path: string, { from }: Translation): ContentPack {
  const language = typeof from?.language === 'string' ? from.language.toLowerCase() : '';
  const original = join(dirname(path), `${language}.json`);
  if (!existsSync(original)) {
    throw new UserError(
      `${path}: its original ${basename(original)} is not beside it. Put it there, or correct from.language.`,
    );
  }
  const result = parsePack(readJson(original));
  if ('problems' in result) {
    throw new UserError(`${path}: its original breaks the schema. Correct that first: care-widgets check ${original}`);
  }
  return result.pack;
}
