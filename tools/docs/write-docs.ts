// The site of the docs: pages, search, snippet builder, and the library itself in `library/`.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isElementName } from '../../src/elements/registry.js';
import { elementsOf, type Manifest, readManifest } from '../attributes.js';
import { copyForPages } from '../build/integrity.js';
import { bundle } from '../demo.js';
import { elementPage, elementsPage } from './element-pages.js';
import { htmlPage, type Shell } from './layout.js';
import { llmsText } from './llms.js';
import { homePage, searchPage, snippetPage, standalonePage, themingPage } from './made-pages.js';
import { markdownCopy, type Rendered, renderMarkdown } from './markdown.js';
import { searchIndex } from './search-index.js';
import { elementPath, madePages, manual, type Page, siteMap, workbench } from './site-map.js';

const { repository }: { repository: { url: string } } = JSON.parse(readFileSync('package.json', 'utf8'));
const address: string = repository.url.replace(/^git\+|\.git$/g, '');

const fonts = [
  ['source-sans-3', 'normal'],
  ['source-sans-3', 'italic'],
  ['source-serif-4', 'normal'],
] as const;

/** Writes the site; Storybook is put into it by tools/docs.ts. Wants `npm run build` before. */
export async function writeDocs(target: string): Promise<void> {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  };
  copyForPages('dist', join(target, 'library'));
  cpSync('docs/images', join(target, 'docs/images'), { recursive: true });
  cpSync('website/site.css', join(target, 'site.css'));
  cpSync('website/favicon.svg', join(target, 'favicon.svg'));
  for (const [family, style] of fonts) {
    const name = `${family}-latin-wght-${style}.woff2`;
    cpSync(`node_modules/@fontsource-variable/${family}/files/${name}`, join(target, 'fonts', name));
  }
  // What others wrote travels with its license.
  for (const family of new Set(fonts.map(([name]) => name)))
    cpSync(`node_modules/@fontsource-variable/${family}/LICENSE`, join(target, `fonts/LICENSE-${family}.txt`));
  cpSync('node_modules/minisearch/LICENSE.txt', join(target, 'scripts/LICENSE-minisearch.txt'));
  for (const name of ['site', 'theming']) write(`scripts/${name}.js`, await bundle(`website/scripts/${name}.ts`));
  write('scripts/snippet.js', await bundle('demo/scripts/snippet.ts'));

  const manifest = readManifest();
  const groups = siteMap();
  const all = groups.flatMap(({ pages }) => pages);
  const pages = [...all.filter(({ path }) => path !== workbench), { path: madePages.search }];
  const sources = new Set(all.flatMap(({ source }) => source ?? []));
  const rendered = new Map(pages.map((page) => [page.path, contentOf(page, sources, manifest)]));
  const nameOf = ({ path, menu }: Page): string => menu ?? rendered.get(path)?.title ?? path;
  for (const { path, source } of pages) {
    const made = rendered.get(path) as Rendered;
    write(path, htmlPage({ ...shellOf(path), path, ...describe(made) }, groups, nameOf));
    if (source) {
      const copy = markdownCopy(readFileSync(source, 'utf8'), { source, path, pages: sources, repository: address });
      write(path.replace(/html$/, 'md'), copy);
    }
  }
  const indexed = [...rendered]
    .map(([path, made]) => ({ path, rendered: made }))
    .filter(({ path }) => path !== madePages.search);
  write('search-index.json', searchIndex(indexed));
  const listed = groups.map(({ title, pages: some }) => ({
    title,
    pages: some.flatMap(({ path, source }) => {
      const made = rendered.get(path);
      return made ? [{ path: source ? path.replace(/html$/, 'md') : path, rendered: made }] : [];
    }),
  }));
  write('llms.txt', llmsText(listed));
}

function contentOf({ path, source }: Page, pages: ReadonlySet<string>, manifest: Manifest): Rendered {
  if (source) {
    const text = renderMarkdown(readFileSync(source, 'utf8'), { source, path, pages, repository: address });
    if (path === madePages.theming) return themingPage(text, manifest);
    // Its heading is the name of the library, which every page has in its title.
    return path === manual ? { ...text, title: 'Manual' } : text;
  }
  const element = elementsOf(manifest).find(({ tagName = '' }) => elementPath(tagName) === path);
  if (element) return elementPage(manifest, element);
  switch (path) {
    case madePages.home:
      return homePage();
    case madePages.elements:
      return elementsPage(manifest);
    case madePages.snippet:
      return snippetPage();
    case madePages.standalone:
      return standalonePage(
        readdirSync('dist/pages', { recursive: true })
          .map((name) => String(name).replaceAll('\\', '/'))
          .filter((name) => /\.html$/.test(name))
          .sort(),
      );
    case madePages.search:
      return searchPage();
    default:
      throw new Error(`Nothing makes ${path}.`);
  }
}

const describe = ({
  title,
  lead,
  html,
  headings,
}: Rendered): Pick<Shell, 'title' | 'description' | 'main' | 'headings'> => ({
  title,
  description:
    lead.length > 200 ? `${lead.slice(0, 200).replace(/\s\S*$/, '')} …` : lead || `${title} of care-widgets.`,
  main: html,
  headings,
});

/** What a page has besides its text. */
function shellOf(path: string): Partial<Shell> {
  switch (path) {
    case madePages.home:
      return { kind: 'home', hasWidgets: true };
    case madePages.theming:
      return { kind: 'wide', hasWidgets: true, scripts: ['scripts/theming.js'] };
    case madePages.snippet:
      return { kind: 'wide', hasWidgets: true, scripts: ['scripts/snippet.js'] };
    default: {
      const [, tag = ''] = /^elements\/(.+)\.html$/.exec(path) ?? [];
      return { hasWidgets: isElementName(tag) };
    }
  }
}
