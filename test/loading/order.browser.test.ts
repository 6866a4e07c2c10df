import { expect } from '@open-wc/testing';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { close, open, read, until, wait } from './support.js';

afterEach(close);

const own = 'Does your knee do any of these?';
const pack = JSON.stringify(inventedCondition);
const screener = '<redflag-screener topic="glass-knee"><p>Call 911.</p></redflag-screener>';
const block = (text: string): string => `<script type="application/json" data-care-content>${text}</script>`;
/** What `care-widgets bundle` writes. */
const bundled = `<script>(()=>{const say=()=>document.dispatchEvent(new CustomEvent("care-content",{detail:{pack:${pack}}}));document.addEventListener("care-ready",say);say()})();</script>`;

describe('content that comes before the script', () => {
  for (const [name, head, body] of [
    ['a data block in the head', block(pack), screener],
    ['a data block behind the element', '', screener + block(pack)],
    ['a bundled pack', bundled, screener],
    ['a bundled pack that comes after it', '', screener + bundled],
  ] as const) {
    it(`${name} is kept for it`, async () => {
      const opened = await open(body, { head });
      await until(() => read(opened, 'redflag-screener').includes(own), 'the page’s own question');
      expect(opened.page.probe.errors).to.deep.equal([]);
      expect(opened.page.probe.warnings).to.deep.equal([]);
    });
  }

  it('a topic of the library above its script is taken, and not asked for again', async () => {
    const opened = await open('<redflag-screener></redflag-screener>', {
      head: '<script src="topics/back-pain/en.js"></script>',
    });
    await until(() => read(opened, 'redflag-screener').includes('along with your back pain'), 'the question');
    const asked = (await opened.log()).filter((file) => file.includes('back-pain'));
    expect(asked).to.deep.equal(['topics/back-pain/en.js']);
  });

  it('a block that is no pack is named, and nothing of it is shown', async () => {
    for (const text of ['{', '"x"', '{"topic":"glass-knee"}', pack.replace('Glass knee', 'Call {team-number}')]) {
      const opened = await open(screener, { head: block(text) });
      await until(
        () => /care-content is not a valid pack/.test(opened.page.probe.warnings.join()),
        `a line on ${text}`,
      );
      await wait(100);
      expect(read(opened, 'redflag-screener')).not.to.include('team-number');
      expect(read(opened, 'redflag-screener')).not.to.include(own);
      expect(opened.page.probe.errors).to.deep.equal([]);
    }
  });
});
