// The snippet builder: the same rules as "npm run snippet", and the widget itself below.
import languages from 'virtual:languages';
import type { ContentPack } from '../../src/content/schema.js';
import { elementNames, isElementName, registry, variantAttributeOf } from '../../src/elements/registry.js';
import { canShow, variantsOf } from '../../src/elements/variants.js';
import { hosts, makeSnippet } from '../../src/embed/snippet.js';
import { find } from './find.js';

const form = find('.builder', HTMLFormElement);
const select = (name: string): HTMLSelectElement => find(`.builder select[name=${name}]`, HTMLSelectElement);
const checklist = find('.builder [name=checklist]', HTMLInputElement);
const output = find('.snippet', HTMLTextAreaElement);
const preview = find('.preview', HTMLElement);
const status = find('.copied', HTMLElement);

/** The folder of the library, wherever the page has its script from. */
const library = new URL('.', find('script[src$="care-widgets.js"]', HTMLScriptElement).src);

const withChecklist: readonly string[] = ['care-guide', 'treatment-guide', 'side-effect-list'];

/** The hash of each of the library's files, by its path in dist. */
let hashes: Readonly<Record<string, string>> = {};
/** What each topic has, from the library's own packs. */
const packs = new Map<string, ContentPack>();

async function load(): Promise<void> {
  const read = async (path: string) => (await fetch(new URL(path, library))).json();
  hashes = (await read('integrity.json')).files;
  for (const path of Object.keys(hashes)) {
    const [, topic] = /^topics\/(?!interface\/)([^/]+)\/en\.json$/.exec(path) ?? [];
    if (topic) packs.set(topic, await read(path));
  }
}

function fill(list: HTMLSelectElement, options: readonly HTMLOptionElement[]): void {
  const before = list.value;
  list.replaceChildren(...options);
  if (options.some(({ value }) => value === before)) list.value = before;
}

function show(): void {
  const name = select('name').value;
  if (!isElementName(name)) return;
  const shown = [...packs.values()].filter((one) => canShow(one, name));
  fill(
    select('topic'),
    shown.map(({ topic, title }) => new Option(title, topic)),
  );
  const pack = packs.get(select('topic').value);
  if (!pack) return;
  const attribute = variantAttributeOf(name);
  const variants = variantsOf(pack, name).map((variant) => new Option(variant.name, variant.id));
  fill(select('variant'), [new Option('All, or the usual one', ''), ...variants]);
  select('variant').disabled = !attribute;
  checklist.disabled = !withChecklist.includes(name);

  // What is disabled, or a box without its tick, has no value here.
  const values = new FormData(form);
  const value = (control: string): string => String(values.get(control) ?? '');
  const attributes: Record<string, string> = {
    ...(value('lang') === 'en' ? {} : { lang: value('lang') }),
    ...(pack.topic === registry[name].topic ? {} : { topic: pack.topic }),
    ...(attribute && value('variant') ? { [attribute]: value('variant') } : {}),
    ...(value('heading-level') ? { 'heading-level': value('heading-level') } : {}),
    ...(value('checklist') ? { checklist: '' } : {}),
    ...(value('theme') ? { theme: value('theme') } : {}),
  };
  const integrity = value('integrity') && hashes['care-widgets.js'];
  output.value = makeSnippet({
    name,
    attributes,
    host: value('host'),
    base: value('base').replace(/\/?$/, '/'),
    title: pack.title,
    space: Boolean(value('space')),
    ...(integrity ? { integrity } : {}),
  });
  const element = document.createElement(name);
  for (const [key, text] of Object.entries(attributes)) element.setAttribute(key, text);
  preview.replaceChildren(element);
  status.textContent = '';
}

async function copy(): Promise<void> {
  output.select();
  try {
    await navigator.clipboard.writeText(output.value);
    status.textContent = 'Copied.';
  } catch {
    status.textContent = 'Press Ctrl+C to copy what is selected.';
  }
}

async function start(): Promise<void> {
  await load();
  fill(
    select('name'),
    elementNames.map((name) => new Option(`<${name}>`, name)),
  );
  fill(
    select('lang'),
    languages.map(({ tag, name }) => Object.assign(new Option(name, tag), { lang: tag })),
  );
  fill(
    select('host'),
    Object.entries(hosts).map(([key, { label }]) => new Option(label, key)),
  );
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  find('.copy', HTMLElement).addEventListener('click', copy);
  show();
}
start();
