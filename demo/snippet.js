// The snippet builder: the same rules as "npm run snippet", and the widget itself below.
import { elementNames, registry, variantAttributeOf } from '/dist/modules/elements/registry.js';
import { canShow, variantsOf } from '/dist/modules/elements/variants.js';
import { hosts, makeSnippet } from '/dist/modules/embed/snippet.js';

const form = document.querySelector('.builder');
const output = document.querySelector('.snippet');
const preview = document.querySelector('.preview');
const status = document.querySelector('.copied');
const { files } = await (await fetch('/dist/integrity.json')).json();

/** What each topic has, from the library's own packs. */
const topics = [
  ...new Set(Object.keys(files).flatMap((file) => /^topics\/(?!interface\/)([^/]+)\/en\.json$/.exec(file)?.[1] ?? [])),
];
const packs = new Map();
for (const topic of topics) packs.set(topic, await (await fetch(`/dist/topics/${topic}/en.json`)).json());
const switches = ['care-guide', 'treatment-guide', 'side-effect-list'];

function fill(select, entries) {
  const before = select.value;
  select.replaceChildren(...entries.map(([value, label]) => new Option(label, value)));
  if (entries.some(([value]) => value === before)) select.value = before;
}

function show() {
  const { name } = Object.fromEntries(new FormData(form));
  const own = [...packs.values()].filter((pack) => canShow(pack, name));
  fill(
    form.elements.topic,
    own.map(({ topic, title }) => [topic, title]),
  );
  const pack = packs.get(form.elements.topic.value);
  const attribute = variantAttributeOf(name);
  fill(form.elements.variant, [
    ['', 'All, or the usual one'],
    ...variantsOf(pack, name).map(({ id, name: label }) => [id, label]),
  ]);
  form.elements.variant.disabled = !attribute;
  form.elements.checklist.disabled = !switches.includes(name);

  const values = Object.fromEntries(new FormData(form));
  const attributes = {
    ...(values.lang === 'en' ? {} : { lang: values.lang }),
    ...(pack.topic === registry[name].topic ? {} : { topic: pack.topic }),
    ...(attribute && values.variant ? { [attribute]: values.variant } : {}),
    ...(values['heading-level'] ? { 'heading-level': values['heading-level'] } : {}),
    ...(values.checklist ? { checklist: '' } : {}),
    ...(values.theme ? { theme: values.theme } : {}),
  };
  output.value = makeSnippet({
    name,
    attributes,
    host: values.host,
    base: values.base.replace(/\/?$/, '/'),
    title: pack.title,
    space: Boolean(values.space),
    ...(values.integrity ? { integrity: files['care-widgets.js'] } : {}),
  });
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append('In an emergency, call 911.');
  preview.replaceChildren(element);
  status.textContent = '';
}

fill(
  form.elements.name,
  elementNames.map((name) => [name, `<${name}>`]),
);
fill(
  form.elements.host,
  Object.entries(hosts).map(([key, { label }]) => [key, label]),
);
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('.copy').addEventListener('click', async () => {
  output.select();
  try {
    await navigator.clipboard.writeText(output.value);
    status.textContent = 'Copied.';
  } catch {
    status.textContent = 'Press Ctrl+C to copy what is selected.';
  }
});
show();
