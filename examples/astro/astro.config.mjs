import { defineConfig } from 'astro/config';

// A strict policy allows no inline script or style, which Astro makes of small ones.
export default defineConfig({
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
});
