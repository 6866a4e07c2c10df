// npm run snippet -- --widget side-effect-list --host drupal --base https://… [--treatment chemotherapy …]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attributesOf } from './attributes.js';

const { elementNames, isElementName, variantAttributeOf } = await import('../dist/modules/elements/registry.js').catch(
  () => {
    console.error('Run "npm run build" first.');
    process.exit(1);
  },
);
const { mayStandInAddress } = await import('../dist/modules/embed/address.js');
const { hosts, isOfPage, makeSettings, makeSnippet } = await import('../dist/modules/embed/snippet.js');

const table = attributesOf();
const isSwitch = ({ type }) => type?.text === 'boolean';
const all = Object.values(table).flat();
const { values } = parseArgs({
  options: {
    widget: { type: 'string' },
    host: { type: 'string', default: 'page' },
    base: { type: 'string', default: 'https://your-server.example/' },
    title: { type: 'string' },
    lang: { type: 'string' },
    integrity: { type: 'boolean', default: false },
    space: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    ...Object.fromEntries(all.map((one) => [one.name, { type: isSwitch(one) ? 'boolean' : 'string' }])),
  },
});
const { widget, host, base, title, integrity, space, help, ...given } = values;
const own = isElementName(widget ?? '') ? ['lang', ...table[widget].map(({ name }) => name)] : [];

if (help || !own.length || !Object.hasOwn(hosts, host)) {
  console.log(
    'npm run snippet -- --widget NAME [--host KIND] [--base ADDRESS] [--integrity] [--space] [--ATTRIBUTE VALUE …]\n',
  );
  console.log(`Widgets: ${elementNames.join(', ')}\n`);
  for (const [name, { label, form }] of Object.entries(hosts)) console.log(`${name.padEnd(20)} ${label} (${form})`);
  if (own.length) console.log(`\nAttributes of ${widget}: ${own.join(', ')}`);
  process.exit(help ? 0 : 1);
}
const unknown = Object.keys(given).filter((name) => !own.includes(name));
if (unknown.length) {
  console.error(`<${widget}> has no attribute ${unknown.join(', ')}. Known: ${own.join(', ')}.`);
  process.exit(1);
}
const attributes = Object.fromEntries(
  Object.entries(given).map(([name, value]) => [name, value === true ? '' : value]),
);
const request = { name: widget, attributes };
const { form, script } = hosts[host];
const inAddress = ['link', 'frame', 'address'].includes(form);
const variant = variantAttributeOf(widget);
const lost = Object.entries(attributes)
  .filter(([name, value]) =>
    inAddress ? name !== variant && !mayStandInAddress(name, value) : isOfPage(request, name),
  )
  .map(([name]) => name);
if (lost.length && (inAddress || (form === 'placeholder' && !script))) {
  console.error(`Left out, as anyone may write ${inAddress ? 'an address' : 'a placeholder'}: ${lost.join(', ')}.`);
  const settings = makeSettings(request);
  if (form === 'frame' || form === 'address') console.error('A page in a frame takes them from its own file alone.');
  else if (settings) console.error(`For all widgets of a page they stand in its head:\n${settings.trim()}`);
}
const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
console.log(
  makeSnippet({
    ...request,
    host,
    space,
    base: base.replace(/\/?$/, '/'),
    title: title ?? 'Read this page on its own',
    ...(given['emergency-number'] ? { emergencyNumber: given['emergency-number'] } : {}),
    ...(integrity ? { integrity: files['care-widgets.js'] } : {}),
  }),
);
