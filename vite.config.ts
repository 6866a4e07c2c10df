import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { packScript, version, wordsScript } from './tools/build/topics.js';
import { listTopics, nameHashes } from './tools/build/virtual-modules.js';
import { demoFile } from './tools/demo.js';

const sources = `/@fs${resolve('src')}`;

/** A translation is put into its original in the browser, by the sources. */
const translationScript = (
  topic: string,
  language: string,
): string => `import { applyTranslation } from '${sources}/content/translation.ts';
import original from '${sources}/packs/${topic}/en.json';
import translation from '${sources}/packs/${topic}/${language}.json';
const { pack } = applyTranslation(original, translation);
EventTarget.prototype.dispatchEvent.call(document, new CustomEvent('care-content', { detail: { library: '${version}', pack } }));
`;

/** The files beside the built script, made of the sources when they are asked for. */
function fileBeside(address: string): string | undefined {
  const [, topic, language] = /\/topics\/([\w-]+)\/([\w-]+)\.js$/.exec(address) ?? [];
  const read = (path: string): string | false => existsSync(path) && readFileSync(path, 'utf8');
  const words = language && topic === 'interface' && read(`src/content/messages/${language}.json`);
  if (words) return wordsScript(language, words);
  const pack = read(`src/packs/${topic}/${language}.json`);
  if (pack && topic && language)
    return JSON.parse(pack).blocks ? translationScript(topic, language) : packScript(JSON.parse(pack));
  if (!address.endsWith('/embed/upgrade.js')) return undefined;
  return `import * as upgrade from '${sources}/embed/assets/upgrade.ts';
EventTarget.prototype.dispatchEvent.call(document, new CustomEvent('care-upgrade-${version}', { detail: upgrade }));
`;
}

/** The demo's pages with the sources in place of the built script: a change shows at once. */
export default defineConfig({
  root: 'demo',
  server: { host: '127.0.0.1', fs: { allow: [resolve('.')] } },
  plugins: [
    listTopics(),
    nameHashes(''),
    {
      name: 'demo-files',
      configureServer(server) {
        server.middlewares.use(async (request, response, next) => {
          const address = new URL(request.url ?? '', 'http://localhost').pathname.replace(/\/$/, '/index.html');
          try {
            const text = await demoFile(address);
            if (text === undefined) return next();
            const isPage = address.endsWith('.html');
            response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8');
            response.end(isPage ? await server.transformIndexHtml(address, text) : text);
          } catch (error) {
            next(error);
          }
        });
      },
      // Vite knows neither the page that a file of content is part of nor the script that a source is bundled into.
      hotUpdate({ file }) {
        if (/\/demo\/(pages|scripts)\//.test(file)) this.environment.hot.send({ type: 'full-reload' });
      },
    },
    {
      name: 'sources-for-the-built-script',
      configureServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          const code = fileBeside(new URL(request.url ?? '', 'http://localhost').pathname);
          if (code === undefined) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(code);
        });
      },
      // Modules run one after the other, as the built scripts do.
      transformIndexHtml: (html) =>
        html
          .replace(
            /<script src="\/dist\/care-widgets\.js"( defer)?><\/script>/g,
            `<script type="module" src="${sources}/embed/main.ts"></script>`,
          )
          .replaceAll('<script src="/dist/topics/', '<script type="module" src="/dist/topics/'),
    },
  ],
});
