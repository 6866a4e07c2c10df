import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The demo's pages with the sources in place of the built script: a change shows at once. */
export default defineConfig({
  root: 'demo',
  server: { host: '127.0.0.1', fs: { allow: [resolve('.')] } },
  plugins: [
    {
      name: 'sources-for-the-built-script',
      transformIndexHtml: (html) =>
        html.replaceAll(
          '<script src="/dist/care-widgets.js"></script>',
          `<script type="module" src="/@fs${resolve('src/embed/bundle.ts')}"></script>`,
        ),
    },
  ],
});
