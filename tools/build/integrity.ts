import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { version } from './topics.js';

export const sha384 = (code: Buffer): Buffer => createHash('sha384').update(code).digest();

/** Whether a page may ask for a file, or its reader wants it beside one; the rest is for developers alone. */
const isForPages = (name: string): boolean => !/^(cli|editors|modules|types)(\/|$)|\.d\.ts$/.test(name);

/** A script's second name, with a part of its hash. */
const secondName = /\.[0-9a-f]{12}(?=\.js$)/;

/** Copies what a page may ask for, without the scripts' second names, which are for caches of a server. */
export function copyForPages(source: string, target: string, isWanted = (_path: string): boolean => true): void {
  const travels = (path: string): boolean =>
    isForPages(relative(source, path).replaceAll('\\', '/')) && !secondName.test(path) && isWanted(path);
  cpSync(source, target, { recursive: true, filter: travels });
}

/** Hashes for the attribute `integrity`; and each script also under a name with its hash, for immutable caching. */
export function writeIntegrity(folder: string): void {
  const files: Record<string, string> = {};
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  for (const name of names.filter((one) => one !== 'integrity.json').sort()) {
    if (!/\.(js|css|json|html)$/.test(name) || !isForPages(name)) continue;
    const code = readFileSync(`${folder}/${name}`);
    const integrity = `sha384-${sha384(code).toString('base64')}`;
    files[name] = integrity;
    if (!/^([\w-]+|topics\/.*)\.js$/.test(name) || secondName.test(name)) continue;
    const hashed = name.replace(/\.js$/, `.${sha384(code).toString('hex').slice(0, 12)}.js`);
    writeFileSync(`${folder}/${hashed}`, code);
    files[hashed] = integrity;
  }
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify({ version, files }, null, 2)}\n`);
}
