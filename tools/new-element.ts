// npm run new-element -- NAME --field PACK_FIELD [--topic TOPIC] [--variant ATTRIBUTE] [--part NAME]: creates an
// element to start from; with --part, it becomes a part of <care-guide> as well.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packSchema } from '../src/content/schema.js';
import { partNames } from '../src/elements/care-guide/parts.js';
import { variantAttributes } from '../src/elements/element-entry.js';
import { runPackage } from './run.js';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    field: { type: 'string' },
    topic: { type: 'string', default: 'acute-lymphoblastic-leukemia' },
    variant: { type: 'string' },
    part: { type: 'string' },
  },
});
const [name = ''] = positionals;
const { field, topic, variant, part } = values;
// An element's definition registers its topic with the module next to the pack.
const topics = readdirSync('src/packs').filter((one) => existsSync(`src/packs/${one}/en.ts`));
const fields = Object.keys(packSchema.entries);

/** Whether a field of a pack has a title that a guide can show in its contents. */
function hasTitle(name: string | undefined): boolean {
  const [, entry] = Object.entries(packSchema.entries).find(([key]) => key === name) ?? [];
  const schema = entry && 'wrapped' in entry ? entry.wrapped : entry;
  return Boolean(schema && 'entries' in schema && 'title' in schema.entries);
}

if (!/^[a-z]+(-[a-z]+)+$/.test(name)) fail('Give it a name of lower-case words joined by hyphens, such as care-team.');
if (existsSync(`src/elements/${name}`)) fail(`src/elements/${name} exists already.`);
if (!/^[a-z][A-Za-z]*$/.test(field ?? ''))
  fail('--field names the part of a content pack that it shows, such as overview.');
if (!fields.includes(field ?? '')) fail(`--field must be one of: ${fields.join(', ')}.`);
if (!topics.includes(topic)) fail(`--topic must be one of: ${topics.join(', ')}.`);
if (variant !== undefined && !variantAttributes.some((one) => one === variant))
  fail(`--variant must be one of: ${variantAttributes.join(', ')}.`);
if (part !== undefined && (!/^[a-z]+$/.test(part) || partNames.includes(part)))
  fail(`--part must be one lower-case word, and none of: ${partNames.join(', ')}.`);
if (part !== undefined && !hasTitle(field)) fail(`--part needs a field with a title; ${field} has none.`);

const camel = (text: string): string => text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const className = camel(`-${name}`);
const addPack = camel(`add-${topic}`);

const files = {
  [`src/elements/${name}/${name}.ts`]: `import { html } from 'lit';
import { CareElement } from '../../core/care-element.js';
import type { View } from '../../core/view.js';
import { entry } from './entry.js';
import { ${camel(name)}Styles } from './${name}.styles.js';

/**
 * Say in one or two sentences what a patient finds here.
 *
 * @element ${name}
 */
export class ${className} extends CareElement {
  static override sheets = [...CareElement.sheets, ${camel(name)}Styles];
${
  variant
    ? `  static override properties = { ${variant}: {} };

  /** Say what its values mean, and what happens with an unknown one. */
  ${variant}: string | null = null;
`
    : ''
}
  override readonly entry = entry;

  protected override renderContent(view: View): unknown {
    return html\`<div class="body">
        \${this.renderTitle(view.pack.title)}
      </div>
      \${this.renderFooter(view, [])}\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${name}': ${className};
  }
}
`,
  [`src/elements/${name}/entry.ts`]: `import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = {
  packField: '${field}',
  topic: '${topic}',${variant ? `\n  variant: '${variant}',` : ''}${part ? `\n  guidePart: { name: '${part}' },` : ''}
} as const satisfies ElementEntry;
`,
  [`src/elements/${name}/${name}.styles.ts`]: `import { css } from '../../core/styles/css.js';

export const ${camel(name)}Styles: string = css\`\`;
`,
  [`src/elements/${name}/define.ts`]: `import { define } from '../../core/define.js';
import { ${addPack} } from '../../packs/${topic}/en.js';
import { ${className} } from './${name}.js';

${addPack}();
define('${name}', ${className});
`,
  [`stories/${name}.stories.ts`]: `import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/${name}/define.js';
import { type Arguments, buildElement, type Example } from './example.js';

const element = '${name}';

export default {
  title: 'Elements/${name}',
  component: element,
  tags: ['autodocs'],
  render: (args: Arguments) => buildElement(element, args),
} satisfies Meta<Arguments>;

export const Default: Example = { args: {} };
export const UnknownTopic: Example = { args: { topic: 'no-such-topic' } };
`,
  [`test/harness/${name}.ts`]: `import type { ${className} } from '../../src/elements/${name}/${name}.js';
import { CareElementHarness, mounts } from './care-element.js';

export class ${className}Harness extends CareElementHarness<${className}> {
  static readonly mount = mounts('${name}', (element) => new ${className}Harness(element));
}
`,
  [`test/elements/${name}.browser.test.ts`]: `import { expect } from '@open-wc/testing';
import '../../src/elements/${name}/define.js';
import { ${className}Harness } from '../harness/${name}.js';
import { clear } from '../support.js';

describe('<${name}>', () => {
  afterEach(clear);

  it('names its condition', async () => {
    expect((await ${className}Harness.mount()).title).not.to.equal('');
  });

  it('is accessible', async () => {
    await expect((await ${className}Harness.mount()).element).to.be.accessible();
  });
});
`,
};

/** Each list that contains all elements, and the line before which the new row goes. */
const rows: [path: string, before: string, row: string][] = [
  ['src/elements/registry.ts', "  'emergency-notice': emergencyNotice,", `  '${name}': ${camel(name)},\n`],
  [
    'src/elements/registry.ts',
    'import type { ElementEntry }',
    `import { entry as ${camel(name)} } from './${name}/entry.js';\n`,
  ],
  ['src/elements/all.ts', "  'care-guide': CareGuide,", `  '${name}': ${className},\n`],
  ['src/elements/all.ts', 'import type { ElementName }', `import { ${className} } from './${name}/${name}.js';\n`],
  ['src/index.ts', 'export { RedflagScreener }', `export { ${className} } from './elements/${name}/${name}.js';\n`],
  ['src/index.ts', "import './elements/redflag-screener/define.js';", `import './elements/${name}/define.js';\n`],
  ['stories/all.ts', "  'care-guide': guide,", `  '${name}': ${camel(name)},\n`],
  ['stories/all.ts', 'import * as timeline', `import * as ${camel(name)} from './${name}.stories.js';\n`],
  ['tools/sizes.ts', "  'care-guide': ", `  '${name}': 22,\n`],
];
// Its row makes it a part of the guide; a page that imports only the guide must define it as well.
if (part) rows.push(['src/elements/care-guide/define.ts', 'import { CareGuide }', `import '../${name}/define.js';\n`]);

for (const [path, text] of Object.entries(files)) {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, text);
}
for (const [path, before, row] of rows) {
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(before);
  if (at < 0)
    fail(`${path} no longer contains "${before}": add this row by hand, and update tools/new-element.ts.\n${row}`);
  writeFileSync(path, text.slice(0, at) + row + text.slice(at));
}
type Exports = Record<string, string | { types: string; default: string }>;
const manifest: { exports: Exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const target = (file: string): Exports[string] => ({
  types: `./dist/modules/elements/${name}/${file}.d.ts`,
  default: `./dist/modules/elements/${name}/${file}.js`,
});
const isElement = ([key, one]: [string, Exports[string]]): boolean =>
  /^\.\/[a-z-]+(\/class)?$/.test(key) && typeof one === 'object' && one.default.includes('/elements/');
const all = Object.entries(manifest.exports);
const ofElements = all.filter(isElement);
const ofOthers = all.filter((one) => one[0] !== '.' && !isElement(one));
manifest.exports = Object.fromEntries([
  ...all.filter(([key]) => key === '.'),
  ...ofElements,
  [`./${name}`, target('define')],
  [`./${name}/class`, target(name)],
  ...ofOthers,
]);
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);

// Its name for people in WordPress's editor; the description is yours to write.
const blockFile = 'integrations/wordpress/care-widgets/widget/block.json';
const block: { variations: object[] } = JSON.parse(readFileSync(blockFile, 'utf8'));
const title = name.replace(/-/g, ' ').replace(/^./, (first) => first.toUpperCase());
const shown = { description: 'Say in one sentence what a patient finds here.', icon: 'heart', attributes: { name } };
block.variations.push({ name, title, ...shown, isActive: ['name'] });
writeFileSync(blockFile, `${JSON.stringify(block, null, 2)}\n`);

runPackage('@biomejs/biome/bin/biome', [
  'check',
  '--write',
  'src',
  'stories',
  'test/elements',
  'test/harness',
  'tools/sizes.ts',
  'integrations/wordpress/care-widgets/widget',
]);
console.log(
  `Created <${name}>. Next: write what it shows in src/elements/${name}/${name}.ts, then its test; npm run build.`,
);
