// The document around what an element shows, and the metadata that tells other sites how to embed it.

import { existsSync, readFileSync } from 'node:fs';
import escapeHtml from 'escape-html';
import { directionOf } from '../../src/content/locale.js';
import type { InterfaceWords } from '../../src/content/messages.js';
import { wordsTopic } from '../../src/content/pack-registry.js';
import type { ContentPack, Screening } from '../../src/content/schema.js';
import { allParts } from '../../src/elements/care-guide/parts.js';
import { makeFrame } from '../../src/embed/snippet.js';
import { nameOfSet } from './screener-styles.js';
import type { PageVariant } from './variants.js';
import wordsOfPages from './words.json' with { type: 'json' };

/** The topics that a guide shows in addition to its own. */
const topicsOfParts = allParts.flatMap(({ ownTitle, topic }) => (ownTitle && topic) || []);

/** A rendered element, and whether it shows its content, which a review policy may withhold. */
export interface Drawn {
  title: string;
  isShown: boolean;
  markup: string;
}

const height = 600;

/**
 * A sandboxed page has an opaque origin, so in WebKit no script or style matches 'self'. The pages' own URL is known
 * only if a base is given.
 */
const policyFor = (base: string | undefined): string => {
  const from = base ? `'self' ${new URL('.', base).href}` : "'self' https: http:";
  return [
    "default-src 'none'",
    `script-src ${from}`,
    `style-src ${from}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // Without CORS headers, a page with an opaque origin can load later files only with a script tag.
    'trusted-types lit-html care-widgets',
  ].join('; ');
};

/** The interface messages in a language, beside the topics in a folder. English ones are in the code. */
export function wordsIn(source: string, language: string): InterfaceWords | undefined {
  const file = `${source}/topics/${wordsTopic}/${language}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** What only the pages say, and no element. */
const pageWords: Record<string, { noCall: string; advice: string }> = wordsOfPages;

export const pageWordsIn = (language: string): { noCall: string; advice: string } =>
  (pageWords[language] ?? pageWords.en) as { noCall: string; advice: string };

/** What to do if no call starts; the number is inserted between two marks that isolate its direction. */
function noCallIn(language: string): string {
  return pageWordsIn(language).noCall.replace('{number}', '\u2066\u2069');
}

/** A standalone page, at a path below the script's folder. */
export function htmlPage(
  { name, attributes, pack, topic, language }: PageVariant,
  { title, isShown, markup }: Drawn,
  set: Screening | undefined,
  file: string,
  base: string | undefined,
): string {
  const up = '../'.repeat(file.split('/').length - 1);
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('');
  const description = (isShown && (pack.guide?.intro ?? set?.intro)) || pack.title;
  const whole = base && new URL(file, base).href;
  const topics = [...(language === 'en' ? [] : [wordsTopic]), topic, ...(name === 'care-guide' ? topicsOfParts : [])];
  return `<!doctype html>
<html lang="${pack.language}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>
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
<script type="application/ld+json">${medicalPage(title, description, pack, whole)}</script>
</head>
<body>
<main data-page data-no-call="${escapeHtml(noCallIn(language))}"${set ? ` data-set="${nameOfSet(topic, set)}"` : ''}><${name} heading-level="1"${given}>${markup}</${name}></main>
</body>
</html>
`;
}

function addresses(title: string, description: string, whole: string): string {
  return `<link rel="canonical" href="${whole}">
<link rel="alternate" type="application/json+oembed" href="${whole.replace(/\.html$/, '.json')}" title="${escapeHtml(title)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:url" content="${whole}">
`;
}

/** schema.org metadata; marked as reviewed only if the pack says by whom and when. */
function medicalPage(
  name: string,
  description: string,
  { language, license, review, title, overview, screening }: ContentPack,
  url: string | undefined,
): string {
  const reviewed = review.status === 'reviewed' && review.on;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name,
    description,
    inLanguage: language,
    ...(overview || screening ? { about: { '@type': 'MedicalCondition', name: title } } : {}),
    audience: { '@type': 'Patient' },
    license,
    ...(url ? { url } : {}),
    ...(reviewed ? { lastReviewed: review.on, reviewedBy: { '@type': 'Person', name: review.by } } : {}),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

export function oEmbed(title: string, file: string, base: string): string {
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
