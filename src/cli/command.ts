import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { applyTranslation, isTranslation, type Translation } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';
import { isInterface, languageOfFile, readJson, UserError } from './content-files.js';
import { type FindingCode, inspect, type Report } from './review/inspect.js';
import { newTranslation } from './template.js';

/** A command, with an example under its help. */
export const command = (usage: string, description: string, example: string): Command =>
  new Command(usage.split(' ')[0])
    .arguments(usage.split(' ').slice(1).join(' '))
    .description(description)
    .addHelpText('after', `\nExample:\n  care-widgets ${example}`);

export const print = (text: string): boolean => process.stdout.write(`${text}\n`);

export const errorsOf = ({ findings }: Report): Report['findings'] => findings.filter(({ level }) => level === 'error');

/** A pack or translation that is in order; or says what is not. */
export function readSound(path: string): { value: ContentPack | Translation; report: Report } {
  if (isInterface(path))
    throw new UserError(`${path}: contains words of the interface, which only check and bundle accept.`);
  // A review that is past or of another text is what these commands are for.
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
  const report = inspect({ path, value });
  const [first, ...more] = errorsOf(report).filter(({ code }) => !but.includes(code));
  if (first) {
    throw new UserError(
      `${path}: ${first.id}: ${first.rule}. ${first.remedy}${more.length ? ` And ${more.length} more: care-widgets check ${path}` : ''}`,
    );
  }
  return { value: value as ContentPack | Translation, report };
}

/** The pack of a language, or the original of its translation. */
export function readOriginal(path: string): ContentPack {
  const { value } = readInOrder(path, [...reviewCodes, ...wordingCodes]);
  if (isTranslation(value)) throw new UserError(`${path}: is a translation. Name its original.`);
  return value as ContentPack;
}

export type Method = Translation['method'];
export const methods = 'machine (the page says so) or human (a person translated or checked every text)';

export function checkMethod(method: string | undefined): void {
  if (method && method !== 'machine' && method !== 'human')
    throw new UserError(`--method ${method} must be machine or human.`);
}

/** A tag in the case that the standard has for it; or says what is wrong with it. */
export function tagOf(language: string, trouble: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] as string;
  } catch {
    throw new UserError(trouble);
  }
}

/** The translation in a file, or a new one where there is none. Texts of blocks that the pack no longer has do no harm. */
export function translationAt(path: string, pack: ContentPack): Translation {
  if (!existsSync(path)) return newTranslation(pack, languageOf(path));
  const value = readJson(path);
  if (!isTranslation(value)) throw new UserError(`${path}: is not a translation. Name another file.`);
  const [problem] = applyTranslation(pack, value).problems.filter(({ code }) => code !== 'unknown-block');
  if (problem) throw new UserError(`${path}: ${problem.path}: ${problem.message}. ${problem.remedy}`);
  return value as Translation;
}

const languageOf = (path: string): string =>
  tagOf(languageOfFile(path), `${path}: is not named after its language. Name it like fr.json or pt-br.json.`);
