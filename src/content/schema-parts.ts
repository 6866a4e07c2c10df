import * as v from 'valibot';
import { type Annotation, annotate, type TextKind } from './annotation.js';
import { phoneNumber } from './emergency-number.js';

/** Building blocks of the pack schema: texts with their kinds, ids, dates, addresses, lists and objects. */

/**
 * Characters that a text must not contain: control, direction and tag characters, which could make it read differently
 * or hide a part of it, and broken ones (U+FFFD, lone surrogates). Only an isolate is allowed, U+2066 before and U+2069
 * after a phone number, which keeps it in order in right-to-left text.
 */
const hidden = String.raw`\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffd\u{e0000}-\u{e007f}\p{Cs}`;
const plain = `[^{${hidden}]`;
/** The same for interface messages, which are not in a pack. */
export const hiddenCharacters: RegExp = new RegExp(`[${hidden}]`, 'u');
const isolated = String.raw`\u2066${plain}+\u2069`;
/** At least one visible letter or digit: some letters are blank, as Hangul fillers, ignorables and two hieroglyphs. */
const seen = String.raw`(?=.*(?![\p{DI}\u{13441}\u{13442}])[\p{L}\d])`;

/** The placeholders that a text may contain: numbers and words that the page, the hospital or the region decides. */
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
/** A text that does not match one of these contains a forbidden character or brace. */
export const textPatterns: ReadonlySet<unknown> = new Set([textPattern, namePattern, interpreterPattern]);

const longestText = 600;

/** Counts code points, as JSON Schema does and Valibot does not, and only if it can make a difference. */
const isAtMost = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= 2 * most && [...text].length <= most);

/** A short name, as the generated declarations repeat it for some two hundred texts. */
export type TextSchema = v.GenericSchema<string>;

/** A text that matches a pattern. Every text has a maximum length, as regular expressions fail on very long ones. */
function matching(pattern: RegExp, description: string, maxLength = 200, annotation: Annotation = {}): TextSchema {
  return v.pipe(
    v.string(),
    v.check((text) => isAtMost(text, maxLength), `must have at most ${maxLength} characters`),
    v.regex(pattern, `must be ${description}`),
    v.description(description),
    annotate({ ...annotation, maxLength }),
  );
}

/** A text that may contain placeholders, such as `{emergency-number}`. */
export const text = (kind: TextKind): TextSchema =>
  matching(
    textPattern,
    `plain text with letters or digits, without control characters, in which { only starts ${placeholders.map((one) => `{${one}}`).join(', ')}`,
    longestText,
    { kind },
  );

/** A name, never with a placeholder, as it is used in headings, labels, lists and links alike. */
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

/** More than anybody reads: without an end, a list could hold a page up, or be nested deeper than a browser follows. */
const longestList = 1000;

/** A list that may be empty. */
export const listOrNone = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(longestList, `must have at most ${longestList} entries`));

export const list = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(listOrNone(item), v.minLength(1, 'needs at least 1 entry'));

export const paragraphs = (kind: TextKind) => list(text(kind));

/** Texts that form a list: things, or steps in order. */
export const items = (kind: TextKind) => v.pipe(list(text(kind)), annotate({ isList: true }));

/** An object with these fields. Their table has no prototype, as a page may have added fields to Object.prototype. */
export const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject<Entries>({ __proto__: null, ...entries } as Entries);

export const oneOf = <const Options extends readonly (string | number)[]>(options: Options) =>
  v.picklist(options, `must be one of: ${options.join(', ')}`);

/** A number greater than `least` and at most `most`. */
export function above(least: number, most: number) {
  const rule = `must be above ${least} and at most ${most}`;
  return v.pipe(v.number(), v.gtValue(least, rule), v.maxValue(most, rule));
}

/** A number from `least` to `most`. */
export function between(least: number, most: number) {
  const rule = `must be at least ${least} and at most ${most}`;
  return v.pipe(v.number(), v.minValue(least, rule), v.maxValue(most, rule));
}

/** `constructor` is not allowed, as every object inherits a property of that name. */
const idPattern = /^(?!constructor$)[a-z][a-z0-9-]*$/u;
const anId = (annotation: Annotation): TextSchema =>
  matching(idPattern, 'lower-case words joined by hyphens', undefined, annotation);

/** Not covered by a clinician's signature: metadata, drawings, and links between parts. */
export const unsigned = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(schema, annotate({ isUnsigned: true }));

/** Identifies an entry in its list, and for translators. */
export const id = anId({ isUnsigned: true });

/** The id of another part, which must exist. */
export const reference = (to: string): TextSchema => anId({ refersTo: to });

/** The sources of a part. */
export const cited = unsigned(list(reference('sources')));

/** A calendar date: February 29 only in leap years. */
export const date = matching(
  /^(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u,
  'a date such as 2026-11-30',
);

/** BCP 47: language, script, region, variants. A later check finds what else browsers reject. */
export const language = matching(
  /^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*$/u,
  'a language tag such as en or es-MX',
);

export const version = matching(/^\d+\.\d+\.\d+$/u, 'a version such as 1.0.0');

/** People and browsers read the same host in it: no user name before an @, no direction or invisible characters. */
export const address = matching(
  /^https:\/\/(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.)*[A-Za-z](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?::(?!0)(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]))?(?:[/?#][^\s"'<>\\\p{C}]*)?$/u,
  'an address that starts with https:// and a host',
  2000,
);

/** The canonical address by which FHIR names a Questionnaire, without its version. */
export const canonical = matching(
  /^(?:https?:\/\/|urn:)[^\s"'<>\\|{\p{C}]+$/u,
  'a canonical address of FHIR that starts with https://, http:// or urn:',
  2000,
);

export const phone = matching(phoneNumber, 'a telephone number', 26);

/** ISO 3166. */
export const region = matching(/^[A-Z]{2}$/u, 'a region code such as US');

/** `M`, a point, then commands and numbers. No digit or period follows a number, so there is one way to parse it. */
const number = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?![\d.])`;
export const pathData = matching(
  new RegExp(String.raw`^M\s*${number}[\s,]*${number}(?:[\s,MmLlHhVvCcSsQqTtAaZz]|${number})*$`, 'u'),
  'the data of an SVG path',
  4000,
);

/** The hash of a source text, by which a translation is known to be outdated. */
export const mark = matching(/^[0-9a-f]{8}$/u, 'the mark of the translated text', 8);
