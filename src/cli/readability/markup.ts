/**
 * What a text brings along when it is pasted from a web page, from Markdown or from a word processor: a patient reads it
 * as it stands, since a pack's texts are never markup. It names what a person would not write, so "5 * 3" and "a - b"
 * are no finding.
 */

const attribute = String.raw`\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)`;
const named =
  'nbsp|amp|lt|gt|quot|apos|shy|ensp|emsp|thinsp|zwnj|zwj|lrm|rlm|ndash|mdash|horbar|lsquo|rsquo|sbquo|ldquo|rdquo|bdquo|laquo|raquo|lsaquo|rsaquo|hellip|bull|middot|deg|plusmn|times|divide|frac12|frac14|frac34|sup[123]|ordf|ordm|micro|para|sect|copy|reg|trade|euro|pound|yen|cent|larr|rarr|uarr|darr|harr|le|ge|ne|minus|infin|dagger|Dagger|iexcl|iquest|newline|tab|[A-Za-z](?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|lig)|szlig|eth|ETH|thorn|THORN|alpha|beta|gamma|delta|mu|omega|check|star|phone|colon|comma|period|excl|quest|lpar|rpar|lsqb|rsqb|lbrack|rbrack|num|dollar|percnt|ast|plus|equals|sol|bsol|lowbar|grave|vert|hyphen|dash|Tab|NewLine';

/** In the order in which one is told: the first that is found. */
const patterns: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a comment or a declaration of HTML', /<!--|-->|<!(?:doctype|\[)|<\?xml|\[if [^\]]*\]|\[endif\]/iu],
  ['a tag of HTML', new RegExp(String.raw`<\/?[a-z][\w:-]*(?:${attribute})*\s*\/?>`, 'iu')],
  [
    'a tag of HTML',
    /(?<![\p{L}\d])<(?:a|audio|button|details|dialog|div|font|form|iframe|img|input|ol|option|p|script|select|span|table|td|textarea|th|video)\b[^<>]*(?:>|=\s*["'])/iu,
  ],
  ['an entity of HTML', /&(?:#\d{1,7}|#x[\da-f]{1,6});?/iu],
  ['an entity of HTML', new RegExp(`&(?:${named});|&(?:nbsp|amp|lt|gt|quot|apos)(?![\\p{L}\\d])`, 'u')],
  ['a style of a word processor', /\bmso-[a-z-]+|\bMso[A-Z]\w+|\bstyle\s*=\s*["']|\b(?:font-family|text-align)\s*:/u],
  ['a link of Markdown', /!?\[[^\][]*\]\([^()\s]*[^()]*\)|\[[^\][]+\]\[[^\][]*\]|\[\[[^\][]+\]\]|\[\^[\w-]+\]/u],
  ['a link of Markdown', /<(?:https?:\/\/|mailto:|tel:)[^<>\s]*>/iu],
  ['a code of a forum or an editor', /\[\/[a-z]\w*\]|\[(?:b|i|u|s|url|img|quote|list|code|size|color)(?:=[^\]]*)?\]/iu],
  [
    'bold or italic type of Markdown',
    /(?<!\*)\*\*(?=[^\s*])[^*]*[^\s*]\*\*(?!\*)|(?<![\p{L}\d*])\*(?=[\p{L}\d“"(])[^*]*[^\s*]\*(?![\p{L}\d*])/u,
  ],
  ['bold or italic type of Markdown', /(?<![\p{L}\d_])(_{1,3})(?=[\p{L}\d“"(])[^_]*[^\s_]\1(?![\p{L}\d_])/u],
  // Nobody has closed it.
  ['bold or italic type of Markdown', /(?<![\p{L}\d*])\*\*(?=[\p{L}\d“"({])|(?<![\p{L}\d_])__(?=\p{L})/u],
  ['bold or italic type of Markdown', /\*{3}\S[^*]*\*{3}|~~(?=\S)[^~]*\S~~|(?:^|\s)==(?=\S)[^=]*\S==(?:\s|$)/u],
  ['code of Markdown', /`[^`\s][^`]*`|`{3}|(?:^|\s)~{3}/u],
  ['a heading of Markdown', /^\s*(?:#{2,6}\s+\S|#\s+(?!of\b)\S)|\s#{2,6}(?=\s|$)/u],
  ['a mark of a list', /^\s*(?:[-*+•‣◦▪●○·∙–□☐✓➢]|\[[ xX]?\])[\s\u00a0]+(?!\d)\S/u],
  ['a quote of Markdown', /^\s*>+\s+\p{L}/u],
  ['a table of Markdown', /^\s*\|.*\||\|.*\|\s*$|\|\s*:?-{3,}|\S\s+\|\s+\S.*\s\|\s+\S/u],
  ['a rule of Markdown', /^\s*(?:[-*]\s*){3,}(?=\s)|\s(?:-{3,}|\*{3,}|={3,})\s*$/u],
  ['a placeholder of another program', /[$%#]\{[^{}]*\}|\{\{[^{}]*\}\}|(?<!\d\s{0,2})%(?:\d\$)?[sd@](?![\p{L}\d])/u],
  ['a mark of a translator’s program', /^\s*\[(?:fuzzy|mt|todo|draft|untranslated|machine translation)\b[^\]]*\]/iu],
  ['an escape of a program', /\\(?:[nrt](?=[\p{Lu}\s.]|$)|u[\da-fA-F]{4}|x[\da-fA-F]{2}|["'*_#`[\](){}~<>+-])/u],
  ['letters of another encoding', /[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ]|â€[\u0080-\u00bf™œ˜“”¢¦]?|ï»¿/u],
  ['a letter that shows nothing or a box', /[\u00ad\u2060-\u2064\ufeff\p{Co}]/u],
];

/** Numbers before a point are ordinals in these languages: "1. Tag". */
const ordinals = /^(?:cs|da|de|et|fi|hr|hu|is|lv|nb|nn|no|pl|sk|sl|sr|tr)\b/i;
/** What stands between words in scripts without spaces, or joins and parts letters, is right there. */
const spaceless = /^(?:th|lo|km|my|bo|ja|zh)\b/i;
const zeroWidth =
  /\u200b|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\d\s])[\u200c\u200d](?=[\p{Script=Latin}\p{Script=Cyrillic}\d\s]|$)/u;
const number = /^\s*\(?\d{1,2}[.)]\s+\p{L}/u;

export interface Markup {
  what: string;
  text: string;
}

/** Each kind of markup in a text, once, with what it looks like there. */
export function markupIn(text: string, language: string): Markup[] {
  const found = new Map<string, string>();
  const all: (readonly [string, RegExp])[] = [...patterns];
  if (!ordinals.test(language)) all.push(['a mark of a list', number]);
  if (!spaceless.test(language)) all.push(['a letter that shows nothing or a box', zeroWidth]);
  for (const [what, pattern] of all) {
    const [match] = pattern.exec(text) ?? [];
    if (match !== undefined && !found.has(what)) found.set(what, match.trim() || match);
  }
  return [...found].map(([what, at]) => ({ what, text: shown(at) }));
}

/** What cannot be seen by its number. */
const shown = (text: string): string =>
  [...text.slice(0, 40)].map((one) => (/[\p{C}\p{Z}]/u.test(one) && one !== ' ' ? codeOf(one) : one)).join('');
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
