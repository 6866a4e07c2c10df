import { readFileSync } from 'node:fs';
import type { FunctionPluginHooks, Plugin } from 'rollup';
import license, { type Dependency } from 'rollup-plugin-license';

/** A package whose code is in files of ours. */
export interface Bundled {
  name: string;
  version: string;
  license: string;
  /** The text of its license, and its notice, if it has one. */
  text: string;
  /** The files below dist/ that contain it. */
  files: string[];
}

const found = new Map<string, Bundled>();

/** Notes which packages Rollup has put into a file. */
export function noteBundled(file: string): Plugin {
  const { renderChunk, generateBundle } = license({
    thirdParty: {
      multipleVersions: true,
      output: (dependencies) => {
        for (const one of dependencies) note(one, file);
      },
    },
  }) as { renderChunk: FunctionPluginHooks['renderChunk']; generateBundle: FunctionPluginHooks['generateBundle'] };
  return {
    name: 'note-bundled',
    // It looks at the chunk's modules; the code that it returns is the same, with a larger source map.
    renderChunk(...given) {
      renderChunk.apply(this, given);
    },
    generateBundle,
  };
}

function note(dependency: Dependency, file: string): void {
  const { name, version, license } = dependency;
  const key = `${name}@${version}`;
  const licenseText = licenseTextOf(dependency);
  // Without its license, a package must not travel.
  if (!name || !version || !license || !licenseText) throw new Error(`${key} in ${file} has no text of its license.`);
  const text = [licenseText, dependency.noticeText].filter(Boolean).join('\n\n').trim();
  const known = found.get(key) ?? { name, version, license, text, files: [] };
  if (!known.files.includes(file)) known.files.push(file);
  found.set(key, known);
}

/** Where the words of a license stand, for packages that name it and their author, and hold no file with them. */
const wordings: Readonly<Record<string, string>> = { MIT: 'LICENSE', 'BSD-3-Clause': 'node_modules/lit/LICENSE' };

function licenseTextOf({ license, licenseText, author }: Dependency): string | undefined {
  const wording = wordings[license ?? ''];
  if (licenseText || !wording || !author?.name) return licenseText ?? undefined;
  return readFileSync(wording, 'utf8').replace(/^Copyright .*$/m, `Copyright (c) ${author.name}`);
}

/** Everything that has been bundled so far, by name. */
export const bundledPackages = (): Bundled[] =>
  [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));

const line = '-'.repeat(80);

/** The notices that must accompany copies of these files; packages under the same text share it. */
export function thirdPartyNotices(packages: readonly Bundled[], version: string): string {
  const byText = new Map<string, Bundled[]>();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const sections = [...byText].map(([text, those]) => {
    const heads = those.map((one) => `${one.name} ${one.version} (${one.license}), in ${one.files.join(', ')}`);
    return [line, ...heads, line, '', text, ''].join('\n');
  });
  const intro = `The files of care-widgets ${version} contain code of these packages. Keep this file with them.\n`;
  return `${[intro, ...sections].join('\n')}`;
}
