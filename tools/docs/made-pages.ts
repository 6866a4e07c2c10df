import { readFileSync } from 'node:fs';
import escapeHtml from 'escape-html';
import { isElementName } from '../../src/elements/registry.js';
import { colorsOf, palette } from '../../src/themes/palette.js';
import { themeNames, themes } from '../../src/themes/themes.js';
import { cssPropertiesOf, type Manifest } from '../attributes.js';
import { type Heading, inline, plain, type Rendered } from './markdown.js';
import { hrefFrom, madePages, pathOf, readers } from './site-map.js';

const rendered = (title: string, lead: string, html: string, text = lead): Rendered => ({
  title,
  lead,
  html,
  headings: [...html.matchAll(/<h([12]) id="([^"]*)">(.*?)<\/h\1>/g)].map(([, level, id = '', words = '']) => ({
    level: Number(level),
    id,
    text: plain(words),
  })),
  sections: [{ id: '', heading: title, text }],
});

/** The first page: what this is, a widget at work, and the way on for each reader. */
export function homePage(): Rendered {
  const lead = 'Patient education that any web page can drop in with one script tag, in plain words.';
  const cards = readers.map(
    ({ source, who, about }) =>
      `<li><a href="${hrefFrom(madePages.home, pathOf(source))}">${escapeHtml(who)}</a>\n<p>${escapeHtml(about)}</p></li>`,
  );
  return rendered(
    'care-widgets',
    lead,
    `<div class="hero">
<div>
<h1>Care instructions that patients can read, on the page you already have.</h1>
<p class="lead">${lead} Small, accessible elements; clinical content as data, with sources; nothing leaves the page.</p>
<p class="actions"><a class="button" href="${madePages.snippet}">Build a snippet</a> <a href="${madePages.elements}">See all elements</a></p>
<h2 id="who-you-are">Where do you start?</h2>
<ul class="cards readers">
${cards.join('\n')}
</ul>
<div class="note"><p><strong>Draft content.</strong> The text was written from published sources, and no clinician has reviewed it yet. Do not put it before patients until a clinician of yours has read and signed it.</p></div>
</div>
<div class="stage"><all-phase-timeline current="consolidation" heading-level="2"><p><strong>In an emergency, call <a href="tel:911">911</a>.</strong></p></all-phase-timeline></div>
</div>
<h2 id="what-it-keeps">What it keeps to</h2>
<ul class="facts">
<li><strong>A good guest.</strong> It works under a strict policy, in a page that resets every style, without JavaScript as a readable page, and on paper.</li>
<li><strong>Content is governed.</strong> Every word has a source, a reading grade and the state of its review, and a hospital can replace it without a build.</li>
<li><strong>Private.</strong> No request, cookie, storage or log carries an answer, which the tests prove in three browsers.</li>
</ul>`,
  );
}

/** The snippet builder of the demo, in the shell of the docs. */
export function snippetPage(): Rendered {
  const [, main = ''] =
    /<main[^>]*>(.*)<\/main>/s.exec(
      readFileSync('demo/pages/snippet.html', 'utf8').replace(/<script.*?<\/script>/g, ''),
    ) ?? [];
  const needsScript =
    '<noscript><p>The builder needs JavaScript. Without it, copy from the page of an element.</p></noscript>';
  return rendered(
    'Snippet builder',
    'Choose a widget and the place where it goes. You get what survives there, and see it at work.',
    main.replace('<form', () => `${needsScript}\n<form`),
    'Snippet for WordPress, Drupal, CKEditor, TinyMCE, a frame, a link or a page of your own.',
  );
}

/** Every standalone page, by language and element. */
export function standalonePage(files: readonly string[]): Rendered {
  const languages = new Map<string, { href: string; name: string }[]>();
  for (const file of files) {
    const [language = '', ...rest] = file.split('/');
    const names = rest.map((part) => part.replace(/\.html$/, ''));
    if (!names.some(isElementName)) continue;
    const list = languages.get(language) ?? [];
    list.push({ href: `library/pages/${file}`, name: names.join(' / ') });
    languages.set(language, list);
  }
  const title = (tag: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  const lead = 'Each element, variant and language as a page of its own, complete without JavaScript.';
  const order = [...languages].sort(([a], [b]) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));
  const lists = order.map(
    ([
      language,
      pages,
    ]) => `<details${language === 'en' ? ' open' : ''}><summary>${escapeHtml(title(language))} (${pages.length})</summary>
<ul class="columns">
${pages.map(({ href, name }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(name)}</a></li>`).join('\n')}
</ul></details>`,
  );
  return rendered(
    'Standalone pages',
    lead,
    `<h1>Standalone pages</h1>
<p class="lead">${lead} A plain link to one survives every editor, and becomes the widget where the script is.</p>
<p><a href="${hrefFrom(madePages.standalone, 'docs/hosts.html')}#standalone-pages">How they work, and how to put them on your server</a>.</p>
${lists.join('\n')}`,
  );
}

/** All results on a page, for a link to a search. */
export function searchPage(): Rendered {
  return rendered(
    'Search',
    'Search all pages of the docs.',
    `<h1>Search</h1>
<noscript><p>The search needs JavaScript. All pages are in the <a href="#menu">menu</a>.</p></noscript>
<form class="search" role="search"><label for="page-query">Search all pages</label>
<input id="page-query" type="search" name="q" autocomplete="off" spellcheck="false"></form>
<p role="status" class="count"></p>
<ol class="results"></ol>`,
  );
}

/**
 * The page about theming with every custom property, its meaning and its defaults. The script of the page makes controls
 * of them, and the rest of what is prepared here shows only with it.
 */
export function themingPage(text: Rendered, manifest: Manifest): Rendered {
  const light = colorsOf(palette, 'light');
  const dark = colorsOf(palette, 'dark');
  const row = ({ name, description = '', default: value = '' }: ReturnType<typeof cssPropertiesOf>[number]): string => {
    const color = name.replace('--care-color-', '');
    const isColor = Object.hasOwn(light, color);
    const defaults = isColor
      ? `<td><code>${light[color]}</code></td><td><code>${dark[color]}</code></td>`
      : `<td colspan="2"><code>${escapeHtml(value)}</code></td>`;
    const data = isColor
      ? ` data-light="${light[color]}" data-dark="${dark[color]}"`
      : ` data-value="${escapeHtml(value)}"`;
    return `<tr data-property="${name}"${data}><th scope="row"><code>${name}</code></th>${defaults}<td>${inline(description)}</td></tr>`;
  };
  const properties = cssPropertiesOf(manifest);
  const studio = `<h2 id="try-it">Try it</h2>
<noscript><p>The controls need JavaScript; all properties are in the table below.</p></noscript>
<div class="studio" hidden>
<form class="studio-form" autocomplete="off">
<div class="studio-choices">
<label>Start from <select name="theme"><option value="">Defaults</option>${themeNames.map((name) => `<option value="${name}">${escapeHtml(themes[name].title)}</option>`).join('')}</select></label>
<fieldset><legend>Color scheme</legend>
<label><input type="radio" name="scheme" value="light" checked> Light</label>
<label><input type="radio" name="scheme" value="dark"> Dark</label></fieldset>
<button type="reset">Start again</button>
</div>
<div class="workplace">
<div class="controls"></div>
<div class="stage preview light" role="group" aria-label="Preview" tabindex="0">
<redflag-screener heading-level="3"></redflag-screener>
<side-effect-list heading-level="3" treatment="chemotherapy" checklist></side-effect-list>
</div>
</div>
</form>
<h3 id="contrast">Contrast</h3>
<p role="status" class="verdict"></p>
<div class="table measured" role="group" aria-label="Measured contrast" tabindex="0"><table class="contrast"><thead><tr><th scope="col">Text</th><th scope="col">on</th><th scope="col">Sample</th><th scope="col">Ratio</th><th scope="col">Verdict</th></tr></thead><tbody></tbody></table></div>
<h3 id="your-theme">Your theme</h3>
<p>What differs from the defaults. Save it as a style sheet of your page.</p>
<label class="for-sheet" for="sheet">Style sheet</label>
<textarea id="sheet" class="snippet" rows="12" readonly></textarea>
<p><button type="button" class="copy-sheet">Copy the style sheet</button> <span role="status" class="sheet-copied"></span></p>
</div>
`;
  const table = `<h2 id="all-properties">All properties</h2>
<div class="table" role="group" aria-label="All custom properties" tabindex="0"><table class="properties">
<thead><tr><th scope="col">Property</th><th scope="col">Light</th><th scope="col">Dark</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${properties.map(row).join('\n')}
</tbody></table></div>`;
  const heading = (id: string, text: string): Heading => ({ level: 2, id, text });
  return {
    ...text,
    html: text.html.replace('<h2', () => `${studio}<h2`) + table,
    headings: [
      ...text.headings.slice(0, 1),
      heading('try-it', 'Try it'),
      ...text.headings.slice(1),
      heading('all-properties', 'All properties'),
    ],
    sections: [
      ...text.sections,
      {
        id: 'all-properties',
        heading: 'All custom properties',
        text: properties.map(({ name, description = '' }) => `${name}: ${description}`).join(' '),
      },
    ],
  };
}
