import { command, force, printLine, readOriginal, translationAt } from '../command.js';
import { writeInto } from '../write-files.js';
import { lostByExport } from '../xliff/lost-work.js';
import { toXliff } from '../xliff/xliff.js';

export const exportCommand = command(
  'export <original> <translation>',
  'Export a pack as XLIFF 2 for a translator.',
  'export content/asthma/en.json content/asthma/es.json --out asthma.es.xlf',
)
  .option('--out <file>', 'the file to write', 'translation.xlf')
  .option(...force)
  .action(async (original: string, translation: string, { out, force }: { out: string; force?: boolean }) => {
    const pack = readOriginal(original);
    const own = translationAt(translation, pack);
    const text = await toXliff(pack, own);
    writeInto({ path: out, text, lost: (path) => lostByExport(path, own, pack) }, force);
    printLine(`Wrote ${out}. When it comes back: care-widgets import ${out} ${original} ${translation}`);
  });
