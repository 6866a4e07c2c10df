import { readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import type { Manifest } from '../attributes.js';

type Given = Parameters<typeof generateVsCodeCustomElementData>[0];

/** What VS Code and the editors of JetBrains complete and explain in HTML and CSS. */
export function writeEditorData(manifest: Manifest, outdir: string): void {
  // Custom properties have entries of their own. A generator may change what it is given.
  const options = { outdir, hideCssPropertiesDocs: true, hideLogs: true };
  generateVsCodeCustomElementData(structuredClone(manifest) as unknown as Given, options);
  generateJetBrainsWebTypes(structuredClone(manifest) as never, options);
  for (const name of ['vscode.html-custom-data', 'vscode.css-custom-data', 'web-types']) {
    const file = `${outdir}/${name}.json`;
    writeFileSync(file, `${JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))}\n`);
  }
}
