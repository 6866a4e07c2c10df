import { readdirSync } from 'node:fs';
import { dirname, relative } from 'node:path/posix';
import { elementNames } from '../../src/elements/registry.js';

/** A page of the site: its address in it, and the Markdown that it is made of, if it is. */
export interface Page {
  path: string;
  source?: string;
  /** What the navigation calls it; without it, the page's own heading. */
  menu?: string;
}
export interface Group {
  title: string;
  pages: readonly Page[];
}

/** The README is the manual: the first page of the site has another task. */
export const manual = 'manual.html';

/** Where a file of Markdown stands in the site: where it stands in the repository, in small letters. */
export function pathOf(source: string): string {
  if (source === 'README.md') return manual;
  return source
    .replace(/README\.md$/, 'index.html')
    .replace(/\.md$/, '.html')
    .toLowerCase();
}

const page = (source: string, menu?: string): Page => ({ path: pathOf(source), source, ...(menu ? { menu } : {}) });

/** The first in the order given, then the rest of the folder, so that a new file has its page without a list. */
function folder(path: string, first: readonly string[] = []): Page[] {
  const names = readdirSync(path).filter((name) => name.endsWith('.md'));
  const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b)).map((name) => page(`${path}/${name}`));
}

/** A first page for each of five readers, in the order of the first page. */
export const readers = [
  { source: 'docs/readers/web-editor.md', who: 'I edit pages', about: 'Paste a snippet, and see it on your page.' },
  { source: 'docs/readers/web-developer.md', who: 'I build sites', about: 'A package, types, events and themes.' },
  {
    source: 'docs/readers/clinician.md',
    who: 'I answer for the words',
    about: 'Sources, reading grade, review, signature.',
  },
  {
    source: 'docs/readers/privacy-and-security.md',
    who: 'I answer for privacy and security',
    about: 'What leaves the page: nothing. How to see it.',
  },
  {
    source: 'docs/readers/translator.md',
    who: 'I write or translate',
    about: 'A condition or a language, without code.',
  },
] as const;

/** Pages that are not made of Markdown. */
export const madePages = {
  home: 'index.html',
  elements: 'elements/index.html',
  theming: 'docs/theming.html',
  snippet: 'snippet.html',
  standalone: 'standalone.html',
  search: 'search.html',
} as const;

/** Where Storybook stands. */
export const workbench = 'components/index.html';

export const elementPath = (tag: string): string => `elements/${tag}.html`;

export function siteMap(): Group[] {
  const decisions = folder('docs/decisions');
  const frameworks = folder('docs/frameworks', ['README.md', 'html.md', 'react.md']);
  const groups: Group[] = [
    {
      title: 'Start',
      pages: [{ path: madePages.home, menu: 'What this is' }, ...readers.map(({ source }) => page(source))],
    },
    {
      title: 'Put it on a page',
      pages: [
        page('README.md', 'Manual'),
        { path: madePages.snippet, menu: 'Snippet builder' },
        page('docs/hosts.md'),
        { path: madePages.standalone, menu: 'Standalone pages' },
        page('integrations/wordpress/README.md', 'WordPress plugin'),
      ],
    },
    {
      title: 'Elements',
      pages: [
        { path: madePages.elements, menu: 'All elements' },
        ...elementNames.map((tag) => ({ path: elementPath(tag), menu: `<${tag}>` })),
        { path: workbench, menu: 'Workbench (Storybook)' },
        page('docs/theming.md'),
      ],
    },
    { title: 'Frameworks', pages: frameworks },
    {
      title: 'Content',
      pages: [
        'docs/content.md',
        'docs/fhir.md',
        'docs/leukemia-guide.md',
        'docs/findings-words.md',
        'docs/findings-screen.md',
      ].map((one) => page(one)),
    },
    {
      title: 'Trust',
      pages: [page('PRIVACY.md'), page('SECURITY.md'), page('docs/accessibility.md')],
    },
    { title: 'Work on it', pages: [page('CONTRIBUTING.md'), page('CHANGELOG.md', 'Changes')] },
    { title: 'Decisions', pages: decisions },
  ];
  const listed = new Set(groups.flatMap(({ pages }) => pages.map(({ source }) => source)));
  const rest = folder('docs').filter(({ source }) => !listed.has(source));
  return groups.map((group) => (group.title === 'Trust' ? { ...group, pages: [...group.pages, ...rest] } : group));
}

/** Files of the repository that the site has in a form of its own. */
export const standsFor: Readonly<Record<string, string>> = { 'demo/pages/snippet.html': madePages.snippet };

/** The relative address of one page of the site on another, so that the site can stand in any folder. */
export const hrefFrom = (from: string, to: string): string => relative(dirname(from), to);
