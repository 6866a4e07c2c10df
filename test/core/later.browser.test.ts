import { expect, waitUntil } from '@open-wc/testing';
import { html, type PropertyValues } from 'lit';
import { addCheckedPack } from '../../src/content/pack-registry.js';
import type { ContentPack } from '../../src/content/schema.js';
import { CareElement } from '../../src/core/care-element.js';
import '../../src/elements/care-guide/define.js';
import backPain from '../../src/packs/back-pain/en.json' with { type: 'json' };
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, inside, messagesOf, putOnPage, rendered, show, textOf } from '../support.js';

const pack = inventedCondition as unknown as ContentPack;

/** Says how often it is drawn, and fails where it is told to. */
class CountedElement extends CareElement {
  times = 0;
  fails = false;
  isBroken = false;
  override get entry() {
    return { packField: 'screening', topic: 'back-pain' } as const;
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isBroken) throw new Error('broken');
    super.willUpdate(changed);
  }
  protected override renderContent(): unknown {
    this.times += 1;
    return html`<p>Seen</p>
      ${this.disclosures.render('outer', 'More', () => {
        if (this.fails) throw new Error('outer');
        return html`<p>Collapsed</p>
          ${this.disclosures.render('inner', 'Even more', () => html`<p>Inside</p>`)}`;
      })}`;
  }
}
customElements.define('counted-element', CountedElement);

const made = (): CountedElement => document.createElement('counted-element') as CountedElement;
const isSeen = (element: Element): boolean => textOf(element.shadowRoot).includes('Seen');
/** Not a task later, in which more would be drawn. */
async function untilSeen(element: Element, what: (element: Element) => unknown = isSeen): Promise<void> {
  for (let turn = 0; turn < 100 && !what(element); turn += 1) await undefined;
  expect(Boolean(what(element))).to.equal(true);
}
const panel = (element: Element, id: string): string => textOf(inside(element).querySelector(`#panel-${id}`));

/** All elements inside one, however deep. */
const deep = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
const emptyPanels = (root: ParentNode): string[] =>
  deep(root)
    .filter((one) => one.matches('.disclosure-panel') && !textOf(one) && !one.firstElementChild)
    .map(({ id }) => id);

describe('what is drawn later', () => {
  before(() => addCheckedPack(backPain as unknown as ContentPack));
  afterEach(clear);

  it('is what is collapsed, after what is seen, and panels inside it', async () => {
    const element = made();
    putOnPage(element);
    await untilSeen(element);
    expect(panel(element, 'outer')).to.equal('');
    await element.updateComplete;
    expect(panel(element, 'outer')).to.contain('Collapsed');
    expect(panel(element, 'inner')).to.equal('Inside');
    expect(element.times).to.equal(1);
  });

  it('is not what is opened at once', async () => {
    const element = made();
    putOnPage(element);
    await untilSeen(element);
    inside(element).querySelector('button')?.click();
    // The next update, and not the next task.
    await untilSeen(element, () => panel(element, 'outer'));
    expect(panel(element, 'outer')).to.contain('Collapsed');
  });

  it('says where it fails, and shows a safe message instead', async () => {
    const element = made();
    element.fails = true;
    const messages = await messagesOf(async () => {
      putOnPage(element);
      await rendered(element);
      await waitUntil(() => textOf(inside(element)).includes('911'));
    });
    expect(messages.join('\n')).to.contain('outer');
    expect(textOf(inside(element))).not.to.contain('Seen');
  });

  it('leaves the last resort where it is, if there is nothing else to show', async () => {
    const element = made();
    element.isBroken = true;
    await messagesOf(async () => {
      putOnPage(element);
      await rendered(element);
    });
    expect(textOf(inside(element))).to.contain('911');
    element.drawNow();
    expect(textOf(inside(element))).to.contain('911');
  });

  it('ends where the page asks for what is not there, while words of a glossary are still marked', async () => {
    addCheckedPack(pack);
    const list = document.createElement('side-effect-list');
    list.setAttribute('topic', pack.topic);
    putOnPage(list);
    await untilSeen(list, () => list.shadowRoot?.querySelector('.disclosure-panel'));
    await messagesOf(async () => {
      list.setAttribute('topic', 'no-such-topic');
      await waitUntil(() => textOf(inside(list)).includes('911'));
      await rendered(list);
    });
  });

  it('is not drawn again for a topic that it does not show', async () => {
    const element = made();
    putOnPage(element);
    await rendered(element);
    const { times } = element;
    addCheckedPack({ ...pack, topic: 'something-else' });
    await rendered(element);
    expect(element.times).to.equal(times);
    addCheckedPack({ ...(backPain as unknown as ContentPack), version: '9.9.9' });
    await rendered(element);
    expect(element.times).to.equal(times + 1);
  });

  it('is every part of a whole guide', async () => {
    addCheckedPack(pack);
    const guide = await show(`<care-guide topic="${pack.topic}"></care-guide>`);
    await waitUntil(() => emptyPanels(inside(guide)).length === 0);
    expect(deep(inside(guide)).filter(({ localName }) => localName === 'condition-overview')).not.to.have.length(0);
  });

  it('is left out where the element is gone, and drawn when it comes back', async () => {
    const element = made();
    putOnPage(element);
    await untilSeen(element);
    element.remove();
    await element.updateComplete;
    expect(panel(element, 'outer')).to.equal('');
    putOnPage(element);
    await rendered(element);
    expect(panel(element, 'inner')).to.equal('Inside');
  });

  // The last, as nothing waits on a page that has been printed.
  it('is there before the page is printed, however early', async () => {
    addCheckedPack(pack);
    const guide = document.createElement('care-guide');
    guide.setAttribute('topic', pack.topic);
    putOnPage(guide);
    await untilSeen(guide, () => guide.shadowRoot?.querySelector('.disclosure-panel'));
    dispatchEvent(new Event('beforeprint'));
    expect(emptyPanels(inside(guide))).to.deep.equal([]);
    expect(
      deep(inside(guide)).flatMap(({ shadowRoot, localName }) => (shadowRoot && !textOf(shadowRoot) ? localName : [])),
    ).to.deep.equal([]);
    await rendered(guide);
  });
});
