// Builds the package anew, from a folder that holds what a clean clone holds. Wants `npm run build` before it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { it } from 'node:test';
import { packAndInstall, targetsOf } from './packed.js';

/** What git knows or would take; outside a checkout everything but what is made. */
function cleanClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-clone-'));
  const copy = (path: string): void => cpSync(path, join(folder, path), { recursive: true });
  if (existsSync('.git')) {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    for (const path of list.split('\0')) if (path && path !== 'node_modules' && existsSync(path)) copy(path);
  } else {
    const made = ['node_modules', 'dist', 'custom-elements.json'].map((name) => resolve(name));
    const filter = (path: string): boolean => !made.some((one) => `${resolve(path)}${sep}`.startsWith(`${one}${sep}`));
    cpSync('.', folder, { recursive: true, filter });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

it('npm pack in a clean clone builds, holds all that the package names, and the same bytes as another build', () => {
  const clone = cleanClone();
  assert.ok(!existsSync(join(clone, 'dist')));
  const installed = packAndInstall(clone);
  try {
    const { manifest, paths } = installed;
    for (const field of ['bin', 'types', 'customElements', 'unpkg', 'exports'])
      for (const target of targetsOf(manifest[field])) {
        if (!target.includes('*')) assert.ok(paths.has(target), target);
      }
    assert.ok([...paths].some((path) => path.startsWith('dist/topics/')));
    const script =
      "const { decideOutcome } = await import('care-widgets/screening'); console.log(typeof decideOutcome);";
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: installed.consumer,
      encoding: 'utf8',
    });
    assert.equal(said.trim(), 'function');
    // Who builds a version again, in another folder, can compare what a server delivers.
    const differ = [...paths].filter(
      (path) => !existsSync(path) || !readFileSync(path).equals(readFileSync(join(installed.folder, path))),
    );
    assert.deepEqual(differ, []);
  } finally {
    installed.remove();
    rmSync(clone, { recursive: true, force: true });
  }
});

it('npm pack refuses to build one hospital’s settings into the package', () => {
  const refused = (): Buffer =>
    execFileSync(process.execPath, ['--import', 'tsx', 'tools/prepack.ts'], {
      env: { ...process.env, CARE_WIDGETS_REVIEW_POLICY: 'reviewed-only' },
      stdio: 'pipe',
    });
  assert.throws(refused, /CARE_WIDGETS_REVIEW_POLICY is set/);
});
