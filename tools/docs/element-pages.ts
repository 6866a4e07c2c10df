import escapeHtml from 'escape-html';
import { isElementName, registry } from '../../src/elements/registry.js';
import { makeSnippet } from '../../src/embed/snippet.js';
import { type Declaration, type Described, elementsOf, type Manifest } from '../attributes.js';
import { block, fragmentOf, type Heading, highlighted, inline, plain, type Rendered } from './markdown.js';
import { elementPath, hrefFrom, madePages, workbench } from './site-map.js';

/** What an element shows first on its page: enough attributes to see what it is for. */
const shown: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'all-phase-timeline': { current: 'consolidation' },
  'care-guide': { department: 'Cancer Care Center', parts: 'call summary phases questions', current: 'consolidation' },
  'side-effect-list': { treatment: 'chemotherapy', checklist: '' },
  'treatment-guide': { treatment: 'chemotherapy radiation' },
  'emergency-notice': { region: 'US' },
};

const kinds = [
  { field: 'attributes', title: 'Attributes' },
  { field: 'members', title: 'Properties and methods' },
  { field: 'events', title: 'Events' },
  { field: 'slots', title: 'Slots' },
  { field: 'cssParts', title: 'Parts' },
  { field: 'cssProperties', title: 'Custom properties' },
] as const;

const listOf = (element: Declaration, field: (typeof kinds)[number]['field']): readonly Described[] =>
  element[field] ?? [];

/** The page of one element: what it is, the element itself, the lines to paste, and all of its names. */
export function elementPage(manifest: Manifest, element: Declaration): Rendered {
  const { tagName: tag = '', description = '' } = element;
  const attributes = shown[tag] ?? {};
  const title = isElementName(tag) ? registry[tag].topic : '';
  const snippet = makeSnippet({
    name: tag,
    attributes,
    host: 'page',
    base: 'https://your-server.example/',
    title: 'Read this page on its own',
  });
  const live = Object.entries({ ...attributes, 'heading-level': '3' })
    .map(([name, value]) => ` ${name}${value ? `="${escapeHtml(value)}"` : ''}`)
    .join('');
  const everywhere = namesOfAll(manifest);
  const parts = kinds.map(({ field, title: heading }) => {
    const all = listOf(element, field);
    const own = all.filter(({ name }) => !everywhere[field].has(name));
    const shared = all.filter(({ name }) => everywhere[field].has(name));
    return { heading, html: `${entries(own, field)}${sharedEntries(shared, field, own.length > 0)}`, all };
  });
  const present = parts.filter(({ all }) => all.length);
  const headings: Heading[] = [
    { level: 1, id: fragmentOf(tag), text: `<${tag}>` },
    ...['See it', 'Paste it', ...present.map(({ heading }) => heading)].map((text) => ({
      level: 2,
      id: fragmentOf(text),
      text,
    })),
  ];
  const h2 = (text: string): string => `<h2 id="${fragmentOf(text)}">${text}</h2>\n`;
  const path = elementPath(tag);
  const html = `<h1 id="${fragmentOf(tag)}"><code>&lt;${tag}&gt;</code></h1>
<div class="lead">${block(description)}</div>
<p class="actions"><a class="button" href="${hrefFrom(path, workbench)}?path=/docs/elements-${tag}--docs">Try its attributes in the workbench</a>
<a href="${hrefFrom(path, madePages.snippet)}">Build a snippet</a></p>
${h2('See it')}<p>A draft of the library's own content on <em>${escapeHtml(title.replaceAll('-', ' '))}</em>, which no clinician has signed.</p>
<div class="stage"><${tag}${live}><p><strong>In an emergency, call <a href="tel:911">911</a>.</strong></p></${tag}></div>
${h2('Paste it')}${highlighted(snippet, 'html')}
${present.map(({ heading, html: list }) => h2(heading) + list).join('\n')}`;
  const sections = [
    { id: '', heading: `<${tag}>`, text: description },
    ...present.map(({ heading, all }) => ({
      id: fragmentOf(heading),
      heading: `<${tag}> ${heading.toLowerCase()}`,
      text: all.map(({ name, description: says = '' }) => `${name}: ${plain(inline(says))}`).join(' '),
    })),
  ];
  return { title: `<${tag}>`, lead: plain(block(description)), html, headings, sections };
}

/** The names that every element has. */
function namesOfAll(manifest: Manifest): Record<(typeof kinds)[number]['field'], Set<string>> {
  const [first, ...others] = elementsOf(manifest);
  const shared = (field: (typeof kinds)[number]['field']): Set<string> =>
    new Set(
      (first ? listOf(first, field) : [])
        .map(({ name }) => name)
        .filter((name) => others.every((one) => listOf(one, field).some((other) => other.name === name))),
    );
  return Object.fromEntries(kinds.map(({ field }) => [field, shared(field)])) as ReturnType<typeof namesOfAll>;
}

/** A name with its type and default, and what it means. */
function entries(all: readonly Described[], field: string): string {
  if (!all.length) return '';
  const items = all.map(({ name, description = '', type, default: value, ...rest }) => {
    const shownName = name || 'between the tags';
    const call = 'kind' in rest && rest.kind === 'method' ? '()' : '';
    const facts = [
      type ? `<span class="type"><code>${escapeHtml(type.text)}</code></span>` : '',
      value ? `<span class="default">default <code>${escapeHtml(value)}</code></span>` : '',
    ].join(' ');
    return `<div class="entry"><dt><code>${escapeHtml(shownName)}${call}</code> ${facts}</dt>\n<dd>${block(description)}</dd></div>`;
  });
  return `<dl class="entries" data-kind="${field}">\n${items.join('\n')}\n</dl>\n`;
}

/** What all elements have comes last, and closed, so that an element's own names stand out. Search and print find it. */
function sharedEntries(all: readonly Described[], field: string, isBeside: boolean): string {
  if (!all.length) return '';
  const list = entries(all, field);
  if (!isBeside) return list;
  return `<details class="shared"><summary>On every element (${all.length})</summary>\n${list}</details>\n`;
}

/** All elements, each with its first sentence. */
export function elementsPage(manifest: Manifest): Rendered {
  const cards = elementsOf(manifest).map(({ tagName = '', description = '' }) => {
    const [sentence = ''] = plain(block(description)).split(/(?<=\.)\s/);
    return `<li><a href="${hrefFrom(madePages.elements, elementPath(tagName))}"><code>&lt;${tagName}&gt;</code></a>\n<p>${escapeHtml(sentence)}</p></li>`;
  });
  const lead = `${cards.length} custom elements, each for one part of what a patient asks. One tag is the whole page.`;
  return {
    title: 'All elements',
    lead,
    html: `<h1>All elements</h1>\n<p class="lead">${lead}</p>\n<ul class="cards">\n${cards.join('\n')}\n</ul>
<p>Change their attributes, language, direction, colors and width in the <a href="${hrefFrom(madePages.elements, workbench)}">workbench</a>.</p>`,
    headings: [],
    sections: [{ id: '', heading: 'All elements', text: lead }],
  };
}
