import { isTranslation, type Translation } from '../../content/authoring.js';
import { parsePack } from '../../content/parse-pack.js';
import type { ContentPack } from '../../content/schema.js';
import { wholePack } from '../bundle.js';
import { command, print } from '../command.js';
import { readJson, UserError } from '../content-files.js';
import { changesBetween, describeChanges, hiddenChanges } from '../review/diff.js';

export const diffCommand = command(
  'diff <old> <new>',
  'List what changed between two versions of a pack, for a clinician.',
  'diff old/en.json content/asthma/en.json',
)
  .option('--json', 'print JSON instead of lines')
  .action((before: string, after: string, { json }: { json?: boolean }) => {
    const values = [before, after].map(readJson);
    const [old, now] = [before, after].map((path, index) => {
      const value = values[index];
      const pack = isTranslation(value) ? wholePack({ path, value }) : value;
      const result = parsePack(pack);
      if ('problems' in result)
        throw new UserError('does not match the schema', `Run this first: care-widgets check ${path}`, path);
      return result.pack;
    });
    const changes = changesBetween(old as ContentPack, now as ContentPack);
    if (values.every(isTranslation)) changes.push(...hiddenChanges(...(values as [Translation, Translation]), changes));
    print(json ? JSON.stringify({ changes }, null, 2) : describeChanges(changes));
  });
