// Builds what ships: the modules for sites that bundle, and the classic scripts for pages that do not.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { OutputOptions, RollupOptions } from 'rollup';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { asciiOutput } from './tools/build/ascii-output.js';
import { guestLit } from './tools/build/guest-lit.js';
import { minifyTemplates } from './tools/build/minify-templates.js';
import { publishPacks } from './tools/build/publish-packs.js';
import { rawText } from './tools/build/raw-text.js';
import { noteBundled } from './tools/build/third-party.js';
import { banner } from './tools/build/topics.js';
import { listTopics, nameHashes } from './tools/build/virtual-modules.js';

const { dependencies, version }: { dependencies: Record<string, string>; version: string } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

const target = 'es2022';
const extensions = ['.ts', '.js'];

/** What npm installs beside the library: Lit, and Valibot, which types of the package refer to. */
const isInstalled = (id: string): boolean =>
  /^node:/.test(id) || Object.keys(dependencies).some((name) => `${id}/`.startsWith(`${name}/`));

/** Every module of src as a separate module, so that a site's bundler keeps only what a page uses. */
export const modules: RollupOptions = {
  input: [
    'src/index.ts',
    'src/content/index.ts',
    'src/react/index.ts',
    'src/fhir/index.ts',
    'src/screening/index.ts',
    'src/elements/registry.ts',
    'src/elements/variants.ts',
    'src/embed/address.ts',
    'src/embed/snippet.ts',
  ],
  external: isInstalled,
  plugins: [resolve({ extensions }), publishPacks(), json({ compact: true, namedExports: false }), esbuild({ target })],
  output: {
    dir: 'dist/modules',
    preserveModules: true,
    preserveModulesRoot: 'src',
  },
};

/**
 * The command line, with its packages in it: a site that installs the library does not install them as well. Lit is
 * among them, in its form for servers, as what draws pages shares its inner parts.
 */
export const commandLine: RollupOptions = {
  input: 'src/cli/main.ts',
  external: /^(node:|valibot$)/,
  plugins: [
    rawText(),
    resolve({ extensions, exportConditions: ['node'], preferBuiltins: true }),
    commonjs(),
    json({ compact: true, namedExports: false }),
    esbuild({ target: 'node20' }),
    minifyTemplates(),
    noteBundled('cli/'),
  ],
  output: { dir: 'dist/cli', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  // Lit's own transpiled code asks whether there is a `this`, and does well without.
  onwarn: (warning, warn) => warning.code === 'THIS_IS_UNDEFINED' || warn(warning),
};

/**
 * Has V8 compile all functions while the script comes, beside the main thread, instead of each on it when first called:
 * almost all are, for the first element. It must come first. <https://v8.dev/blog/explicit-compile-hints>
 */
const compiledAtOnce = '//# allFunctionsCalledOnLoad';

interface ScriptOptions {
  /** The review policy for every page, whatever the page says; null leaves it to the page. */
  policy?: string | null;
  /** The integrity of hashes.js. */
  hashOfHashes?: string;
  /** What stands before anything else in the file. */
  preamble?: string;
}

/** The path of a package's file, wherever `node_modules` really is: a build in another folder has the same bytes. */
const withoutLinks = (path: string): string => path.replace(/^.*?\/(?=node_modules\/)/, '../');

/** A classic script that runs on any page, whatever the page's encoding and whatever its elements are named. */
function classicScript(
  input: string,
  output: OutputOptions,
  { policy = null, hashOfHashes = '', preamble = banner }: ScriptOptions = {},
) {
  return {
    input,
    plugins: [
      listTopics(),
      nameHashes(hashOfHashes),
      // `classic-script` loads a separate file instead of a dynamic import: see `imports` in src/package.json.
      resolve({ extensions, exportConditions: ['classic-script'] }),
      json({ compact: true, namedExports: false }),
      esbuild({ target, define: { builtInPolicy: JSON.stringify(policy) } }),
      guestLit(),
      minifyTemplates(),
      // Running both saves a third of a KiB over terser alone.
      minify({ target }),
      terser({
        ecma: 2020,
        toplevel: true,
        compress: {
          passes: 8,
          hoist_funs: true,
          inline: 1,
          booleans: false,
          sequences: false,
          pure_getters: true,
          unsafe: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          keep_fargs: false,
        },
        // Lit's internal names, which nothing outside Lit reads.
        mangle: { properties: { regex: /^_\$[A-Z]\w*$/ } },
        format: { comments: false, preamble },
      }),
      asciiOutput(),
      noteBundled(basename(`${output.file}`)),
    ],
    output: { sourcemap: true, sourcemapPathTransform: withoutLinks, inlineDynamicImports: true, ...output },
  } satisfies RollupOptions;
}

/** A site may import the script on its server as well, where it does nothing. */
const start = 'if(typeof document=="object")try{';
/** If the page's CSP blocks what Lit needs, nothing is defined, and the page's fallback stays. */
const startFailed =
  '}catch(error){console.warn("[care-widgets] did not start."+(/polic/i.test(error)?" With Trusted Types the page must allow lit-html.":""),error)}';

/** The one-file script. */
export const script = (options: ScriptOptions = {}, folder = 'dist'): RollupOptions =>
  classicScript(
    'src/embed/main.ts',
    { file: `${folder}/care-widgets.js`, format: 'iife', banner: start, footer: startFailed },
    { ...options, preamble: `${compiledAtOnce}\n${banner}` },
  );

/**
 * A file that the one-file script loads when a page needs it. It is an AMD module whose `define` delivers it by an
 * event; it gets Lit from the script, and contains everything else that it imports.
 */
function asset(name: string): RollupOptions {
  const define = `((names, factory) =>
    EventTarget.prototype.dispatchEvent.call(document, new CustomEvent('care-${name}-${version}', {
      detail(imports) {
        const exports = {};
        factory(...names.map((name) => (name === 'exports' ? exports : imports[name])));
        return exports;
      },
    })))`;
  const { output, ...options } = classicScript(`src/embed/assets/${name}.ts`, {
    file: `dist/${name}.js`,
    format: 'amd',
    amd: { define },
    esModule: false,
    exports: 'named',
    sourcemap: false,
  });
  return { ...options, output, external: ['lit'] };
}

export const assets: RollupOptions[] = ['interactions', 'questions', 'upgrade', 'validator'].map((name) => asset(name));

/** In build order, for `rollup -c`; `npm run build` adds topics, pages and hashes. */
export default [...assets, modules, commandLine, script()];
