import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { visit } from 'jsonc-parser';
import { isTranslation, type Translation } from '../content/authoring.js';
import { wordsTopic } from '../content/pack-registry.js';
import { parsePack } from '../content/parse-pack.js';
import type { ContentPack } from '../content/schema.js';
import { UserError } from './errors.js';
import { fileOfLanguage, isNamedLanguage } from './language-names.js';
import { type NewFile, rememberRead, writeFiles } from './write-files.js';

export { UserError };

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
      `is not JSON${placeOf(message, text)} (${message})`,
      'Correct it there or just before it.',
      path,
    );
  }
  let twin: ReturnType<typeof twinFields>[number] | undefined;
  try {
    [twin] = twinFields(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('is nested too deeply to be read', 'Remove the inner lists and objects.', path);
  }
  if (twin)
    throw new UserError(`the field "${twin.name}" appears twice, again in line ${twin.line}`, 'Remove one.', path);
  return value;
}

/**
 * Reads a file as UTF-8, or in the encoding that `declared` finds in it. Invalid bytes are an error, never replaced:
 * the characters would be missing from what is signed or shown.
 */
export function readText(path: string, declared?: (bytes: Buffer) => string | undefined): string {
  const bytes = bytesOf(path);
  const marked = markedEncoding(bytes);
  const said = declared?.(bytes);
  // Its first bytes would show it. Programs write so what they had as UTF-16 in their memory.
  if (!marked && said && /^(?:utf-?(?:16|32)|(?:iso-10646-)?ucs-?[24])/i.test(said))
    throw new UserError(
      `says encoding="${said}" of itself, and is not in it`,
      'Correct that in its first line; most are UTF-8.',
      path,
    );
  const encoding = marked ?? said ?? 'utf-8';
  try {
    // The decoder removes a byte order mark, which some editors add.
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    // Some versions of Node decode it as Latin 1.
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, inWindows) : text;
  } catch (error) {
    const what =
      error instanceof RangeError ? `its encoding ${encoding} is not known` : `is not ${encoding.toUpperCase()}`;
    throw new UserError(`${what}, so characters would be lost`, 'Save it as UTF-8.', path);
  }
}

const largestFile = 64 << 20;

function bytesOf(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UserError('does not exist', 'Check the path.', path);
  if (found.isDirectory()) throw new UserError('is a folder', 'Name a file.', path);
  if (found.size > largestFile) throw new UserError('is larger than any pack or sheet', 'Name another file.', path);
  const bytes = readFileSync(path);
  if (found.isFile()) rememberRead(path, bytes);
  return bytes;
}

/** The encoding that the first bytes reveal, whatever the file declares: JSON and XML both start with ASCII. */
function markedEncoding([first, second, third, fourth]: Buffer): string | undefined {
  // Nothing reads these, and their second half would be read as blanks.
  if (fourth !== undefined && ((third === 0 && fourth === 0) || (first === 0 && second === 0))) return 'UTF-32';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return undefined;
}

/** The characters 0x80 to 0x9F of windows-1252, where Latin 1 has control characters. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const inWindows = (character: string): string => windows[character.charCodeAt(0) - 0x80] ?? character;

/** Fields that appear twice in an object: JSON.parse silently takes the last one. */
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

/** Line and column of the position that JSON.parse reports, or of the end of the text if it reports none. */
function placeOf(message: string, text: string): string {
  const [, at] = /position (\d+)/.exec(message) ?? [];
  const before = text.slice(0, at ? Number(at) : text.length).split('\n');
  return ` in line ${before.length}, column ${(before.pop()?.length ?? 0) + 1}`;
}

export const jsonFile = (path: string, value: unknown): NewFile => ({
  path,
  text: `${JSON.stringify(value, null, 2)}\n`,
});

export const writeJson = (path: string, value: unknown): void => writeFiles([jsonFile(path, value)]);

/** What a place holds: what people write, what they filled in, and what could not be read. */
export interface Content {
  files: ContentFile[];
  sheets: ContentFile[];
  unreadable: UnreadableFile[];
  /** What the program has written itself. */
  passedOver: string[];
  /** JSON that is no content, by its name and by what it holds. */
  leftOut: string[];
}

export interface UnreadableFile {
  path: string;
  error: unknown;
}

/** All packs and translations in a folder, or a single file. */
export function findContent(place: string): Content {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new UserError('does not exist', 'Name a folder of packs, or one file.', place);
  const paths = found.isDirectory() ? jsonFilesIn(place) : [place];
  const built = found.isDirectory() ? builtFilesOf(paths) : new Set<string>();
  const content: Content = { files: [], sheets: [], unreadable: [], passedOver: [...built], leftOut: [] };
  const unsure: ContentFile[] = [];
  for (const path of paths.filter((one) => !built.has(one))) {
    try {
      const isRead = !found.isDirectory() || isReadByName(path);
      const file = { path, value: isRead ? readJson(path) : undefined };
      if (!isRead) content.leftOut.push(path);
      else if (found.isDirectory() && (isSheet(file.value) || /\.review\.json$/.test(path))) content.sheets.push(file);
      else if (!found.isDirectory() || isInterface(path) || isContent(file.value) || isMisspelt(file))
        content.files.push(file);
      else unsure.push(file);
    } catch (error) {
      content.unreadable.push({ path, error });
    }
  }
  // Beside a pack, a file that has the name of a language is meant to be read, whatever is wrong with it.
  const folders = new Set(content.files.map(({ path }) => dirname(path)));
  for (const file of unsure) {
    if (isNamedAfterLanguage(file.path) && folders.has(dirname(file.path))) content.files.push(file);
    else content.leftOut.push(file.path);
  }
  content.files.sort((one, other) => paths.indexOf(one.path) - paths.indexOf(other.path));
  if (!content.files.length && !content.unreadable.length) {
    const [first] = content.leftOut;
    throw built.size
      ? new UserError(
          `holds only what care-widgets has written (${built.size} files)`,
          'Name the folder that it was made of.',
          place,
        )
      : new UserError(
          `contains no pack${first ? `, and ${first} is none` : ''}`,
          'Create one: care-widgets new my-topic',
          place,
        );
  }
  return content;
}

/** The same, where all of it must be readable. */
export function readContent(place: string): Content {
  const content = findContent(place);
  for (const { error } of content.unreadable) throw error;
  return content;
}

/** Nothing is left out without a word. */
export const describePassedOver = ([first, ...more]: readonly string[]): string[] =>
  first
    ? [`Passed over, as bundle or the library wrote it: ${first}${more.length ? ` and ${more.length} more` : ''}.`]
    : [];

/** The same for what is no content; the first are named, as a pack with a slip in it may be among them. */
export const describeLeftOut = (paths: readonly string[]): string[] =>
  paths.length
    ? [
        `Left out, as they are no packs: ${paths.slice(0, 9).join(', ')}${paths.length > 9 ? ` and ${paths.length - 9} more` : ''}.`,
      ]
    : [];

/** Other programs have files with a `schemaVersion` too, such as custom-elements.json. */
const isMisspelt = ({ path, value }: ContentFile): boolean =>
  isNamedAfterLanguage(path) && Object.hasOwn(Object(value), 'schemaVersion');

/** `fr`, `pt-br` or `zh_Hant`, and not `package` or `app`. */
export function isNamedAfterLanguage(path: string): boolean {
  const [, tag] = /^([a-z]{2,3}(?:[-_][a-z\d]{2,8})*)\.json(?:\.txt)?$/i.exec(basename(path)) ?? [];
  return tag !== undefined && isNamedLanguage(tag);
}

/**
 * Throws for a pack whose name ends in a way that no command looks for, as Windows and some editors write it; `false`
 * for other files of such a name.
 */
export function isReadByName(path: string): boolean {
  if (path.endsWith('.json')) return true;
  if (!isNamedAfterLanguage(path) && !isContent(dataIn(path))) return false;
  const right = basename(path).replace(/\.json(?:\.txt)?$/i, '.json');
  throw new UserError('is read by no command, as its name ends otherwise', `Name it ${right}.`, path);
}

/** In a folder and those below it, each once wherever links lead; not in packages, nor in folders of programs. */
function jsonFilesIn(folder: string, seen = new Set<string>()): string[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (name === 'node_modules' || name.startsWith('.')) return [];
      // A link that leads nowhere is named when it is read.
      if (isFolder(path)) return jsonFilesIn(path, seen);
      return hasJsonName(name) ? [path] : [];
    });
}

export const hasJsonName = (name: string): boolean => /\.json(?:\.txt)?$/i.test(name);

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** What `bundle` and the library's build have written is no content of its own, wherever it lies. */
function builtFilesOf(paths: readonly string[]): Set<string> {
  const recorded = paths.filter((path) => basename(path) === manifestName).flatMap(filesOfManifest);
  return new Set([...paths.filter(isBuilt), ...recorded].filter((path) => paths.includes(path)));
}

/** The record of a bundle, in its folder. */
export const manifestName = 'manifest.json';

export function filesOfManifest(path: string): string[] {
  const { files } = dataIn(path) as { files?: unknown };
  const records = (Array.isArray(files) ? files : []) as { file?: unknown; integrity?: unknown }[];
  return records.flatMap(({ file, integrity }) =>
    typeof file === 'string' && typeof integrity === 'string' ? [join(dirname(path), file)] : [],
  );
}

/** A pack whose script stands beside it, or that says that it was made of a translation. */
export function isBuilt(path: string): boolean {
  const script = path.replace(/\.json$/, '.js');
  if (script !== path && existsSync(script) && isScript(script)) return true;
  const value = dataIn(path);
  return Object.hasOwn(value, 'schemaVersion') && Object.hasOwn(value, 'translation');
}

const scriptStart = 'CustomEvent("care-content"';

/** Whether `bundle` has written a file: a record, a script, or a pack. */
export function isBundled(path: string): boolean {
  if (basename(path) === manifestName)
    return Object.hasOwn(dataIn(path), 'written') && Object.hasOwn(dataIn(path), 'files');
  return path.endsWith('.js') ? isScript(path) : isBuilt(path);
}

const isScript = (path: string): boolean => readFileSync(path, 'latin1').slice(0, 500).includes(scriptStart);

/** An object in a file, or an empty one where none can be read; what is wrong is said where the file is read. */
export function dataIn(path: string): object {
  try {
    return Object(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

/** A filled-in sheet may be kept beside the text that it is about, under any name that a browser gives it. */
function isSheet(value: unknown): boolean {
  const { topic, blocks, schemaVersion } = Object(value) as Record<string, unknown>;
  if (!topic || !blocks || typeof blocks !== 'object' || schemaVersion || isTranslation(value)) return false;
  return Object.values(blocks).every((block) => Object.hasOwn(Object(block), 'mark'));
}

/** Interface messages are in a folder of that name: `<folder>/interface/<language>.json`. */
export const isInterface = (path: string): boolean => basename(dirname(resolve(path))) === wordsTopic;

export const languageOfFile = (path: string): string => basename(path, '.json');

const isContent = (value: unknown): boolean => isTranslation(value) || Object.hasOwn(Object(value), 'topic');

/** The original of a translation: the file of that language next to it, which must be valid; or why there is none. */
export function findOriginal(path: string, { from }: Translation): ContentPack | { rule: string; remedy: string } {
  const language = typeof from?.language === 'string' ? from.language.toLowerCase() : '';
  const original = fileOfLanguage(dirname(path), language);
  if (!existsSync(original)) {
    const rule = `its original ${basename(original)} is not next to it`;
    return { rule, remedy: 'Put it there, or correct from.language.' };
  }
  const remedy = `Correct that first: care-widgets check ${original}`;
  let value: unknown;
  try {
    value = readJson(original);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // What is wrong with it is said where it is checked itself.
    return { rule: 'its original cannot be read', remedy };
  }
  const result = parsePack(value);
  return 'problems' in result ? { rule: 'its original does not match the schema', remedy } : result.pack;
}

/** The same, where a command cannot go on without it. */
export function originalOf(path: string, translation: Translation): ContentPack {
  const found = findOriginal(path, translation);
  if ('rule' in found) throw new UserError(found.rule, found.remedy, path);
  return found;
}
