import { expect } from '@open-wc/testing';
import invented from '../fixtures/invented-condition.json' with { type: 'json' };
import { isVisible } from '../harness/queries.js';
import { close, open, read, until } from '../loading/support.js';
import { screenerOn } from './elements.js';

afterEach(close);

/** What a script takes from a browser before the library runs, so that it is as one before the feature came. */
const taken: Readonly<Record<string, readonly string[]>> = {
  popovers: [
    'delete HTMLElement.prototype.popover',
    'delete HTMLElement.prototype.showPopover',
    'delete HTMLElement.prototype.hidePopover',
    'delete HTMLElement.prototype.togglePopover',
    'delete window.ToggleEvent',
  ],
  'the status of an answer': [
    'delete PerformanceResourceTiming.prototype.responseStatus',
    'delete PerformanceResourceTiming.prototype.contentType',
  ],
  'Trusted Types': ['delete window.trustedTypes'],
  'time limits of requests': ['delete AbortSignal.timeout', 'delete AbortSignal.any'],
  'ARIA as properties': [
    '["ariaExpanded","ariaHidden","ariaLabel","role"].forEach((name) => delete Element.prototype[name])',
  ],
  'the hidden that find-in-page opens': [
    'delete Element.prototype.onbeforematch',
    'delete HTMLElement.prototype.onbeforematch',
  ],
  'addresses that are read without throwing': ['delete URL.canParse', 'delete URL.parse'],
  'newer methods of lists and objects': [
    'delete Object.groupBy',
    'delete Map.groupBy',
    'delete Array.fromAsync',
    '["toSorted","toReversed","toSpliced","with"].forEach((name) => delete Array.prototype[name])',
    '["union","intersection","difference","isSubsetOf","isSupersetOf","isDisjointFrom","symmetricDifference"].forEach((name) => delete Set.prototype[name])',
    '["isWellFormed","toWellFormed"].forEach((name) => delete String.prototype[name])',
    'delete Promise.withResolvers',
    'delete Promise.try',
    'delete window.Iterator',
  ],
  'newer parts of the page': [
    'delete Element.prototype.checkVisibility',
    'delete Element.prototype.moveBefore',
    'delete Element.prototype.setHTMLUnsafe',
    'delete ShadowRoot.prototype.setHTMLUnsafe',
    'delete Element.prototype.getHTML',
    'delete window.CloseWatcher',
    'delete window.scheduler',
    'delete Document.prototype.startViewTransition',
    'delete window.navigation',
  ],
  'newer parts of Intl': ['delete Intl.DurationFormat', 'delete Intl.Segmenter', 'delete Intl.supportedValuesOf'],
};
const everything = Object.values(taken).flat();

const page = `<p id="link"><a href="pages/en/side-effect-list/chemotherapy.html">Side effects</a></p>
  <div id="placeholder" data-care-widget="health-tools"><p>Tools.</p></div>
  <redflag-screener><p>Call 911.</p><div slot="program"><p id="program">Walk.</p></div></redflag-screener>
  <emergency-notice src="topics/emergency/es.json"><p>Call 911.</p></emergency-notice>
  <all-phase-timeline current="induction"><p>Three phases.</p></all-phase-timeline>
  <side-effect-list treatment="radiation" checklist><p>Call for a fever.</p></side-effect-list>
  <condition-overview><p>ALL.</p></condition-overview>
  <script type="application/json" data-care-content>${JSON.stringify(invented)}</script>`;

async function expectAll(head: string, faults: Record<string, string[]> = {}): Promise<void> {
  const opened = await open(page, { head, faults });
  const { document, probe } = opened.page;
  await until(() => read(opened, 'redflag-screener').includes('along with your back pain'), 'the question');
  await until(() => read(opened, 'all-phase-timeline').includes('Induction'), 'the phases');
  await until(
    () => read(opened, 'side-effect-list:not([checklist])').includes('Chemotherapy'),
    'the widget of the link',
  );
  await until(() => read(opened, 'health-tools').length > 50, 'the widget of the placeholder');
  await until(() => read(opened, 'condition-overview').length > 1000, 'the overview');
  await until(() => read(opened, 'emergency-notice').includes('emergencia'), 'the pack at an address');
  const screener = screenerOn(opened.page);
  await screener.answer('bladder');
  expect(screener.outcome).to.include('Call 911 now');
  expect(isVisible(document.querySelector('#program'))).to.equal(false);
  document.querySelector('redflag-screener')?.setAttribute('topic', 'glass-knee');
  await until(() => read(opened, 'redflag-screener').includes('Does your knee'), 'a pack of the page’s own');
  document.querySelector('redflag-screener')?.setAttribute('topic', 'back-pain');
  await until(() => read(opened, 'redflag-screener').includes('along with your back pain'), 'the question again');
  await screenerOn(opened.page).answer('None of these');
  expect(isVisible(document.querySelector('#program'))).to.equal(true);
  const list = document.querySelector('side-effect-list[checklist]');
  await until(() => list?.shadowRoot?.querySelector('input[type=checkbox]'), 'the checklist');
  const terms = document.querySelector('condition-overview')?.shadowRoot?.querySelectorAll<HTMLElement>('.term') ?? [];
  terms[0]?.click();
  expect(probe.errors).to.deep.equal([]);
}

describe('the shipped files in older browsers', () => {
  for (const [name, statements] of Object.entries(taken)) {
    it(`show everything without ${name}`, async () => {
      await expectAll(`<script>${statements.map((one) => `try { ${one} } catch {}`).join(';')}</script>`);
    });
  }

  it('show everything without all of these', async () => {
    await expectAll(`<script>${everything.map((one) => `try { ${one} } catch {}`).join(';')}</script>`);
  });

  it('show everything without the style sheets’ newer words', async () => {
    const older = { 'care-widgets.js': ['older-styles'], 'interactions.js': ['older-styles'] };
    await expectAll('', older);
  });
});
