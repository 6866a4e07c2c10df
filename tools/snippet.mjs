// npm run snippet -- --widget side-effect-list --host drupal --base https://… [--treatment chemotherapy …]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { widgets } = await import('../dist/modules/embed/address.js').catch(() => {
  console.error('Run "npm run build" first.');
  process.exit(1);
});
const { hosts, makeSnippet } = await import('../dist/modules/embed/snippet.js');

const { values } = parseArgs({
  options: {
    widget: { type: 'string' },
    host: { type: 'string', default: 'page' },
    base: { type: 'string', default: 'https://your-server.example/' },
    title: { type: 'string' },
    'emergency-number': { type: 'string' },
    integrity: { type: 'boolean', default: false },
    space: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    ...Object.fromEntries(
      [
        'lang',
        'topic',
        'treatment',
        'current',
        'screening',
        'region',
        'parts',
        'heading-level',
        'fever-threshold',
        'theme',
      ].map((name) => [name, { type: 'string' }]),
    ),
    checklist: { type: 'boolean' },
  },
});
const { widget, host, base, title, integrity, space, help, ...given } = values;

if (help || !widget || !Object.hasOwn(widgets, widget) || !Object.hasOwn(hosts, host)) {
  console.log(
    'npm run snippet -- --widget NAME [--host KIND] [--base ADDRESS] [--integrity] [--space] [--treatment ID …]\n',
  );
  console.log(`Widgets: ${Object.keys(widgets).join(', ')}\n`);
  for (const [name, { label, form }] of Object.entries(hosts)) console.log(`${name.padEnd(20)} ${label} (${form})`);
  process.exit(help ? 0 : 1);
}
const attributes = Object.fromEntries(
  Object.entries(given).map(([name, value]) => [name, value === true ? '' : value]),
);
const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
console.log(
  makeSnippet({
    name: widget,
    attributes,
    host,
    space,
    base: base.replace(/\/?$/, '/'),
    title: title ?? 'Read this page on its own',
    ...(given['emergency-number'] ? { emergencyNumber: given['emergency-number'] } : {}),
    ...(integrity ? { integrity: files['care-widgets.js'] } : {}),
  }),
);
