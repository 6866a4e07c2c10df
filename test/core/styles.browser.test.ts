import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/elements/care-guide/define.js';
import '../../src/elements/redflag-screener/define.js';
import type { CareElement } from '../../src/core/care-element.js';
import { actionsStyles } from '../../src/core/styles/actions.styles.js';
import { chapterStyles } from '../../src/core/styles/chapter.styles.js';
import { chipStyles } from '../../src/core/styles/chip.styles.js';
import { choiceStyles } from '../../src/core/styles/choice.styles.js';
import { pictureStyles } from '../../src/core/styles/picture.styles.js';
import { stories } from '../../stories/all.js';
import { buildElement } from '../../stories/example.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { CareGuideHarness } from '../harness/care-guide.js';
import { RedflagScreenerHarness } from '../harness/redflag-screener.js';
import { clear } from '../support.js';

/** The parts that not every element takes, by what they are for. */
const parts: Record<string, string> = {
  '.actions, .primary': actionsStyles,
  '.chip': chipStyles,
  '.picture': pictureStyles,
  '.section': chapterStyles,
  input: choiceStyles,
};

const stylesOf = (name: string): readonly string[] =>
  (customElements.get(name) as unknown as typeof CareElement).sheets;

/** A whole page whose content is a sample. */
async function sampleGuide(style = ''): Promise<CareGuideHarness> {
  const guide = await CareGuideHarness.mount(`style="${style}"`);
  await guide.set({ content: { ...inventedCondition, review: { status: 'sample' } } });
  return guide;
}

/** Every class in a selector of a sheet, also inside a condition. */
function classesIn(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    const own = (rule as CSSStyleRule).selectorText?.match(/\.[a-z-]+/g) ?? [];
    const inner = (rule as CSSGroupingRule).cssRules;
    return inner ? [...own, ...classesIn(inner)] : own;
  });
}

/** Shows every example of an element, in turn. */
async function forEachExample(
  { component, examples }: (typeof stories)[number],
  look: (root: ShadowRoot) => void,
): Promise<void> {
  for (const { args, play } of Object.values(examples)) {
    const canvasElement = document.createElement('main');
    canvasElement.append(buildElement(component, args));
    document.body.append(canvasElement);
    const element = canvasElement.firstElementChild as LitElement;
    await element.updateComplete;
    look(element.shadowRoot as ShadowRoot);
    await play?.({ canvasElement });
    look(element.shadowRoot as ShadowRoot);
    canvasElement.remove();
  }
}

for (const story of stories) {
  const { component } = story;
  describe(`the styles of <${component}>`, () => {
    it('are those of what it shows, and no other part', async () => {
      const shown = new Set<string>();
      await forEachExample(story, (root) => {
        for (const selector of Object.keys(parts)) if (root.querySelector(selector)) shown.add(selector);
      });
      const taken = Object.keys(parts).filter((selector) => stylesOf(component).includes(parts[selector] as string));
      expect(taken).to.deep.equal(Object.keys(parts).filter((selector) => shown.has(selector)));
    });
  });
}

describe('the styles of all elements', () => {
  afterEach(clear);

  it('have no rule for something that no element shows', async () => {
    const shown = new Set<string>();
    const collect = (root: ShadowRoot): void => {
      for (const { classList, shadowRoot } of root.querySelectorAll('*')) {
        for (const name of classList) shown.add(`.${name}`);
        if (shadowRoot) collect(shadowRoot);
      }
    };
    for (const story of stories) await forEachExample(story, collect);
    // What no example shows: a sample, in the original after a translation.
    const guide = await sampleGuide();
    await guide.set({ original: 'en' });
    collect(guide.root);
    const sheet = new CSSStyleSheet();
    const named = stories.flatMap(({ component }) =>
      stylesOf(component).flatMap((text) => {
        sheet.replaceSync(text);
        return classesIn(sheet.cssRules).map((name) => `${component} ${name}`);
      }),
    );
    expect([...new Set(named)].filter((one) => !shown.has(one.split(' ')[1] as string)).join()).to.equal('');
  });

  it('give a color one meaning: advice changes, and nothing else', async () => {
    const [mark, other] = ['rgb(1, 2, 3)', 'rgb(4, 5, 6)'];
    const guide = await sampleGuide(
      `--care-color-emergency:${mark};--care-color-urgent:${mark};--care-color-illness:${other}`,
    );
    const colorOf = (element: Element, property = 'color'): string =>
      getComputedStyle(element).getPropertyValue(property);
    expect(colorOf(guide.emergencyLine)).to.equal(mark);
    expect(colorOf(guide.sampleNotice)).not.to.equal(mark);
    const { overview } = guide;
    await overview.updated();
    expect(colorOf(overview.picture.illCells, 'fill')).to.equal(other);
    const screener = await RedflagScreenerHarness.mount(`style="--care-color-emergency:${mark}"`);
    await screener.submit();
    expect(colorOf(screener.error.firstElementChild as Element)).not.to.equal(mark);
  });
});
