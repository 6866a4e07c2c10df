import { expect } from '@open-wc/testing';
import { close, open, read, until } from '../loading/support.js';
import { rendered } from '../support.js';
import { careOf } from './elements.js';

afterEach(close);

const meta = (content: string, name = 'content-language'): string => `<meta http-equiv="${name}" content="${content}">`;
const notice = '<emergency-notice><p>Call 911.</p></emergency-notice>';

type Given = { root?: string; head?: string; body?: string };
const shows: Readonly<Record<string, readonly [language: string, page: Given]>> = {
  'a meta element': ['es', { head: meta('es') }],
  'a meta element with a region, in capitals': ['es', { head: meta(' ES-mx ', 'Content-Language') }],
  'the last of several': ['es', { head: meta('ru') + meta('es') }],
  'the last that counts: a list is none': ['es', { head: meta('es') + meta('ru, ko') + meta('') }],
  'no list': ['en', { head: meta('es, en') }],
  'a lang before any meta element': ['ko', { root: 'lang="ko"', head: meta('es') }],
  'an empty lang, which says that nobody knows': ['en', { root: 'lang=""', head: meta('es') }],
  'xml:lang, as pages write that were XHTML': ['es', { root: 'xmlns="http://www.w3.org/1999/xhtml" xml:lang="es"' }],
  'the xml:lang that is nearer than a lang': ['es', { root: 'lang="ko"', body: `<div xml:lang="es">${notice}</div>` }],
  'lang before another xml:lang': ['es', { root: 'lang="es" xml:lang="ko"' }],
  'an underscore': ['es', { root: 'lang="es_MX"' }],
  'what a server calls it': ['es', { root: 'lang="es_MX.UTF-8"' }],
  'spaces and capitals': ['es', { root: 'lang=" ES-419 "' }],
  'another name of Tagalog': ['tl', { root: 'lang="fil-PH"' }],
  'Mandarin in Taiwan': ['zh-Hant', { root: 'lang="cmn-TW"' }],
  'Hong Kong': ['zh-Hant', { root: 'lang="zh_HK"' }],
  'a code of three letters': ['es', { root: 'lang="spa"' }],
  'no language at all': ['en', { root: '' }],
  'x-default': ['en', { root: 'lang="x-default"' }],
};

describe('the language of a page', () => {
  for (const [name, [language, { root = '', head = '', body = notice }]] of Object.entries(shows)) {
    it(`is known from ${name}`, async () => {
      const opened = await open(body, { root, head });
      await until(() => read(opened, 'emergency-notice').length > 100, 'the notice');
      expect(careOf(opened.page.document.querySelector('emergency-notice') as Element).language).to.equal(language);
      expect(opened.page.probe.errors).to.deep.equal([]);
    });
  }

  it('is known inside shadow roots, and of an element that is an SVG’s', async () => {
    const { page } = await open(
      '<section xml:lang="es"></section><svg xml:lang="ko"><foreignObject></foreignObject></svg>',
      {
        root: '',
      },
    );
    const host = page.document.createElement('p');
    page.document.querySelector('section')?.append(host);
    for (const [place, language] of [
      [host.attachShadow({ mode: 'open' }), 'es'],
      [page.document.querySelector('foreignObject') as Element, 'ko'],
    ] as const) {
      const element = page.document.createElement('emergency-notice');
      place.append(element);
      await until(() => element.shadowRoot && careOf(element).isShown, 'the notice');
      expect(careOf(element).language).to.equal(language);
    }
  });

  it('is followed where it changes', async () => {
    const opened = await open(notice, { root: 'xml:lang="es"' });
    const element = opened.page.document.querySelector('emergency-notice') as Element;
    const becomes = (language: string): Promise<void> =>
      until(() => careOf(element).isShown && careOf(element).language === language, language);
    await becomes('es');
    const { documentElement: root, head } = opened.page.document;
    root.setAttribute('xml:lang', 'ko');
    await becomes('ko');
    head.insertAdjacentHTML('beforeend', meta('ru'));
    root.removeAttribute('xml:lang');
    await becomes('ru');
    head.lastElementChild?.setAttribute('content', 'es');
    await becomes('es');
    await rendered(element);
    expect(opened.page.probe.errors).to.deep.equal([]);
  });
});
