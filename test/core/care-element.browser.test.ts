import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { addBuiltInPack, addCheckedPack, registerPackLoader } from '../../src/content/pack-registry.js';
import { registerPack } from '../../src/content/register-pack.js';
import type { ContentPack } from '../../src/content/schema.js';
import type { CareElement } from '../../src/core/care-element.js';
import { elementNames } from '../../src/elements/registry.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import {
  clear,
  everyElement,
  find,
  inEachFace,
  inside,
  messagesOf,
  outline,
  rendered,
  show,
  textOf,
  wholeText,
} from '../support.js';

const box = (element: Element): HTMLElement => find(element, '.care');

/** Every text that may hold a placeholder holds both; names, ids, sources and drawings stay as they are. */
function withPlaceholders(value: unknown, key = ''): unknown {
  const stays =
    /^(schemaVersion|topic|language|region|regions|version|license|review|sources|id|urgency|treatments|effects|address|path|tone|picture|term|forms|name)$/;
  if (typeof value === 'string') return stays.test(key) ? value : `${value} {emergency-number} {fever-threshold}`;
  if (Array.isArray(value)) return value.map((one) => withPlaceholders(one, key));
  if (!value || typeof value !== 'object' || key === 'sources' || key === 'review') return value;
  const isLink = 'address' in value || 'topic' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isLink && name === 'title' ? inner : withPlaceholders(inner, name),
    ]),
  );
}

before(() => {
  addCheckedPack({ ...inventedCondition, title: 'Rodilla', language: 'es', topic: 'glass-knee' } as ContentPack);
  addCheckedPack({ ...inventedCondition, language: 'ar', topic: 'glass-knee' } as ContentPack);
  addCheckedPack({ ...inventedCondition, language: 'en', topic: 'glass-knee' } as ContentPack);
});
afterEach(clear);

for (const name of elementNames) {
  describe(`<${name}>`, () => {
    it('follows the language of the nearest ancestor, and its changes', async () => {
      const element = await show<CareElement>(
        `<div data-around lang="es-MX"><${name} topic="glass-knee"></${name}></div>`,
      );
      expect(box(element).lang).to.equal('es');
      (element.parentElement as HTMLElement).lang = 'en';
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(element);
      expect(box(element).lang).to.equal('en');
      (element.parentElement as HTMLElement).removeAttribute('lang');
      document.documentElement.lang = 'ar';
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(element);
      expect(box(element).lang).to.equal('ar');
    });

    it('marks text that is not in the page’s language with its own language and direction', async () => {
      let element!: CareElement;
      const messages = await messagesOf(async () => {
        element = await show<CareElement>(`<div data-around lang="fa" dir="rtl"><${name}></${name}></div>`);
      });
      expect([box(element).lang, box(element).dir]).to.deep.equal(['en', 'ltr']);
      expect(messages.join()).to.match(new RegExp(`<${name}>: lang "fa" has no content for topic .*; using "en"`));
    });

    it('follows the direction of the page, and its changes', async () => {
      const element = await show<CareElement>(`<div data-around dir="rtl"><${name}></${name}></div>`);
      const direction = (): string => getComputedStyle(find(element, '.body p')).direction;
      expect(direction()).to.equal('rtl');
      (element.parentElement as HTMLElement).dir = 'ltr';
      expect(direction()).to.equal('ltr');
    });

    it('begins its headings at heading-level and goes on from there', async () => {
      for (const level of [1, 2, 3, 4, 5, 6]) {
        const element = await show<CareElement>(`<${name} heading-level="${level}"></${name}>`);
        const levels = (await outline(element)).map((one) => Number(one.localName[1]));
        expect(levels[0]).to.equal(level);
        expect(Math.min(...levels)).to.equal(level);
        levels.forEach((one, index) => {
          expect(one - (levels[index - 1] ?? one)).to.be.at.most(1);
        });
      }
    });

    it('names a heading-level that is none, and uses 2', async () => {
      for (const level of ['0', '7', '2.5', 'h3', '']) {
        let element!: CareElement;
        const messages = await messagesOf(async () => {
          element = await show<CareElement>(`<${name} heading-level="${level}">911</${name}>`);
        });
        expect(messages).to.deep.equal([
          `[care-widgets] <${name}>: heading-level "${level}" is not a whole number from 1 to 6; using 2.`,
        ]);
        expect(inside(element).querySelector('h2')).not.to.equal(null);
      }
    });

    it('names an emergency-number that is none, and uses the region’s', async () => {
      let element!: CareElement;
      const messages = await messagesOf(async () => {
        element = await show<CareElement>(`<${name} emergency-number="nine one one" topic="unknown"></${name}>`);
      });
      expect(messages.join()).to.include('emergency-number "nine one one" is not a phone number; using 911.');
      expect(find<HTMLAnchorElement>(element, 'a').href).to.equal('tel:911');
    });

    it('shows a safe text with the number and the fallback when the topic is unknown', async () => {
      let element!: CareElement;
      const messages = await messagesOf(async () => {
        element = await show<CareElement>(`<${name} topic="no-such"><p>The page’s own text.</p></${name}>`);
      });
      expect(messages.join()).to.include(`<${name}>: unknown topic "no-such". Known: `);
      expect(textOf(find(element, '.care-card'))).to.include('call 911 now');
      expect((element.querySelector('p') as HTMLElement).getClientRects().length).to.equal(1);
    });

    it('takes a number as emergency-number, and says nothing', async () => {
      let element!: CareElement;
      const messages = await messagesOf(async () => {
        element = await show<CareElement>(`<${name} topic="no-such">911</${name}>`);
        element.emergencyNumber = 112;
        await rendered(element);
      });
      expect(messages.length).to.equal(1);
      expect(find<HTMLAnchorElement>(element, 'a').href).to.equal('tel:112');
    });

    it('names no country’s number where it does not know the country', async () => {
      const german = await show<CareElement>(`<div data-around lang="de"><${name} topic="no-such"></${name}></div>`);
      expect(textOf(find(german, '.care-card'))).to.include('your local emergency number');
      const british = await show<CareElement>(`<div data-around lang="en-GB"><${name} topic="no"></${name}></div>`);
      expect(textOf(find(british, '.care-card'))).to.include('999');
      const broken = await show<CareElement>(`<${name} topic="no-such"></${name}>`);
      broken.content = { region: 'AU' };
      await rendered(broken);
      expect(textOf(find(broken, '.care-card'))).to.include('000');
    });

    it('shows a pack that the page registers later, and keeps it when the library’s own comes after it', async () => {
      const pack = { ...inventedCondition, topic: `later-${name}`, region: 'US' } as ContentPack;
      const element = await show<CareElement>(`<${name} topic="${pack.topic}"></${name}>`);
      expect(textOf(find(element, '.care-card'))).to.include('911');
      expect(registerPack(pack)).to.deep.equal([]);
      await rendered(element);
      expect(textOf(find(element, '.foot'))).to.include('A. Tester');
      addBuiltInPack({ ...pack, review: { status: 'draft' } });
      await rendered(element);
      expect(textOf(find(element, '.foot'))).to.include('A. Tester');
    });

    it('shows the page’s text while its content is on the way, or else a line with the number', async () => {
      let arrive: (value?: unknown) => void = () => {};
      const topic = `slow-${name}`;
      registerPackLoader({ [topic]: ['en'] }, () => new Promise((resolve) => (arrive = resolve)));
      const own = await show<CareElement>(`<${name} topic="${topic}"><p>Page.</p></${name}>`);
      const bare = await show<CareElement>(`<${name} topic="${topic}"> <i slot="program">Program</i></${name}>`);
      expect((own.querySelector('p') as HTMLElement).getClientRects().length).to.equal(1);
      expect(inside(own).querySelector('.care-card')).to.equal(null);
      expect(textOf(box(bare))).to.match(/on its way.*In an emergency, call 911/);
      expect((bare.querySelector('i') as HTMLElement).getClientRects().length).to.equal(0);
      addCheckedPack({ ...inventedCondition, topic } as ContentPack);
      arrive();
      await rendered(own);
      expect(textOf(find(own, '.foot'))).to.include('A. Tester');
    });

    it('shows the safe text when its content does not come', async () => {
      const topic = `lost-${name}`;
      registerPackLoader({ [topic]: ['en'] }, () => Promise.reject(new Error('404')));
      let element!: CareElement;
      const messages = await messagesOf(async () => {
        element = await show<CareElement>(`<${name} topic="${topic}"><p>Page.</p></${name}>`);
        await new Promise((resolve) => setTimeout(resolve));
        await rendered(element);
      });
      expect(messages.join()).to.include(`topic "${topic}" could not be loaded`);
      expect(textOf(find(element, '.care-card'))).to.include('911');
      expect((element.querySelector('p') as HTMLElement).getClientRects().length).to.equal(1);
    });

    it('puts the number and the threshold into every text of a pack, and shows no brace', async () => {
      const element = await show<CareElement>(`<${name}>911</${name}>`);
      element.content = withPlaceholders(inventedCondition);
      await rendered(element);
      expect(await wholeText(element)).to.match(/999.*37\.5 °C \(99\.5 °F\)/);
      expect(textOf(find(element, '.foot'))).to.include('A. Tester');
      const seen = [
        await wholeText(element),
        ...(await everyElement(element)).flatMap((one) =>
          ['aria-label', 'alt', 'title'].map((attribute) => one.getAttribute(attribute) ?? ''),
        ),
      ];
      for (const term of (await everyElement(element)).filter((one) => one.matches('.term'))) {
        (term as HTMLElement).click();
        const popover = (term.getRootNode() as ShadowRoot).getElementById('definition') as HTMLElement;
        seen.push(textOf(popover));
        popover.hidePopover();
      }
      expect(seen.filter((text) => text.includes('{'))).to.deep.equal([]);
    });

    it('survives anything as content', async () => {
      const throwing = new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      );
      for (const content of [0, '', 'text', [], {}, () => {}, Symbol('s'), throwing, document, Object.create(null)]) {
        const element = await show<CareElement>(`<${name}></${name}>`);
        let messages: string[] = [];
        messages = await messagesOf(async () => {
          element.content = content;
          await rendered(element);
          await rendered(element);
        });
        expect(messages.length).to.be.at.least(1);
        expect(textOf(find(element, '.care-card'))).to.include('911');
        element.content = undefined;
        await rendered(element);
        expect(textOf(box(element))).to.include('Draft. A clinician has not reviewed this text yet.');
      }
    });

    it('says the same thing on the console once', async () => {
      const messages = await messagesOf(async () => {
        const element = await show<CareElement>(`<${name} topic="no-such">911</${name}>`);
        for (let time = 0; time < 3; time++) {
          element.requestUpdate();
          await rendered(element);
        }
      });
      expect(messages.length).to.equal(1);
    });

    it('hides the fallback once it shows its content, and keeps it in the page', async () => {
      const element = await show<CareElement>(`<${name}><p>Before the script.</p></${name}>`);
      expect((element.querySelector('p') as HTMLElement).getClientRects().length).to.equal(0);
      expect(element.textContent).to.equal('Before the script.');
    });

    it('has text of at least 16 px on a page of 10 px, and larger on a larger page', async () => {
      const sizes = (element: Element): number[] =>
        [...inside(element).querySelectorAll('p, li, label, button, dt, dd, th, td, a, h2, h3, h4')].map((one) =>
          Number.parseFloat(getComputedStyle(one).fontSize),
        );
      const small = await show<CareElement>(`<div data-around style="font-size:10px"><${name}></${name}></div>`);
      expect(Math.min(...sizes(small))).to.be.at.least(16);
      const large = await show<CareElement>(`<div data-around style="font-size:20px"><${name}></${name}></div>`);
      expect(Math.min(...sizes(large))).to.be.at.least(20);
    });

    it('takes the page’s typeface and nothing else that text inherits', async () => {
      const element = await show<CareElement>(
        `<div data-around style="font-family:fantasy;text-transform:uppercase;letter-spacing:9px;white-space:pre;line-height:1;text-align:right;font-style:italic;color:lime;word-spacing:1em;text-indent:3em"><${name}></${name}></div>`,
      );
      const style = getComputedStyle(find(element, '.body p'));
      expect(style.fontFamily).to.equal('fantasy');
      expect(style.textTransform).to.equal('none');
      expect(style.letterSpacing).to.equal('normal');
      expect(style.whiteSpace).to.equal('normal');
      expect(style.fontStyle).to.equal('normal');
      expect(['start', 'left']).to.include(style.textAlign);
      expect(style.textIndent).to.equal('0px');
      expect(style.color).not.to.equal('rgb(0, 255, 0)');
    });

    it('is light or dark as the page’s color-scheme', async () => {
      const surface = (element: Element): string => getComputedStyle(box(element)).backgroundColor;
      const light = await show<CareElement>(`<${name}></${name}>`);
      const dark = await show<CareElement>(`<div data-around style="color-scheme:dark"><${name}></${name}></div>`);
      expect(surface(light)).to.equal('rgb(255, 255, 255)');
      expect(surface(dark)).to.equal('rgb(18, 34, 42)');
    });

    it('takes the page’s tokens', async () => {
      const element = await show<CareElement>(
        `<${name} style="--care-color-surface:rgb(1, 2, 3);--care-font-size:30px;--care-font-family:monospace"></${name}>`,
      );
      const style = getComputedStyle(box(element));
      expect([style.backgroundColor, style.fontSize, style.fontFamily]).to.deep.equal([
        'rgb(1, 2, 3)',
        '30px',
        'monospace',
      ]);
    });

    it('fits a column of 200 px', async () => {
      const element = await show<CareElement>(`<div data-around style="width:200px"><${name}></${name}></div>`);
      await inEachFace((face) => {
        expect(element.getBoundingClientRect().width, face).to.equal(200);
        expect(box(element).scrollWidth, face).to.be.at.most(200);
      });
    });

    it('keeps a width of its own where the page gives it none', async () => {
      const element = await show<CareElement>(
        `<div data-around style="display:inline-block"><${name}></${name}></div>`,
      );
      await inEachFace((face) => expect(element.getBoundingClientRect().width, face).to.be.above(150));
    });

    it('sets no attribute, class or style on itself', async () => {
      const element = await show<CareElement>(`<${name}></${name}>`);
      expect(element.attributes.length).to.equal(0);
      expect(inside(element).querySelectorAll('[style], style').length).to.equal(0);
    });

    it('works again after it was moved, and stops listening when it is removed', async () => {
      const element = await show<CareElement>(`<${name} topic="glass-knee"></${name}>`);
      const home = element.parentElement as HTMLElement;
      element.remove();
      const around = document.createElement('div');
      around.lang = 'es';
      around.append(element);
      home.append(around);
      await rendered(element);
      expect(box(element).lang).to.equal('es');
      element.remove();
      around.lang = 'en';
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(element);
      expect(box(element).lang).to.equal('es');
    });

    it('follows the language around the shadow root that it stands in', async () => {
      const host = await show<HTMLElement>('<section data-around><div></div></section>');
      const root = host.attachShadow({ mode: 'open' });
      const element = document.createElement(name) as CareElement;
      element.topic = 'glass-knee';
      root.append(element);
      (host.parentElement as HTMLElement).lang = 'es';
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(element);
      expect(box(element).lang).to.equal('es');
    });
  });
}

describe('the line of review', () => {
  const show_ = async (review: object): Promise<string> => {
    const element = await show<CareElement>('<redflag-screener></redflag-screener>');
    element.content = { ...inventedCondition, review };
    await rendered(element);
    return textOf(find(element, '.foot p'));
  };

  it('says that a draft is one', async () => {
    expect(await show_({ status: 'draft' })).to.equal('Draft. A clinician has not reviewed this text yet.');
  });

  it('never calls reviewed what has no date', async () => {
    expect(await show_({ status: 'reviewed', by: 'X' })).to.include('Draft');
  });

  it('says who reviewed it, when, and when again', async () => {
    expect(
      await show_({ status: 'reviewed', by: 'Dr. Y', role: 'Oncologist', on: '2026-03-01', due: '2999-03-01' }),
    ).to.equal('Reviewed by Dr. Y, Oncologist on March 1, 2026. Next review: March 1, 2999.');
  });

  it('says when the review is overdue', async () => {
    expect(await show_({ status: 'reviewed', on: '2020-03-01', due: '2021-03-01' })).to.equal(
      'Reviewed on March 1, 2020. This text is past its review date, March 1, 2021. Ask your care team if it still holds.',
    );
  });
});

describe('direction', () => {
  it('is that of the content’s language where that is written from right to left', async () => {
    const element = await show<CareElement>('<redflag-screener lang="ar" topic="glass-knee"></redflag-screener>');
    expect([box(element).lang, box(element).dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('of the page’s own program stays that of the page', async () => {
    const element = await show<CareElement>(
      '<div data-around lang="fa" dir="rtl"><redflag-screener><p slot="program">Program</p></redflag-screener></div>',
    );
    find<HTMLInputElement>(element, 'label:last-of-type input').click();
    find(element, '[type=submit]').click();
    await rendered(element);
    expect(getComputedStyle(find(element, 'h3')).direction).to.equal('ltr');
    expect(getComputedStyle(element.querySelector('[slot]') as HTMLElement).direction).to.equal('rtl');
  });
});

describe('a theme', () => {
  it('is the same as an attribute and as a property', async () => {
    const element = await show<CareElement>('<health-tools theme="dark"></health-tools>');
    const scheme = (): string => getComputedStyle(find(element, '.care')).colorScheme;
    expect(scheme()).to.equal('dark');
    element.theme = 'light';
    await rendered(element);
    expect(scheme()).to.equal('light');
    element.theme = null;
    await rendered(element);
    expect(scheme()).to.equal('normal');
    element.theme = 'dark';
    await rendered(element);
    expect(scheme()).to.equal('dark');
  });
});

describe('one broken element', () => {
  it('shows at least the page’s own text when not even the safe text can be shown', async () => {
    const { HealthTools } = await import('../../src/elements/health-tools/health-tools.js');
    class HopelessTools extends HealthTools {
      constructor() {
        super();
        Object.defineProperty(this.place, 'callNumber', {
          get: () => {
            throw new Error('no number');
          },
        });
      }
      protected override renderContent(): unknown {
        throw new Error('no content');
      }
    }
    customElements.define('hopeless-tools', HopelessTools);
    await messagesOf(async () => {
      const element = await show<CareElement>('<hopeless-tools><p>Leaflet: call 911.</p></hopeless-tools>');
      await rendered(element);
      expect((element.querySelector('p') as HTMLElement).getClientRects().length).to.equal(1);
    });
  });

  it('shows the safe text, says why, and leaves the others alone', async () => {
    const { RedflagScreener } = await import('../../src/elements/redflag-screener/redflag-screener.js');
    class BrokenScreener extends RedflagScreener {
      protected override renderContent(): unknown {
        throw new Error('broken on purpose');
      }
    }
    customElements.define('broken-screener', BrokenScreener);
    let broken!: CareElement;
    const messages = await messagesOf(async () => {
      broken = await show<CareElement>('<broken-screener><p>Leaflet.</p></broken-screener>');
      await rendered(broken);
    });
    const whole = await show<CareElement>('<redflag-screener></redflag-screener>');
    expect(messages.join()).to.include('<broken-screener>: could not be shown: Error: broken on purpose');
    expect(textOf(find(broken, '.care-card'))).to.include('911');
    expect((broken.querySelector('p') as HTMLElement).getClientRects().length).to.equal(1);
    expect(textOf(find(whole, 'legend'))).to.include('back pain');
  });
});
