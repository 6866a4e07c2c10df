import { type InterfaceWords, interfaceWords } from '../content/messages.js';
import { hiddenCharacters } from '../content/schema-parts.js';
import { placeholdersIn } from '../content/text.js';
import { markupIn } from './readability/markup.js';
import type { Say } from './review/inspect.js';
import { lostUrgency } from './translation/urgency.js';

/** All interface messages by their path, such as `screener.continue`. */
export function flatWords(words: unknown, path = ''): [string, unknown][] {
  // Messages are never nested this deeply.
  if (typeof words !== 'object' || words === null || path.split('.').length > 9) return [[path, words]];
  return Object.entries(words).flatMap(([key, value]) => flatWords(value, path ? `${path}.${key}` : key));
}

const english = new Map(flatWords(interfaceWords('en').words) as [string, string][]);
const plural = 'checklist.noteCount.';
const placeholders = (text: string): string => placeholdersIn(text).sort().join(' ');
const longest = 300;

/** The plural forms of a language, such as `one`, `few` and `other`. */
function formsOf(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return ['zero', 'one', 'two', 'few', 'many']
    .filter((form) => pluralCategories.some((one) => one === form))
    .concat('other');
}

/** The English messages, to be translated in place, with an entry for each plural form of the language. */
export function newInterface(language: string): InterfaceWords {
  const own = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  const { words } = interfaceWords('en');
  const { one, other } = words.checklist.noteCount;
  const noteCount = Object.fromEntries(formsOf(language).map((form) => [form, form === 'one' ? one : other]));
  return {
    ...words,
    language: own.charAt(0).toLocaleUpperCase(language) + own.slice(1),
    checklist: { ...words.checklist, noteCount: noteCount as typeof words.checklist.noteCount },
  };
}

/** Checks the messages of a language against the English ones: a button without a label would be a trap. */
export function inspectInterface(value: unknown, language: string, say: Say): number {
  const words = new Map(flatWords(value));
  const wanted = new Set([
    ...[...english.keys()].filter((key) => !key.startsWith(plural)),
    ...formsOf(language).map((form) => plural + form),
  ]);
  for (const key of wanted)
    if (!words.has(key)) say('error', 'missing-field', key, 'is missing', 'Add it, in this language.');
  for (const [key, text] of words) {
    const original = english.get(key) ?? (key.startsWith(plural) ? english.get(`${plural}other`) : undefined);
    if (original === undefined) {
      say('error', 'unknown-field', key, 'is not a word of the interface', 'Remove it, or correct its name.');
    } else if (typeof text !== 'string' || !text.trim()) {
      say('error', 'wrong-type', key, 'must be a text', 'Write it.');
    } else if (text.length > longest) {
      say('error', 'too-long', key, `is longer than ${longest} characters`, 'Shorten it.');
    } else if (hiddenCharacters.test(text)) {
      say('error', 'wrong-text', key, 'contains a control or direction character', 'Remove it.');
    } else if (!key.startsWith(plural) && placeholders(text) !== placeholders(original)) {
      const rule = `must contain ${placeholders(original) || 'no placeholder'}`;
      say('error', 'wrong-text', key, rule, 'Keep what is in braces as it is.');
    } else {
      for (const { what, text: at } of markupIn(text, language))
        say('warning', 'markup', key, `shows ${what}: ${at}`, 'Write plain text: pages show it as it stands.');
      if (text === original && /\s/.test(text) && language !== 'en')
        say('warning', 'same-text', key, 'is English', 'Translate it.');
      for (const lost of lostUrgency(original, text, language)) {
        say('warning', 'lost-urgency', key, `may have lost ${lost}`, 'Compare both texts.');
      }
    }
  }
  return words.size;
}
