import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { command, printLine } from '../command.js';
import { UserError } from '../content-files.js';
import { packageFolder } from '../package-folder.js';

/** A base is where pages link to each other from, so it must be a folder. */
function checkBase(base: string | undefined): void {
  if (base === undefined) return;
  const isFolder = /^https?:\/\/[^?#]+\/$/.test(base) && URL.canParse(base);
  if (!isFolder)
    throw new UserError(`--base ${base} must be the address of a folder`, 'Write it like https://example.org/care/.');
}

export const siteCommand = command(
  'site',
  'Write the folder for your web server: scripts, texts, and a standalone page for each widget.',
  'site --out public/care-widgets --base https://your-server.example/care-widgets/',
)
  .requiredOption('--out <folder>', 'the folder to write to')
  .option('--base <address>', 'where the folder will be: adds what needs an absolute address, such as oEmbed')
  .option('--compress', 'beside each file its compressed forms, .br and .gz, for servers that send these')
  .action(async ({ out, base, compress }: { out: string; base?: string; compress?: boolean }) => {
    checkBase(base);
    // Most of the code draws pages, which no other command does.
    const { compressSite, isSite, writeSite } = await import('../../../tools/pages/write-site.js');
    if (existsSync(out) && readdirSync(out).length && !isSite(out))
      throw new UserError(`--out ${out}: holds other files`, 'Name a new folder.');
    await writeSite({ source: join(packageFolder, 'dist'), target: out, base });
    if (compress) await compressSite(out);
    printLine(join(out, 'care-widgets.js'));
    printLine(`Next: put the folder ${out} on your server, and <script src="…/care-widgets.js"></script> on your page`);
  });
