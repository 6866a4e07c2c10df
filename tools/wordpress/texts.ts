// What the plugin says without the script, and the names that its editor offers: from the packs, one file a language.
import { readdirSync, readFileSync } from 'node:fs';
import escapeHtml from 'escape-html';
import lines from '../../src/content/emergency-lines.json' with { type: 'json' };
import { defaultFever, feverInCelsius, formatFever } from '../../src/content/fever.js';
import { directionOf } from '../../src/content/locale.js';
import { wordsTopic } from '../../src/content/pack-registry.js';
import type { ContentPack, Screening } from '../../src/content/schema.js';
import type { placeholders } from '../../src/content/schema-parts.js';
import { fill } from '../../src/content/text.js';
import { type ElementName, elementNames, registry } from '../../src/elements/registry.js';
import { canShow, variantsOf } from '../../src/elements/variants.js';

interface Option {
  value: string;
  label: string;
}

/** What stands without the script in place of a screening: HTML, in which `{emergency-number}` is still to come. */
interface Leaflet {
  emergency: string;
  signs: string;
}

interface TopicTexts {
  title: string;
  /** Whether a clinician has signed the text. */
  signed: boolean;
  shown: Partial<Record<ElementName, { title: string; variants: Option[] }>>;
  leaflets?: Record<string, Leaflet>;
}

export interface PluginTexts {
  language: string;
  direction: 'ltr' | 'rtl';
  line: string;
  local: string;
  languages: Option[];
  topics: Record<string, TopicTexts>;
}

interface Words {
  language: string;
  localEmergencyNumber: string;
  careTeamNumber: string;
  crisisLine: string;
  poisonLine: string;
  feverCall: { emergency: string };
  review: { draft: string };
  translation: { machine: string };
}

const wordsIn = (language: string): Words =>
  JSON.parse(readFileSync(`src/content/messages/${language.toLowerCase()}.json`, 'utf8')) as Words;

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
const strong = (text: string): string => `<p><strong>${escapeHtml(text)}</strong></p>`;
const list = (items: readonly string[]): string => `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;
const plainList = (items: readonly string[]): string => list(items.map((one) => escapeHtml(one)));

const isSigned = (pack: ContentPack): boolean => pack.review.status === 'reviewed';

/** What stands for each placeholder where nobody knows the place of the reader; only the emergency number is the plugin's. */
function wordsFor(pack: ContentPack): Record<Exclude<(typeof placeholders)[number], 'emergency-number'>, string> {
  const words = wordsIn(pack.language);
  return {
    'care-team-number': words.careTeamNumber,
    'crisis-line': words.crisisLine,
    'poison-line': words.poisonLine,
    'fever-threshold': formatFever(
      feverInCelsius(pack.feverThreshold ?? defaultFever.celsius),
      pack.region ?? '',
      pack.language,
    ),
    'fever-call': words.feverCall.emergency,
  };
}

/** The questions of a set as statements: who says yes to one must read what to do beside it. */
export function leafletOf(pack: ContentPack, set: Screening): Leaflet {
  const { emergency, advice } = pack.screening ?? {};
  const words = wordsIn(pack.language);
  const notes = [
    ...(isSigned(pack) ? [] : [words.review.draft]),
    ...(pack.language === 'en' ? [] : [words.translation.machine]),
  ];
  const withAdvice = (label: string, what: string): string =>
    `<strong>${escapeHtml(label)}</strong><br>${escapeHtml(what)}`;
  const signs = set.groups.map((group) => {
    const items = group.signs.map(({ label, advice: what, followUp }) => {
      const more = followUp
        ? `${paragraph(followUp.question)}${plainList(followUp.items ?? [])}${paragraph(followUp.advice)}`
        : '';
      return `${withAdvice(label, what)}${more}`;
    });
    return `${group.label ? strong(group.label) : ''}${list(items)}`;
  });
  // Signs that mean more together. Their labels name them, so they need no heading.
  const together = (set.rules ?? []).map(({ label, advice: what }) => withAdvice(label, what));
  const stop = advice?.none?.stop;
  const values = Object.fromEntries(Object.entries(wordsFor(pack)).map(([name, text]) => [name, escapeHtml(text)]));
  return {
    emergency: emergency ? fill(`${strong(emergency.heading)}${plainList(emergency.items)}`, values) : '',
    signs: fill(
      [
        strong(set.question),
        ...signs,
        ...(together.length ? [list(together)] : []),
        ...(stop ? [strong(stop.heading), plainList(stop.items)] : []),
        ...notes.map((one) => `<p><small>${escapeHtml(one)}</small></p>`),
      ].join(''),
      values,
    ),
  };
}

/** The title of the standalone page, which is what the element's own heading says. */
function pageTitle(dist: string, language: string, topic: string, name: ElementName): string {
  const folder = topic === registry[name].topic ? '' : `${topic}/`;
  const page = readFileSync(`${dist}/pages/${language}/${folder}${name}.html`, 'utf8');
  const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '';
  return title.replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => {
    const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    return signs[sign] ?? '';
  });
}

function topicTexts(dist: string, language: string, topic: string): TopicTexts {
  const pack: ContentPack = JSON.parse(readFileSync(`${dist}/topics/${topic}/${language}.json`, 'utf8'));
  const shown = elementNames
    .filter((name) => canShow(pack, name))
    .map((name) => {
      const variants = variantsOf(pack, name).map((one) => ({ value: one.id, label: one.name }));
      return [name, { title: pageTitle(dist, language, topic, name), variants }];
    });
  const leaflets = pack.screening?.sets.map((set) => [set.id, leafletOf(pack, set)]);
  return {
    title: pack.title,
    signed: isSigned(pack),
    shown: Object.fromEntries(shown),
    ...(leaflets && { leaflets: Object.fromEntries(leaflets) }),
  };
}

/** The texts of a built library, by language. */
export function pluginTexts(dist: string): Record<string, PluginTexts> {
  const languages = Object.keys(lines) as (keyof typeof lines)[];
  const topics = readdirSync(`${dist}/topics`).filter((one) => one !== wordsTopic);
  const options = languages.map((value) => ({ value, label: wordsIn(value).language }));
  return Object.fromEntries(
    languages.map((language) => [
      language,
      {
        language,
        direction: directionOf(language),
        line: lines[language].line,
        local: lines[language].local,
        languages: options,
        topics: Object.fromEntries(topics.map((topic) => [topic, topicTexts(dist, language, topic)])),
      },
    ]),
  );
}
