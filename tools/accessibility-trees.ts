// npm run trees: writes what assistive technology gets of every story to test/accessibility/trees, for people to review.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { diffArrays } from 'diff';
import type { Page, Protocol } from 'puppeteer-core';
import { launchChromium } from './browsers.js';
import { openStories, serveStories, showStory, storyNames } from './test/story-page.js';

export const treesFolder = 'test/accessibility/trees';

type AXNode = Protocol.Accessibility.AXNode;

/** What is no more than a box. */
const boxes = ['none', 'generic', 'InlineTextBox', 'ListMarker', 'LineBreak', 'Legend', 'strong'];
/** What is called by its content, which need not stand below it again. */
const namedByContent = ['heading', 'link', 'button', 'term', 'cell', 'columnheader', 'rowheader', 'checkbox', 'radio'];
const states = ['level', 'checked', 'expanded', 'invalid', 'disabled', 'hasPopup', 'required', 'live', 'focused'];

/** Enough of a text to know it by; what it says in full is the packs' matter. */
const short = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 48 ? `${plain.slice(0, 47).trim()}…` : plain;
};

interface Line {
  depth: number;
  /** Empty for text. */
  role: string;
  text: string;
}

/** Of what looks alike, such as the rows of a table, the first few show what all are. */
function withoutRepeats(blocks: readonly Line[][], most = 3): Line[] {
  const shapes = blocks.map((lines) => lines.map(({ depth, role }) => `${depth}${role}`).join());
  let run = 0;
  return blocks.flatMap((lines, index) => {
    run = lines.length && shapes[index] === shapes[index - 1] ? run + 1 : 0;
    if (run < most) return lines;
    if (shapes[index + 1] === shapes[index]) return [];
    return { depth: lines[0]?.depth ?? 0, role: '', text: `and ${run - most + 1} more like it` };
  });
}

function linesOf(nodes: readonly AXNode[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = ({ role }: AXNode): string => String(role?.value ?? '');
  const nameOf = ({ name }: AXNode): string => short(String(name?.value ?? ''));
  /** Without boxes, in whose place is what they hold. */
  const childrenOf = ({ childIds = [] }: AXNode): AXNode[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      return child.ignored || boxes.includes(roleOf(child)) ? childrenOf(child) : [child];
    });
  const statesOf = ({ properties = [] }: AXNode, role: string): string[] =>
    properties.flatMap(({ name, value: { value } }) => {
      if (!states.includes(name) || (name === 'level' && role !== 'heading')) return [];
      if (name === 'expanded') return value ? 'expanded' : 'collapsed';
      if (value === true || value === 'true') return name;
      return value === false || value === 'false' || value === 'off' ? [] : `${name}=${value}`;
    });

  const walk = (node: AXNode, depth: number): Line[] => {
    const role = roleOf(node);
    const name = nameOf(node);
    if (role === 'StaticText') return name ? [{ depth, role: '', text: name }] : [];
    const below = withoutRepeats(childrenOf(node).map((child) => walk(child, depth + 1)));
    // The text of a label is the name of what it labels.
    if (role === 'LabelText')
      return below.filter((line) => line.role).map((line) => ({ ...line, depth: line.depth - 1 }));
    const marks = statesOf(node, role).join(', ');
    const description = short(String(node.description?.value ?? ''));
    const parts = [role, name && `“${name}”`, marks && `[${marks}]`, description && `(${description})`];
    const head = { depth, role, text: parts.filter(Boolean).join(' ') };
    if (namedByContent.includes(role) && name) return [head];
    // A paragraph or an item of nothing but text is one line.
    const isText = below.length > 0 && below.every((line) => !line.role);
    if (!isText || name) return [head, ...below];
    return [{ ...head, text: `${head.text}: ${short(below.map(({ text }) => text).join(' '))}` }];
  };

  const main = nodes.find((node) => roleOf(node) === 'main');
  const lines = main ? withoutRepeats(childrenOf(main).map((child) => walk(child, 0))) : [];
  return lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${text}`);
}

/** Lines that stay, with two spaces before them, that came (+), and that went (-). */
const changesOf = (before: readonly string[], after: readonly string[]): string[] =>
  diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((line) => `${added ? '+' : removed ? '-' : ' '} ${line}`),
  );

/** The tree of a story in full, or what it changes in the first one, whichever is shorter. */
function asText(name: string, lines: readonly string[], first: readonly string[] | undefined): string {
  const changes = first && changesOf(first, lines);
  const changed = changes?.filter((line, index) => {
    const isNear = [changes[index - 1], changes[index + 1]].some((near) => near && !near.startsWith('  '));
    return isNear || !line.startsWith('  ');
  });
  return changed && changed.length < lines.length
    ? `## ${name}, against the first\n${changed.join('\n')}\n`
    : `## ${name}\n${lines.join('\n')}\n`;
}

async function treeOf(page: Page, component: string, name: string): Promise<string[]> {
  await showStory(page, component, name);
  // An element inside another has a file of its own.
  await page.evaluate(() => {
    const root = document.querySelector('main')?.firstElementChild?.shadowRoot;
    for (const inner of root?.querySelectorAll('*') ?? [])
      if (inner.shadowRoot) inner.replaceWith(`<${inner.localName}>`);
  });
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return linesOf(nodes);
}

/** For each element, the text of its file. */
export async function accessibilityTrees(): Promise<Map<string, string>> {
  const site = await serveStories();
  const browser = await launchChromium();
  try {
    const page = await openStories(browser, site);
    const trees = new Map<string, string>();
    for (const [component, names] of await storyNames(page)) {
      let first: string[] | undefined;
      const texts: string[] = [];
      for (const name of names) {
        const lines = await treeOf(page, component, name);
        texts.push(asText(name, lines, first));
        first ??= lines;
      }
      trees.set(component, `# <${component}>\n\n${texts.join('\n')}`);
    }
    return trees;
  } finally {
    await browser.close();
    site.server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of readdirSync(treesFolder)) rmSync(`${treesFolder}/${file}`);
  for (const [component, text] of await accessibilityTrees()) writeFileSync(`${treesFolder}/${component}.txt`, text);
}
