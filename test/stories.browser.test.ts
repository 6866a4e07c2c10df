import { expect } from '@open-wc/testing';
import 'axe-core/axe.js';
import type { AxeResults, ContextSpec, RunOptions } from 'axe-core';
import { stories } from '../stories/all.js';
import { buildElement } from '../stories/example.js';
import { axeRules } from '../tools/test/axe-rules.js';
import inventedCondition from './fixtures/invented-condition.json' with { type: 'json' };

// axe comes as a script that sets a global, not as a module.
const { axe } = globalThis as unknown as {
  axe: { run(context: ContextSpec | Element, options: RunOptions): Promise<AxeResults> };
};

const looks = [
  { name: 'light, wide', scheme: 'light', direction: 'ltr', width: '1000px' },
  { name: 'dark, narrow, right to left', scheme: 'dark', direction: 'rtl', width: '320px' },
];

async function findViolations(canvas: Element, rules = axeRules): Promise<{ found: string[]; passes: number }> {
  const { violations, passes } = await axe.run(canvas, rules);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  return { found, passes: passes.length };
}

/** All that is below a node, in shadow roots too. */
const allBelow = (node: ParentNode): Element[] =>
  [...node.children].flatMap((one) => [one, ...allBelow(one.shadowRoot ?? one)]);

const isInText = (one: Element): boolean =>
  getComputedStyle(one).display === 'inline' ||
  (one.parentElement !== null && getComputedStyle(one.parentElement).display === 'inline');

/** What a finger has to hit and is lower than 44 px (WCAG 2.5.5), but for words within a text. */
const lowTargets = (canvas: Element): string[] =>
  allBelow(canvas)
    .filter((one) => one.matches('a[href], button, summary, input, select, textarea') && one.checkVisibility())
    .map((one) => (one.matches('input') && one.closest('label')) || one)
    .filter((one) => !isInText(one) && one.getBoundingClientRect().height < 43.9)
    .map((one) => `${one.outerHTML.slice(0, 120)} is ${one.getBoundingClientRect().height} px high`);

const contrastRules: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } };

const stylesIn = (all: CSSRuleList): CSSStyleRule[] =>
  [...all].flatMap((rule) =>
    rule instanceof CSSStyleRule
      ? [rule]
      : stylesIn((rule as CSSGroupingRule).cssRules ?? ([] as unknown as CSSRuleList)),
  );

/**
 * Shows everything as it is under a pointer, which stays there after a tap as well. A class has the specificity of
 * `:hover`; it is in the sheets of all elements from then on.
 */
function hoverAll(canvas: Element): void {
  const all = allBelow(canvas);
  for (const sheet of new Set(all.flatMap((one) => one.shadowRoot?.adoptedStyleSheets ?? [])))
    for (const rule of stylesIn(sheet.cssRules))
      if (rule.selectorText.includes(':hover')) rule.selectorText = rule.selectorText.replaceAll(':hover', '.hovered');
  for (const one of all) if (one.getRootNode() instanceof ShadowRoot) one.classList.add('hovered');
}

// What one story leaves behind, also when it fails, is not there for the next.
afterEach(() => {
  for (const main of document.querySelectorAll('main')) main.remove();
});

it('axe finds nothing on a page with two of every element', async () => {
  const canvasElement = document.createElement('main');
  // One of each of two conditions: two of the same have the same names.
  for (const { component } of stories) {
    canvasElement.append(buildElement(component, {}), buildElement(component, { content: inventedCondition }));
  }
  document.body.append(canvasElement);
  for (const element of canvasElement.children)
    await (element as HTMLElement & { updateComplete: unknown }).updateComplete;
  const { found } = await findViolations(canvasElement);
  expect(found.join('\n')).to.equal('');
}).timeout(60_000);

for (const { component, examples } of stories) {
  describe(`axe finds nothing, also under a pointer, and no target is low, in the stories of <${component}>`, () => {
    for (const [name, example] of Object.entries(examples)) {
      for (const look of looks) {
        it(`${name} (${look.name})`, async () => {
          const canvasElement = document.createElement('main');
          Object.assign(canvasElement.style, {
            colorScheme: look.scheme,
            direction: look.direction,
            width: look.width,
          });
          canvasElement.dir = look.direction;
          canvasElement.append(buildElement(component, example.args));
          document.body.append(canvasElement);
          await (canvasElement.firstElementChild as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
          await example.play?.({ canvasElement });

          const { found, passes } = await findViolations(canvasElement);
          expect(found.join('\n')).to.equal('');
          expect(passes).to.be.above(5);
          expect(lowTargets(canvasElement).join('\n')).to.equal('');
          hoverAll(canvasElement);
          const underPointer = await findViolations(canvasElement, contrastRules);
          expect(underPointer.found.join('\n')).to.equal('');
        });
      }
    }
  });
}
