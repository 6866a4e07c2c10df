import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** White space in the templates of our own modules; the tokens are a generated sheet that it cannot read. */
export function minifyTemplates() {
  return minifyTemplateLiterals({
    include: ['**/src/**', '**/dist/modules/**'],
    exclude: ['**/tokens.styles.*', '**/node_modules/**'],
    failOnError: true,
  });
}

/** Every pack that is a file beside the script: its topic and language. A new folder is all that a topic needs. */
export function topicFiles() {
  return readdirSync('src/content/packs').flatMap((topic) =>
    readdirSync(`src/content/packs/${topic}`)
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({ topic, language: file.slice(0, -5) })),
  );
}

/** Tells the script which topics lie beside it, so that it never asks for one that does not. */
export function listTopics() {
  const name = 'virtual:topics';
  return {
    name: 'list-topics',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const languages = {};
      for (const { topic, language } of topicFiles()) languages[topic] = [...(languages[topic] ?? []), language];
      return `export default ${JSON.stringify(languages)}`;
    },
  };
}

/** In the one-file script, what a module build imports when it needs it is a file beside the script. */
export function loadedBeside() {
  const stead = {
    '/content/check.js': 'src/embed/check-beside.ts',
    '/kit/load-print.js': 'src/embed/paper-beside.ts',
    '/load-checklist.js': 'src/embed/paper-beside.ts',
  };
  return {
    name: 'loaded-beside',
    enforce: 'pre',
    resolveId(id, importer) {
      const [, file] = Object.entries(stead).find(([end]) => id.endsWith(end)) ?? [];
      return file && importer ? resolve(file) : undefined;
    },
  };
}

/** In a file beside the one-file script, Lit's templates are made without Lit, which the script has. */
export function templatesBeside() {
  return {
    name: 'templates-beside',
    enforce: 'pre',
    resolveId: (id) => (id === 'lit' ? resolve('src/embed/templates.ts') : undefined),
  };
}

/** A pack as it travels: without what no patient sees. */
export function leanPack(json) {
  const { $schema, openQuestions, ...rest } = JSON.parse(json);
  return JSON.stringify(rest);
}

/** Pure ASCII, so that every character is right on a page and from a server of any encoding. */
export function inAscii(code) {
  return code.replace(/[^\x00-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The script of a topic: it hands its pack to whoever listens. */
export function topicScript(lean) {
  return `document.dispatchEvent(new CustomEvent("care-content",{detail:{checked:true,pack:${inAscii(lean)}}}));\n`;
}

/** Fields of a pack that no patient sees stay out of what travels. */
export function leanPacks() {
  return {
    name: 'lean-packs',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/content\/packs\/.*\.json$/.test(id)) return undefined;
      return { code: leanPack(code), map: null };
    },
  };
}

/** Safe in template literals as well: Lit reads their cooked strings. */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = inAscii(output.code);
      }
    },
  };
}
