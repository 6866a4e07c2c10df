import { expect } from '@open-wc/testing';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { type Case, close, open, read, until, wait } from './support.js';

afterEach(close);

/** Writes the page anew into its window, as previews of editors do. */
function write({ page }: Case, body: string, lang = 'en'): void {
  // The page gets the address of who writes it.
  const { baseURI } = page.document;
  page.document.open();
  page.document.write(
    `<!doctype html><html lang="${lang}"><title>Next draft</title><base href="${baseURI}"><script src="care-widgets.js"></script>${body}`,
  );
  page.document.close();
}

// A browser may drop what is on its way when a page is written anew, and tell nobody.
describe('a file on its way while the page is written anew', () => {
  const lists: [file: string, body: string, lang: string, element: string, text: string][] = [
    [
      'topics/back-pain/en.js',
      '<redflag-screener></redflag-screener>',
      'en',
      'redflag-screener',
      'with your back pain',
    ],
    ['topics/interface/es.js', '<redflag-screener></redflag-screener>', 'es', 'redflag-screener', 'Continuar'],
    ['interactions.js', '<side-effect-list checklist></side-effect-list>', 'en', 'side-effect-list', 'I have this'],
    ['upgrade.js', '<div data-care-widget="emergency-notice"><p>Call 911.</p></div>', 'en', 'emergency-notice', '911'],
  ];
  for (const [file, body, lang, element, text] of lists) {
    it(`${file} is asked for again`, async () => {
      const opened = await open('', { lang, faults: { [file]: ['silent', 'ok'] } });
      opened.page.document.body.insertAdjacentHTML('beforeend', body);
      await until(async () => (await opened.log()).includes(file), 'the first request');
      write(opened, body, lang);
      await until(() => read(opened, element).includes(text), text);
      expect(opened.page.probe.warnings).to.deep.equal([]);
    });
  }

  it('a topic with a tag of its own is asked for again', async () => {
    const file = 'topics/back-pain/en.js';
    const opened = await open('', { faults: { [file]: ['dropped', 'ok'] } });
    write(opened, `<redflag-screener></redflag-screener><script src="${file}" async></script>`);
    await until(async () => (await opened.log()).includes(file), 'the first request');
    write(opened, '<redflag-screener></redflag-screener>');
    await until(() => read(opened, 'redflag-screener').includes('with your back pain'), 'the question');
  });

  it('a pack of the page’s own is asked for again', async () => {
    const file = 'invented-condition.json';
    const opened = await open('', { faults: { [file]: ['dropped', 'ok'] } });
    const body = `<redflag-screener src="${file}"></redflag-screener>`;
    opened.page.document.body.insertAdjacentHTML('beforeend', body);
    await until(async () => (await opened.log()).includes(file), 'the first request');
    write(opened, body);
    await until(() => read(opened, 'redflag-screener').includes('your knee'), 'the question');
  });

  it('an unknown topic is not waited for after a draft that was never done', async () => {
    const opened = await open('');
    opened.page.document.open();
    opened.page.document.write('<!doctype html><title>Half</title><p>Half');
    await wait(100);
    write(opened, `<redflag-screener topic="${inventedCondition.topic}"></redflag-screener>`);
    await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
  });
});
