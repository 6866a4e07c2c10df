// Standalone pages: each element, variant and language as a page that needs no script, rendered here in Node.
//   CARE_WIDGETS_BASE=https://… npm run build   adds what needs a whole address: canonical, oEmbed, social data
import { launchChromium } from './browsers.mjs';
import { minifyTemplates } from './build/plugins.mjs';
import { serve } from './serve.mjs';

/**
 * Runs a module on the sources, as Vite's server reads them: with the same white space taken out of templates and style
 * sheets as in the script, so that a page has what the script's elements will put in its place.
 */
async function withModule(path, action) {
  const { createServer } = await import('vite');
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
    return await action(await vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}

/** Writes the pages of the topics in `source` into a folder, with `base` also what needs a whole address. */
export function buildPages(base = process.env.CARE_WIDGETS_BASE, target = 'dist', source = 'dist') {
  const policy = process.env.CARE_WIDGETS_REVIEW_POLICY;
  return withModule('/tools/pages/write-pages.ts', ({ writePages }) => writePages({ base, policy, source, target }));
}

/** Writes the optional sheets that keep the space of a widget, from heights that Chromium measures. */
export async function buildSpace(target = 'dist', source = 'dist') {
  const { server, address } = await serve({ '/dist/': source, '/': 'tools/pages' });
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.goto(`${address}blank.html`);
    await withModule('/tools/pages/space.ts', ({ writeSpace }) => writeSpace(tab, address, source, target));
  } finally {
    await browser.close();
    server.close();
  }
}
