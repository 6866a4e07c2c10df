// Standalone pages, drawn once by a browser: each element, variant and language as a page that needs no script.
//   CARE_WIDGETS_BASE=https://… npm run build   adds what needs a whole address: canonical, oEmbed, social data
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import escapeHtml from 'escape-html';
import { launchChromium } from './browsers.js';
import { flattened, scopedStyles } from './pages/in-browser.mjs';
import { adviceWithoutScript, drawAdvice, namedBoxes, nameOfSet, screenerStyles } from './pages/screener.mjs';
import { measureBands, spaceSheet } from './pages/space.mjs';
import { allVariants } from './pages/variants.mjs';
import { serve } from './serve.js';

const height = 600;

/**
 * A page in a sandbox has no origin, so WebKit finds nothing to be of 'self', neither script nor style. Where the
 * pages will be is known only with a base.
 */
const policyFor = (base) => {
  const from = base ? `'self' ${new URL('.', base).href}` : "'self' https: http:";
  return [
    "default-src 'none'",
    `script-src ${from}`,
    `style-src ${from}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // A server without CORS headers lets a page without an origin load what it needs later by a script tag alone.
    'trusted-types lit-html care-widgets',
  ].join('; ');
};

/** Draws the pages of the script and topics in `source` into a folder; with a base, what needs a whole address as well. */
export async function buildPages(base = process.env.CARE_WIDGETS_BASE, target = 'dist', source = 'dist') {
  const { mayStandInAddress, toAddress } = await import('../dist/modules/embed/address.js');
  const { directionOf, registerInterfaceWords } = await import('../dist/modules/content/index.js');
  const { makeFrame } = await import('../dist/modules/embed/snippet.js');
  const { server, address } = await serve({ '/dist/': source, '/': 'tools/pages' });
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.goto(`${address}blank.html`);
    await tab.evaluate((code) => {
      window.flattened = new Function(`return ${code}`)();
    }, flattened.toString());
    const variants = await allVariants(`${source}/topics`);
    const topics = new Set(variants.map(({ topic, language }) => `dist/topics/${topic}/${language}.js`));
    for (const language of new Set(variants.map((variant) => variant.language))) {
      const file = `dist/topics/interface/${language}`;
      if (!existsSync(`${file}.json`)) continue;
      registerInterfaceWords(language, JSON.parse(readFileSync(`${file}.json`, 'utf8')));
      topics.add(`${file}.js`);
    }
    for (const topic of topics) await tab.addScriptTag({ url: address + topic });
    const strips = new Set();
    const sets = {};
    const measured = [];
    for (const variant of variants) {
      const drawn = await draw(tab, variant);
      measured.push({ variant, bands: await measureBands(tab) });
      const set = setOf(variant);
      if (set && drawn.isShown) {
        const advice = await drawAdvice(tab, set);
        sets[nameOfSet(variant.topic, set)] ??= set;
        drawn.markup = namedBoxes(drawn.markup, set, advice) + adviceWithoutScript(advice);
      }
      const file = `pages/${toAddress(variant, '')}`;
      for (const [, columns] of drawn.markup.matchAll(/ data-strip="([^"]+)"/g)) strips.add(columns);
      mkdirSync(`${target}/${dirname(file)}`, { recursive: true });
      const original = toAddress(inOriginal(variant), '../'.repeat(file.split('/').length - 2));
      drawn.markup = drawn.markup.replaceAll('href="ORIGINAL"', `href="${escapeHtml(original)}"`);
      const direction = directionOf(variant.language);
      writeFileSync(`${target}/${file}`, page(variant, drawn, file, base, direction));
      if (base)
        writeFileSync(`${target}/${file.replace(/\.html$/, '.json')}`, oEmbed(drawn.title, file, base, makeFrame));
    }
    const names = [...new Set(variants.map(({ name }) => name))];
    const styles = await tab.evaluate(
      (code, list) => new Function(`return ${code}`)()(list),
      scopedStyles.toString(),
      names,
    );
    writeFileSync(
      `${target}/pages/page.css`,
      `${readFileSync('tools/pages/page.css', 'utf8')}\n${styles}\n${screenerStyles(sets)}\n${stripStyles(strips)}\n`,
    );
    writeFileSync(
      `${target}/pages/page.js`,
      `(() => {\n${mayStandInAddress}\n${readFileSync('tools/pages/page.js', 'utf8')}})();\n`,
    );
    writeFileSync(`${target}/frames.js`, readFileSync('tools/pages/frames.js', 'utf8'));
    mkdirSync(`${target}/space`, { recursive: true });
    for (const language of new Set(variants.map((variant) => variant.language))) {
      const own = measured.filter(({ variant }) => variant.language === language);
      writeFileSync(`${target}/space/${language}.css`, spaceSheet(own));
    }
    return variants.length;
  } finally {
    await browser.close();
    server.close();
  }
}

const stripStyles = (strips) =>
  [...strips].map((columns) => `[data-page] [data-strip='${columns}']{grid-template-columns:${columns}}`).join('\n');

/** One element as it looks at first, without a script, and its title. */
function draw(tab, { name, attributes }) {
  return tab.evaluate(
    async (tag, values) => {
      document.body.replaceChildren();
      const element = document.createElement(tag);
      element.setAttribute('heading-level', '1');
      for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
      document.body.append(element);
      const settle = async (root) => {
        for (const one of root.querySelectorAll('*')) {
          if (!one.shadowRoot) continue;
          await one.updateComplete;
          await settle(one.shadowRoot);
        }
      };
      await element.updateComplete;
      await settle(element.shadowRoot);
      const title = element.shadowRoot.querySelector('[part~=title]').textContent.trim();
      // Nothing of a text that is withheld may stand in the page.
      const isShown = element.shadowRoot.querySelector('[part~=footer]') !== null;
      return { title, isShown, markup: window.flattened(element) };
    },
    name,
    attributes,
  );
}

/** What to do where no call starts; the number comes between two marks that keep its direction. English where a language has no words. */
function noCallIn(language) {
  const file = `src/content/messages/${language}.json`;
  const { page } = JSON.parse(readFileSync(existsSync(file) ? file : 'src/content/messages/en.json', 'utf8'));
  return page.noCall.replace('{number}', '\u2066\u2069');
}

/** The same widget in the language that its text was translated from. */
function inOriginal({ name, attributes, pack }) {
  return { name, attributes: { ...attributes, lang: pack.translation?.from ?? pack.language } };
}

/** The question set that a screener's page asks. */
function setOf({ name, attributes, pack }) {
  const sets = name === 'redflag-screener' ? pack.screening.sets : [];
  return sets.find(({ id }) => id === attributes.screening) ?? sets[0];
}

function page({ name, attributes, pack, topic, language }, { title, isShown, markup }, file, base, direction) {
  const up = '../'.repeat(file.split('/').length - 1);
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('');
  const set = setOf({ name, attributes, pack });
  const description = (isShown && (pack.guide?.intro ?? set?.intro)) || pack.title;
  const whole = base && new URL(file, base).href;
  const topics = [...(language === 'en' ? [] : ['interface']), topic, ...(name === 'care-guide' ? ['emergency'] : [])];
  return `<!doctype html>
<html lang="${pack.language}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(base)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${title} | ${pack.title}`)}</title>
<meta name="description" content="${escapeHtml(description)}">
${whole ? addresses(title, description, whole) : ''}<link rel="stylesheet" href="${up}pages/page.css">
<script src="${up}care-widgets.js" defer></script>
${topics.map((id) => `<script src="${up}topics/${id}/${language}.js" defer></script>`).join('\n')}
<script src="${up}pages/page.js" defer></script>
<script type="application/ld+json">${medicalPage(title, description, pack, pack.language, whole)}</script>
</head>
<body>
<main data-page data-no-call="${escapeHtml(noCallIn(language))}"${set ? ` data-set="${nameOfSet(topic, set)}"` : ''}><${name} heading-level="1"${given}>${markup}</${name}></main>
</body>
</html>
`;
}

function addresses(title, description, whole) {
  return `<link rel="canonical" href="${whole}">
<link rel="alternate" type="application/json+oembed" href="${whole.replace(/\.html$/, '.json')}" title="${escapeHtml(title)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:url" content="${whole}">
`;
}

/** schema.org; reviewed only where the pack says by whom and when. */
function medicalPage(name, description, { license, review, title, overview, screening }, inLanguage, url) {
  const reviewed = review.status === 'reviewed' && review.on;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name,
    description,
    inLanguage,
    ...(overview || screening ? { about: { '@type': 'MedicalCondition', name: title } } : {}),
    audience: { '@type': 'Patient' },
    license,
    ...(url ? { url } : {}),
    ...(reviewed ? { lastReviewed: review.on, reviewedBy: { '@type': 'Person', name: review.by } } : {}),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function oEmbed(title, file, base, makeFrame) {
  const address = new URL(file, base).href;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'care-widgets',
    provider_url: base,
    width: 600,
    height,
    html: makeFrame(address, title, '600', height),
  });
}
