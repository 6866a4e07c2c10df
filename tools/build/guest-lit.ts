import type { Plugin } from 'rollup';

/**
 * Lit features that we do not use: decorators, for which it would modify the page's own `Symbol`; properties that
 * reflect to attributes, parse JSON, fall back to defaults or wrap accessors; and in templates, directives, boolean
 * attributes (`?`) and element parts. Controllers are not called before an update (`hostUpdate`).
 */
const unusedParts: Readonly<Record<string, readonly (string | readonly [part: string, stead: string])[]>> = {
  'reactive-element.js': [
    'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}',
    'void 0!==t.l&&(this.l=[...t.l]),',
    ',this.constructor.l?.forEach(t=>t(this))',
    'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
    // Our only boolean attribute has its own converter, and all others are strings.
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
    // No accessors are wrapped, `shouldUpdate` never returns false, and `firstUpdated` is not used.
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
      'this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)',
      'this.hasUpdated=!0,this.updated(t)',
    ],
    'firstUpdated(t){}',
    // Styles are a flat list everywhere.
    [
      'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
      'return s',
    ],
  ],
  // src/core/styles/adopt-styles.ts adopts the style sheets, for the document that the root is in.
  'css-tag.js': [
    [
      'get styleSheet(){let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t}',
      '',
    ],
    // Our sheets contain nothing but sheets.
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
    // Old pages have a `remove()` of their own, which throws for what stands in a shadow root directly.
    ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=i(t).nextSibling;t.parentNode.removeChild(t),t=s'],
    // Templates are created for the script's own document, and every listener is a function.
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    ['"?"===e[1]?L:', ''],
    // Only directives need to know where a part is and whether it is connected.
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
    if (!rest.includes(part)) throw new Error(`${id} is a different version of Lit, without ${part}`);
    return rest.replace(part, () => stead);
  }, code);
}

/**
 * Lit uses globals and document methods that a page's ids and names can clobber: `id="litHtmlVersions"`,
 * `<img name="createComment">`. In the one-file script it uses own globals and methods of the prototype instead.
 */
export function guestLit(): Plugin {
  const own = '((g)=>({ShadowRoot,trustedTypes:Object.hasOwn(g,"trustedTypes")?g.trustedTypes:void 0}))(globalThis)';
  const wanted: Readonly<Record<string, number>> = {
    'lit-html.js': 6,
    'reactive-element.js': 1,
    'css-tag.js': 1,
    'lit-element.js': 1,
  };
  return {
    name: 'guest-lit',
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
        // Nothing sets these on our own object, and no supported browser needs the polyfills that use them.
        .replace(/\(void 0===(\w+)\.ShadyCSS\|\|\1\.ShadyCSS\.nativeShadow\)/g, 'true')
        .replace(/\b\w+\.\w+(?:Polyfill|Hydrate)Support\b/g, '(void 0)')
        .replace(/\(\w+\.\w+Versions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/g, '0')
        // These messages are for people who write Lit elements, which nobody does with this script.
        .replace(/\bError\("[^()]*"\)/g, 'Error()');
      // A new version of Lit must be reviewed before it is used.
      if (count !== wanted[file]) throw new Error(`${id}: found ${count} places instead of ${wanted[file]}`);
      return { code: clean, map: null };
    },
  };
}
