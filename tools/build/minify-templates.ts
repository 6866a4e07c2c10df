import type { Plugin } from 'rollup';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** Minifies our own templates and style sheets, except those that are not plain text. */
export function minifyTemplates(): Plugin {
  return minifyTemplateLiterals({
    include: ['**/src/**', '**/dist/modules/**'],
    exclude: ['**/tokens.styles.*', '**/styles/css.*', '**/shared-lit.*', '**/node_modules/**'],
    failOnError: true,
  }) as unknown as Plugin;
}
