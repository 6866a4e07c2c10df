import { expect } from '@open-wc/testing';
import type { CSSResult, LitElement } from 'lit';
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
import { clear, find, inside, rendered, show } from '../support.js';

/** The parts that not every element takes, by what they are for. */
const parts: Record<string, CSSResult> = {
  '.actions, .primary': actionsStyles,
  '.chip': chipStyles,
  '.picture': pictureStyles,
  '.section': chapterStyles,
  input: choiceStyles,
};

const stylesOf = (name: string): CSSResult[] =>
  (customElements.get(name) as unknown as { elementStyles: CSSResult[] }).elementStyles;

/** A whole page whose content is a sample. */
async function sampleGuide(style = ''): Promise<CareElement> {
  const guide = await show<CareElement>(`<care-guide style="${style}"></care-guide>`);
  guide.content = { ...inventedCondition, review: { status: 'sample' } };
  await rendered(guide);
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
      const taken = Object.keys(parts).filter((selector) => stylesOf(component).includes(parts[selector] as CSSResult));
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
    Object.assign(guide, { original: 'en' });
    await rendered(guide);
    collect(inside(guide));
    const sheet = new CSSStyleSheet();
    const named = stories.flatMap(({ component }) =>
      stylesOf(component).flatMap(({ cssText }) => {
        sheet.replaceSync(cssText);
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
    const colorOf = (root: Element, selector: string, property = 'color'): string =>
      getComputedStyle(find(root, selector)).getPropertyValue(property);
    expect(colorOf(guide, '.emergency-line')).to.equal(mark);
    expect(colorOf(guide, '.sample')).not.to.equal(mark);
    const overview = find(guide, 'condition-overview');
    await rendered(overview);
    expect(colorOf(overview, '.illness', 'fill')).to.equal(other);
    const screener = await show(`<redflag-screener style="--care-color-emergency:${mark}"></redflag-screener>`);
    find(screener, '[type=submit]').click();
    await rendered(screener);
    expect(colorOf(screener, '.error p')).not.to.equal(mark);
  });
});
