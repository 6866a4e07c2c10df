// npm run snippet -- --widget side-effect-list --host drupal --base https://… [--treatment chemotherapy …]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { elementNames, isElementName, variantAttributeOf } from '../src/elements/registry.js';
import { mayStandInAddress } from '../src/embed/address.js';
import { hosts, isOfPage, makeSettings, makeSnippet } from '../src/embed/snippet.js';
import { type Attribute, attributesOf } from './attributes.js';
import { needsBuild } from './needs-build.js';

needsBuild();
const table = attributesOf();
const isSwitch = ({ type }: Attribute): boolean => type?.text === 'boolean';
const ofElements: Record<string, { type: 'boolean' | 'string' }> = Object.fromEntries(
  Object.values(table)
    .flat()
    .map((one) => [one.name, { type: isSwitch(one) ? 'boolean' : 'string' }]),
);
const { values } = parseArgs({
  options: {
    ...ofElements,
    widget: { type: 'string' },
    host: { type: 'string', default: 'page' },
    base: { type: 'string', default: 'https://your-server.example/' },
    title: { type: 'string' },
    lang: { type: 'string' },
    integrity: { type: 'boolean', default: false },
    space: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const { widget = '', host, base, title, integrity, space, help, ...given } = values;
const own = isElementName(widget) ? ['lang', ...(table[widget] ?? []).map(({ name }) => name)] : [];
const place = Object.hasOwn(hosts, host) ? hosts[host] : undefined;

if (help || !own.length || !place) {
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
// A boolean attribute without a value is on.
const attributes = Object.fromEntries(
  Object.entries<string | boolean>(given).map(([name, value]) => [name, value === true ? '' : String(value)]),
);
const request = { name: widget, attributes };
const { form, script } = place;
const inAddress = ['link', 'frame', 'address'].includes(form);
const variant = variantAttributeOf(widget);
const lost = Object.entries(attributes)
  .filter(([name, value]) =>
    inAddress ? name !== variant && !mayStandInAddress(name, value) : isOfPage(request, name),
  )
  .map(([name]) => name);
if (lost.length && (inAddress || (form === 'placeholder' && !script))) {
  console.error(
    `Left out, because anyone can write ${inAddress ? 'an address' : 'a placeholder'}: ${lost.join(', ')}.`,
  );
  const settings = makeSettings(request);
  if (form === 'frame' || form === 'address') console.error('A page in a frame takes these only from its own file.');
  else if (settings) console.error(`To set them for all widgets of a page, add this to its head:\n${settings.trim()}`);
}
const { files }: { files: Record<string, string> } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
const emergencyNumber = attributes['emergency-number'];
const hash = integrity ? files['care-widgets.js'] : undefined;
console.log(
  makeSnippet({
    ...request,
    host,
    space,
    base: base.replace(/\/?$/, '/'),
    title: title ?? 'Read this page on its own',
    ...(emergencyNumber ? { emergencyNumber } : {}),
    ...(hash ? { integrity: hash } : {}),
  }),
);
