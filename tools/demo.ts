// The demo site: pages are combined with their layout, and scripts are bundled, on every request.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { htmlPage } from '../demo/layout.js';
import { libraryLanguages } from '../demo/library-languages.js';
import { pages } from '../demo/pages.js';
import { type Served, serve } from './serve.js';

/** A page or script of the demo by its path; undefined for files that are served as they are. */
export async function demoFile(address: string): Promise<string | undefined> {
  const [, name = '', type] = /^\/([\w-]+)\.(html|js)$/.exec(address) ?? [];
  if (type === 'html' && Object.hasOwn(pages, name))
    return htmlPage(name, readFileSync(`demo/pages/${name}.html`, 'utf8'));
  const script = `demo/scripts/${name}.ts`;
  return type === 'js' && existsSync(script) ? bundle(script) : undefined;
}

const withLanguages: Plugin = {
  name: 'languages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:languages$/ }, ({ path }) => ({ path, namespace: 'languages' }));
    onLoad({ filter: /.*/, namespace: 'languages' }, () => ({
      contents: JSON.stringify(libraryLanguages()),
      loader: 'json',
    }));
  },
};

/** A single classic script with everything that it imports. */
export async function bundle(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [script],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    plugins: [withLanguages],
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Serves the demo together with the built library. */
export const serveDemo = (port?: number): Promise<Served> =>
  serve({ '/dist/': resolve('dist'), '/': resolve('demo') }, port, {}, demoFile);
