import { expect } from '@open-wc/testing';
import '../../src/index.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { SideEffectListHarness } from '../harness/side-effect-list.js';
import { clear, told } from '../support.js';

/** Packs by address, as the server of a hospital would give them. */
const fetched: { url: string; options: RequestInit }[] = [];
const answers: Record<string, () => Response | Promise<Response>> = {
  '/packs/good.json': () => Response.json(inventedCondition),
  '/packs/broken.json': () => Response.json({ ...inventedCondition, title: 7 }),
  '/packs/markup.json': () => new Response('<!doctype html><p>Not found'),
  '/packs/huge.json': () => new Response(`"${'x'.repeat(600 * 1024)}"`),
  '/packs/gone.json': () => new Response('', { status: 404 }),
  '/packs/latin.json': () => new Response(new Uint8Array([0x22, 0xe9, 0x22])),
};
const { heading } = inventedCondition.sideEffects.callRightAway;
const real = window.fetch;
before(() => {
  window.fetch = async (input, options = {}) => {
    const url = new URL(String(input));
    const answer = answers[url.pathname];
    if (!answer) return real(input, options);
    fetched.push({ url: url.href, options });
    return answer();
  };
});
after(() => {
  window.fetch = real;
});
afterEach(() => {
  clear();
  fetched.length = 0;
});

const mount = (attributes: string): Promise<SideEffectListHarness> =>
  SideEffectListHarness.mount(attributes, '<p>Own text.</p>');

describe('src', () => {
  it('shows the pack of an address, asked for once and without anything about the reader', async () => {
    const both = (): Promise<SideEffectListHarness[]> => Promise.all([1, 2].map(() => mount('src="/packs/good.json"')));
    const { result, messages } = await told(both);
    for (const list of result) expect(list.callCard.text).to.include(heading);
    expect(fetched.length).to.equal(1);
    const { credentials, referrerPolicy, redirect } = fetched[0]?.options ?? {};
    expect([credentials, referrerPolicy, redirect]).to.deep.equal(['omit', 'no-referrer', 'error']);
    expect(messages).to.deep.equal([]);
  });

  it('asks once for one address, whatever stands after its # or the page’s', async () => {
    const before = location.href;
    const shown: SideEffectListHarness[] = [];
    const attributes = [
      'src="/packs/good.json?once"',
      'src="../../packs/good.json?once#a"',
      'src="/packs/./good.json?once#b"',
    ];
    for (const each of attributes) {
      history.replaceState(null, '', `#part-${shown.length}`);
      shown.push(await mount(each));
      for (const list of shown) {
        list.element.requestUpdate();
        await list.updated();
        expect(list.callCard.text).to.include(heading);
      }
    }
    history.replaceState(null, '', before);
    expect(fetched.map(({ url }) => new URL(url).search)).to.deep.equal(['?once']);
  });

  for (const [file, why] of [
    ['broken', 'title: must be of type string, not number'],
    ['markup', 'could not be loaded'],
    ['huge', 'larger than 512 KiB'],
    ['gone', 'the server answered 404'],
    ['latin', 'could not be loaded'],
  ]) {
    it(`keeps the built-in pack of its topic and says why: ${file}`, async () => {
      const attributes = `src="/packs/${file}.json" topic="acute-lymphoblastic-leukemia"`;
      const { result, messages } = await told(() => mount(attributes));
      expect(result.isShown).to.equal(true);
      expect(messages.join()).to.include(why);
    });
  }

  it('without a topic never shows another condition, but the safe message', async () => {
    const list = await mount('src="/packs/gone.json"');
    expect(list.isShown).to.equal(false);
    expect(list.unavailable).to.include('911');
  });

  it('is another pack where the page has become another one', async () => {
    const first = await mount('src="../packs/gone.json"');
    expect(first.isShown).to.equal(false);
    const before = location.href;
    answers['/elsewhere/packs/gone.json'] = answers['/packs/good.json'] as () => Response;
    history.replaceState(null, '', '/elsewhere/deep/page.html');
    const second = await mount('src="../packs/gone.json"');
    history.replaceState(null, '', before);
    expect(second.callCard.text).to.include(heading);
  });

  it('refuses another origin unless it is named', async () => {
    const address = 'https://content.example/packs/good.json';
    const { result, messages } = await told(() => mount(`src="${address}"`));
    expect(result.isShown).to.equal(false);
    expect(messages.join()).to.include('name that origin in src-origin');
    expect(fetched).to.deep.equal([]);
    const allowed = await mount(`src="${address}" src-origin="https://other.example https://content.example"`);
    expect(allowed.callCard.text).to.include(heading);
  });

  // `tel:`, `data:` and `file:` may all have the same origin, `null`, which would match any other.
  for (const address of ['tel:911', 'data:application/json,{}', 'file:///packs/good.json']) {
    it(`refuses what is not on the web, whatever is named: ${address}`, async () => {
      const { result, messages } = await told(() => mount(`src="${address}" src-origin="null file://"`));
      expect(result.isShown).to.equal(false);
      expect(messages.join()).to.include('must be an address of http or https');
      expect(fetched).to.deep.equal([]);
    });
  }

  it('gives up after ten seconds', async () => {
    answers['/packs/slow.json'] = () => Response.json(inventedCondition);
    await mount('src="/packs/slow.json"');
    expect(fetched[0]?.options.signal).to.be.instanceOf(AbortSignal);
  });

  it('comes after content, and before topic', async () => {
    const list = await mount('src="/packs/good.json"');
    const sideEffects = { ...inventedCondition.sideEffects, title: 'Given' };
    await list.set({ content: { ...inventedCondition, sideEffects } });
    expect(list.title).to.include('Given');
  });
});
