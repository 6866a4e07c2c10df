import escapeHtml from 'escape-html';
import type { Heading } from './markdown.js';
import { type Group, hrefFrom, madePages, manual, type Page } from './site-map.js';

export interface Shell {
  path: string;
  title: string;
  description: string;
  /** The main part, which begins with its `h1`. */
  main: string;
  headings?: readonly Heading[];
  /** Scripts of the site that this page has besides the search. */
  scripts?: readonly string[];
  /** Whether the library is on the page. */
  hasWidgets?: boolean;
  /** A class of the body, for the few pages that are laid out in another way. */
  kind?: 'home' | 'wide';
}

/**
 * What every page of the docs allows: its own files. A script of the site may not write markup, as in a hospital's
 * strictest page; the widgets on these pages run under it, too.
 */
export const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "frame-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; " +
  'trusted-types lit-html care-widgets';

/** A page as it is served. `nameOf` is what the navigation calls a page. */
export function htmlPage(shell: Shell, groups: readonly Group[], nameOf: (page: Page) => string): string {
  const { path, title, description, main, headings = [], scripts = [], hasWidgets = false, kind } = shell;
  const to = (target: string): string => escapeHtml(hrefFrom(path, target));
  const script = (name: string): string => `<script src="${to(name)}" defer></script>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}${kind === 'home' ? '' : ' | care-widgets'}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="${to('favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('site.css')}">
${[...(hasWidgets ? ['library/care-widgets.js'] : []), 'scripts/site.js', ...scripts].map(script).join('\n')}
</head>
<body${kind ? ` class="${kind}"` : ''}>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="brand" href="${to(madePages.home)}"><img src="${to('favicon.svg')}" width="28" height="28" alt=""> care-widgets</a>
<nav class="short" aria-label="Main">
<a href="${to(manual)}">Manual</a>
<a href="${to(madePages.elements)}">Elements</a>
<a href="${to(madePages.theming)}">Theming</a>
<a class="to-menu" href="#menu">Menu</a>
</nav>
<a class="search-link" href="${to(madePages.search)}" data-index="${to('search-index.json')}" data-root="${to('')}">Search<kbd aria-hidden="true">/</kbd></a>
</header>
<div class="page">
<main id="content" tabindex="-1">
${main.trim().replace('</h1>', () => `</h1>${contents(headings, 'short')}`)}
</main>
${contents(headings, 'long')}
<nav class="side" id="menu" aria-label="All pages">
${navigation(path, groups, nameOf)}
</nav>
</div>
<footer class="bottom">
<p>care-widgets: patient education for any web page. Code: MIT. Content: CC BY 4.0. The content is a draft that no clinician has signed.</p>
<p><a href="${to('llms.txt')}">llms.txt</a> <a href="${to('docs/accessibility.html')}">Accessibility</a> <a href="${to('privacy.html')}">Privacy</a></p>
</footer>
</body>
</html>
`;
}

/**
 * Everything there is, in groups; open is the one that holds the page. It stands below the text on a small screen, where
 * the link `Menu` leads to it, and beside it on a large one: so it needs no script anywhere.
 */
function navigation(path: string, groups: readonly Group[], nameOf: (page: Page) => string): string {
  const link = (page: Page): string =>
    `<li><a href="${escapeHtml(hrefFrom(path, page.path))}"${page.path === path ? ' aria-current="page"' : ''}>${escapeHtml(nameOf(page))}</a></li>`;
  const list = groups.map(({ title, pages }, index) => {
    const isHere = pages.some((page) => page.path === path);
    return `<details${isHere || index === 0 ? ' open' : ''}><summary>${escapeHtml(title)}</summary>\n<ul>\n${pages.map(link).join('\n')}\n</ul></details>`;
  });
  return list.join('\n');
}

/** The page's own contents, where it has some: closed below the heading on a small screen, beside the text on a large one. */
function contents(headings: readonly Heading[], form: 'short' | 'long'): string {
  const shown = headings.filter(({ level }) => level === 2 || level === 3);
  if (shown.length < 3) return '';
  const items = shown.map(
    ({ level, id, text }) =>
      `<li${level === 3 ? ' class="deeper"' : ''}><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`,
  );
  const list = `<ul>\n${items.join('\n')}\n</ul>`;
  return form === 'short'
    ? `\n<details class="contents short"><summary>On this page</summary>\n${list}</details>`
    : `<nav class="contents long" aria-label="On this page">\n<p>On this page</p>\n${list}</nav>`;
}
