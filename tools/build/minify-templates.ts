import type { Plugin } from 'rollup';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** Takes the white space out of our own templates and style sheets; those that it leaves are not made of text. */
export function minifyTemplates(): Plugin {
  return minifyTemplateLiterals({
    include: ['**/src/**', '**/dist/modules/**'],
    exclude: ['**/tokens.styles.*', '**/styles/css.*', '**/shared-lit.*', '**/node_modules/**'],
    failOnError: true,
  }) as unknown as Plugin;
}
