import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { command, printLine } from '../command.js';
import { jsonFile, readJson, UserError } from '../content-files.js';
import { packageFolder } from '../package-folder.js';
import { writeFiles } from '../write-files.js';

/** The sources of the library's own packs. */
const library = join(packageFolder, 'src/packs');

export const copyCommand = command(
  'copy <topic>',
  'Copy a pack of the library, with its translations, so that you can change it.',
  'copy back-pain',
)
  .option('--folder <folder>', 'the folder that holds your packs', 'content')
  .action((topic: string, { folder }: { folder: string }) => {
    const to = join(folder, topic);
    if (existsSync(to)) throw new UserError('already exists', 'Delete it first, or name another --folder.', to);
    const topics = readdirSync(library);
    if (!topics.includes(topic))
      throw new UserError('is not a topic of the library', `It has ${topics.join(', ')}.`, topic);
    const files = readdirSync(join(library, topic))
      .filter((file) => file.endsWith('.json'))
      .map((name) => jsonFile(join(to, name), readJson(join(library, topic, name))));
    writeFiles(files);
    for (const { path } of files) printLine(path);
    printLine(`Next: change a text, then care-widgets check ${folder}`);
  });
