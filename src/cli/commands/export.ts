import { command, printLine, readOriginal, translationAt } from '../command.js';
import { writeInto } from '../write-files.js';
import { toXliff } from '../xliff/xliff.js';

export const exportCommand = command(
  'export <original> <translation>',
  'Export a pack as XLIFF 2 for a translator.',
  'export content/asthma/en.json content/asthma/es.json --out asthma.es.xlf',
)
  .option('--out <file>', 'the file to write', 'translation.xlf')
  .action(async (original: string, translation: string, { out }: { out: string }) => {
    const pack = readOriginal(original);
    writeInto(out, await toXliff(pack, translationAt(translation, pack)));
    printLine(`Wrote ${out}. When it comes back: care-widgets import ${out} ${original} ${translation}`);
  });
