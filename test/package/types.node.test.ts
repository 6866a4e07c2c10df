// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Installed, packAndInstall } from './packed.js';

/** For each framework the file with its markup, where its JSX comes from, and the packages that it needs. */
const frameworks: Readonly<Record<string, { file: string; jsx?: string[]; packages: string[] }>> = {
  react: { file: 'react.tsx', jsx: ['--jsx', 'react-jsx'], packages: ['react', '@types/react'] },
  preact: {
    file: 'preact.tsx',
    jsx: ['--jsx', 'react-jsx', '--jsxImportSource', 'preact'],
    packages: ['preact'],
  },
  solid: {
    file: 'solid.tsx',
    jsx: ['--jsx', 'preserve', '--jsxImportSource', 'solid-js'],
    packages: ['solid-js'],
  },
  vue: {
    file: 'vue.tsx',
    jsx: ['--jsx', 'preserve', '--jsxImportSource', 'vue'],
    packages: ['vue', '@vue/runtime-dom'],
  },
  svelte: { file: 'svelte.ts', packages: ['svelte'] },
};

let installed: Installed;
before(() => {
  installed = packAndInstall('.', '--ignore-scripts');
  for (const name of Object.values(frameworks).flatMap(({ packages }) => packages)) {
    const place = join(installed.consumer, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve('node_modules', name), place);
  }
  cpSync('test/package/types', installed.consumer, { recursive: true });
});
after(() => installed.remove());

describe('the types for', () => {
  for (const [name, { file, jsx = [] }] of Object.entries(frameworks)) {
    it(`${name} take what is right, and nothing that is wrong`, () => {
      const { status, stdout } = spawnSync(
        process.execPath,
        [
          resolve('node_modules/typescript/bin/tsc'),
          ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022'],
          ...['--lib', 'es2023,dom,dom.iterable', '--types', ''],
          ...['--module', 'esnext', '--moduleResolution', 'bundler', '--skipLibCheck', ...jsx, file],
        ],
        { cwd: installed.consumer, encoding: 'utf8' },
      );
      assert.equal(stdout, '');
      assert.equal(status, 0);
    });
  }
});
