import { expect } from '@open-wc/testing';
import { close, open, read, until, wait } from '../loading/support.js';

afterEach(close);

const timeline = 'all-phase-timeline';

describe('an element that a template leaves open', () => {
  const rest = '<h2>When to call us</h2><p>Call <a href="tel:5550100">555-0100</a>.</p>';
  for (const [name, body, told] of [
    [
      'as in XML, before the parts of a page',
      `<${timeline} current="induction"/>${rest}<side-effect-list treatment="chemotherapy"/><footer>River Street 1</footer>`,
      [`<${timeline}>: hides <side-effect-list>`, '<side-effect-list>: hides <footer>'],
    ],
    ['without an end', `<${timeline}><p>Three phases.</p><main>${rest}</main>`, [`<${timeline}>: hides <main>`]],
    ['in a block of its own', `<div><${timeline}/><nav>Contents</nav></div>${rest}`, [`<${timeline}>: hides <nav>`]],
    ['before a script', `<${timeline}/>${rest}<script></script>`, [`<${timeline}>: hides <script>`]],
    [
      'as a placeholder',
      `<div data-care-widget="${timeline}"/>${rest}<footer>River Street 1</footer>`,
      ['<div>: hides <footer>'],
    ],
    [
      'as a placeholder before another one',
      `<div data-care-widget="${timeline}"/><div data-care-widget="health-tools"/>`,
      ['<div>: hides <div>'],
    ],
  ] as const) {
    it(`is named on the console: ${name}`, async () => {
      const opened = await open(body);
      await until(() => opened.page.probe.warnings.length >= told.length, 'a line for each');
      const lines = opened.page.probe.warnings;
      for (const [index, start] of told.entries()) {
        expect(lines[index]).to.include(start);
        expect(lines[index]).to.match(/end tag missing\? HTML has no/);
      }
      expect(opened.page.probe.errors).to.deep.equal([]);
    });
  }

  it('is not meant where a page has text and slots of its own between the tags', async () => {
    const opened = await open(`<redflag-screener>
        <h2>Before you start</h2><section><p>Do you have a fever?</p></section>
        <condition-overview slot="program" topic="back-pain" chapter="care-at-home"><p>Walk.</p></condition-overview>
      </redflag-screener>
      <${timeline}><p>Three phases.</p></${timeline}><footer>River Street 1</footer><${timeline}></${timeline}>`);
    await until(() => read(opened, timeline).includes('Induction'), 'the phases');
    await wait(100);
    expect(opened.page.probe.warnings).to.deep.equal([]);
  });
});
