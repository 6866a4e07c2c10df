import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import manifest from '../custom-elements.json' with { type: 'json' };
import { registerPack } from '../src/content/index.js';
import { directionOf } from '../src/content/locale.js';
import { registerInterfaceWords } from '../src/content/messages.js';
import type { ContentPack } from '../src/content/schema.js';
import { themeSheet } from '../src/themes/theme-sheet.js';
import { type ThemeName, themeNames, themes } from '../src/themes/themes.js';
import type { Arguments } from '../stories/example.js';
import { elementsOf, type Manifest } from '../tools/manifest.js';
import { axeRules } from '../tools/test/axe-rules.js';
import { argTypesOf } from './arg-types.js';
import { markupOf } from './source.js';
import './preview.css';

const elements = manifest as Manifest;
setCustomElementsManifest(elements);

/** What ships of each topic and language: a file is fetched when the toolbar asks for its language. */
const files = import.meta.glob<object>('../dist/topics/*/*.json', { import: 'default' });
const english = import.meta.glob<ContentPack>('../src/packs/*/en.json', { import: 'default', eager: true });
const packs = Object.fromEntries(Object.values(english).map((pack) => [pack.topic, pack]));
for (const pack of Object.values(packs)) registerPack(pack);

const languages = [...new Set(Object.keys(files).flatMap((path) => /([\w-]+)\.json$/.exec(path)?.[1] ?? []))].sort(
  (a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b),
);
const nameOf = (tag: string): string => {
  const english = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return own === english ? english : `${own} (${english})`;
};

const registered = new Set(['en']);
async function registerLanguage(language: string): Promise<void> {
  if (registered.has(language)) return;
  registered.add(language);
  for (const [path, load] of Object.entries(files)) {
    const [, topic, of] = /([\w-]+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (of !== language) continue;
    const content = await load();
    if (topic === 'interface') registerInterfaceWords(language, content as never);
    else registerPack(content as ContentPack);
  }
}

/** The fields that an event of the library has, by its class: nothing else of it is shown. */
const fieldsOf = (type = ''): string[] =>
  elements.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ name }) => name === type)
    .flatMap(({ members = [] }) => members.filter(({ kind }) => kind === 'field').map(({ name }) => name));
const events = new Map(
  elementsOf(elements).flatMap(({ events: own = [] }) => own.map(({ name, type }) => [name, fieldsOf(type?.text)])),
);

const themeOfPage = new CSSStyleSheet();
document.adoptedStyleSheets.push(themeOfPage);
let shownTheme = '';
/** Replacing a sheet restyles everything, so it is done only where the theme is another one. */
function useTheme(name: string): void {
  if (name === shownTheme) return;
  shownTheme = name;
  themeOfPage.replaceSync(themeNames.includes(name as ThemeName) ? themeSheet(themes[name as ThemeName]) : '');
}

/** A menu in the toolbar for something of the page. */
const toolbar = (
  what: string,
  icon: 'globe' | 'transfer' | 'contrast' | 'paintbrush',
  items: { value: string; title: string }[],
) => ({
  description: `${what} of the page`,
  toolbar: { icon, dynamicTitle: true, items },
});

const preview: Preview = {
  globalTypes: {
    language: toolbar(
      'Language',
      'globe',
      languages.map((value) => ({ value, title: nameOf(value) })),
    ),
    direction: toolbar('Direction', 'transfer', [
      { value: 'auto', title: 'Direction of the language' },
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ]),
    scheme: toolbar('Color scheme', 'contrast', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    theme: toolbar('Theme', 'paintbrush', [
      { value: 'default', title: 'Defaults' },
      ...themeNames.map((value) => ({ value, title: themes[value].title })),
    ]),
  },
  initialGlobals: { language: 'en', direction: 'auto', scheme: 'light', theme: 'default' },
  // A switch or a field from the start, in place of a button that makes one.
  argsEnhancers: [
    ({ argTypes, initialArgs }) =>
      Object.fromEntries(
        Object.entries(argTypes).flatMap(([name, { control }]) => {
          const kind = typeof control === 'object' ? control.type : undefined;
          if (initialArgs[name] !== undefined || (kind !== 'boolean' && kind !== 'text')) return [];
          return [[name, kind === 'boolean' ? false : '']];
        }),
      ),
  ],
  loaders: [async ({ globals }) => registerLanguage(String(globals.language))],
  decorators: [
    (story, { globals }) => {
      const { language, direction, scheme, theme } = globals;
      useTheme(String(theme));
      const page = document.createElement('div');
      page.className = `story-page ${scheme}`;
      page.lang = language;
      page.dir = direction === 'auto' ? directionOf(language) : direction;
      page.append(story() as Node);
      for (const [name, fields] of events)
        page.addEventListener(name, (event) => {
          const given = event as unknown as Record<string, unknown>;
          action(name)(Object.fromEntries(fields.map((field) => [field, given[field]])));
        });
      return page;
    },
  ],
  parameters: {
    a11y: { options: axeRules },
    controls: { expanded: true, sort: 'none' },
    docs: {
      codePanel: true,
      toc: true,
      extractArgTypes: (tag: string) => argTypesOf(elements, tag, packs),
      source: {
        excludeDecorators: true,
        transform: (_code: string, { component, args }: { component?: unknown; args: Arguments }) =>
          markupOf(String(component), args),
      },
    },
    viewport: {
      options: Object.fromEntries(
        [
          ['Small phone', 320],
          ['Phone', 390],
          ['Tablet', 768],
          ['Desktop', 1280],
        ].map(([name, width]) => [
          `width${width}`,
          { name: `${name}, ${width} px`, styles: { width: `${width}px`, height: '100%' } },
        ]),
      ),
    },
  },
};

export default preview;
