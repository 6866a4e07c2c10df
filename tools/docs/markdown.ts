import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import escapeHtml from 'escape-html';
import markdownIt from 'markdown-it';
import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { hrefFrom, pathOf, standsFor } from './site-map.js';

const languages = ['astro', 'css', 'html', 'js', 'json', 'jsx', 'php', 'sh', 'svelte', 'ts', 'tsx', 'vue'];
const highlighter = await createHighlighter({
  themes: [createCssVariablesTheme({ name: 'tokens', variablePrefix: '--token-' })],
  langs: languages,
});

/** Code with its colors as classes, as a strict policy allows no style attribute. Screen readers can scroll it by keys. */
export function highlighted(code: string, language: string): string {
  const shown = languages.includes(language) ? language : 'text';
  const html = highlighter.codeToHtml(code.trimEnd(), { lang: shown, theme: 'tokens' });
  const inner = html
    .replace(/^<pre[^>]*>/, '')
    .replace(/<\/pre>$/, '')
    .replace(/ style="color:var\(--token-(?:token-)?([\w-]+)\)"/g, ' class="t-$1"')
    .replace(/ style="[^"]*"/g, '');
  const label = language ? `Code: ${language}` : 'Code';
  return `<div class="code"><pre tabindex="0" role="group" aria-label="${label}">${inner}</pre></div>\n`;
}

/** As GitHub makes the fragment of a heading, so that links hold in both places. */
export const fragmentOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

export interface Heading {
  level: number;
  id: string;
  text: string;
}
/** A part of a page from one heading to the next, for the search. */
export interface Section {
  id: string;
  heading: string;
  text: string;
}
export interface Rendered {
  title: string;
  /** The first paragraph, without markup. */
  lead: string;
  html: string;
  headings: Heading[];
  sections: Section[];
}

interface Env {
  /** The file, and the page that it becomes. */
  source: string;
  path: string;
  /** The pages that there are, by the file that each is made of. */
  pages: ReadonlySet<string>;
  repository: string;
}

/** Where a link of the repository leads on the site: a page, a picture, or else the file in the repository. */
export function siteLink(href: string, { source, path, pages, repository }: Env): string {
  if (/^(\w+:|#)/.test(href)) return href;
  const [file = '', fragment] = href.split('#');
  const target = normalize(join(dirname(source), file)).replace(/\/$/, '');
  const end = fragment ? `#${fragment}` : '';
  const page = [target, `${target}/README.md`].find((one) => pages.has(one));
  if (page) return hrefFrom(path, pathOf(page)) + end;
  if (standsFor[target]) return hrefFrom(path, standsFor[target]) + end;
  if (/\.(png|svg)$/.test(target)) return hrefFrom(path, target);
  if (!existsSync(target)) throw new Error(`${source} links to ${href}, which is not there.`);
  return `${repository}/blob/main/${target}${end}`;
}

/** The same file for programs that read Markdown, with links to what is on the site. */
export const markdownCopy = (text: string, env: Env): string =>
  withoutComments(text).replaceAll(/\]\(([^)\s]+)\)/g, (_, href: string) => {
    const link = siteLink(href, env);
    return `](${/\.md(?:#|$)/.test(href) ? link.replace(/\.html(?=#|$)/, '.md') : link})`;
  });

/** Places for what runs measure: see tools/record.ts. */
const withoutComments = (text: string): string => text.replaceAll(/^<!--.*?-->\n/gms, '');

const markdown = markdownIt({ html: false, linkify: false, highlight: highlighted });

// What is highlighted already has its frame.
markdown.renderer.rules.fence = (tokens, index) => {
  const { content = '', info = '' } = tokens[index] ?? {};
  return highlighted(content, info.trim());
};
// Wide tables scroll by themselves, by keys as well, so that a page never does.
let tables = 0;
markdown.renderer.rules.table_open = () =>
  `<div class="table" role="group" aria-label="Table ${++tables}" tabindex="0"><table>\n`;
markdown.renderer.rules.table_close = () => '</table></div>\n';
markdown.renderer.rules.th_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('scope', 'col');
  return self.renderToken(tokens, index, options);
};

export const inline = (text: string): string => markdown.renderInline(text);
/** Text with its paragraphs and lists. */
export const block = (text: string): string => markdown.render(text);

/** The text of markup as it is read: a tag inside a line parts no words. */
export const plain = (html: string): string =>
  html
    .replace(/<\/?(a|code|em|span|strong)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_all, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|quot|amp);/g, (_all, name: 'lt') => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name])
    .replace(/\s+/g, ' ')
    .trim();

/** A file of Markdown as the main part of a page. */
export function renderMarkdown(text: string, env: Env): Rendered {
  tables = 0;
  const tokens = markdown.parse(withoutComments(text), {});
  const headings: Heading[] = [];
  const taken = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const words = plain(markdown.renderer.render(tokens[index + 1]?.children ?? [], markdown.options, {}));
      const base = fragmentOf(words);
      const again = taken.get(base) ?? 0;
      taken.set(base, again + 1);
      const id = again ? `${base}-${again}` : base;
      token.attrSet('id', id);
      headings.push({ level: Number(token.tag.slice(1)), id, text: words });
    }
    // A column of numbers is aligned by a class, as a strict policy allows no style attribute.
    if (token.attrGet('style')) token.attrs = [['class', 'number']];
    for (const child of token.children ?? []) {
      const name = child.type === 'image' ? 'src' : 'href';
      const href = child.type === 'image' || child.type === 'link_open' ? child.attrGet(name) : null;
      if (href) child.attrSet(name, siteLink(String(href), env));
      if (child.type === 'image') child.attrSet('loading', 'lazy');
    }
  }
  // A corner of a table that says nothing is no heading.
  const html = markdown.renderer.render(tokens, markdown.options, {}).replace(/<th scope="col"><\/th>/g, '<td></td>');
  const [first = '', ...rest] = html.split(/(?=<h[1-6] id=)/).filter((part) => part.trim());
  const sections = [first, ...rest].map((part) => {
    const [, id = '', heading = '', body = part] = /^<h\d id="([^"]*)">(.*?)<\/h\d>(.*)$/s.exec(part) ?? [];
    return { id, heading: plain(heading), text: plain(body) };
  });
  const [, lead = ''] = /<\/h1>\s*<p>(.*?)<\/p>/s.exec(html) ?? [];
  return { title: headings[0]?.text ?? escapeHtml(env.source), lead: plain(lead), html, headings, sections };
}
