import { expect } from '@open-wc/testing';
import { html, type PropertyValues } from 'lit';
import lines from '../../src/content/emergency-lines.json' with { type: 'json' };
import english from '../../src/content/messages/en.json' with { type: 'json' };
import { registerInterfaceWords } from '../../src/content/messages.js';
import { addCheckedPack, registerPackLoader } from '../../src/content/pack-registry.js';
import type { ContentPack } from '../../src/content/schema.js';
import type { RedflagScreener } from '../../src/elements/redflag-screener/redflag-screener.js';
import '../../src/elements/redflag-screener/define.js';
import '../../src/elements/emergency-notice/define.js';
import '../../src/elements/care-guide/define.js';
import type { SideEffectList } from '../../src/elements/side-effect-list/side-effect-list.js';
import '../../src/elements/side-effect-list/define.js';
import { CareElement } from '../../src/core/care-element.js';
import { lastResort } from '../../src/core/last-resort.js';
import type { View } from '../../src/core/view.js';
import backPain from '../../src/packs/back-pain/en.json' with { type: 'json' };
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inside, messagesOf, putOnPage, rendered, show, textOf } from '../support.js';

const pack = (topic: string, language: string, title = `${topic} in ${language}`): ContentPack => {
  const made = structuredClone(inventedCondition) as unknown as ContentPack;
  const [set] = made.screening?.sets ?? [];
  Object.assign(set as object, { title });
  return { ...made, topic, language };
};
const soon = (time = 30): Promise<void> => new Promise((done) => setTimeout(done, time));
const title = (element: Element): string => textOf(find(element, '[part~=title]'));

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
    const element = await show('<redflag-screener lang="es" topic="moving"></redflag-screener>');
    expect(title(element)).to.equal('moving in es');
    for (let time = 0; time < 2; time++) {
      find(element, '.translated button').click();
      await soon();
      await rendered(element);
      expect(title(element)).to.equal('moving in es');
      expect(textOf(find(element, '[part=emergency]'))).to.include('999');
      expect(textOf(find(element, '.not-loaded'))).to.equal(english.translation.failed);
    }
    expect(asked.filter((one) => one === 'moving/en').length).to.equal(2);
    isOnline = true;
    find(element, '.translated button').click();
    await soon();
    await rendered(element);
    expect(title(element)).to.equal('moving in en');
    expect(textOf(find(element, '.not-loaded'))).to.equal('');
  });

  it('stays when the page’s next language cannot be loaded, and follows when it can', async () => {
    isOnline = false;
    const element = await show('<redflag-screener lang="es" topic="moving"></redflag-screener>');
    element.setAttribute('lang', 'vi');
    await soon();
    await rendered(element);
    expect(title(element)).to.equal('moving in es');
    expect(textOf(find(element, '.not-loaded'))).to.equal(english.translation.failed);
    const before = asked.length;
    await soon(60);
    // Rendering alone asks for nothing again.
    expect(asked.length).to.equal(before);
    isOnline = true;
    find(element, 'button', 'Try again').click();
    await soon();
    await rendered(element);
    expect(title(element)).to.equal('moving in vi');
  });

  it('stays while another topic is on its way, and when it does not come', async () => {
    isOnline = false;
    const element = await show<RedflagScreener>('<redflag-screener lang="es" topic="moving"></redflag-screener>');
    element.topic = 'other';
    await soon();
    await rendered(element);
    expect(title(element)).to.equal('moving in es');
    expect(textOf(find(element, '.not-loaded'))).to.equal(english.unavailable.heading);
    isOnline = true;
    globalThis.dispatchEvent(new Event('online'));
    await soon();
    await rendered(element);
    expect(title(element)).to.equal('other in es');
  });

  it('is the safe message with a way to try again where nothing was shown before', async () => {
    isOnline = false;
    registerPackLoader({ late: ['en'] }, async (topic, language) => {
      await soon(5);
      if (!isOnline) throw new Error('offline');
      addCheckedPack(pack(topic, language));
    });
    let element!: Element;
    await messagesOf(async () => {
      element = await show('<redflag-screener lang="vi" topic="late"></redflag-screener>');
      await soon();
      await rendered(element);
    });
    expect(textOf(find(element, '.care-card'))).to.include('We cannot show this part right now');
    isOnline = true;
    find(element, 'button', 'Try again').click();
    await soon();
    await rendered(element);
    expect(title(element)).to.equal('late in en');
  });
});

describe('content that is late, lost or wrapped', () => {
  afterEach(clear);
  const markup = '<redflag-screener><p>The leaflet.</p></redflag-screener>';

  it('is waited for while it is null, with the page’s own text and no other condition', async () => {
    const element = await show<RedflagScreener>(
      '<redflag-screener topic="glass-elbow"><p>The leaflet.</p></redflag-screener>',
    );
    element.remove();
    const waiting = document.createElement('redflag-screener') as RedflagScreener;
    waiting.content = null;
    waiting.innerHTML = '<p>The leaflet.</p>';
    putOnPage(waiting);
    await rendered(waiting);
    expect(has(waiting, 'form')).to.equal(false);
    expect((waiting.querySelector('p') as HTMLElement).getClientRects().length).to.equal(1);
    waiting.content = inventedCondition;
    await rendered(waiting);
    expect(textOf(find(waiting, 'legend'))).to.equal('Does your knee do any of these?');
    // What is shown is not taken away again.
    waiting.content = null;
    await rendered(waiting);
    expect(textOf(find(waiting, 'legend'))).to.equal('Does your knee do any of these?');
  });

  it('that was superseded keeps its text, and opens no program on the answers to it', async () => {
    const element = await show<RedflagScreener>('<redflag-screener><p slot="program">Walk.</p></redflag-screener>');
    const isOpen = (): boolean => has(element, 'slot[name=program]');
    find(element, 'label', 'None of these').click();
    await rendered(element);
    find(element, '[type=submit]').click();
    await rendered(element);
    expect(isOpen()).to.equal(true);
    element.content = null;
    await rendered(element);
    expect(isOpen()).to.equal(false);
    expect(textOf(find(element, '[part=result]'))).to.include('No sign chosen');
    element.content = undefined;
    await rendered(element);
    expect(isOpen()).to.equal(true);
    // The same questions about another condition are other questions.
    element.content = { ...backPain, topic: 'hip-pain' };
    await rendered(element);
    expect(isOpen()).to.equal(false);
    await element.updateComplete;
    await rendered(element);
    expect(has(element, '[part=result]')).to.equal(false);
    await messagesOf(async () => {
      element.src = '/not/there.json';
      element.content = undefined;
      await rendered(element);
      await soon(300);
    });
    expect(isOpen()).to.equal(false);
  });

  it('is waited for with the number where nothing but a comment or a style stands inside', async () => {
    for (const inner of ['<!--v-if-->', '<style>p { color: red }</style>', '<script type="x">1</script>']) {
      const element = document.createElement('redflag-screener') as RedflagScreener;
      element.content = null;
      element.innerHTML = inner;
      putOnPage(element);
      await rendered(element);
      expect(textOf(inside(element)), inner).to.include('call 911');
    }
  });

  it('as an attribute is an error with the safe message and a remedy, and no other condition', async () => {
    let element!: Element;
    const messages = await messagesOf(async () => {
      element = await show(markup.replace('<redflag-screener', '<redflag-screener content="[object Object]"'));
    });
    expect(messages.join()).to.match(/content is a property, not an attribute: set it by script/);
    expect(has(element, 'form')).to.equal(false);
    expect(textOf(find(element, '.care-card'))).to.include('call 911 now');
    await messagesOf(async () => {
      (element as RedflagScreener).content = inventedCondition;
      await rendered(element);
    });
    expect(textOf(find(element, 'legend'))).to.equal('Does your knee do any of these?');
  });

  it('is read as the data that a reactive object holds', async () => {
    const wrap = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? new Proxy(value, { get: (target, key, receiver) => wrap(Reflect.get(target, key, receiver)) })
        : value;
    const element = await show<RedflagScreener>(markup);
    const messages = await messagesOf(async () => {
      element.content = wrap(inventedCondition);
      await rendered(element);
    });
    expect(messages).to.deep.equal([]);
    expect(textOf(find(element, 'legend'))).to.equal('Does your knee do any of these?');
  });

  describe('that React keeps in place of setting it', () => {
    const keep = (element: Element, content: unknown): void => {
      Object.assign(element, { __reactProps$test: { content } });
    };
    const made = (title: string): unknown => {
      const content = structuredClone(inventedCondition);
      Object.assign(content.screening.sets[0] as object, { question: title });
      return content;
    };

    it('waits where the page says that it is still to come', async () => {
      const element = document.createElement('redflag-screener') as RedflagScreener;
      element.textContent = 'The leaflet.';
      keep(element, null);
      putOnPage(element);
      await rendered(element);
      expect(has(element, 'legend')).to.equal(false);
      expect(find<HTMLSlotElement>(element, 'slot').assignedNodes().length).to.equal(1);
      keep(element, made('Does it hurt?'));
      element.requestUpdate();
      await messagesOf(() => rendered(element));
      expect(textOf(find(element, 'legend'))).to.equal('Does it hurt?');
    });

    it('is the next one when React 18 writes its attribute again', async () => {
      const element = await show<RedflagScreener>('<redflag-screener></redflag-screener>');
      for (const question of ['Does it hurt?', 'Does it hurt now?']) {
        keep(element, made(question));
        await messagesOf(async () => {
          element.setAttribute('content', '[object Object]');
          await rendered(element);
          await rendered(element);
        });
        expect(textOf(find(element, 'legend'))).to.equal(question);
      }
    });

    it('gives way to what the page sets itself', async () => {
      const element = await show<RedflagScreener>('<redflag-screener></redflag-screener>');
      keep(element, made('Does it hurt?'));
      element.requestUpdate();
      await messagesOf(() => rendered(element));
      element.content = made('Is it stiff?');
      await rendered(element);
      element.requestUpdate();
      await rendered(element);
      expect(textOf(find(element, 'legend'))).to.equal('Is it stiff?');
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
    const element = await show<RedflagScreener>(markup);
    const messages = await messagesOf(async () => {
      element.content = new RefImpl();
      await rendered(element);
    });
    expect(messages).to.deep.equal([]);
    expect(textOf(find(element, 'legend'))).to.equal('Does your knee do any of these?');
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
    const element = await show<SideEffectList>(
      '<side-effect-list treatment="chemotherapy" checklist></side-effect-list>',
    );
    const boxes = (): HTMLInputElement[] => [...inside(element).querySelectorAll<HTMLInputElement>('.effects input')];
    const names = [...inside(element).querySelectorAll('.effect h4, .effect h3')].map((one) => textOf(one));
    const press = async (at: number): Promise<void> => {
      boxes()[at]?.focus();
      boxes()[at]?.click();
      await rendered(element);
    };
    await press(2);
    translatePage(inside(element));
    await press(0);
    expect(inside(element).activeElement).to.equal(boxes()[0]);
    translatePage(inside(element));
    await press(2);
    expect(
      boxes()
        .map(({ checked }) => checked)
        .indexOf(true),
    ).to.equal(0);
    const note = textOf(find(element, '[part=note]'));
    expect(note).to.include(names[0]);
    expect(note).not.to.include(names[2]);
  });

  it('take nothing away from the elements inside: what was ticked, written and focused stays', async () => {
    const guide = await show<CareElement>('<care-guide checklist></care-guide>');
    const treatments = find<CareElement>(guide, 'treatment-guide');
    await rendered(treatments);
    const list = find<SideEffectList>(treatments, 'side-effect-list');
    await rendered(list);
    const box = find<HTMLInputElement>(list, '.effects input');
    box.focus();
    box.click();
    await rendered(list);
    const note = textOf(find(list, '[part=note]'));
    for (const element of [guide, treatments]) {
      translatePage(inside(element));
      element.requestUpdate();
      await rendered(element);
      await rendered(list);
      expect(find(guide, 'treatment-guide')).to.equal(treatments);
      expect(find(treatments, 'side-effect-list')).to.equal(list);
      expect(has(element, 'font')).to.equal(false);
      expect(find<HTMLInputElement>(list, '.effects input').checked).to.equal(true);
      expect(textOf(find(list, '[part=note]'))).to.equal(note);
      expect(inside(list).activeElement).to.equal(box);
    }
    guide.headingLevel = 3;
    await rendered(guide);
    expect(treatments.headingLevel).to.equal(4);
  });

  it('never leave a link that reads one number and dials another', async () => {
    const element = await show<CareElement>('<emergency-notice><p>Call 911.</p></emergency-notice>');
    translatePage(inside(element));
    element.emergencyNumber = '112';
    await rendered(element);
    const links = [...inside(element).querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')];
    expect(links.length).to.be.above(0);
    for (const link of links) expect(`tel:${textOf(link)}`).to.equal(link.getAttribute('href'));
    expect(textOf(inside(element).querySelector('.body'))).not.to.include('911');
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
    return html`<p class="shown">Shown</p>`;
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
      const messages = await messagesOf(async () => {
        putOnPage(element);
        await rendered(element).catch(() => {});
        await soon();
      });
      expect(messages.join()).to.include('<failing-element>: could not be shown:');
      const link = find<HTMLAnchorElement>(element, 'a[href^="tel:"]');
      expect(link.getAttribute('href')).to.equal('tel:911');
      expect(link.getClientRects().length).to.be.above(0);
      expect(element.getClientRects().length).to.be.above(0);
      element.fails = undefined;
      element.headingLevel = 3;
      await rendered(element);
      await soon();
      expect(textOf(find(element, '.shown'))).to.equal('Shown');
      expect(inside(element).querySelectorAll('p').length).to.be.above(0);
    });
  }

  it('is the same line as that of the interface, in every language', async () => {
    const { complete } = await import('../../src/content/messages/complete.js');
    const all = { en: english, ...complete } as Record<string, typeof english>;
    for (const [language, words] of Object.entries(all)) {
      const name = language.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(lines[name as keyof typeof lines], name).to.equal(words.emergencyLine);
    }
    expect(Object.keys(lines).length).to.equal(Object.keys(all).length);
  });

  it('has the number of the page however it is written, and that of the language’s region', async () => {
    for (const [attributes, number] of [
      ['emergency-number=" 112 "', 'tel:112'],
      ['emergency-number="(555) 123-4567"', 'tel:5551234567'],
      ['emergency-number="call us" region="GB"', 'tel:999'],
      ['lang="en-GB"', 'tel:999'],
      ['lang="constructor"', 'tel:911'],
      // A region without a number on record is not the United States.
      ['region="ZZ"', 'tel:112'],
    ]) {
      const [paragraph] = lastResort(await show(`<div ${attributes}></div>`));
      expect(paragraph?.querySelector('a')?.getAttribute('href'), attributes).to.equal(number);
    }
  });

  it('is not needed for a language or a region that is none', async () => {
    const element = await show('<redflag-screener lang="constructor"></redflag-screener>');
    expect(textOf(inside(element))).to.include('911');
    for (const region of [false, 5, {}, 'xx', '']) {
      for (const tag of ['emergency-notice', 'care-guide']) {
        const element = document.createElement(tag) as CareElement & { region: unknown };
        element.region = region;
        await messagesOf(async () => {
          putOnPage(element);
          await rendered(element);
        });
        expect(textOf(inside(element).querySelector('.care')), `${tag} ${region}`).to.match(
          /911|local emergency number/,
        );
      }
    }
  });
});
