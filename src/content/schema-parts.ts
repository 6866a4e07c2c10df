import * as v from 'valibot';
import { type Annotation, annotate, type TextKind } from './annotation.js';
import { phoneNumber } from './emergency-number.js';

/** What the schema of a pack is made of: texts with their kinds, ids, dates, addresses, lists and objects. */

/**
 * What may stand in a text: no control, direction or tag character, which could make it read as something else or hide
 * a part of it, and no lost one (U+FFFD, half of a pair). In text from right to left a telephone number is kept in its
 * order by an isolate, U+2066 before it and U+2069 behind it.
 */
const hidden = String.raw`\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffd\u{e0000}-\u{e007f}\p{Cs}`;
const plain = `[^{${hidden}]`;
/** The same for texts that are no packs: the words of the interface. */
export const hiddenCharacters: RegExp = new RegExp(`[${hidden}]`, 'u');
const isolated = String.raw`\u2066${plain}+\u2069`;
/** Blanks would be an empty place, and some letters are blank: Hangul fillers, what Unicode lets be ignored, and two hieroglyphs. */
const seen = String.raw`(?=.*(?![\p{DI}\u{13441}\u{13442}])[\p{L}\d])`;

/** What a text may hold in braces: numbers and words that the page, the hospital or the region decides. */
export const placeholders = [
  'emergency-number',
  'care-team-number',
  'crisis-line',
  'poison-line',
  'fever-threshold',
  'fever-call',
] as const;

const textPattern = new RegExp(String.raw`^${seen}(?:${plain}|${isolated}|\{(?:${placeholders.join('|')})\})*$`, 'u');
const namePattern = new RegExp(`^${seen}(?:${plain}|${isolated})*$`, 'u');
const interpreterPattern = new RegExp(`^${plain}*\\{interpreter-number\\}${plain}*$`, 'u');
/** A text that breaks one of these holds a character or a brace that it must not. */
export const textPatterns: ReadonlySet<unknown> = new Set([textPattern, namePattern, interpreterPattern]);

const longestText = 600;

/** As many characters as code points, as JSON Schema counts and Valibot does not; they are counted where that can matter. */
const isAtMost = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= 2 * most && [...text].length <= most);

/** By a short name, which declarations repeat for each of some two hundred texts. */
export type TextSchema = v.GenericSchema<string>;

/** A text of one form. No text is without a greatest length: engines give up on a pattern in what is too long. */
function matching(pattern: RegExp, description: string, maxLength = 200, annotation: Annotation = {}): TextSchema {
  return v.pipe(
    v.string(),
    v.check((text) => isAtMost(text, maxLength), `must have at most ${maxLength} characters`),
    v.regex(pattern, `must be ${description}`),
    v.description(description),
    annotate({ ...annotation, maxLength }),
  );
}

/** What may hold a placeholder, such as `{emergency-number}`. */
export const text = (kind: TextKind): TextSchema =>
  matching(
    textPattern,
    `plain text with letters or digits, without control characters, in which { only starts ${placeholders.map((one) => `{${one}}`).join(', ')}`,
    longestText,
    { kind },
  );

/** What something is called: never with a placeholder, as it stands in headings, labels, lists and links alike. */
export const name = (kind: TextKind = 'label'): TextSchema =>
  matching(namePattern, 'a name: plain text with letters or digits, without control characters or {', longestText, {
    kind,
  });

/** The offer of an interpreter, which is the same in every translation. */
export const interpreterOffer = (): TextSchema =>
  matching(
    interpreterPattern,
    'plain text without control characters that holds {interpreter-number} once',
    longestText,
    { kind: 'untranslated' },
  );

export const list = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.minLength(1, 'needs at least 1 entry'));

export const paragraphs = (kind: TextKind) => list(text(kind));

/** Texts that stand as a list: things, or steps that come one after the other. */
export const items = (kind: TextKind) => v.pipe(list(text(kind)), annotate({ isList: true }));

/** Fields of a value. Their table has no prototype, whose fields a page may have added to. */
export const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject<Entries>({ __proto__: null, ...entries } as Entries);

export const oneOf = <const Options extends readonly (string | number)[]>(options: Options) =>
  v.picklist(options, `must be one of: ${options.join(', ')}`);

/** A number above the first and at most the second. */
export function above(least: number, most: number) {
  const rule = `must be above ${least} and at most ${most}`;
  return v.pipe(v.number(), v.gtValue(least, rule), v.maxValue(most, rule));
}

/** A number from the first to the second. */
export function between(least: number, most: number) {
  const rule = `must be at least ${least} and at most ${most}`;
  return v.pipe(v.number(), v.minValue(least, rule), v.maxValue(most, rule));
}

/** Every object has a `constructor` of its own, so that nothing may be called so. */
const idPattern = /^(?!constructor$)[a-z][a-z0-9-]*$/u;
const anId = (annotation: Annotation): TextSchema =>
  matching(idPattern, 'lower-case words joined by hyphens', undefined, annotation);

/** What a clinician is not asked about: who wrote what and when, how it is drawn, and how parts are linked. */
export const unsigned = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(schema, annotate({ isUnsigned: true }));

/** What something is known by, in its list and to translators. */
export const id = anId({ isUnsigned: true });

/** An id of another part, which must be there. */
export const reference = (to: string): TextSchema => anId({ refersTo: to });

/** The sources of a part. */
export const cited = unsigned(list(reference('sources')));

/** A day of the calendar: the 29th of February only in a year that has one. */
export const date = matching(
  /^(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u,
  'a date such as 2026-11-30',
);

/** BCP 47: a language, its script, its region, its variants. What browsers refuse beyond that is found later. */
export const language = matching(
  /^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*$/u,
  'a language tag such as en or es-MX',
);

export const version = matching(/^\d+\.\d+\.\d+$/u, 'a version such as 1.0.0');

/** Nobody reads another host in it than the browser does: no name before an @, no sign that turns or cannot be seen. */
export const address = matching(
  /^https:\/\/(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.)*[A-Za-z](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?::(?!0)(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]))?(?:[/?#][^\s"'<>\\\p{C}]*)?$/u,
  'an address that starts with https:// and a host',
  2000,
);

export const phone = matching(phoneNumber, 'a telephone number', 26);

/** ISO 3166. */
export const region = matching(/^[A-Z]{2}$/u, 'a region code such as US');

/** `M`, a point, then commands and numbers. A number ends where no digit and no point follows, so there is one way to read it. */
const number = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?![\d.])`;
export const pathData = matching(
  new RegExp(String.raw`^M\s*${number}[\s,]*${number}(?:[\s,MmLlHhVvCcSsQqTtAaZz]|${number})*$`, 'u'),
  'the data of an SVG path',
  4000,
);

/** The mark of a text, by which a translation knows that the text has changed. */
export const mark = matching(/^[0-9a-f]{8}$/u, 'the mark of the translated text', 8);
