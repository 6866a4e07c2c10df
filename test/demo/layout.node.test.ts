import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Element, getAttribute, getTextContent, isElementNode, type Node, queryAll } from '@parse5/tools';
import { parse } from 'parse5';
import { htmlPage } from '../../demo/layout.js';
import { pages } from '../../demo/pages.js';
import { demoFile } from '../../tools/demo.js';

const contentOf = (name: string) => readFileSync(`demo/pages/${name}.html`, 'utf8');
const linesOf = (html: string) => html.split('\n').map((line) => line.trim());

async function documentOf(name: string) {
  const html = await demoFile(`/${name}.html`);
  assert.ok(html, name);
  return parse(html);
}

const all = (root: Node, tag: string) => [
  ...queryAll<Element>(root, (node) => isElementNode(node) && node.tagName === tag),
];
const valuesOf = (elements: Element[], attribute: string) => elements.map((one) => getAttribute(one, attribute));

it('a page is a row in pages.ts and a file in pages/', () => {
  const names = readdirSync('demo/pages').map((file) => file.replace('.html', ''));
  assert.deepEqual(names.sort(), Object.keys(pages).sort());
});

for (const [name, { menu, title = menu, description, isBare }] of Object.entries(pages)) {
  describe(name, () => {
    it('has a title, a description and one main part', async () => {
      const document = await documentOf(name);
      assert.deepEqual(all(document, 'title').map(getTextContent), [`${title} | Riverbend Regional Medical Center`]);
      const descriptions = all(document, 'meta').filter((one) => getAttribute(one, 'name') === 'description');
      assert.deepEqual(valuesOf(descriptions, 'content'), isBare ? [] : [description]);
      assert.equal(all(document, 'main').length, 1);
      assert.equal(all(document, 'h1').length, 1);
    });

    if (isBare) return;

    it('stands in the hospital, and is marked in its menu', async () => {
      const document = await documentOf(name);
      const [skip] = all(document, 'a');
      assert.equal(skip && getAttribute(skip, 'href'), '#content');
      assert.deepEqual(valuesOf(all(document, 'main'), 'id'), ['content']);
      const [main, breadcrumb, section, ...more] = all(document, 'nav');
      assert.ok(main && breadcrumb && section);
      assert.deepEqual(valuesOf([main, breadcrumb], 'aria-label'), ['Main', 'Breadcrumb']);
      assert.deepEqual(more, []);
      for (const landmark of ['header', 'search', 'footer']) assert.equal(all(document, landmark).length, 1, landmark);
      const links = all(section, 'a');
      assert.deepEqual(
        valuesOf(links, 'href'),
        Object.keys(pages).map((one) => `${one}.html`),
      );
      const current = links.filter((one) => getAttribute(one, 'aria-current') === 'page');
      assert.deepEqual(valuesOf(current, 'href'), [`${name}.html`]);
    });

    it('leaves the layout to the layout', async () => {
      const content = contentOf(name);
      assert.doesNotMatch(content, /<(!doctype|html|head|body|header|nav|footer|search|title|meta)\b/i);
      const ofLayout = linesOf(htmlPage(name, ''));
      assert.deepEqual(
        linesOf(content).filter((line) => line.length > 20 && ofLayout.includes(line)),
        [],
      );
    });
  });
}
