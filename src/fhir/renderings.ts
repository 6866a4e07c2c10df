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
  if (url === style) return isLooks(valueString ?? '') ? undefined : 'may hide, move or strike out words';
  if (typeof text !== 'string') return 'stands beside no text';
  const written = valueString ?? valueMarkdown ?? '';
  const words = url === xhtml ? wordsOfXhtml(written) : wordsOfMarkdown(written, text);
  return words === squash(text) ? undefined : 'says more or other than the text, which alone is shown here';
}

/** A style that cannot hide, move, shrink or cross out a word. Any other may, in a way that nobody has thought of. */
const harmlessStyle =
  /^(?:font-weight:[a-z0-9]+|font-style:(?:italic|normal)|text-decoration(?:-line)?:(?:underline|none)|text-align:[a-z]+|color:(?:black|blue|green|maroon|navy|red|#[0-9a-d][0-9a-f]{2}|#(?:[0-9a-d][0-9a-f]){3}))$/i;

const isLooks = (styles: string): boolean =>
  styles
    .split(';')
    .map((one) => one.replace(/\s+/g, ''))
    .every((one) => !one || harmlessStyle.test(one));

/** Whether the attributes of a tag only say how it looks, in which language it is, or where a link leads. */
function areLooks(attributes: string): boolean {
  const rest = decoded(attributes).replace(
    /([a-z:]+)\s*=\s*("[^"]*"|'[^']*')/gi,
    (all, name: string, value: string) => {
      if (/^(?:lang|xml:lang|dir|href|xmlns)$/i.test(name)) return '';
      return name.toLowerCase() === 'style' && isLooks(value.slice(1, -1)) ? '' : all;
    },
  );
  return rest.trim() === '';
}

const inside = new Set('a b big code em font i mark small span strong u'.split(' '));
const around = new Set('br div h1 h2 h3 h4 h5 h6 hr li ol p table tbody td th thead tr ul'.split(' '));
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of markup that only gives them another look; undefined if it has anything else. */
function wordsOfXhtml(markup: string): string | undefined {
  const words = markup
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?([a-z][a-z0-9]*)(\s[^<>]*)?\/?>/gi, (_, name: string, attributes = '') => {
      if (!areLooks(attributes)) return '<';
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
