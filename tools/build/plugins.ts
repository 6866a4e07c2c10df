import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import type { Plugin, PluginOption } from 'vite';
import { wordsTopic } from '../../src/content/pack-registry.js';
import { contentScript, eventScript, inAscii, withoutAuthorsFields } from '../../src/content/pack-script.js';
import type { ContentPack } from '../../src/content/schema.js';

/** White space in the templates of our own modules; the tokens are a generated sheet that it cannot read. */
export function minifyTemplates(): PluginOption {
  return minifyTemplateLiterals({
    include: ['**/src/**', '**/dist/modules/**'],
    exclude: ['**/tokens.styles.*', '**/styles/css.*', '**/node_modules/**'],
    failOnError: true,
  }) as PluginOption;
}

interface TopicFile {
  topic: string;
  language: string;
  path: string;
  /** The words of the interface in place of a pack. */
  isWords: boolean;
}

/** Every file of texts beside the script: its topic and language. A new folder or file is all that one needs. */
export function topicFiles(): TopicFile[] {
  const inFolder = (topic: string, folder: string): TopicFile[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({
        topic,
        language: file.slice(0, -5),
        path: `${folder}/${file}`,
        isWords: topic === wordsTopic,
      }));
  return [
    ...readdirSync('src/packs').flatMap((topic) => inFolder(topic, `src/packs/${topic}`)),
    // The English words are in the script itself.
    ...inFolder(wordsTopic, 'src/content/messages').filter(({ language }) => language !== 'en'),
  ];
}

/** A module of the build's own, which holds one value. */
const given = (name: string, make: () => unknown): Plugin => ({
  name,
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(make())}` : undefined),
});

/** Tells the script which topics lie beside it, so that it never asks for one that does not. */
export function listTopics(): Plugin {
  return given('virtual:topics', () => {
    const languages: Record<string, string[]> = {};
    for (const { topic, language } of topicFiles()) languages[topic] = [...(languages[topic] ?? []), language];
    return languages;
  });
}

/** Tells the script the hash of the file that has the hashes of all others, so that one hash covers them all. */
export function nameHashes(integrity: string): Plugin {
  return given('virtual:hashes', () => integrity);
}

/** In the one-file script, what a module build imports when it needs it is a file beside the script. */
export function assetsAsScripts(): Plugin {
  const stead: Readonly<Record<string, string>> = {
    '/check.js': 'src/embed/load-validator.ts',
    '/load-glossary.js': 'src/embed/load-later.ts',
    '/load-print.js': 'src/embed/load-later.ts',
    '/load-checklist.js': 'src/embed/load-later.ts',
    '/load-links.js': 'src/embed/load-later.ts',
  };
  return {
    name: 'assets-as-scripts',
    enforce: 'pre',
    resolveId(id, importer) {
      const [, file] = Object.entries(stead).find(([end]) => id.endsWith(end)) ?? [];
      return file && importer ? resolve(file) : undefined;
    },
  };
}

/**
 * What Lit has for decorators, which we do not use and for which it would write to the page's own `Symbol`; for
 * properties that are written back to attributes, read from JSON, fall back to their defaults or wrap accessors; and in templates for
 * directives, attributes with `?` and values in a tag itself. We have none of them (of controllers, only what hears of connections).
 */
const unusedParts: Readonly<Record<string, readonly (string | readonly [part: string, stead: string])[]>> = {
  'reactive-element.js': [
    'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}',
    'void 0!==t.l&&(this.l=[...t.l]),',
    ',this.constructor.l?.forEach(t=>t(this))',
    'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
    // Our one switch has a converter of its own, and all other attributes are texts.
    [
      'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
      'return t',
    ],
    '"function"==typeof t.converter?{fromAttribute:t.converter}:',
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),',
    ',!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)',
    '||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))',
    'i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||',
    '??this._$Ej?.get(e)??r',
    'this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),',
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    'removeController(t){this._$EO?.delete(t)}',
    'createRenderRoot(){const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t}',
    'y.shadowRootOptions={mode:"open"},',
    's.state&&(s.attribute=!1),',
    // No property is wrapped, no update refused, and nothing waits for the first.
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
    ],
    [
      't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
      't=!0,this.willUpdate(s),this.update(s)',
    ],
    'shouldUpdate(t){return!0}',
    [
      'this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)',
      'this.hasUpdated=!0,this.updated(t)',
    ],
    'firstUpdated(t){}',
    // Styles are a flat list everywhere.
    [
      'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
      'return s',
    ],
  ],
  // Style sheets are given to a root in src/core/styles/adopt-styles.ts, for the document that it is in.
  'css-tag.js': [
    [
      'get styleSheet(){let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t}',
      '',
    ],
    // Our sheets hold nothing but sheets.
    [
      'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
      '',
    ],
    [
      `(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)`,
      's.cssText',
    ],
    [
      'c=e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
      'c=t=>t',
    ],
  ],
  'lit-element.js': [
    ['i._$litElement$=!0,', ''],
    [
      'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      '',
    ],
  ],
  'lit-html.js': [
    [
      'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
      'function M(t,i){return i}',
    ],
    ['6===r.type&&(i=new Z(h,this,t))', '0'],
    // A template is made for the document of the script, and every listener is a function.
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    ['"?"===e[1]?L:', ''],
    // Only directives ask a part where it is and whether it is connected.
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  ],
};

function unused(code: string, file: string, id: string): string {
  return (unusedParts[file] ?? []).reduce<string>((rest, one) => {
    const [part, stead] = typeof one === 'string' ? [one, ''] : one;
    if (!rest.includes(part)) throw new Error(`${id} is another version of Lit, without ${part}`);
    return rest.replace(part, () => stead);
  }, code);
}

/**
 * Lit reads globals and the document by names that a page's own ids and names can answer: `id="litHtmlVersions"`,
 * `<img name="createComment">`. In the one-file script it reads the window's own globals and the prototype's methods.
 */
export function cleanLit(): Plugin {
  const own = '((g)=>({ShadowRoot,trustedTypes:Object.hasOwn(g,"trustedTypes")?g.trustedTypes:void 0}))(globalThis)';
  const wanted: Readonly<Record<string, number>> = {
    'lit-html.js': 6,
    'reactive-element.js': 1,
    'css-tag.js': 1,
    'lit-element.js': 1,
  };
  return {
    name: 'clean-lit',
    transform(code, id) {
      const [, file = ''] = /(?:lit-html|reactive-element|lit-element)\/([\w-]+\.js)$/.exec(id) ?? [];
      if (!Object.hasOwn(wanted, file)) return undefined;
      let count = 0;
      const put = (text: string): string => {
        count++;
        return text;
      };
      const [, page] = /\b(\w+)=document\b/.exec(code) ?? [];
      const call = new RegExp(`(\\b${page}|\\([^()]*\\?\\?${page}\\))\\.((?:create|import)\\w+)\\(`, 'g');
      const clean = unused(code, file, id)
        .replace(/\bglobalThis\b/g, () => put(own))
        .replace(page ? call : /$^/, (_, on, name) => put(`Document.prototype.${name}.call(${on},`))
        // Nobody reads these of an object of our own, and no browser of the floor has the polyfills that would.
        .replace(/\(void 0===(\w+)\.ShadyCSS\|\|\1\.ShadyCSS\.nativeShadow\)/g, 'true')
        .replace(/\b\w+\.\w+(?:Polyfill|Hydrate)Support\b/g, '(void 0)')
        .replace(/\(\w+\.\w+Versions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/g, '0')
        // What these say is for who writes elements with Lit, which nobody does with this script.
        .replace(/\bError\("[^()]*"\)/g, 'Error()');
      // Another version of Lit is looked at before it is taken.
      if (count !== wanted[file]) throw new Error(`${id}: ${count} places in place of ${wanted[file]}`);
      return { code: clean, map: null };
    },
  };
}

/** In a file beside the one-file script, Lit's templates are made without Lit, which the script has. */
export function templatesWithoutLit(): Plugin {
  return {
    name: 'templates-without-lit',
    enforce: 'pre',
    resolveId: (id) => (id === 'lit' ? resolve('src/embed/templates.ts') : undefined),
  };
}

/** The version of the library, by which its script knows the files that were made with it. */
export const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The script of a topic: it hands its pack to whoever listens, and to whoever comes later and asks. */
export const packScript = (pack: ContentPack): string =>
  contentScript(`library:${JSON.stringify(version)},pack:${JSON.stringify(withoutAuthorsFields(pack))}`);

/** The same for the words of the interface. */
export const wordsScript = (language: string, json: string): string =>
  contentScript(`language:${JSON.stringify(language)},words:${json}`);

/** The same for the SHA-384 of each file beside the script, by its path there. */
export const hashesScript = (hashes: Readonly<Record<string, string>>): string =>
  eventScript(`care-hashes-${version}`, JSON.stringify(hashes));

/** The English words of the checklist travel with its code; those of a page of our own stand in its markup. */
export function messagesInUse({ ofChecklist = false } = {}): Plugin {
  return {
    name: 'messages-in-use',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/messages/en.json')) return undefined;
      const { checklist, page, ...words } = JSON.parse(code);
      return { code: JSON.stringify(ofChecklist ? { checklist } : words), map: null };
    },
  };
}

/** Fields of a pack that no patient sees stay out of what travels. */
export function packsWithoutAuthorsFields(): Plugin {
  return {
    name: 'packs-without-authors-fields',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/packs\/.*\.json$/.test(id)) return undefined;
      return { code: JSON.stringify(withoutAuthorsFields(JSON.parse(code))), map: null };
    },
  };
}

/** Runs esbuild's minifier before terser: of what the two make together a third of a KiB less is left than of terser's alone. */
export function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    async renderChunk(code) {
      const { transform } = await import('esbuild');
      const result = await transform(code, { minify: true, target: 'es2022', charset: 'ascii', sourcemap: 'external' });
      return { code: result.code, map: result.map };
    },
  };
}

/** Safe in template literals as well: Lit reads their cooked strings. */
export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = inAscii(output.code);
      }
    },
  };
}
