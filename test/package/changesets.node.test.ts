import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

it('every change that waits for a release names this package, how large it is, and what to do', () => {
  const { name }: { name: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md');
  for (const file of files) {
    const [, named, size, text] =
      /^---\n"([^"]+)": (\w+)\n---\n\n([\s\S]+)$/.exec(readFileSync(`.changeset/${file}`, 'utf8')) ?? [];
    assert.equal(named, name, file);
    assert.match(size ?? '', /^(patch|minor|major)$/, file);
    assert.ok((text ?? '').trim().length > 40, file);
  }
});
