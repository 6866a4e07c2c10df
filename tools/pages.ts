// Standalone pages: each element, variant and language as a page that needs no script, rendered in Node.
// CARE_WIDGETS_BASE=https://… npm run build   adds what needs an absolute URL: canonical link, oEmbed, social metadata
import { createServer } from 'vite';
import { launchChromium } from './browsers.js';
import { minifyTemplates } from './build/minify-templates.js';
import { serve } from './serve.js';

/**
 * Loads a module from the sources through Vite's server, with templates and style sheets minified as in the script, so
 * that a page has the same markup that the script's elements will render in its place.
 */
async function withModule<Module>(path: string, action: (module: Module) => Promise<void>): Promise<void> {
  const vite = await createServer({
    configFile: false,
    mode: 'production',
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [minifyTemplates()],
  });
  try {
    await action((await vite.ssrLoadModule(path)) as Module);
  } finally {
    await vite.close();
  }
}

/** Writes the pages of the topics in `source` into a folder; with `base`, also what needs an absolute URL. */
export function buildPages(base = process.env.CARE_WIDGETS_BASE, target = 'dist', source = 'dist'): Promise<void> {
  const policy = process.env.CARE_WIDGETS_REVIEW_POLICY;
  return withModule<typeof import('./pages/write-pages.js')>('/tools/pages/write-pages.ts', ({ writePages }) =>
    writePages({ base, policy, source, target }),
  );
}

/** Writes the optional sheets that reserve a widget's space, from heights measured in Chromium. */
export async function buildSpace(target = 'dist', source = 'dist'): Promise<void> {
  const { server, address } = await serve({ '/dist/': source, '/': 'tools/pages' });
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.goto(`${address}blank.html`);
    await withModule<typeof import('./pages/space.js')>('/tools/pages/space.ts', ({ writeSpace }) =>
      writeSpace(tab, address, source, target),
    );
  } finally {
    await browser.close();
    server.close();
  }
}
