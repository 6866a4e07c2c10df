import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { type ElementName, elementNames } from '../../src/elements/registry.js';
import type { Served } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';
import { openStories, serveStories, showStory, storyNames } from '../../tools/test/story-page.js';

/** Where the focus is, seen from inside the page. */
interface Keys {
  active(): HTMLElement | null;
  stops(): HTMLElement[];
  expected: HTMLElement[];
}
declare const keys: Keys;

const script = `globalThis.keys = {
  expected: [],
  active() {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  },
  /** All that Tab reaches, in the order of reading: of radio buttons one a group. */
  stops() {
    const found = [];
    const walk = (root) => {
      for (const each of root.querySelectorAll('*')) {
        const isStop = each.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]');
        if (isStop && !each.disabled && each.checkVisibility({ visibilityProperty: true })) found.push(each);
        if (each.shadowRoot) walk(each.shadowRoot);
      }
    };
    walk(document.querySelector('main'));
    return found.filter((one, index) => {
      const group = found.filter((other) => one.type === 'radio' && other.type === 'radio' && other.name === one.name);
      return !group.length || one === (group.find(({ checked }) => checked) ?? group[0]);
    });
  },
};`;

let site: Served;
before(async () => {
  site = await serveStories();
});
after(() => site?.server.close());
const pause = (time: number) => new Promise((done) => setTimeout(done, time));
/** Longer than what counts as a press that was meant for what stood there before. */
const longEnough = 650;

// The keys of WebKit are pressed in test/core/definition-focus.node.test.ts.
for (const [engine, launch] of engines.filter(([name]) => name !== 'WebKit')) {
  describe(`with a keyboard alone (${engine})`, () => {
    let browser: Browser;
    let page: Page;
    before(async () => {
      browser = await launch();
      page = await openStories(browser, site);
      await page.evaluate(script);
    });
    after(() => browser?.close());

    async function press(...pressed: KeyInput[]): Promise<void> {
      for (const key of pressed) await page.keyboard.down(key);
      for (const key of [...pressed].reverse()) await page.keyboard.up(key);
    }
    /** Shows a story between two buttons of the page, with the focus on the first. */
    async function start(component: ElementName, story: string): Promise<void> {
      await showStory(page, component, story);
      await page.evaluate(() => {
        const main = document.querySelector('main') as HTMLElement;
        for (const place of ['before', 'after'] as const) {
          document.getElementById(place)?.remove();
          const button = document.createElement('button');
          button.id = place;
          button.textContent = place;
          main[place](button);
        }
        scrollTo(0, 0);
        document.getElementById('before')?.focus();
      });
    }
    /** The role or tag, name and state of what has the focus. */
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = keys.active();
        const { labels, checked } = at as HTMLInputElement;
        const name = (labels?.[0] ?? at)?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40);
        const state = at?.ariaExpanded ? `, expanded ${at.ariaExpanded}` : checked ? ', checked' : '';
        return `${at?.role ?? at?.localName}: ${name}${state}`;
      });
    /** Goes on with Tab until the name of what has the focus holds the text. */
    async function tabTo(text: string): Promise<void> {
      const seen: string[] = [];
      for (let times = 0; times < 200; times++) {
        await press('Tab');
        const at = await focused();
        if (at.includes(text)) return;
        seen.push(at);
        if (at.endsWith(': after')) break;
      }
      assert.fail(`Tab does not reach “${text}”: ${seen.join('; ')}`);
    }

    /** From one button of the page to the other. */
    async function walk(key: KeyInput[], from: string, to: string): Promise<{ order: number[]; faults: string[] }> {
      await page.evaluate((id) => {
        keys.expected = keys.stops();
        document.getElementById(id)?.focus();
      }, from);
      const order: number[] = [];
      const faults: string[] = [];
      for (let times = 0; times < 400; times++) {
        await press(...key);
        const [place, fault] = await page.evaluate((end) => {
          const at = keys.active() as HTMLElement;
          if (at.id === end) return [-1, ''] as const;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          const around = at.closest('label') ?? at;
          const ring = outlineStyle === 'none' ? getComputedStyle(around) : { outlineStyle, outlineWidth };
          const isSeen = ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2;
          const [box] = at.getClientRects();
          const root = at.getRootNode() as ShadowRoot;
          const top = box && root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const isOver = !top || at.contains(top) || top.contains(at) || at.closest('label')?.contains(top);
          const said = `${at.localName} “${at.textContent?.trim().slice(0, 30)}”`;
          return [
            keys.expected.indexOf(at),
            isSeen
              ? isOver
                ? ''
                : `${said} is covered by ${top?.localName}.${top?.className}`
              : `${said} has no ring`,
          ] as const;
        }, to);
        if (place === -1 && !fault) return { order, faults };
        order.push(place);
        if (fault) faults.push(fault);
      }
      return { order, faults: [...faults, 'the focus never leaves'] };
    }

    for (const component of elementNames) {
      it(`Tab goes through <${component}> in the order of reading, seen at each stop, and out again; Shift+Tab back`, async () => {
        const stories = (await storyNames(page)).find(([name]) => name === component)?.[1] ?? [];
        await start(component, stories[0] as string);
        const ahead = await walk(['Tab'], 'before', 'after');
        const count = await page.evaluate(() => keys.expected.length);
        const all = Array.from({ length: count }, (_, index) => index);
        assert.deepEqual(ahead, { order: all, faults: [] });
        assert.deepEqual(await walk(['Shift', 'Tab'], 'after', 'before'), { order: all.reverse(), faults: [] });
      });

      it(`Enter opens and Space closes each button of <${component}> that opens a part, and the focus stays`, async () => {
        for (const story of ['AnotherCondition', 'Default']) {
          const stories = (await storyNames(page)).find(([name]) => name === component)?.[1] ?? [];
          if (!stories.includes(story)) continue;
          await start(component, story);
          await pause(longEnough);
          const count = await page.evaluate(
            () =>
              keys.stops().filter((one) => one.hasAttribute('aria-controls') && one.ariaExpanded === 'false').length,
          );
          for (let index = 0; index < count; index++) {
            const state = (focus: boolean) =>
              page.evaluate(
                (place, isFocused) => {
                  const button = keys.stops().filter((one) => one.hasAttribute('aria-controls'))[place] as HTMLElement;
                  if (isFocused) button.focus();
                  const root = button.getRootNode() as ShadowRoot;
                  const panel = root.getElementById(button.getAttribute('aria-controls') ?? '');
                  return [
                    button.ariaExpanded,
                    panel?.checkVisibility({ contentVisibilityAuto: true }),
                    keys.active() === button,
                  ];
                },
                index,
                focus,
              );
            assert.deepEqual((await state(true))[0], 'false');
            await press('Enter');
            await pause(longEnough);
            assert.deepEqual(await state(false), ['true', true, true]);
            await press(' ');
            await pause(longEnough);
            const [expanded, , isFocused] = await state(false);
            assert.deepEqual([expanded, isFocused], ['false', true]);
          }
        }
      });
    }

    it('a screening is answered, taken back and done', async () => {
      await start('redflag-screener', 'BaseQuestions');
      await tabTo('input: Severe pain');
      await press(' ');
      await pause(50);
      assert.match(await focused(), /^input: Severe pain.*, checked$/);
      // The question that follows is the next stop, and the arrows choose in it.
      await press('Tab');
      assert.match(await focused(), /^input: Yes, or I am not sure$/);
      await press('ArrowDown');
      await pause(50);
      assert.match(await focused(), /^input: No, checked$/);
      await tabTo('input: None of these');
      await press(' ');
      await pause(50);
      await press('Tab');
      assert.equal(await focused(), 'button: Undo');
      await pause(longEnough);
      await press('Enter');
      await pause(50);
      assert.match(await focused(), /^input: Severe pain.*, checked$/);
      await tabTo('button: Continue');
      await pause(longEnough);
      await press('Enter');
      await pause(100);
      // What to call for now has the focus, and leads on to the rest.
      assert.match(await focused(), /^section: Emergency/);
      await pause(longEnough);
      await tabTo('button: Change my answers');
      await press(' ');
      await pause(100);
      assert.match(await focused(), /^input: Severe pain.*, checked$/);
    });

    it('an empty answer leads to the first box, with the error said', async () => {
      await start('redflag-screener', 'BaseQuestions');
      await tabTo('button: Continue');
      await pause(longEnough);
      await press('Enter');
      await pause(100);
      assert.match(await focused(), /^input: Severe pain/);
    });

    it('a side effect is ticked, and the note is reached', async () => {
      await start('side-effect-list', 'AnotherCondition');
      await pause(longEnough);
      await tabTo('input: ');
      await press(' ');
      await pause(100);
      assert.match(await focused(), /, checked$/);
      await tabTo('button: Clear');
      await pause(longEnough);
      await press('Enter');
      await pause(100);
      assert.match(await focused(), /^h\d: /);
    });

    it('a link of the contents leads into its part, where Tab goes on, and the link back to the contents', async () => {
      await start('care-guide', 'SomeParts');
      await pause(longEnough);
      await tabTo('button: On this page');
      await press('Enter');
      await tabTo('a: Phases of treatment');
      await press('Enter');
      await pause(300);
      const part = (): Promise<string | undefined> =>
        page.evaluate(() => {
          const root = document.querySelector('care-guide')?.shadowRoot;
          const at = root?.activeElement;
          return (at?.closest('[part~=section], [part~=contents]') ?? undefined)?.id;
        });
      assert.equal(await part(), 'care-phases');
      await press('Tab');
      assert.equal(await part(), 'care-phases');
      await tabTo('a: Back');
      await pause(longEnough);
      await press('Enter');
      await pause(300);
      assert.equal(await part(), 'care-contents');
    });

    it('a word opens with Enter or Space, and Escape closes it and gives the focus back', async () => {
      await start('condition-overview', 'Default');
      await pause(longEnough);
      for (const key of ['Enter', ' '] as const) {
        await page.evaluate(() => (keys.stops().find(({ role }) => role === 'button') as HTMLElement).focus());
        const word = await focused();
        await press(key);
        await pause(150);
        assert.match(await focused(), /^dialog: /);
        await press('Escape');
        await pause(150);
        assert.equal(await focused(), word);
        await pause(longEnough);
      }
    });

    it('the number to call is the first stop of an emergency notice', async () => {
      await start('emergency-notice', 'UnitedStates');
      await press('Tab');
      assert.equal(await focused(), 'a: 911');
    });
  });
}
