// The plugin's own words: what translators get (.pot), and what WordPress reads of their files (.mo, .l10n.php, JSON).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const domain = 'care-widgets';

/** The script whose words WordPress hands to the browser; the name of its file is made of this. */
const scriptHandle = 'care-widgets-editor';

export interface Message {
  context?: string;
  text: string;
  /** The file that it comes from. */
  file: string;
  /** A note for translators. */
  note?: string;
}

export interface Translation extends Omit<Message, 'file' | 'note'> {
  translated: string;
}

const keyOf = ({ context, text }: { context?: string; text: string }): string =>
  context === undefined ? text : `${context}\u0004${text}`;

/** A string in single quotes, as PHP and our scripts write it. */
const unquoted = (source: string): string => source.replace(/\\(['\\])/g, '$1');

/** The words of a PHP file or a script, with the note for translators that stands before. */
function wordsInCode(folder: string, file: string): Message[] {
  const source = readFileSync(join(folder, file), 'utf8');
  const pattern =
    /(?:\/\* translators: ([^*]+?) \*\/\s*(?:[^;]*?))?\b(?:esc_html__|esc_attr__|__)\(\s*'((?:[^'\\]|\\.)*)',\s*'care-widgets'/g;
  return [...source.matchAll(pattern)].map(([, note, text = '']) => ({
    text: unquoted(text),
    file,
    ...(note === undefined ? {} : { note }),
  }));
}

interface BlockJson {
  title: string;
  description: string;
  keywords?: string[];
  variations?: { title: string; description: string }[];
}

/** The words of a block.json, with the contexts that WordPress looks them up by. */
function wordsInBlock(folder: string, file: string): Message[] {
  const block: BlockJson = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const say = (context: string, text: string): Message => ({ context, text, file });
  return [
    say('block title', block.title),
    say('block description', block.description),
    ...(block.keywords ?? []).map((word) => say('block keyword', word)),
    ...(block.variations ?? []).flatMap((one) => [
      say('block variation title', one.title),
      say('block variation description', one.description),
    ]),
  ];
}

/** The plugin's name and description, as the list of plugins shows them. */
function wordsInHeader(folder: string): Message[] {
  const file = 'care-widgets.php';
  const source = readFileSync(join(folder, file), 'utf8');
  return ['Plugin Name', 'Description'].map((name) => ({
    text: new RegExp(`^ \\* ${name}: (.+)$`, 'm').exec(source)?.[1] ?? '',
    file,
    note: `${name} of the plugin`,
  }));
}

/** All words of the plugin, each once. */
export function messagesOf(folder: string): Message[] {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => !/^(assets|languages|texts)\//.test(file))
    .sort();
  const all = [
    ...wordsInHeader(folder),
    ...files.filter((file) => /(^|\/)block\.json$/.test(file)).flatMap((file) => wordsInBlock(folder, file)),
    ...files.filter((file) => /\.(php|js)$/.test(file)).flatMap((file) => wordsInCode(folder, file)),
  ];
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

const quoted = (text: string): string => JSON.stringify(text);

/** The template for translators. */
export function potOf(messages: readonly Message[]): string {
  const header = [`Project-Id-Version: ${domain}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8'];
  const entries = messages.map(({ context, text, file, note }) =>
    [
      ...(note === undefined ? [] : [`#. translators: ${note}`]),
      `#: ${file}`,
      ...(context === undefined ? [] : [`msgctxt ${quoted(context)}`]),
      `msgid ${quoted(text)}`,
      'msgstr ""',
    ].join('\n'),
  );
  return `# The words of the WordPress plugin. MIT.\nmsgid ""\nmsgstr ""\n${header
    .map((line) => quoted(`${line}\n`))
    .join('\n')}\n\n${entries.join('\n\n')}\n`;
}

/** What a translator's file says. What is not translated, or marked as doubtful, is left out. */
export function readPo(source: string): Translation[] {
  return source.split(/\n\s*\n/).flatMap((entry) => {
    const field = (name: string): string | undefined => {
      const found = new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, 'm').exec(entry)?.[1];
      return found
        ?.match(/"(?:[^"\\]|\\.)*"/g)
        ?.map((part) => JSON.parse(part) as string)
        .join('');
    };
    const [context, text, translated] = [field('msgctxt'), field('msgid'), field('msgstr')];
    if (!text || !translated || /^#,.*\bfuzzy\b/m.test(entry)) return [];
    return [{ ...(context === undefined ? {} : { context }), text, translated }];
  });
}

/** In the order of the bytes, by which WordPress's own reader of .mo files searches. */
const sorted = (all: readonly Translation[]): [string, string][] =>
  all
    .map((one): [string, string] => [keyOf(one), one.translated])
    .sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));

/** The binary form, for WordPress before 6.5. */
export function moOf(all: readonly Translation[], language: string): Buffer {
  const header = `Language: ${language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n`;
  const pairs = [['', header] as [string, string], ...sorted(all)];
  const head = 28;
  const tables = [0, 1].map((side) => pairs.map((pair) => Buffer.from(`${pair[side]}\0`)));
  const numbers = Buffer.alloc(head + pairs.length * 16);
  // There is no table of hashes, but WordPress looks for the texts where it would end.
  [0x950412de, 0, pairs.length, head, head + pairs.length * 8, 0, numbers.length].forEach((value, at) => {
    numbers.writeUInt32LE(value, at * 4);
  });
  let position = numbers.length;
  tables.forEach((texts, side) => {
    texts.forEach((text, at) => {
      const place = head + (side * pairs.length + at) * 8;
      numbers.writeUInt32LE(text.length - 1, place);
      numbers.writeUInt32LE(position, place + 4);
      position += text.length;
    });
  });
  return Buffer.concat([numbers, ...tables.flat()]);
}

const phpString = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The form that WordPress reads fastest, from 6.5 on. A context is apart by a character that single quotes cannot write. */
export function phpOf(all: readonly Translation[], language: string): string {
  const key = (text: string): string => text.split('\u0004').map(phpString).join('."\\4".');
  const rows = sorted(all).map(([text, translated]) => `\t\t${key(text)} => ${phpString(translated)},`);
  return `<?php\n// Written by the build.\ndefined( 'ABSPATH' ) || exit;\nreturn array(\n\t'domain'   => '${domain}',\n\t'language' => '${language}',\n\t'messages' => array(\n${rows.join('\n')}\n\t),\n);\n`;
}

/** What the editor's script gets. */
export function scriptJsonOf(all: readonly Translation[], messages: readonly Message[], language: string): string {
  const ofScript = new Set(messages.filter(({ file }) => file.endsWith('.js')).map(keyOf));
  const rows = sorted(all.filter((one) => ofScript.has(keyOf(one)))).map(([text, translated]) => [text, [translated]]);
  const words = { '': { domain: 'messages', lang: language }, ...Object.fromEntries(rows) };
  return `${JSON.stringify({ domain: 'messages', locale_data: { messages: words } })}\n`;
}

/** The files that WordPress reads, by their names, from a translator's file such as `care-widgets-es_ES.po`. */
export function compiled(name: string, po: string, messages: readonly Message[]): Record<string, string | Buffer> {
  const language = name.slice(`${domain}-`.length, -'.po'.length);
  const all = readPo(po);
  return {
    [`${domain}-${language}.mo`]: moOf(all, language),
    [`${domain}-${language}.l10n.php`]: phpOf(all, language),
    [`${domain}-${language}-${scriptHandle}.json`]: scriptJsonOf(all, messages, language),
  };
}
