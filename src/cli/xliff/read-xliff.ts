import xml from 'xml-js';
import { placeholdersIn } from '../../content/text.js';
import { UserError } from '../content-files.js';

/** One piece of a unit: a sentence, or what stands between two and need not be translated. */
export interface Part {
  isSegment: boolean;
  source: string;
  /** Nothing where nobody has translated it. */
  target: string;
  /** Its place among the parts in the translation. */
  order: number;
  /** What the translator's program says of its work, if anything. */
  state?: string;
}

export interface ReadUnit {
  id: string;
  parts: Part[];
  /** Marks of texts that its notes hold. */
  marks: string[];
}

export interface ReadFile {
  /** Topic and version, or what a program has made of them. */
  name: string;
  units: ReadUnit[];
}

export interface ReadXliff {
  /** As it is written, which need not be a language tag. */
  language: string;
  files: ReadFile[];
}

type Node = xml.Element;

const core = /^urn:oasis:names:tc:xliff:document:2\.\d$/;

/**
 * A copy in which what XLIFF names has its plain name, whatever prefix a file gives it, and what a program has added
 * keeps its own: its `x:note` is no note.
 */
function withPlainNames(node: Node, around: Readonly<Record<string, string>>): Node {
  const declared = Object.entries(node.attributes ?? {}).flatMap(([name, value]): [string, string][] => {
    const [xmlns, prefix = ''] = name.split(':');
    return xmlns === 'xmlns' ? [[prefix, String(value)]] : [];
  });
  const spaces = declared.length ? { ...around, ...Object.fromEntries(declared) } : around;
  const [, prefix = '', name = ''] = /^(?:(.*):)?(.*)$/s.exec(node.name ?? '') ?? [];
  // A program that writes no namespace at all means XLIFF's.
  const space = Object.hasOwn(spaces, prefix) ? spaces[prefix] : undefined;
  const isCore = space === undefined ? !prefix : core.test(space);
  const elements = node.elements?.map((one) => withPlainNames(one, spaces));
  return { ...node, ...(node.name && { name: isCore ? name : `other:${name}` }), ...(elements && { elements }) };
}

const children = (node: Node, ...names: string[]): Node[] =>
  (node.elements ?? []).filter(({ name = '' }) => names.includes(name));

const attribute = (node: Node | undefined, name: string): string | undefined => {
  const value = node?.attributes?.[name];
  return value === undefined ? undefined : String(value);
};

/**
 * Marks of a translator's program are taken off, and what they stand around stays. In the place of one that stands for a
 * part of the text, such as a placeholder that nobody may change, stands that part.
 */
function textOf(node: Node, hidden: ReadonlyMap<string, string>): string {
  return (node.elements ?? [])
    .map((one) => String(one.text ?? one.cdata ?? (behind(one, hidden) || textOf(one, hidden))))
    .join('');
}

/** Where a code stands of which the file does not say what it stands for. */
export const unknownCode = '\ufffc';

function behind(code: Node, hidden: ReadonlyMap<string, string>): string {
  // A character that XML cannot hold, such as U+001A, which programs put where they have none for what was written.
  if (code.name === 'cp') return unknownCode;
  if (code.name !== 'ph') return '';
  const [data, equiv, disp] = [
    hidden.get(attribute(code, 'dataRef') ?? ''),
    attribute(code, 'equiv'),
    attribute(code, 'disp'),
  ];
  const placeholder = [data, equiv, disp].find((one) => one && placeholdersIn(one).join('') === one);
  // A name in capitals is one that a program has given to the code.
  const text = placeholder ?? data ?? (/^[A-Z][A-Z_\d]+$/.test(equiv ?? '') ? undefined : equiv);
  if (text === undefined) return unknownCode;
  if (/^<\/?br\b/i.test(text)) return ' ';
  return /^<.*>$/s.test(text) ? '' : text;
}

/** Stands for nothing beside a blank or a mark; between two words a blank or a number may be missing. */
const withoutCodes = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\ufffc+|\ufffc+(?![\p{L}\p{N}\ufffc])/gu, '');

/** Removes line breaks, which translation tools add anywhere. */
const inOneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, ' ');

/**
 * A unit may come back as several segments, one per sentence, with `ignorable` text between them.
 * The library that writes XLIFF would keep only the last one.
 */
function readUnit(unit: Node): ReadUnit {
  const data = children(unit, 'originalData').flatMap((one) => children(one, 'data'));
  const hidden = new Map(data.map((one) => [attribute(one, 'id') ?? '', textOf(one, new Map())]));
  const read = (node: Node | undefined): string => (node ? withoutCodes(inOneLine(textOf(node, hidden))) : '');
  const parts = children(unit, 'segment', 'ignorable').map((part, index): Part => {
    const [source] = children(part, 'source');
    const [target] = children(part, 'target');
    // XLIFF has the state at the segment, some programs at the target.
    const state = attribute(part, 'state') ?? attribute(target, 'state');
    const isRejected = /reject|draft|fuzzy|need|un(?:finished|translated)/i.exec(attribute(part, 'subState') ?? '');
    return {
      isSegment: part.name === 'segment' && Boolean(read(source).trim() || read(target).trim()),
      source: read(source).replaceAll(unknownCode, ''),
      target: read(target),
      order: Number(attribute(target, 'order')) || index + 1,
      ...(state && { state: state.toLowerCase() }),
      ...(isRejected && { state: attribute(part, 'subState') as string }),
    };
  });
  const notes = children(unit, 'notes').flatMap((all) => children(all, 'note'));
  const marks = notes.flatMap((note) => [...textOf(note, hidden).matchAll(/\bmark\s+([0-9a-f]{8})\b/gi)]);
  return {
    id: attribute(unit, 'id') ?? '',
    parts,
    marks: [...new Set(marks.map(([, mark = '']) => mark.toLowerCase()))],
  };
}

const unitsIn = (node: Node): ReadUnit[] =>
  children(node, 'unit', 'group').flatMap((one) => (one.name === 'unit' ? [readUnit(one)] : unitsIn(one)));

/** The encoding that an XML file declares for itself. */
export const xmlEncoding = (bytes: Buffer): string | undefined =>
  /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    bytes.subarray(0, 200).toString('latin1'),
  )?.[1];

const parse = (text: string): Node => xml.xml2js(text, { captureSpacesBetweenElements: true }) as Node;

const end = 'care-widgets-end';

/**
 * The parser says nothing of a file that ends too early. So an instruction is put behind it: that stands at the top only
 * where all before it is closed, be it an element, a comment or a character's name.
 */
function parseWhole(text: string): Node {
  const early = new UserError(
    'ends too early, so a part of the XLIFF is missing',
    'Fetch it again from where it came.',
  );
  let document: Node;
  try {
    document = parse(`${text}<?${end}?>`);
  } catch {
    // What is wrong within the text is told as it is.
    parse(text);
    throw early;
  }
  const { elements = [] } = document;
  if (!elements.some(({ type }) => type === 'element') || elements.at(-1)?.name !== end) throw early;
  return document;
}

/** Reads an exported file after a translation tool has processed it. */
export function readXliff(text: string): ReadXliff {
  let root: Node | undefined;
  let files: ReadFile[];
  try {
    [root] = children(withPlainNames(parseWhole(text), {}), 'xliff');
    files = (root ? children(root, 'file') : []).map((file) => ({
      name: attribute(file, 'id') ?? '',
      units: unitsIn(file),
    }));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const why =
      error instanceof RangeError
        ? 'it is nested too deeply'
        : (error as Error).message.trim().replace(/\s*\n\s*/g, ', ');
    throw new UserError(`cannot be read as XLIFF (${why})`, 'Export it again as XLIFF 2.0.');
  }
  const version = attribute(root, 'version') ?? '';
  if (!files.length || !version.startsWith('2.')) {
    const what = /^1\./.test(version) ? `is XLIFF ${version}, not XLIFF 2` : 'is not XLIFF 2';
    throw new UserError(what, 'Export it again as XLIFF 2.0.');
  }
  return { language: attribute(root, 'trgLang') ?? '', files };
}
