// npm run grades: the U.S. reading grade (Flesch-Kincaid) of every text that a patient reads.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const root = new URL('../../src/content/', import.meta.url);

/** Names that a patient must meet, because the care team says them. They are counted as one plain word. */
const medicalNames = [
  'acute lymphoblastic leukemia',
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
const names = new RegExp(`\\b(?:${[...medicalNames].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');

/** Not read by patients, or not sentences: ids, names of sources, questions for clinicians. */
const notRead =
  /(^|\.)(sources|openQuestions|review|license|version|topic|language|region|id|urgency|treatments|effects|schemaVersion)(\.|$)/;
const ids = /(^|\.)(id|urgency|sources|schemaVersion)(\.|$)/;

/** Every text of a content file with its path. */
export function textsOf(node, path = '') {
  if (typeof node === 'string') return [{ path, text: node }];
  if (!node || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key));
}

const isPack = (file) => file.startsWith('packs/');

function isRead(file, path) {
  if (!isPack(file)) return true;
  const top = path.split('.')[0];
  if (top === 'treatments' || top === 'effects') return !ids.test(path) && !/^treatments\.\d+\.effects\./.test(path);
  if (/timeline\.(phases\.\d+|throughout)\.treatments\./.test(path)) return false;
  if (/^sideEffects\.|^screening\.|^timeline\./.test(path)) return !ids.test(path);
  return !notRead.test(path);
}

export function contentFiles() {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => /^(packs|interface)\/.*en\.json$/.test(file));
}

/** Texts below one sentence's length are graded with their neighbours: the formula means nothing for three words. */
export function blocksOf(file) {
  const read = textsOf(JSON.parse(readFileSync(new URL(file, root), 'utf8'))).filter(({ path }) => isRead(file, path));
  const blocks = [];
  const short = new Map();
  for (const { path, text } of read) {
    if (wordsOf(text).length >= 7) {
      blocks.push({ path, text });
      continue;
    }
    const place = isPack(file) ? path.split('.')[0] : 'interface';
    short.set(place, [...(short.get(place) ?? []), /[.?!:]$/.test(text) ? text : `${text}.`]);
  }
  for (const [place, texts] of short) blocks.push({ path: `${place} (labels)`, text: texts.join(' ') });
  return blocks;
}

const plain = (text) => text.replace(/\{[a-z-]+\}/g, 'nine').replace(/100\.4 °F \(38 °C\)/g, 'so high');
const wordsOf = (text) => plain(text).match(/[\p{L}\d’'-]+/gu) ?? [];
export const sentencesOf = (text) =>
  plain(text)
    .split(/(?<=[.?!:])\s+/)
    .filter((part) => /\p{L}/u.test(part));

/** The grade with medical names counted as they are, or each as one plain word. */
export function gradeOf(text, { namesCounted }) {
  const counted = namesCounted ? plain(text) : plain(text).replace(names, 'name');
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
