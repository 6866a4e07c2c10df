// npm run grades: the U.S. reading grade (Flesch-Kincaid) of every text that a patient reads.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const root = new URL('../../src/content/', import.meta.url);

/** Names that a patient must meet, because the care team says them. They are counted as one plain word. */
const medicalNames = [
  'acute lymphoblastic leukemia',
  'tyrosine kinase inhibitor',
  'blinatumomab',
  'inotuzumab',
  'lymphoblasts?',
  'chromosomes?',
  'multiple myeloma',
  'myeloma',
  'dietitian',
  'graft-versus-host disease',
  'Philadelphia chromosome',
  'stem cell transplant',
  'chemotherapy',
  'immunotherapy',
  'targeted therapy',
  'radiation therapy',
  'radiation',
  'leukemia',
  'induction',
  'consolidation',
  'intensification',
  'maintenance',
  'remission',
  'transplant',
  'platelets',
  'pancreas',
  'anemia',
  'fatigue',
  'osteoporosis',
  'diarrhea',
  'nausea',
  'genitals',
];
export const medicalNamePattern = new RegExp(
  `\\b(?:${[...medicalNames].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'gi',
);

/** Not read by patients, or not sentences: ids, addresses, names of sources, drawings, questions for clinicians. */
const notRead = [
  /^(\$schema|sources|openQuestions|review|license|version|topic|language|region)(\.|$)/,
  /\.(id|urgency|sources|address|picture|path|tone|regions)(\.|$)/,
  /^treatments\.\d+\.effects\./,
  /^timeline\.(phases\.\d+|throughout)\.treatments\./,
  // The other spellings of a term stand in the texts themselves.
  /^emergency\.assistance\.lines/,
  /^glossary\.\d+\.(term|forms)/,
];

/** Every text of a content file with its path. */
export function textsOf(node, path = '') {
  if (typeof node === 'string') return [{ path, text: node }];
  if (!node || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key));
}

const isPack = (file) => file.startsWith('packs/');

const isRead = (file, path) => !isPack(file) || !notRead.some((pattern) => pattern.test(path));

const files = (pattern) =>
  readdirSync(root, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => pattern.test(file))
    .sort();

/** The English files: the formula knows no other language. */
export const contentFiles = () => files(/^(packs\/[^/]+|interface)\/en\.json$/);

/** Every pack that is written here; the others are translations. */
export const packFiles = () => files(/^packs\/[^/]+\/en\.json$/);

const fewestWords = 7;
const parentOf = (path) => path.split('.').slice(0, -1).join('.');
const depthOf = (path) => (path ? path.split('.').length : 0);

/**
 * The formula means nothing for three words, so short texts are graded with their siblings; where those are few,
 * with the ones a level up. No further: among sixty easy labels a hard one would not show.
 */
export function blocksOf(file) {
  const read = textsOf(JSON.parse(readFileSync(new URL(file, root), 'utf8'))).filter(({ path }) => isRead(file, path));
  const isLong = (text) => wordsOf(text).length >= fewestWords;
  const blocks = read.filter(({ text }) => isLong(text));
  const pools = new Map();
  const pool = (place, texts) => pools.set(place, [...(pools.get(place) ?? []), ...texts]);
  for (const { path, text } of read) {
    if (!isLong(text)) pool(parentOf(path), [/[.?!:]$/.test(text) ? text : `${text}.`]);
  }
  while (pools.size) {
    const place = [...pools.keys()].reduce((a, b) => (depthOf(b) > depthOf(a) ? b : a));
    const texts = pools.get(place);
    pools.delete(place);
    const text = texts.join(' ');
    if (isLong(text) || !place) blocks.push({ path: `${place || file} (labels)`, text });
    else pool(parentOf(place), texts);
  }
  return blocks;
}

const plain = (text) => text.replace(/\{[a-z-]+\}/g, 'nine');
export const wordsOf = (text) => plain(text).match(/[\p{L}\d’'-]+/gu) ?? [];
export const sentencesOf = (text) =>
  plain(text)
    .split(/(?<=[.?!:])\s+/)
    .filter((part) => /\p{L}/u.test(part));

/** The grade with medical names counted as they are, or each as one plain word. */
export function gradeOf(text, { namesCounted }) {
  const counted = namesCounted ? plain(text) : plain(text).replace(medicalNamePattern, 'name');
  const words = wordsOf(counted);
  return fleschKincaid({
    sentence: Math.max(1, sentencesOf(counted).length),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const file of contentFiles()) {
    const rows = blocksOf(file).map(({ path, text }) => ({
      path,
      grade: gradeOf(text, { namesCounted: false }),
      'with names': gradeOf(text, { namesCounted: true }),
    }));
    const mean = (key) => (rows.reduce((sum, row) => sum + row[key], 0) / rows.length).toFixed(1);
    console.log(
      `${file}: ${rows.length} blocks, mean grade ${mean('grade')}, with medical names ${mean('with names')}`,
    );
    const worst = rows.sort((a, b) => b.grade - a.grade).slice(0, 5);
    console.table(
      worst.map((row) => ({ ...row, grade: row.grade.toFixed(1), 'with names': row['with names'].toFixed(1) })),
    );
  }
}
