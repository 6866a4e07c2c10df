import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isTranslation, markOf } from '../../content/authoring.js';
import { parsePack } from '../../content/parse-pack.js';
import type { ContentPack } from '../../content/schema.js';
import { bundled, wholePack } from '../bundle.js';
import { type ContentFile, filesOfManifest, manifestName, readText } from '../content-files.js';
import { UserError } from '../errors.js';
import type { Finding } from './inspect.js';
import { partsToSign } from './pack-values.js';
import type { FilledSheet } from './review-sheet.js';

/** What `bundle` has written from another text than the one that is there now. */
export function findStaleBundle(files: readonly ContentFile[], out: string): Finding[] {
  if (!existsSync(join(out, manifestName)))
    throw new UserError(`holds no ${manifestName}`, 'Name the folder that care-widgets bundle wrote to.', out);
  const remedy = 'Bundle again: care-widgets bundle.';
  const made = files.flatMap((file) => bundled([file], out).map((one) => ({ file, ...one })));
  const paths = made.map(({ path }) => path);
  const gone = filesOfManifest(join(out, manifestName)).filter((path) => !paths.includes(path) && existsSync(path));
  const [first] = files;
  const left = gone.map((path): Finding => {
    const rule = 'is of an earlier bundle, and of no text that is there now';
    return { level: 'warning', code: 'stale-bundle', file: first?.path ?? out, id: path, rule, remedy: 'Remove it.' };
  });
  const changed = made
    .filter(({ path }) => !path.endsWith(manifestName))
    .flatMap(({ file, path, text }): Finding[] => {
      const isThere = existsSync(path);
      if (isThere && readText(path) === text) return [];
      const rule = isThere ? 'was made of another text than there is now' : 'is not there';
      return [{ level: 'error', code: 'stale-bundle', file: file.path, id: path, rule, remedy }];
    });
  return [...changed, ...left];
}

/** Sheets that were made of another text than the one that is there now. */
export function findStaleSheets(sheets: readonly ContentFile[], files: readonly ContentFile[]): Finding[] {
  return sheets.flatMap(({ path, value }): Finding[] => {
    const { topic, language, blocks } = Object(value) as Partial<FilledSheet>;
    const known = files.flatMap((file) => ({ file, pack: packIn(file) }));
    const found = known.find(({ pack }) => pack && pack.topic === topic && pack.language === language);
    if (!found?.pack) return [];
    const others = partsToSign(found.pack).filter(({ id, text }) => Object(Object(blocks)[id]).mark !== markOf(text));
    const [first] = others;
    if (!first) return [];
    const rule = `is of an older text (${others.length} blocks, first ${first.id})`;
    const remedy = 'Keep it as a record, or make a new one: care-widgets review.';
    return [{ level: 'warning', code: 'stale-sheet', file: found.file.path, id: path, rule, remedy }];
  });
}

/** The pack in a file, a translation whole, where it is in order. */
function packIn(file: ContentFile): ContentPack | undefined {
  try {
    const result = parsePack(isTranslation(file.value) ? wholePack(file) : file.value);
    return 'pack' in result ? result.pack : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
