// Standalone pages: each element, variant and language as a page that needs no script, rendered here in Node.
//   CARE_WIDGETS_BASE=https://… npm run build   adds what needs a whole address: canonical, oEmbed, social data
import { createServer } from 'vite';
import { launchChromium } from './browsers.js';
import { minifyTemplates } from './build/minify-templates.js';
import { serve } from './serve.js';

/**
 * Runs a module on the sources, as Vite's server reads them: with the same white space taken out of templates and style
 * sheets as in the script, so that a page has what the script's elements will put in its place.
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

/** Writes the pages of the topics in `source` into a folder, with `base` also what needs a whole address. */
export function buildPages(base = process.env.CARE_WIDGETS_BASE, target = 'dist', source = 'dist'): Promise<void> {
  const policy = process.env.CARE_WIDGETS_REVIEW_POLICY;
  return withModule<typeof import('./pages/write-pages.js')>('/tools/pages/write-pages.ts', ({ writePages }) =>
    writePages({ base, policy, source, target }),
  );
}

/** Writes the optional sheets that keep the space of a widget, from heights that Chromium measures. */
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
