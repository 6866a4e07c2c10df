import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hasManifest = (folder: string): boolean => existsSync(join(folder, 'package.json'));

/** The folder of the package: above the built program, and above the sources. */
export const packageFolder: string = nearest(dirname(fileURLToPath(import.meta.url)));

function nearest(folder: string): string {
  return hasManifest(folder) || folder === dirname(folder) ? folder : nearest(dirname(folder));
}

export const packageVersion = (): string =>
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
