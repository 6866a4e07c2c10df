import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** White space in the templates of our own modules; the tokens are a generated sheet that it cannot read. */
export function minifyTemplates() {
  return minifyTemplateLiterals({
    include: ['**/src/**', '**/dist/modules/**'],
    exclude: ['**/tokens.styles.*', '**/node_modules/**'],
    failOnError: true,
  });
}

/** Fields of a pack that no patient sees stay out of what travels. */
export function leanPacks() {
  return {
    name: 'lean-packs',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/content\/packs\/.*\.json$/.test(id)) return undefined;
      const { $schema, openQuestions, ...rest } = JSON.parse(code);
      return { code: JSON.stringify(rest), map: null };
    },
  };
}

/**
 * Makes a script pure ASCII, so that every character is right on a page and from a server of any encoding.
 * Safe in template literals as well: Lit reads their cooked strings.
 */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        output.code = output.code.replace(
          /[^\x00-\x7f]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}
