// The folder that a web server serves, from the package alone: `care-widgets site`.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { copyForPages, writeIntegrity } from '../build/integrity.js';
import { writePages } from './write-pages.js';

export interface SiteOptions {
  /** The package's own files. */
  source: string;
  target: string;
  /** The address where the folder will be, for what needs an absolute one. */
  base: string | undefined;
}

/** Copies everything that a page may ask for, writes the standalone pages, and hashes for all of it. */
export async function writeSite({ source, target, base }: SiteOptions): Promise<void> {
  removeCompressed(target);
  copyForPages(source, target, (path) => path !== join(source, 'pages'));
  await writePages({ base, policy: undefined, source, target });
  writeIntegrity(target);
}

/** A server would send an old one in place of the new text. */
function removeCompressed(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true }).map(String);
  for (const name of names) if (/\.(?:br|gz)$/.test(name)) rmSync(join(folder, name));
}

/** What is worth it: text that is longer than the head of an answer. */
const compressible = /\.(?:js|css|html|json|svg|txt|xml|map)$/;
const shortest = 500;

/** Writes the compressed forms beside each file, as small as they get: they are made once and sent for years. */
export async function compressSite(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];
  const compress = async (path: string): Promise<void> => {
    const bytes = readFileSync(path);
    if (bytes.length < shortest) return;
    writeFileSync(`${path}.br`, await toBrotli(bytes));
    writeFileSync(`${path}.gz`, await toGzip(bytes, { level: 9 }));
  };
  await Promise.all(names.filter((name) => compressible.test(name)).map((name) => compress(join(folder, name))));
}

/** Whether a folder holds what `writeSite` has written, which it may replace. */
export function isSite(folder: string): boolean {
  const record = join(folder, 'integrity.json');
  return existsSync(record) && readFileSync(record, 'utf8').includes('"care-widgets.js"');
}
