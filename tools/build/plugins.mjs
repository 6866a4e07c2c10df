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

const words = 'interface';

/** Every file of texts beside the script: its topic and language. A new folder or file is all that one needs. */
export function topicFiles() {
  const inFolder = (topic, folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({ topic, language: file.slice(0, -5), path: `${folder}/${file}`, isWords: topic === words }));
  return [
    ...readdirSync('src/content/packs').flatMap((topic) => inFolder(topic, `src/content/packs/${topic}`)),
    // The English words are in the script itself.
    ...inFolder(words, 'src/content/interface').filter(({ language }) => language !== 'en'),
  ];
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
    '/check.js': 'src/embed/check-beside.ts',
    '/load-print.js': 'src/embed/later-beside.ts',
    '/load-checklist.js': 'src/embed/later-beside.ts',
    '/load-links.js': 'src/embed/later-beside.ts',
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
export function packScript(json) {
  return script(`{checked:true,pack:${json}}`);
}

/** The same for the words of the interface. */
export function wordsScript(language, json) {
  return script(`{checked:true,language:${JSON.stringify(language)},words:${json}}`);
}

const script = (detail) => `document.dispatchEvent(new CustomEvent("care-content",{detail:${inAscii(detail)}}));\n`;

/** The English words of the checklist travel with its code, and no other word of the interface does. */
export function leanWords({ ofChecklist = false } = {}) {
  return {
    name: 'lean-words',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/interface/en.json')) return undefined;
      const { checklist, ...words } = JSON.parse(code);
      return { code: JSON.stringify(ofChecklist ? { checklist } : words), map: null };
    },
  };
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
