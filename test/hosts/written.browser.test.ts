import { expect } from '@open-wc/testing';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { isVisible } from '../harness/queries.js';
import { until, wait } from '../loading/support.js';
import { inside, textOf } from '../support.js';
import { allOn, listOn, screenerOn } from './elements.js';

type Page = Window & typeof globalThis & { errors: string[]; told: string[] };

let frame: HTMLIFrameElement;

interface Draft {
  tag?: string;
  body?: string;
}
const markup = (
  number: number,
  { tag = '<script src="/dist/care-widgets.js"></script>', body = '' }: Draft,
): string => `<!doctype html>
  <html lang="en"><head><title>Draft ${number}</title>${tag}</head><body><h1>Draft ${number}</h1>
  <redflag-screener><p>In an emergency, call 911.</p><div slot="program"><p id="program">Walk.</p></div></redflag-screener>
  <side-effect-list treatment="chemotherapy" checklist><p>Call for a fever.</p></side-effect-list>
  <p id="link"><a href="/dist/pages/en/health-tools.html">Tools</a></p>
  <p><a href="/dist/pages/en/clinical-trials.html">Trials</a> of the ${number}. draft</p>
  <div id="placeholder" data-care-widget="emergency-notice"><p>Call 911.</p></div>${body}</body></html>`;

/** As previews of editors do: the whole page is written again into the same frame. */
function write(number: number, draft: Draft = {}): Page {
  const page = frame.contentWindow as Page;
  page.document.open();
  page.document.write(markup(number, draft));
  page.document.close();
  return page;
}

function openFrame(): void {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  document.body.append(frame);
  const page = frame.contentWindow as Page;
  page.errors = [];
  page.told = [];
  page.console.warn = (...parts: unknown[]) => page.told.push(parts.join(' '));
}

/** Listeners go with each page that is written. */
function listen(page: Page): void {
  page.addEventListener('error', ({ message }) => page.errors.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => page.errors.push(String(reason)));
}

const textIn = (page: Page, name: string): string => {
  const [element] = allOn(page, name);
  return element?.shadowRoot ? textOf(inside(element)) : '';
};

async function expectAll(page: Page, number: number): Promise<void> {
  expect(page.document.title).to.equal(`Draft ${number}`);
  await until(() => textIn(page, 'redflag-screener').includes('along with your back pain'), 'the question');
  await until(() => textIn(page, 'health-tools').length > 50, 'the widget of the link');
  await until(() => textIn(page, 'emergency-notice').includes('911'), 'the widget of the placeholder');
  expect(allOn(page, 'health-tools, emergency-notice').length).to.equal(2);
  expect(allOn(page, 'clinical-trials').length).to.equal(0);
  await screenerOn(page).answer('None of these');
  expect(isVisible(page.document.querySelector('#program'))).to.equal(true);
  await until(() => listOn(page).element.shadowRoot?.querySelector('input[type=checkbox]'), 'the checklist');
  await listOn(page).tickFirst();
  expect(page.errors.join()).to.equal('');
  expect(page.told.join()).to.equal('');
}

describe('a page that is written anew into the same window', () => {
  beforeEach(openFrame);
  afterEach(() => frame.remove());

  it('is as a fresh page, each time', async () => {
    for (const number of [1, 2, 3]) {
      const page = write(number);
      listen(page);
      await expectAll(page, number);
    }
  });

  it('is as a fresh page where it comes before the last one was done', async () => {
    for (const number of [1, 2, 3, 4]) {
      listen(write(number));
      await wait(number * 15);
    }
    const page = write(5);
    listen(page);
    await expectAll(page, 5);
  });

  it('shows its elements where only the first page had the script', async () => {
    await expectAll(write(1), 1);
    await expectAll(write(2, { tag: '' }), 2);
  });

  it('writes itself', async () => {
    const page = write(1);
    await expectAll(page, 1);
    const late = page.document.createElement('script');
    late.textContent = `document.open(); document.write(${JSON.stringify(markup(2, {})).replaceAll('</', '<\\/')}); document.close();`;
    page.document.body.append(late);
    await expectAll(page, 2);
  });

  it('has its own settings, and none of the page before', async () => {
    const number = (page: Page): boolean => textIn(page, 'redflag-screener').includes('112');
    const page = write(1, { tag: '<script src="/dist/care-widgets.js" data-emergency-number="112"></script>' });
    await until(() => number(page), 'the number of the page');
    await expectAll(write(2), 2);
    expect(number(page)).to.equal(false);
    write(3, {
      tag: '<meta name="care-widgets-emergency-number" content="112"><script src="/dist/care-widgets.js"></script>',
    });
    await until(() => number(page), 'the number of the third page');
  });

  it('hands over content of its own, as an event and as data', async () => {
    const own = 'Does your knee do any of these?';
    const block = `<script type="application/json" data-care-content>${JSON.stringify(inventedCondition)}</script>`;
    await expectAll(write(1), 1);
    const knee = '<redflag-screener id="knee" topic="glass-knee"><p>Call 911.</p></redflag-screener>';
    const page = write(2, { body: block + knee });
    await until(() => textIn(page, '#knee').includes(own), 'the question of the data block');
    write(3, { body: '<redflag-screener id="hip" topic="glass-hip"><p>Call 911.</p></redflag-screener>' });
    await until(() => textIn(page, 'redflag-screener').includes('along with your back pain'), 'the question');
    const pack = { ...inventedCondition, topic: 'glass-hip' };
    page.document.dispatchEvent(new page.CustomEvent('care-content', { detail: { pack } }));
    await until(() => textIn(page, '#hip').includes(own), 'the question of the event');
  });
});
