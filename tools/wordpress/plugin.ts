// npm run wordpress: builds the plugin from its sources and from dist/, as WordPress's directory takes it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyForPages } from '../build/integrity.js';
import { pluginTexts } from './texts.js';
import { compiled, messagesOf, potOf } from './translations.js';

export const pluginSource = 'integrations/wordpress/care-widgets';
export const pluginFolder = 'build/wordpress/care-widgets';

/** Files whose name starts with a dot are not for the directory, and a source map is for developers. */
const isPublic = (path: string): boolean => !basename(path).startsWith('.') && !path.endsWith('.map');

/** The template for translators, which is in the sources. */
function writeTemplate(): void {
  writeFileSync(join(pluginSource, 'languages/care-widgets.pot'), potOf(messagesOf(pluginSource)));
}

/** The translations, in the forms that WordPress reads. */
function writeTranslations(folder: string): void {
  const messages = messagesOf(pluginSource);
  for (const name of readdirSync(join(pluginSource, 'languages')).filter((one) => one.endsWith('.po'))) {
    const po = readFileSync(join(pluginSource, 'languages', name), 'utf8');
    for (const [file, content] of Object.entries(compiled(name, po, messages)))
      writeFileSync(join(folder, 'languages', file), content);
  }
}

/** Fills a folder with the whole plugin. What was in it goes: files of another version would still be served. */
export function buildPlugin(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(resolve(pluginSource), folder, { recursive: true, filter: isPublic });
  copyForPages('dist', join(folder, 'assets'), isPublic);
  // The editor's preview is a page in a frame, as a standalone page may be.
  cpSync('tools/pages/tell-height.js', join(folder, 'preview.js'));
  mkdirSync(join(folder, 'texts'));
  for (const [language, texts] of Object.entries(pluginTexts('dist')))
    writeFileSync(join(folder, 'texts', `${language}.json`), `${JSON.stringify(texts)}\n`);
  writeTranslations(folder);
  cpSync('dist/LICENSE.txt', join(folder, 'LICENSE.txt'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeTemplate();
  buildPlugin(pluginFolder);
  console.log(`${pluginFolder} is the plugin, ready to be copied to a site.`);
}
