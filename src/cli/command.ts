import { existsSync, fstatSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { applyTranslation, isTranslation, type Translation } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';
import { isBuilt, isInterface, languageOfFile, readJson, UserError } from './content-files.js';
import { inOneLine } from './errors.js';
import { fileOfLanguage, tagToWrite } from './language-names.js';
import { type FindingCode, inspect, type Report } from './review/inspect.js';
import { newTranslation } from './template.js';
import { named } from './write-files.js';

/** A command, with an example below its help. */
export function command(usage: string, description: string, example: string): Command {
  const [name, ...given] = usage.split(' ');
  const made = new Command(name).description(description).addHelpText('after', `\nExample:\n  care-widgets ${example}`);
  return given.length ? made.arguments(given.join(' ')) : made;
}

/** Several lines, as they are. */
export function print(text: string): void {
  const lines = `${text}\n`;
  // On a full disk Node's own stream loses the rest of a text, and says nothing.
  if (isFile(1)) named('standard output', () => writeFileSync(1, lines));
  else process.stdout.write(lines);
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/** One line, whatever the names in it hold. */
export const printLine = (text: string): void => print(inOneLine(text));

export const errorsOf = ({ findings }: Report): Report['findings'] => findings.filter(({ level }) => level === 'error');

/** Reads a valid pack or translation; otherwise throws an error with the first problem. */
export function readSound(path: string): { value: ContentPack | Translation; report: Report } {
  if (isInterface(path))
    throw new UserError(
      'contains words of the interface, which only check and bundle accept',
      'Name a pack or a translation.',
      path,
    );
  // These commands are how to renew a review that is overdue or outdated.
  return readInOrder(path, reviewCodes);
}

const reviewCodes: readonly FindingCode[] = ['review-future', 'review-unsigned', 'review-changed', 'review-overdue'];
/** What an author has still to see to, and what no translation depends on. */
const wordingCodes: readonly FindingCode[] = [
  'unread-source',
  'unreachable-source',
  'contradiction',
  'hard-text',
  'jargon',
  'vague-word',
  'long-sentence',
];

export function readInOrder(
  path: string,
  but: readonly FindingCode[],
): { value: ContentPack | Translation; report: Report } {
  const value = readJson(path);
  if (isBuilt(path)) throw new UserError('was written by bundle', 'Name the file that it was made of.', path);
  const report = inspect({ path, value });
  const [first, ...more] = errorsOf(report).filter(({ code }) => !but.includes(code));
  if (first) {
    const rest = more.length ? ` And ${more.length} more: care-widgets check ${path}` : '';
    throw new UserError(`${first.id}: ${first.rule}`, `${first.remedy}${rest}`, path);
  }
  return { value: value as ContentPack | Translation, report };
}

/** Reads an original pack; throws an error if the file is a translation. */
export function readOriginal(path: string): ContentPack {
  const { value } = readInOrder(path, [...reviewCodes, ...wordingCodes]);
  if (isTranslation(value)) throw new UserError('is a translation', 'Name its original.', path);
  return value as ContentPack;
}

/** An option of the commands that write to a place that they are given. */
export const force = ['--force', 'replace what is there, whatever it is'] as const;

export type Method = Translation['method'];
export const methods = 'machine (the page says so) or human (a person translated or checked every text)';

export function checkMethod(method: string | undefined): void {
  if (method && method !== 'machine' && method !== 'human')
    throw new UserError(`--method ${method} must be machine or human`, 'Name one of the two.');
}

/** The translation in a file, or a new one if there is none. Texts of blocks that no longer exist do no harm. */
export function translationAt(path: string, pack: ContentPack): Translation {
  if (!existsSync(path)) {
    const other = fileOfLanguage(dirname(path), languageOfFile(path));
    if (existsSync(other)) throw new UserError(`${other} is in the same language`, 'Name that file.', path);
    return newTranslation(pack, languageOf(path));
  }
  const value = readJson(path);
  if (!isTranslation(value)) throw new UserError('is not a translation', 'Name another file.', path);
  const [problem] = applyTranslation(pack, value).problems.filter(({ code }) => code !== 'unknown-block');
  if (problem) throw new UserError(`${problem.path}: ${problem.message}`, problem.remedy, path);
  return value as Translation;
}

const languageOf = (path: string): string =>
  tagToWrite(
    languageOfFile(path),
    new UserError('is not named after its language', 'Name it like fr.json or pt-br.json.', path),
  );
