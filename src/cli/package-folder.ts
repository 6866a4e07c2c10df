import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Whether it is the package's own: the one of the sources has no name. */
function isPackage(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && Boolean(JSON.parse(readFileSync(file, 'utf8')).name);
}

/** The folder of the package: above the built program, and above the sources. */
export const packageFolder: string = nearest(dirname(fileURLToPath(import.meta.url)));

function nearest(folder: string): string {
  return isPackage(folder) || folder === dirname(folder) ? folder : nearest(dirname(folder));
}

export const packageVersion = (): string =>
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
