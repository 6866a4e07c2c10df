import { aTimeout, expect } from '@open-wc/testing';
import '../../src/index.js';
import { addBuiltInPack, addCheckedPack, registerPackLoader } from '../../src/content/pack-registry.js';
import { registerPack } from '../../src/content/register-pack.js';
import type { ContentPack } from '../../src/content/schema.js';
import type { CareElement } from '../../src/core/care-element.js';
import { elementNames } from '../../src/elements/registry.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { CareElementHarness } from '../harness/care-element.js';
import { HealthToolsHarness } from '../harness/chapters.js';
import { isVisible, levelOf } from '../harness/queries.js';
import { RedflagScreenerHarness } from '../harness/redflag-screener.js';
import { clear, inEachFace, messagesOf, show, textOf, told } from '../support.js';

/** Any element of the library, from markup of its own. */
const mount = async (markup: string): Promise<CareElementHarness> =>
  new CareElementHarness(await show<CareElement>(markup));

/** Every text that may hold a placeholder holds both; names, ids, sources and drawings stay as they are. */
function withPlaceholders(value: unknown, key = ''): unknown {
  const stays =
    /^(schemaVersion|topic|language|region|regions|version|license|review|sources|id|urgency|treatments|effects|address|path|tone|picture|term|forms|name|firstCall|symptoms|order)$/;
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
      const care = await mount(`<div data-around lang="es-MX"><${name} topic="glass-knee"></${name}></div>`);
      expect(care.language).to.equal('es');
      (care.element.parentElement as HTMLElement).lang = 'en';
      await aTimeout(0);
      await care.updated();
      expect(care.language).to.equal('en');
      (care.element.parentElement as HTMLElement).removeAttribute('lang');
      document.documentElement.lang = 'ar';
      await aTimeout(0);
      await care.updated();
      expect(care.language).to.equal('ar');
    });

    it('marks text that is not in the page’s language with its own language and direction', async () => {
      const markup = `<div data-around lang="fa" dir="rtl"><${name}></${name}></div>`;
      const { result: care, messages } = await told(() => mount(markup));
      expect([care.language, care.direction]).to.deep.equal(['en', 'ltr']);
      expect(messages.join()).to.match(new RegExp(`<${name}>: unknown lang "fa"; using "en" for topic .*`));
    });

    it('follows the direction of the page, and its changes', async () => {
      const care = await mount(`<div data-around dir="rtl"><${name}></${name}></div>`);
      const direction = (): string => getComputedStyle(care.paragraph).direction;
      expect(direction()).to.equal('rtl');
      (care.element.parentElement as HTMLElement).dir = 'ltr';
      expect(direction()).to.equal('ltr');
    });

    it('begins its headings at heading-level and goes on from there', async () => {
      for (const level of [1, 2, 3, 4, 5, 6]) {
        const care = await mount(`<${name} heading-level="${level}"></${name}>`);
        const levels = (await care.outline()).map(levelOf);
        expect(levels[0]).to.equal(level);
        expect(Math.min(...levels)).to.equal(level);
        levels.forEach((one, index) => {
          expect(one - (levels[index - 1] ?? one)).to.be.at.most(1);
        });
      }
    });

    it('has the same outline wherever it begins: what HTML has no heading for says its level', async () => {
      const outlineFrom = async (level: number): Promise<number[]> => {
        const care = await mount(`<${name} heading-level="${level}"></${name}>`);
        return (await care.outline()).map((one) => levelOf(one) - level);
      };
      const usual = await outlineFrom(2);
      expect(await outlineFrom(4)).to.deep.equal(usual);
      // None is deeper than 9, which is as far as screen readers count.
      expect(await outlineFrom(6)).to.deep.equal(usual.map((below) => Math.min(below, 3)));
    });

    it('names a heading-level that is none, and uses 2', async () => {
      for (const level of ['0', '7', '2.5', 'h3', '']) {
        const markup = `<${name} heading-level="${level}">911</${name}>`;
        const { result: care, messages } = await told(() => mount(markup));
        expect(messages).to.deep.equal([
          `[care-widgets] <${name}>: heading-level "${level}" is not a whole number from 1 to 6; using 2.`,
        ]);
        expect(care.headings(2)).not.to.deep.equal([]);
      }
    });

    it('names an emergency-number that is none, and uses the region’s', async () => {
      const markup = `<${name} emergency-number="nine one one" topic="unknown"></${name}>`;
      const { result: care, messages } = await told(() => mount(markup));
      expect(messages.join()).to.include('emergency-number "nine one one" is not a phone number; using 911.');
      expect(care.firstLink).to.equal('tel:911');
    });

    it('names an attribute for a number that has a slip in its name', async () => {
      const markup = `<${name} emergencyNumber="112" care-team-numbr="555-0100" data-id="7">Call for help.</${name}>`;
      const messages = (await told(() => mount(markup))).messages.join();
      expect(messages).to.include(`<${name}>: unknown attribute "emergencynumber". Known: `);
      expect(messages).to.include('unknown attribute "care-team-numbr"');
      expect(messages).not.to.include('data-id');
    });

    it('has the number of its own region', async () => {
      const { result: care, messages } = await told(() =>
        mount(`<${name} region="ES" topic="unknown">Call for help.</${name}>`),
      );
      expect(messages.length, messages.join()).to.equal(1);
      expect(care.firstLink).to.equal('tel:112');
    });

    it('says where the numbers are not those of the region in the page’s language', async () => {
      const pack = { ...inventedCondition, region: 'US' };
      for (const [attributes, expected] of [
        // A list of tools has no number.
        ['lang="en-GB"', name === 'health-tools' ? 0 : 1],
        ['lang="en-GB" region="US"', 0],
        ['lang="en-CA"', 0],
        ['lang="zh-TW"', 0],
        ['lang="en"', 0],
      ] as const) {
        const messages = await messagesOf(async () => {
          const care = await mount(`<${name} topic="no-such" ${attributes}>Call for help.</${name}>`);
          await care.set({ content: pack });
          await care.updated();
        });
        const own = messages.filter((message) => message.includes('Set region'));
        expect(own.length, `${attributes} ${messages.join()}`).to.equal(expected);
        if (expected) expect(own[0]).to.include(`<${name}>: lang "en-GB" sets no numbers; using those of US.`);
      }
    });

    it('shows a safe text with the number and the fallback when the topic is unknown', async () => {
      const markup = `<${name} topic="no-such"><p>The page’s own text.</p></${name}>`;
      const { result: care, messages } = await told(() => mount(markup));
      expect(messages.join()).to.include(`<${name}>: unknown topic "no-such". Known: `);
      expect(care.unavailable).to.include('call 911 now');
      expect(care.showsFallback).to.equal(true);
      await expect(care.element).to.be.accessible();
    });

    it('takes a number as emergency-number, and says nothing', async () => {
      const { result: care, messages } = await told(async () => {
        const made = await mount(`<${name} topic="no-such">911</${name}>`);
        await made.set({ emergencyNumber: 112 });
        return made;
      });
      expect(messages.length).to.equal(1);
      expect(care.firstLink).to.equal('tel:112');
    });

    it('names no country’s number where it does not know the country', async () => {
      const german = await mount(`<div data-around lang="de"><${name} topic="no-such"></${name}></div>`);
      expect(german.unavailable).to.include('your local emergency number');
      const british = await mount(`<div data-around lang="en-GB"><${name} topic="no"></${name}></div>`);
      expect(british.unavailable).to.include('999');
      const broken = await mount(`<${name} topic="no-such"></${name}>`);
      await broken.set({ content: { region: 'AU' } });
      expect(broken.unavailable).to.include('000');
    });

    it('shows a pack that the page registers later, and keeps it when the library’s own comes after it', async () => {
      const pack = { ...inventedCondition, topic: `later-${name}`, region: 'US' } as ContentPack;
      const care = await mount(`<${name} topic="${pack.topic}"></${name}>`);
      expect(care.unavailable).to.include('911');
      expect(registerPack(pack)).to.deep.equal([]);
      await care.updated();
      expect(care.footer.text).to.include('A. Tester');
      addBuiltInPack({ ...pack, review: { status: 'draft' } });
      await care.updated();
      expect(care.footer.text).to.include('A. Tester');
    });

    it('shows the page’s text while its content is on the way, or else a line with the number', async () => {
      let arrive: (value?: unknown) => void = () => {};
      const topic = `slow-${name}`;
      registerPackLoader({ [topic]: ['en'] }, () => new Promise((resolve) => (arrive = resolve)));
      const own = await mount(`<${name} topic="${topic}"><p>Page.</p></${name}>`);
      const bare = await mount(`<${name} topic="${topic}"> <i slot="program">Program</i></${name}>`);
      expect(own.showsFallback).to.equal(true);
      expect(own.isUnavailable).to.equal(false);
      expect(textOf(bare.base)).to.match(/on its way.*In an emergency, call 911/);
      expect(isVisible(bare.element.querySelector('i'))).to.equal(false);
      addCheckedPack({ ...inventedCondition, topic } as ContentPack);
      arrive();
      await own.updated();
      expect(own.footer.text).to.include('A. Tester');
    });

    it('shows the safe text when its content does not come', async () => {
      const topic = `lost-${name}`;
      registerPackLoader({ [topic]: ['en'] }, () => Promise.reject(new Error('404')));
      const { result: care, messages } = await told(async () => {
        const made = await mount(`<${name} topic="${topic}"><p>Page.</p></${name}>`);
        await aTimeout(0);
        await made.updated();
        return made;
      });
      expect(messages.join()).to.include(`topic "${topic}" could not be loaded`);
      expect(care.unavailable).to.include('911');
      expect(care.showsFallback).to.equal(true);
    });

    it('puts the number and the threshold into every text of a pack, and shows no brace', async () => {
      const care = await mount(`<${name}>911</${name}>`);
      await care.set({ content: withPlaceholders(inventedCondition) });
      expect(await care.wholeText()).to.match(/999.*37\.5 °C \(99\.5 °F\)/);
      expect(care.footer.text).to.include('A. Tester');
      const seen = [
        await care.wholeText(),
        ...(await care.everyElement()).flatMap((one) =>
          ['aria-label', 'alt', 'title'].map((attribute) => one.getAttribute(attribute) ?? ''),
        ),
      ];
      for (const one of await care.withElementsInside()) {
        for (const term of one.terms) {
          term.click();
          seen.push(one.definition.text);
          one.definition.close();
        }
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
        const care = await mount(`<${name}></${name}>`);
        const messages = await messagesOf(async () => {
          await care.set({ content });
          await care.updated();
        });
        expect(messages.length).to.be.at.least(1);
        expect(care.unavailable).to.include('911');
        await care.set({ content: undefined });
        expect(textOf(care.base)).to.include('Draft. A clinician has not reviewed this text yet.');
      }
    });

    it('says the same thing on the console once', async () => {
      const messages = await messagesOf(async () => {
        const care = await mount(`<${name} topic="no-such">911</${name}>`);
        for (let time = 0; time < 3; time++) {
          care.element.requestUpdate();
          await care.updated();
        }
      });
      expect(messages.length).to.equal(1);
    });

    it('hides the fallback once it shows its content, and keeps it in the page', async () => {
      const care = await mount(`<${name}><p>Before the script.</p></${name}>`);
      expect(care.showsFallback).to.equal(false);
      expect(care.element.textContent).to.equal('Before the script.');
    });

    it('has text of at least 16 px on a page of 10 px, and larger on a larger page', async () => {
      const sizes = ({ root }: CareElementHarness): number[] =>
        [...root.querySelectorAll('p, li, label, button, dt, dd, th, td, a, h2, h3, h4')].map((one) =>
          Number.parseFloat(getComputedStyle(one).fontSize),
        );
      const small = await mount(`<div data-around style="font-size:10px"><${name}></${name}></div>`);
      expect(Math.min(...sizes(small))).to.be.at.least(16);
      const large = await mount(`<div data-around style="font-size:20px"><${name}></${name}></div>`);
      expect(Math.min(...sizes(large))).to.be.at.least(20);
    });

    it('takes the page’s typeface, and its spacing as a reader may have set it, and nothing else that text inherits', async () => {
      const care = await mount(
        `<div data-around style="font-family:fantasy;text-transform:uppercase;letter-spacing:2px;white-space:pre;line-height:1;text-align:right;font-style:italic;color:lime;word-spacing:1em;text-indent:3em"><${name}></${name}></div>`,
      );
      const style = getComputedStyle(care.paragraph);
      expect(style.fontFamily).to.equal('fantasy');
      expect(style.textTransform).to.equal('none');
      expect(style.letterSpacing).to.equal('2px');
      expect(style.whiteSpace).to.equal('normal');
      expect(style.fontStyle).to.equal('normal');
      expect(['start', 'left']).to.include(style.textAlign);
      expect(style.textIndent).to.equal('0px');
      expect(style.color).not.to.equal('rgb(0, 255, 0)');
    });

    it('is light or dark as the page’s color-scheme', async () => {
      const surface = ({ base }: CareElementHarness): string => getComputedStyle(base).backgroundColor;
      const light = await mount(`<${name}></${name}>`);
      const dark = await mount(`<div data-around style="color-scheme:dark"><${name}></${name}></div>`);
      expect(surface(light)).to.equal('rgb(255, 255, 255)');
      expect(surface(dark)).to.equal('rgb(18, 34, 42)');
    });

    it('takes the page’s tokens', async () => {
      const care = await mount(
        `<${name} style="--care-color-surface:rgb(1, 2, 3);--care-font-size:30px;--care-font-family:monospace"></${name}>`,
      );
      const style = getComputedStyle(care.base);
      expect([style.backgroundColor, style.fontSize, style.fontFamily]).to.deep.equal([
        'rgb(1, 2, 3)',
        '30px',
        'monospace',
      ]);
    });

    it('fits a column of 200 px', async () => {
      const { element, base } = await mount(`<div data-around style="width:200px"><${name}></${name}></div>`);
      await inEachFace((face) => {
        expect(element.getBoundingClientRect().width, face).to.equal(200);
        expect(base.scrollWidth, face).to.be.at.most(200);
      });
    });

    it('keeps a width of its own where the page gives it none', async () => {
      const { element } = await mount(`<div data-around style="display:inline-block"><${name}></${name}></div>`);
      await inEachFace((face) => expect(element.getBoundingClientRect().width, face).to.be.above(150));
    });

    it('sets no attribute, class or style on itself', async () => {
      const { element, root } = await mount(`<${name}></${name}>`);
      expect(element.attributes.length).to.equal(0);
      expect(root.querySelectorAll('[style], style').length).to.equal(0);
    });

    it('works again after it was moved, and stops listening when it is removed', async () => {
      const care = await mount(`<${name} topic="glass-knee"></${name}>`);
      const { element } = care;
      const home = element.parentElement as HTMLElement;
      element.remove();
      const around = document.createElement('div');
      around.lang = 'es';
      around.append(element);
      home.append(around);
      await care.updated();
      expect(care.language).to.equal('es');
      element.remove();
      around.lang = 'en';
      await aTimeout(0);
      await care.updated();
      expect(care.language).to.equal('es');
    });

    it('follows the language around the shadow root that it stands in', async () => {
      const host = await show<HTMLElement>('<section data-around><div></div></section>');
      const root = host.attachShadow({ mode: 'open' });
      const care = new CareElementHarness(document.createElement(name) as CareElement);
      care.element.topic = 'glass-knee';
      root.append(care.element);
      (host.parentElement as HTMLElement).lang = 'es';
      await aTimeout(0);
      await care.updated();
      expect(care.language).to.equal('es');
    });
  });
}

describe('the line of review', () => {
  const reviewLine = async (review: object): Promise<string> => {
    const screener = await RedflagScreenerHarness.mount();
    await screener.set({ content: { ...inventedCondition, review } });
    return screener.footer.review;
  };

  it('says that a draft is one', async () => {
    expect(await reviewLine({ status: 'draft' })).to.equal('Draft. A clinician has not reviewed this text yet.');
  });

  it('never calls reviewed what has no date', async () => {
    expect(await reviewLine({ status: 'reviewed', by: 'X' })).to.include('Draft');
  });

  it('says who reviewed it, when, and when again', async () => {
    expect(
      await reviewLine({ status: 'reviewed', by: 'Dr. Y', role: 'Oncologist', on: '2026-03-01', due: '2999-03-01' }),
    ).to.equal('Reviewed by Dr. Y, Oncologist on March 1, 2026. Next review: March 1, 2999.');
  });

  it('says when the review is overdue', async () => {
    expect(await reviewLine({ status: 'reviewed', on: '2020-03-01', due: '2021-03-01' })).to.equal(
      'Reviewed on March 1, 2020. This text is past its review date, March 1, 2021. Ask your care team if it is still right.',
    );
  });
});

describe('direction', () => {
  it('is that of the content’s language where that is written from right to left', async () => {
    const screener = await RedflagScreenerHarness.mount('lang="ar" topic="glass-knee"');
    expect([screener.language, screener.direction]).to.deep.equal(['ar', 'rtl']);
  });

  it('of the page’s own program stays that of the page', async () => {
    const screener = new RedflagScreenerHarness(
      await show(
        '<div data-around lang="fa" dir="rtl"><redflag-screener><p slot="program">Program</p></redflag-screener></div>',
      ),
    );
    await screener.answer('None of these');
    expect(getComputedStyle(screener.outcomeHeading).direction).to.equal('ltr');
    expect(getComputedStyle(screener.element.querySelector('[slot]') as HTMLElement).direction).to.equal('rtl');
  });
});

describe('a theme', () => {
  it('is the same as an attribute and as a property', async () => {
    const tools = await HealthToolsHarness.mount('theme="dark"');
    const scheme = (): string => getComputedStyle(tools.base).colorScheme;
    expect(scheme()).to.equal('dark');
    await tools.set({ theme: 'light' });
    expect(scheme()).to.equal('light');
    await tools.set({ theme: null });
    expect(scheme()).to.equal('normal');
    await tools.set({ theme: 'dark' });
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
      const tools = await mount('<hopeless-tools><p>Leaflet: call 911.</p></hopeless-tools>');
      await tools.updated();
      expect(tools.showsFallback).to.equal(true);
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
    const { result: broken, messages } = await told(async () => {
      const made = await mount('<broken-screener><p>Leaflet.</p></broken-screener>');
      await made.updated();
      return made;
    });
    const whole = await RedflagScreenerHarness.mount();
    expect(messages.join()).to.include('<broken-screener>: could not be shown: Error: broken on purpose');
    expect(broken.unavailable).to.include('911');
    expect(broken.showsFallback).to.equal(true);
    expect(whole.question).to.include('back pain');
  });
});
