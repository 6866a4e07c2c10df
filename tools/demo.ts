// The demo's site: a page is put together with its layout each time that it is asked for.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { htmlPage } from '../demo/layout.js';
import { pages } from '../demo/pages.js';
import { type Served, serve } from './serve.js';

/** A page of the demo by its address; undefined for what is served as it is. */
export async function demoFile(address: string): Promise<string | undefined> {
  const [, name = ''] = /^\/([\w-]+)\.html$/.exec(address) ?? [];
  return Object.hasOwn(pages, name) ? htmlPage(name, readFileSync(`demo/pages/${name}.html`, 'utf8')) : undefined;
}

/** Serves the demo, with the built library beside it. */
export const serveDemo = (port?: number): Promise<Served> =>
  serve({ '/dist/': resolve('dist'), '/': resolve('demo') }, port, {}, demoFile);
