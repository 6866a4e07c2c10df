import xml from 'xml-js';
import { UserError } from '../content-files.js';

export interface ReadUnit {
  /** The whole text, or none where a part of it has no translation. */
  target?: string;
  note: string;
  /** Whether there is a target that nobody says is a translation. */
  isInitial?: boolean;
}

export interface ReadXliff {
  name: string;
  language: string;
  units: Map<string, ReadUnit>;
}

type Node = xml.Element;

const children = (node: Node, ...names: string[]): Node[] =>
  (node.elements ?? []).filter(({ name = '' }) => names.includes(name.replace(/^.*:/, '')));

/** Marks of a translator's program are taken off, and what they stand around stays. */
const textOf = (node: Node): string =>
  (node.elements ?? []).map((one) => String(one.text ?? one.cdata ?? textOf(one))).join('');

/** Programs break lines where they like, which is no part of a text. */
const inOneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, ' ').trim();

/**
 * A unit may come back in several segments, one for each sentence, and between them what need not be translated.
 * The library that writes XLIFF would keep the last of them alone.
 */
function readUnit(unit: Node): ReadUnit {
  const isInitial = children(unit, 'segment').some(isUntouched);
  const parts = children(unit, 'segment', 'ignorable').map((part) => {
    const [target = part.name?.endsWith('ignorable') ? children(part, 'source')[0] : undefined] = children(
      part,
      'target',
    );
    return target && textOf(target);
  });
  const note = children(unit, 'notes')
    .flatMap((notes) => children(notes, 'note'))
    .map(textOf)
    .join(' ');
  if (!children(unit, 'segment').length || !parts.every((part) => part?.length)) return { note };
  return isInitial ? { note, isInitial } : { note, target: inOneLine(parts.join('')) };
}

/**
 * Programs put the source into the target before anybody has worked on it, and say so by the state `initial` (XLIFF 2.1,
 * 4.3.1.31 state). Where they name none, or one of their own, only a target that differs is taken for work.
 */
function isUntouched(segment: Node): boolean {
  const { state } = segment.attributes ?? {};
  const [source, target] = ['source', 'target'].map((name) =>
    children(segment, name).map(textOf).join('').replace(/\s+/g, ' ').trim(),
  );
  const isDone = /^(translated|reviewed|final)$/.test(String(state));
  return Boolean(target) && (state === 'initial' || (!isDone && source === target));
}

const unitsIn = (node: Node): [string, ReadUnit][] =>
  children(node, 'unit', 'group').flatMap((one): [string, ReadUnit][] =>
    one.name?.endsWith('unit') ? [[String(one.attributes?.id), readUnit(one)]] : unitsIn(one),
  );

function unitsOf(file: Node): Map<string, ReadUnit> {
  const all = unitsIn(file);
  const units = new Map(all);
  const [twin] = all.find(([id, unit]) => units.get(id) !== unit) ?? [];
  if (twin) throw new UserError(`the XLIFF has the unit ${twin} twice. Remove one.`);
  return units;
}

/** The encoding that an XML file declares for itself. */
export const xmlEncoding = (bytes: Buffer): string | undefined =>
  /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    bytes.subarray(0, 200).toString('latin1'),
  )?.[1];

/** What a translator's program has made of an exported file. */
export function readXliff(text: string): ReadXliff {
  let document: Node;
  try {
    document = xml.xml2js(text, { captureSpacesBetweenElements: true }) as Node;
  } catch (error) {
    const why = (error as Error).message.trim().replace(/\s*\n\s*/g, ', ');
    throw new UserError(`the XLIFF cannot be read (${why}). Export it again as XLIFF 2.0.`);
  }
  const [root] = children(document, 'xliff');
  const [file] = root ? children(root, 'file') : [];
  if (!file || !String(root?.attributes?.version).startsWith('2.')) {
    throw new UserError('the file is not XLIFF 2. Export it again as XLIFF 2.0.');
  }
  return {
    name: String(file.attributes?.id),
    language: String(root?.attributes?.trgLang),
    units: unitsOf(file),
  };
}
