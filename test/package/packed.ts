import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A package as `npm pack` makes it, installed in an empty folder with its dependencies and nothing else. */
export interface Installed {
  /** The tarball. */
  file: string;
  /** What is in it, by path. */
  paths: Set<string>;
  /** The folder that it is installed in. */
  consumer: string;
  /** The folder of the package in it. */
  folder: string;
  manifest: Manifest;
  remove(): void;
}

export interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
  bin: Record<string, string>;
  [field: string]: unknown;
}

/**
 * Packs a folder and installs what came out. With `--ignore-scripts` it is packed as it is, without a build. The
 * dependencies are linked, so that no registry is asked.
 */
export function packAndInstall(source: string, ...options: string[]): Installed {
  const consumer = mkdtempSync(join(tmpdir(), 'care-widgets-packed-'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--loglevel=error', `--pack-destination=${consumer}`, ...options], {
      cwd: source,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  ) as [{ filename: string }];
  const file = join(consumer, packed.filename);
  const modules = join(consumer, 'node_modules');
  const folder = join(modules, 'care-widgets');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', file, '--strip-components=1', '-C', folder]);
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies))
    symlinkSync(resolve('node_modules', name), join(modules, name));
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
  return {
    file,
    paths: new Set(paths),
    consumer,
    folder,
    manifest,
    remove: () => rmSync(consumer, { recursive: true, force: true }),
  };
}

/** The files that an entry of `exports`, or another field, names. */
export const targetsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value.replace(/^\.\//, '')] : Object.values(Object(value)).flatMap(targetsOf);
