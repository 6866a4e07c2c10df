import type { Extension } from 'fhir/r4.js';
import { squash } from './plain.js';

const base = 'http://hl7.org/fhir/StructureDefinition/rendering-';
const xhtml = `${base}xhtml`;
const markdown = `${base}markdown`;
const style = `${base}style`;

/** Whether an extension says in which form a text is shown. */
export const isRendering = ({ url }: Extension): boolean => [xhtml, markdown, style].includes(url);

/**
 * Why another form of a text is more than looks. It is if it has other words, or shows what no text can say: a picture,
 * 10⁹ in place of 109, a word that is struck out.
 */
export function whyMoreThanLooks(rendering: Extension, text: unknown): string | undefined {
  const { url, valueString, valueMarkdown } = rendering;
  if (url === style) return hides.test(valueString ?? '') ? 'hides or strikes out words' : undefined;
  if (typeof text !== 'string') return 'stands beside no text';
  const written = valueString ?? valueMarkdown ?? '';
  const words = url === xhtml ? wordsOfXhtml(written) : wordsOfMarkdown(written, text);
  return words === squash(text) ? undefined : 'says more or other than the text, which alone is shown here';
}

/** Styles and attributes that hide text or cross it out. */
const hides = /line-through|display|visibility|opacity|hidden/i;

const inside = new Set('a b big code em font i mark small span strong u'.split(' '));
const around = new Set('br div h1 h2 h3 h4 h5 h6 hr li ol p table tbody td th thead tr ul'.split(' '));
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of markup that only gives them another look; undefined if it has anything else. */
function wordsOfXhtml(markup: string): string | undefined {
  const words = markup
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?([a-z][a-z0-9]*)(\s[^<>]*)?\/?>/gi, (_, name: string, attributes = '') => {
      if (hides.test(attributes)) return '<';
      if (around.has(name.toLowerCase())) return ' ';
      return inside.has(name.toLowerCase()) ? '' : '<';
    });
  return words.includes('<') ? undefined : squash(decoded(words));
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (all, digits?: string, hex?: string, name = '') => {
    const code = digits ? Number(digits) : Number.parseInt(hex ?? '', 16);
    return Number.isNaN(code) ? (entities[name] ?? all) : String.fromCodePoint(code);
  });

const emphasis = /(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1/g;

/** As of markup; a text may have an asterisk or a dash of its own. */
function wordsOfMarkdown(markdown: string, text: string): string | undefined {
  if (squash(markdown) === squash(text)) return squash(text);
  if (/!\[|~~|<[a-z/!]/i.test(markdown)) return undefined;
  return squash(
    markdown
      .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(emphasis, '$2')
      .replace(emphasis, '$2')
      .replace(/\\([\\`*_{}[\]()#+\-.!<>~])/g, '$1'),
  );
}
