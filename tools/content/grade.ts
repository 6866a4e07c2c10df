// npm run grades: the U.S. reading grade (Flesch-Kincaid) of every text that a patient reads.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gradedTexts, gradeOf, isGraded, medicalNamePattern, namesOf } from '../../src/cli/readability/reading.js';
import { blocksOf as blocksOfPack } from '../../src/content/authoring.js';

const root = new URL('../../src/', import.meta.url);

export interface PathText {
  path: string;
  text: string;
}

/** All texts of a content file, with their paths. */
export function textsOf(node: unknown, path = ''): PathText[] {
  if (typeof node === 'string') return [{ path, text: node }];
  if (!node || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key));
}

const files = (pattern: RegExp): string[] =>
  readdirSync(root, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => pattern.test(file))
    .sort();

/** The English files: the formula does not apply to other languages. */
export const contentFiles = (): string[] => files(/^(packs\/[^/]+|content\/messages)\/en\.json$/);

/** The original packs; all others are translations. */
export const packFiles = (): string[] => files(/^packs\/[^/]+\/en\.json$/);

const isPack = (file: string): boolean => file.startsWith('packs/');
const load = (file: string) => JSON.parse(readFileSync(new URL(file, root), 'utf8'));

/** The texts of a file whose grade counts; in a pack, those that its schema marks for translation. */
function textsRead(file: string): PathText[] {
  const content = load(file);
  if (!isPack(file)) return textsOf(content);
  return blocksOfPack(content)
    .filter(isGraded)
    .flatMap(({ id, text }) => textsOf(text, id));
}

/** Short texts are graded with their siblings. */
export function blocksOf(file: string): PathText[] {
  const read = textsRead(file).map(({ path, text }) => ({ id: path, text }));
  return gradedTexts(read).map(({ id, text }) => ({ path: id, text }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of contentFiles()) {
    const names = isPack(file) ? namesOf(load(file)) : medicalNamePattern;
    const rows = blocksOf(file).map(({ path, text }) => ({
      path,
      grade: gradeOf(text, { namesCounted: false, names }),
      'with names': gradeOf(text, { namesCounted: true }),
    }));
    const mean = (key: 'grade' | 'with names'): string =>
      (rows.reduce((sum, row) => sum + row[key], 0) / rows.length).toFixed(1);
    console.log(
      `${file}: ${rows.length} blocks, mean grade ${mean('grade')}, with medical names ${mean('with names')}`,
    );
    const worst = rows.sort((a, b) => b.grade - a.grade).slice(0, 5);
    console.table(
      worst.map((row) => ({ ...row, grade: row.grade.toFixed(1), 'with names': row['with names'].toFixed(1) })),
    );
  }
}
