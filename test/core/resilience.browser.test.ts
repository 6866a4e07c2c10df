import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { html, type PropertyValues } from 'lit';
import lines from '../../src/content/emergency-lines.json' with { type: 'json' };
import { dialled } from '../../src/content/emergency-number.js';
import english from '../../src/content/messages/en.json' with { type: 'json' };
import { registerInterfaceWords } from '../../src/content/messages.js';
import { addCheckedPack, registerPackLoader } from '../../src/content/pack-registry.js';
import type { ContentPack } from '../../src/content/schema.js';
import '../../src/elements/redflag-screener/define.js';
import '../../src/elements/emergency-notice/define.js';
import '../../src/elements/care-guide/define.js';
import '../../src/elements/side-effect-list/define.js';
import { CareElement } from '../../src/core/care-element.js';
import { lastResort } from '../../src/core/last-resort.js';
import type { View } from '../../src/core/view.js';
import backPain from '../../src/packs/back-pain/en.json' with { type: 'json' };
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { CareElementHarness } from '../harness/care-element.js';
import { CareGuideHarness } from '../harness/care-guide.js';
import { EmergencyNoticeHarness } from '../harness/emergency-notice.js';
import { isVisible } from '../harness/queries.js';
import { RedflagScreenerHarness } from '../harness/redflag-screener.js';
import { SideEffectListHarness } from '../harness/side-effect-list.js';
import { clear, messagesOf, putOnPage, show, textOf, told } from '../support.js';

const pack = (topic: string, language: string, title = `${topic} in ${language}`): ContentPack => {
  const made = structuredClone(inventedCondition) as unknown as ContentPack;
  const [set] = made.screening?.sets ?? [];
  Object.assign(set as object, { title });
  return { ...made, topic, language };
};
const soon = (time = 30): Promise<void> => aTimeout(time);
const mount = RedflagScreenerHarness.mount;
const becomes = (screener: RedflagScreenerHarness, title: string): Promise<void> =>
  waitUntil(() => screener.allByRole('heading').some((one) => textOf(one) === title), `the title “${title}”`);

/** One that is not on the page yet, as a page's script makes it. */
const made = (markup: string): RedflagScreenerHarness => {
  const element = document.createElement('redflag-screener');
  element.innerHTML = markup;
  return new RedflagScreenerHarness(element);
};

describe('what is shown', () => {
  let isOnline = true;
  const asked: string[] = [];

  before(() => {
    const from = { translation: { from: 'en', version: '1.0.0', method: 'machine' as const } };
    addCheckedPack({ ...pack('moving', 'es'), ...from });
    registerInterfaceWords('es', { ...english, language: 'español' });
    registerInterfaceWords('vi', { ...english, language: 'Tiếng Việt' });
    registerPackLoader({ moving: ['en', 'es', 'vi'], other: ['es'] }, async (topic, language) => {
      asked.push(`${topic}/${language}`);
      await soon(5);
      if (!isOnline) throw new Error('offline');
      addCheckedPack(
        topic === 'moving' && language === 'vi' ? { ...pack(topic, language), ...from } : pack(topic, language),
      );
    });
  });
  after(() => registerPackLoader({}, async () => {}));
  afterEach(clear);

  it('stays, with its number and a way to try again, when the original cannot be loaded', async () => {
    isOnline = false;
    const screener = await mount('lang="es" topic="moving"');
    expect(screener.title).to.equal('moving in es');
    for (let time = 0; time < 2; time++) {
      screener.translationNotice.button.click();
      await soon();
      await screener.updated();
      expect(screener.title).to.equal('moving in es');
      expect(screener.emergencyList.text).to.include('999');
      expect(screener.notLoaded).to.equal(english.translation.failed);
    }
    expect(asked.filter((one) => one === 'moving/en').length).to.equal(2);
    isOnline = true;
    screener.translationNotice.button.click();
    await becomes(screener, 'moving in en');
    // It says what has come, and no longer that it did not.
    expect(screener.notLoaded).to.equal(english.translation.changed);
  });

  it('stays when the page’s next language cannot be loaded, and follows when it can', async () => {
    isOnline = false;
    const screener = await mount('lang="es" topic="moving"');
    screener.element.setAttribute('lang', 'vi');
    await soon();
    await screener.updated();
    expect(screener.title).to.equal('moving in es');
    expect(screener.notLoaded).to.equal(english.translation.failed);
    const before = asked.length;
    await soon(60);
    // Rendering alone asks for nothing again.
    expect(asked.length).to.equal(before);
    isOnline = true;
    screener.button('Try again').click();
    await becomes(screener, 'moving in vi');
  });

  it('stays while another topic is on its way, and when it does not come', async () => {
    isOnline = false;
    const screener = await mount('lang="es" topic="moving"');
    screener.element.topic = 'other';
    await soon();
    await screener.updated();
    expect(screener.title).to.equal('moving in es');
    expect(screener.notLoaded).to.equal(english.unavailable.heading);
    isOnline = true;
    globalThis.dispatchEvent(new Event('online'));
    await becomes(screener, 'other in es');
  });

  it('is the safe message with a way to try again where nothing was shown before', async () => {
    isOnline = false;
    registerPackLoader({ late: ['en'] }, async (topic, language) => {
      await soon(5);
      if (!isOnline) throw new Error('offline');
      addCheckedPack(pack(topic, language));
    });
    const { result: screener } = await told(async () => {
      const late = await mount('lang="vi" topic="late"');
      await soon();
      await late.updated();
      return late;
    });
    expect(screener.unavailable).to.include('We cannot show this part right now');
    isOnline = true;
    screener.button('Try again').click();
    await becomes(screener, 'late in en');
  });
});

describe('who asks again for what could not be loaded', () => {
  let isOnline = true;
  const waiting: (() => void)[] = [];
  before(() => {
    const offered = ['es', 'vi'];
    const topics = {
      first: ['en'],
      next: offered,
      last: offered,
      inner: offered,
      back: offered,
      away: offered,
      safari: offered,
    };
    registerPackLoader(topics, async (topic, language) => {
      await soon(1);
      if (language === 'es') return addCheckedPack(pack(topic, language));
      await new Promise<void>((done) => waiting.push(done));
      if (!isOnline) throw new Error('offline');
      addCheckedPack(pack(topic, language));
    });
  });
  after(() => registerPackLoader({}, async () => {}));
  afterEach(clear);

  const statusOf = (screener: RedflagScreenerHarness): string =>
    screener.allByRole('status').map(textOf).filter(Boolean).join('|');
  const requested = (): Promise<void> => waitUntil(() => waiting.length > 0, 'the request');
  /** The server answers what is asked, as it is now, also what is asked again by itself, until the element says so. */
  const answered = async (screener: RedflagScreenerHarness, said: string): Promise<void> => {
    await requested();
    const isSaid = (): boolean => {
      for (const done of waiting.splice(0)) done();
      return statusOf(screener) === said;
    };
    await told(() => waitUntil(isSaid, `the status “${said}”`));
  };
  const inVietnamese = async (screener: RedflagScreenerHarness, topic: string): Promise<void> => {
    await becomes(screener, `${topic} in es`);
    screener.element.setAttribute('lang', 'vi');
  };

  for (const [what, attributes, failed] of [
    ['the whole text', 'lang="en" topic="first"', english.unavailable.heading],
    ['another language', 'lang="es" topic="next"', english.translation.failed],
  ] as const) {
    it(`keeps the focus and hears each step: ${what}`, async () => {
      isOnline = false;
      const screener = await mount(attributes);
      const isWhole = what === 'the whole text';
      if (!isWhole) await inVietnamese(screener, 'next');
      await answered(screener, failed);
      const button = screener.button('Try again');
      for (const comes of [false, true]) {
        isOnline = comes;
        button.focus();
        button.click();
        await waitUntil(() => statusOf(screener) === english.loading, 'that it is on its way');
        expect(screener.focused).to.equal(button);
        await answered(screener, comes ? '' : failed);
        if (!comes) expect(screener.focused).to.equal(button);
      }
      const title = isWhole ? 'first in en' : 'next in vi';
      await waitUntil(() => screener.focused && textOf(screener.focused) === title, `the focus on “${title}”`);
      expect(screener.allByRole('button').map(textOf)).not.to.include('Try again');
    });
  }

  it('keeps nothing that it did not have: in Safari a press takes no focus, and a second failure gives none', async () => {
    isOnline = false;
    const screener = await mount('lang="es" topic="safari"');
    await inVietnamese(screener, 'safari');
    await answered(screener, english.translation.failed);
    screener.button('Try again').click();
    await answered(screener, english.translation.failed);
    await screener.updated();
    await soon();
    expect(screener.focused).to.equal(null);
    isOnline = true;
    screener.button('Try again').click();
    await answered(screener, '');
    await becomes(screener, 'safari in vi');
  });

  for (const [topic, where] of [
    ['back', 'on the button, keeps the focus and hears it come'],
    ['away', 'elsewhere, is left there'],
  ] as const) {
    it(`and is, when the network is back, ${where}`, async () => {
      isOnline = false;
      const screener = await mount(`lang="es" topic="${topic}"`);
      await inVietnamese(screener, topic);
      await answered(screener, english.translation.failed);
      const button = screener.button('Try again');
      if (topic === 'back') button.focus();
      isOnline = true;
      globalThis.dispatchEvent(new Event('online'));
      await waitUntil(() => statusOf(screener) === english.loading, 'that it is on its way');
      expect(screener.button('Try again') === button).to.equal(true);
      await answered(screener, '');
      await becomes(screener, `${topic} in vi`);
      await screener.updated();
      await soon();
      expect(textOf(screener.focused ?? screener.element)).to.equal(topic === 'back' ? `${topic} in vi` : '');
      expect(document.activeElement === document.body).to.equal(topic === 'away');
    });
  }

  it('and has gone on meanwhile, keeps the focus there, also where both are in a shadow root of the page', async () => {
    for (const topic of ['last', 'inner']) {
      isOnline = false;
      const screener = await mount(`lang="es" topic="${topic}"`);
      const field = document.createElement('input');
      if (topic === 'inner') {
        const component = document.body.appendChild(document.createElement('div'));
        component.attachShadow({ mode: 'open' }).append(screener.element);
      }
      document.body.append(field);
      await inVietnamese(screener, topic);
      await answered(screener, english.translation.failed);
      isOnline = true;
      screener.button('Try again').click();
      field.focus();
      await answered(screener, '');
      await becomes(screener, `${topic} in vi`);
      await screener.updated();
      expect(document.activeElement === field, topic).to.equal(true);
      field.remove();
      (screener.element.getRootNode() as ShadowRoot).host?.remove();
    }
  });
});

describe('content that is late, lost or wrapped', () => {
  afterEach(clear);
  const leaflet = '<p>The leaflet.</p>';

  it('is waited for while it is null, with the page’s own text and no other condition', async () => {
    const { element } = await mount('topic="glass-elbow"', leaflet);
    element.remove();
    const screener = made(leaflet);
    screener.element.content = null;
    putOnPage(screener.element);
    await screener.updated();
    expect(screener.asks).to.equal(false);
    expect(screener.showsFallback).to.equal(true);
    await screener.set({ content: inventedCondition });
    expect(screener.question).to.equal('Does your knee do any of these?');
    // What is shown is not taken away again.
    await screener.set({ content: null });
    expect(screener.question).to.equal('Does your knee do any of these?');
  });

  it('that was superseded keeps its text, and opens no program on the answers to it', async () => {
    const screener = await mount('', '<p slot="program">Walk.</p>');
    await screener.answer('None of these');
    expect(screener.opensProgram).to.equal(true);
    await screener.set({ content: null });
    expect(screener.opensProgram).to.equal(false);
    expect(screener.resultText).to.include('No sign chosen');
    await screener.set({ content: undefined });
    expect(screener.opensProgram).to.equal(true);
    // The same questions about another condition are other questions.
    await screener.set({ content: { ...backPain, topic: 'hip-pain' } });
    expect(screener.opensProgram).to.equal(false);
    await screener.updated();
    expect(screener.hasResult).to.equal(false);
    await messagesOf(async () => {
      await screener.set({ src: '/not/there.json', content: undefined });
      await soon(300);
    });
    expect(screener.opensProgram).to.equal(false);
  });

  it('is waited for with the number where nothing but a comment or a style stands inside', async () => {
    for (const inner of ['<!--v-if-->', '<style>p { color: red }</style>', '<script type="x">1</script>']) {
      const screener = made(inner);
      screener.element.content = null;
      putOnPage(screener.element);
      await screener.updated();
      expect(screener.text, inner).to.include('call 911');
    }
  });

  it('as an attribute is an error with the safe message and a remedy, and no other condition', async () => {
    const { result: screener, messages } = await told(() => mount('content="[object Object]"', leaflet));
    expect(messages.join()).to.match(/content is not an attribute: set the property/);
    expect(screener.asks).to.equal(false);
    expect(screener.unavailable).to.include('call 911 now');
    await messagesOf(() => screener.set({ content: inventedCondition }));
    expect(screener.question).to.equal('Does your knee do any of these?');
  });

  it('is read as the data that a reactive object holds', async () => {
    const wrap = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? new Proxy(value, { get: (target, key, receiver) => wrap(Reflect.get(target, key, receiver)) })
        : value;
    const screener = await mount('', leaflet);
    const messages = await messagesOf(() => screener.set({ content: wrap(inventedCondition) }));
    expect(messages).to.deep.equal([]);
    expect(screener.question).to.equal('Does your knee do any of these?');
  });

  describe('that React keeps in place of setting it', () => {
    const keep = ({ element }: RedflagScreenerHarness, content: unknown): void => {
      Object.assign(element, { __reactProps$test: { content } });
    };
    const asking = (title: string): unknown => {
      const content = structuredClone(inventedCondition);
      Object.assign(content.screening.sets[0] as object, { question: title });
      return content;
    };

    it('waits where the page says that it is still to come', async () => {
      const screener = made('The leaflet.');
      keep(screener, null);
      putOnPage(screener.element);
      await screener.updated();
      expect(screener.asks).to.equal(false);
      expect(screener.fallbackNodes.length).to.equal(1);
      keep(screener, asking('Does it hurt?'));
      screener.element.requestUpdate();
      await messagesOf(() => screener.updated());
      expect(screener.question).to.equal('Does it hurt?');
    });

    it('is the next one when React 18 writes its attribute again', async () => {
      const screener = await mount();
      for (const question of ['Does it hurt?', 'Does it hurt now?']) {
        keep(screener, asking(question));
        await messagesOf(async () => {
          screener.element.setAttribute('content', '[object Object]');
          await screener.updated();
          await screener.updated();
        });
        expect(screener.question).to.equal(question);
      }
    });

    it('gives way to what the page sets itself', async () => {
      const screener = await mount();
      keep(screener, asking('Does it hurt?'));
      screener.element.requestUpdate();
      await messagesOf(() => screener.updated());
      await screener.set({ content: asking('Is it stiff?') });
      screener.element.requestUpdate();
      await screener.updated();
      expect(screener.question).to.equal('Is it stiff?');
    });
  });

  it('is read out of the box in which Vue keeps it', async () => {
    class RefImpl {
      readonly __v_isRef = true;
      // What Vue keeps beside the value leads back to the box.
      readonly dep = { activeLink: this };
      get value(): unknown {
        return inventedCondition;
      }
    }
    const screener = await mount('', leaflet);
    const messages = await messagesOf(() => screener.set({ content: new RefImpl() }));
    expect(messages).to.deep.equal([]);
    expect(screener.question).to.equal('Does your knee do any of these?');
  });
});

describe('texts that something else has replaced', () => {
  afterEach(clear);

  /** As page translators do: each text gets a node of its own, and ours is gone. */
  const translatePage = (root: ShadowRoot): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('style')) continue;
      const font = document.createElement('font');
      font.textContent = text.data;
      text.replaceWith(font);
    }
  };

  it('are drawn anew, so that a note lists what is ticked', async () => {
    const list = await SideEffectListHarness.mount('treatment="chemotherapy" checklist');
    const names = list.effectNames;
    const press = async (at: number): Promise<void> => {
      list.checkboxes[at]?.focus();
      await list.click(list.checkboxes[at] as HTMLElement);
    };
    await press(2);
    translatePage(list.root);
    await press(0);
    expect(list.focused).to.equal(list.checkboxes[0]);
    translatePage(list.root);
    await press(2);
    expect(list.checkboxes.map(({ checked }) => checked).indexOf(true)).to.equal(0);
    expect(list.note.text).to.include(names[0]);
    expect(list.note.text).not.to.include(names[2]);
  });

  it('take nothing away from the elements inside: what was ticked, written and focused stays', async () => {
    const guide = await CareGuideHarness.mount('checklist');
    const { treatments } = guide;
    await treatments.updated();
    const list = treatments.sideEffects;
    await list.updated();
    await list.disclosures.find(({ name }) => name === 'Side effects')?.toggle();
    const [box] = list.checkboxes as [HTMLInputElement];
    box.focus();
    await list.click(box);
    const note = list.note.text;
    for (const each of [guide, treatments]) {
      translatePage(each.root);
      each.element.requestUpdate();
      await each.updated();
      await list.updated();
      // Elements that differ would take chai minutes to print.
      expect(guide.treatments.element === treatments.element).to.equal(true);
      expect(treatments.sideEffects.element === list.element).to.equal(true);
      expect(each.root.querySelector('font')).to.equal(null);
      expect(list.checkboxes[0]?.checked).to.equal(true);
      expect(list.note.text).to.equal(note);
      expect(list.focused === box).to.equal(true);
    }
    await guide.set({ headingLevel: 3 });
    expect(treatments.element.headingLevel).to.equal(4);
  });

  it('never move the focus to another control, whatever comes or goes above it', async () => {
    const screener = await mount('', '<p slot="program">Walk.</p>');
    await screener.chooseFirst();
    const none = () => screener.sign('None of these');
    // It takes the follow-up question away, and brings it back.
    for (let time = 0; time < 4; time++) {
      translatePage(screener.root);
      none().focus();
      await screener.click(none());
      // Elements that differ would take chai minutes to print.
      expect(screener.focused === none(), `${screener.focused?.localName}`).to.equal(true);
    }
    await screener.answerFollowUp('Yes');
    const box = screener.sign('You have or had cancer');
    translatePage(screener.root);
    box.focus();
    await screener.click(box);
    expect(textOf((screener.focused as HTMLInputElement).labels?.[0] ?? null)).to.include('You have or had cancer');
  });

  it('never leave a link that reads one number and dials another', async () => {
    const notice = await EmergencyNoticeHarness.mount('', '<p>Call 911.</p>');
    translatePage(notice.root);
    await notice.set({ emergencyNumber: '112' });
    const links = notice.callLinks;
    expect(links.length).to.be.above(0);
    for (const link of links) expect(`tel:${dialled(textOf(link))}`).to.equal(link.getAttribute('href'));
    expect(notice.bodyText).not.to.include('911');
  });
});

/** Fails wherever the test wants it to. */
class FailingElement extends CareElement {
  fails: string | undefined;
  override get entry() {
    this.#mayFail('entry');
    return { packField: 'screening', topic: 'back-pain' } as const;
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#mayFail('willUpdate');
    super.willUpdate(changed);
  }
  protected override renderContent(_view: View): unknown {
    this.#mayFail('renderContent');
    return html`<p>Shown</p>`;
  }
  protected override updated(): void {
    this.#mayFail('updated');
  }
  #mayFail(place: string): void {
    if (this.fails === place) throw new Error(place);
  }
}
customElements.define('failing-element', FailingElement);

describe('the last resort', () => {
  afterEach(clear);

  for (const place of ['entry', 'willUpdate', 'renderContent', 'updated']) {
    it(`stands with the number when ${place} throws, and goes when it no longer does`, async () => {
      const element = document.createElement('failing-element') as FailingElement;
      element.fails = place;
      element.lang = 'en';
      element.textContent = 'The leaflet.';
      const care = new CareElementHarness(element);
      const messages = await messagesOf(async () => {
        putOnPage(element);
        await care.updated().catch(() => {});
        await soon();
      });
      expect(messages.join()).to.include('<failing-element>: could not be shown:');
      const [link] = care.callLinks;
      expect(link?.getAttribute('href')).to.equal('tel:911');
      expect(isVisible(link)).to.equal(true);
      expect(isVisible(element)).to.equal(true);
      element.fails = undefined;
      await care.set({ headingLevel: 3 });
      await soon();
      expect(textOf(care.base)).to.equal('Shown');
      expect(care.root.querySelectorAll('p').length).to.be.above(0);
    });
  }

  it('is the same line as that of the interface, in every language', async () => {
    const { complete } = await import('../../src/content/messages/complete.js');
    const all = { en: english, ...complete } as Record<string, typeof english>;
    for (const [language, words] of Object.entries(all)) {
      const name = language.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const expected = { line: words.emergencyLine, local: words.localEmergencyNumber };
      expect(lines[name as keyof typeof lines], name).to.deep.equal(expected);
    }
    expect(Object.keys(lines).length).to.equal(Object.keys(all).length);
  });

  it('has the number of the page however it is written, and that of the language’s region', async () => {
    for (const [attributes, number] of [
      ['emergency-number=" 112 "', 'tel:112'],
      ['emergency-number="(555) 123-4567"', 'tel:5551234567'],
      ['emergency-number="call us" region="GB"', 'tel:999'],
      ['lang="en-GB"', 'tel:999'],
      ['lang="es-US"', 'tel:911'],
      ['lang="es" region="US"', 'tel:911'],
      // Not English, and nobody says where: another country's number would be worse than the one of every mobile phone.
      ['lang="es"', 'tel:112'],
      ['lang="constructor"', 'tel:112'],
      // A region without a number on record is not the United States, nor is one that nobody can read.
      ['region="ZZ"', 'tel:112'],
      ['region="Britain"', 'tel:112'],
      ['lang="en-150"', 'tel:112'],
      ['lang="th-u-ca-buddhist"', 'tel:112'],
      ['lang="en-Latn-GB-u-ca-gregory"', 'tel:999'],
    ]) {
      const [paragraph] = lastResort(await show(`<div ${attributes}></div>`));
      expect(paragraph?.querySelector('a')?.getAttribute('href'), attributes).to.equal(number);
    }
  });

  it('has the number of the element around it, of a property and of the content’s region', async () => {
    const failing = async (set: object): Promise<string | null | undefined> => {
      const element = Object.assign(document.createElement('failing-element') as FailingElement, set);
      const care = new CareElementHarness(element);
      await messagesOf(async () => {
        putOnPage(element);
        await care.updated().catch(() => {});
        element.fails = 'renderContent';
        element.requestUpdate();
        await soon();
        element.fails = 'willUpdate';
        element.requestUpdate();
        await soon();
      });
      return care.callLinks[0]?.getAttribute('href');
    };
    expect(await failing({ lang: 'en' })).to.equal('tel:911');
    expect(await failing({ lang: 'en', emergencyNumber: '999' })).to.equal('tel:999');
    expect(await failing({ lang: 'en', content: pack('glass-ear', 'en') })).to.equal('tel:999');
    const within = { pack: pack('glass-ear', 'en'), region: 'AU', number: '000', fever: null, careTeam: {} };
    expect(await failing({ lang: 'en', within })).to.equal('tel:000');
  });

  it('is not needed for a language or a region that is none', async () => {
    expect((await mount('lang="constructor"')).text).to.include('911');
    for (const region of [false, 5, {}, 'xx', '']) {
      for (const tag of ['emergency-notice', 'care-guide']) {
        const element = document.createElement(tag) as CareElement;
        Object.assign(element, { region });
        const care = new CareElementHarness(element);
        await messagesOf(async () => {
          putOnPage(element);
          await care.updated();
        });
        expect(textOf(care.base), `${tag} ${region}`).to.match(/911|local emergency number/);
      }
    }
  });
});
