import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '../../src/elements/side-effect-list/define.js';
import type { ContentPack } from '../../src/content/index.js';
import spanish from '../../src/content/messages/es.json' with { type: 'json' };
import { registerInterfaceWords } from '../../src/content/messages.js';
import { pageAsText } from '../../src/core/print/print-document.js';
import { noteToPrint } from '../../src/elements/side-effect-list/note.js';
import '../../src/elements/treatment-guide/define.js';
import leukemia from '../../src/packs/acute-lymphoblastic-leukemia/en.json' with { type: 'json' };
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { isVisible, textsOf } from '../harness/queries.js';
import { pressedIn, SideEffectListHarness } from '../harness/side-effect-list.js';
import { TreatmentGuideHarness } from '../harness/treatment-guide.js';
import { clear, inEachFace, readable, textOf, told } from '../support.js';

async function invented(attributes = ''): Promise<SideEffectListHarness> {
  const list = await SideEffectListHarness.mount(attributes);
  await list.set({ content: inventedCondition });
  return list;
}

/** What "Copy my note" puts on the clipboard. */
async function copyNote(list: SideEffectListHarness): Promise<string | undefined> {
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  list.note.press('Copy my note');
  await aTimeout(0);
  await list.updated();
  Reflect.deleteProperty(navigator, 'clipboard');
  return copied[0];
}

describe('<side-effect-list>', () => {
  afterEach(clear);

  it('shows what needs a call right away first, open, with the fever threshold in both units', async () => {
    const list = await SideEffectListHarness.mount('treatment="chemotherapy"');
    const card = list.callCard;
    expect(list.afterTitle).to.equal(card.element);
    expect(card.isOpen).to.equal(true);
    expect(card.text).to.match(/100\.4\s°F/);
    expect(card.text).to.match(/38\s°C/);
    expect(card.text).to.include('911');
  });

  it('puts emergencies first and together, each list under an order that says whom to call, with the number', async () => {
    const pack = structuredClone(inventedCondition);
    const { items } = pack.sideEffects.callRightAway;
    items.push({ ...(items[0] as (typeof items)[0]), id: 'second-crack' });
    items.reverse();
    const list = await invented();
    await list.set({ content: pack, careTeamNumber: '555-0100', afterHoursNumber: '555-0199' });
    const { signLists, orders, numbers } = list.callCard;
    const [now, others] = signLists as [HTMLElement, HTMLElement];
    expect(orders).to.deep.equal([
      'Call 999 now for any of these',
      'Call your care team right away, day or night, for any of these',
    ]);
    expect(textsOf(now.children)).to.deep.equal(['A loud crack', 'A loud crack']);
    expect(textsOf(others.children)).to.deep.equal(['A humming knee']);
    expect(numbers).to.deep.equal(['tel:999', 'tel:5550100', 'tel:5550199']);
  });

  it('names the sources of all that it says, what to do about a fever included', async () => {
    const { sources, fever, sideEffects } = leukemia as ContentPack;
    const cited = [...(fever?.sources ?? []), ...(sideEffects?.callRightAway.sources ?? [])];
    const titles = sources.filter(({ id }) => cited.includes(id)).map(({ title }) => title);
    expect(titles.length).to.be.above(2);
    for (const element of [await SideEffectListHarness.mount(), await TreatmentGuideHarness.mount()]) {
      const named = element.footer.sourceNames.map(textOf).join('; ');
      expect(titles.filter((title) => !named.includes(title))).to.deep.equal([]);
    }
  });

  it('names the care team’s numbers at each effect and in the note, with when they are answered', async () => {
    const list = await invented('checklist care-team-number="555-0100" care-team-hours="Monday to Friday"');
    // The hours of a single number stand where there is room.
    for (const effect of list.effects) expect(effect.whenToCall).to.include('Your care team: 555-0100');
    await list.tick('Smell');
    const copied = readable((await copyNote(list)) ?? '');
    expect(copied).to.include('Your care team (Monday to Friday): 555-0100');
  });

  it('says honestly that the page names no number, and leaves a line on paper', async () => {
    const list = await invented();
    expect(list.callCard.text).to.include('Look for the number on papers from your care team.');
    expect(list.callCard.text).to.include('Write the number here:');
  });

  it('refuses what is no telephone number, and uses the content’s', async () => {
    const { result: list, messages } = await told(() => invented('care-team-number="call us"'));
    await list.set({ content: { ...inventedCondition, careTeam: { number: '555-0111' } } });
    expect(messages.join()).to.include('care-team-number "call us" is not a phone number');
    expect(list.callCard.numbers).to.include('tel:5550111');
  });

  it('follows the rule for a fever: the content’s, or the hospital’s', async () => {
    const list = await SideEffectListHarness.mount();
    const [now, soon] = list.callCard.signLists as [HTMLElement, HTMLElement];
    expect([textOf(now), textOf(soon)].map((text) => text.includes('A fever of'))).to.deep.equal([false, true]);
    expect(list.effect('Infection').whenToCall).to.include('call your care team now, day or night');
    await list.set({ feverFirstCall: 'emergency' });
    const [first, second] = list.callCard.signLists as [HTMLElement, HTMLElement];
    expect([textOf(first), textOf(second)].map((text) => text.includes('A fever of'))).to.deep.equal([true, false]);
    expect(list.effect('Infection').whenToCall).to.include('call 911 now');
  });

  it('shows the most dangerous effects first', async () => {
    const list = await SideEffectListHarness.mount('treatment="chemotherapy"');
    const at = (name: string): number => list.effectNames.findIndex((one) => one.includes(name));
    expect(at('Allergic')).to.be.below(at('Infection'));
    expect(at('Infection')).to.be.below(at('Hair loss'));
  });

  it('counts a fever as the emergency that it is where people call the emergency number about it first', async () => {
    const places = async (attributes: string): Promise<number[]> => {
      const { effectNames } = await SideEffectListHarness.mount(`treatment="chemotherapy" ${attributes}`);
      return ['Infection', 'pancreas'].map((name) => effectNames.findIndex((one) => one.includes(name)));
    };
    const [infection, pancreas] = (await places('fever-first-call="emergency"')) as [number, number];
    expect(infection).to.be.below(pancreas);
    const [later, sooner] = (await places('fever-first-call="care-team"')) as [number, number];
    expect(sooner).to.be.below(later);
  });

  it('counts a fever as an emergency where it is not clear whom to call first', async () => {
    for (const given of ['Emergency', 'emergancy', '911', 'care team', 'CARE-TEAM', 'null']) {
      const { result: list, messages } = await told(() =>
        SideEffectListHarness.mount(`treatment="chemotherapy" fever-first-call="${given}"`),
      );
      expect(messages.join(), given).to.include(
        `fever-first-call "${given}" is not one of: care-team, emergency; using emergency`,
      );
      const [now] = list.callCard.signLists as [HTMLElement];
      expect(textOf(now), given).to.match(/A fever of/);
    }
  });

  it('shows each effect with what may help and when to call', async () => {
    const list = await SideEffectListHarness.mount('treatment="chemotherapy"');
    expect(list.effectNames.join(' ')).to.match(/hair/i);
    expect(list.headings(4)).to.include.members(list.effectNames);
    for (const effect of list.effects) {
      expect(effect.whatHelps.length).to.be.at.least(1);
      expect(effect.whenToCall).to.match(/^When to call: .{10}/);
    }
  });

  it('draws no phone beside what can wait for a visit', async () => {
    const list = await SideEffectListHarness.mount('treatment="chemotherapy"');
    const waiting = list.effects.filter(({ icon }) => icon !== list.effects[0]?.icon);
    expect(waiting.map(({ whenToCall }) => whenToCall)).to.deep.equal([
      'When to call: You do not need to call for this. Talk about it at your next visit.',
    ]);
  });

  it('takes the fever threshold of the page, and shows it as people there read it', async () => {
    const at = async (attributes: string): Promise<string> =>
      (await SideEffectListHarness.mount(attributes)).callCard.text;
    expect(await at('fever-threshold="37.8C"')).to.include('A fever of 100 °F (37.8 °C) or more');
    expect(await at('fever-threshold="100F" lang="en-GB"')).to.include('A fever of 37.8 °C (100 °F) or more');
    expect(await at('')).to.include('A fever of 100.4 °F (38 °C) or more');
  });

  it('refuses a threshold that is too high or none, says so, and uses the content’s', async () => {
    for (const wrong of ['38.4C', '101F', '39', 'hot']) {
      const { result: list, messages } = await told(() => SideEffectListHarness.mount(`fever-threshold="${wrong}"`));
      expect(messages).to.deep.equal([
        `[care-widgets] <side-effect-list>: fever-threshold "${wrong}" is not a temperature from 37 °C to 38.3 °C such as "37.8C" or "100F"; using the default.`,
      ]);
      expect(list.callCard.text).to.include('A fever of 100.4 °F (38 °C) or more');
    }
  });

  it('shows only what belongs to the treatment', async () => {
    expect((await invented('treatment="putty"')).effectNames).to.deep.equal(['Stickiness', 'Smell']);
    expect((await invented('treatment="polish"')).effectNames).to.deep.equal(['Smell', 'Glare']);
  });

  it('compares several treatments in a table behind a button, each effect once', async () => {
    const list = await invented('treatment="putty polish" style="width:900px"');
    expect(list.effectNames).to.deep.equal(['Stickiness', 'Smell', 'Glare']);
    const table = list.disclosure('Compare the treatments');
    expect(table.isOpen).to.equal(false);
    await table.toggle();
    expect(list.comparison).to.deep.equal([
      ['Stickiness', 'Common', '–Not on this page’s list'],
      ['Smell', 'Common', 'Common'],
      ['Glare', '–Not on this page’s list', 'Common'],
    ]);
    expect(list.showsComparison).to.equal(true);
    await expect(list.element).to.be.accessible();
  });

  it('stops the Tab key at the table only where it scrolls', async () => {
    const list = await invented('style="width:900px"');
    await list.disclosure('Compare the treatments').toggle();
    const { comparisonScroller: scroller } = list;
    await waitUntil(() => scroller.tabIndex === -1);
    list.element.style.width = '130px';
    await waitUntil(() => scroller.tabIndex === 0);
  });

  it('says what the table is without scrolling, where the table is wider than its place', async () => {
    const list = await SideEffectListHarness.mount('style="width:600px"');
    await list.disclosure('Compare the treatments').toggle();
    const { comparisonScroller: scroller } = list;
    await waitUntil(() => scroller.scrollWidth > scroller.clientWidth + 50);
    expect(list.comparisonCaption.getBoundingClientRect().width).to.be.at.most(scroller.clientWidth + 1);
  });

  it('names at each effect the treatments that it comes with, and how often', async () => {
    const list = await SideEffectListHarness.mount('treatment="chemotherapy radiation"');
    const lines = list.effects.map(({ treatments }) => textOf(treatments ?? null));
    expect(lines).to.include('With: Chemotherapy, Radiation therapy');
    expect(lines).to.include('With: Chemotherapy, Radiation therapy (Less common)');
    const [one] = (await invented('treatment="putty"')).effects;
    expect(one?.treatments).to.equal(undefined);
  });

  it('is a list of rows: the name, and when to call without a press; the rest opens', async () => {
    const list = await SideEffectListHarness.mount('treatment="chemotherapy"');
    for (const { whenToCallLine, isOpen } of list.effects) {
      expect(isVisible(whenToCallLine)).to.equal(true);
      expect(isOpen).to.equal(false);
    }
    const effect = list.effect('Hair loss');
    await list.click(effect.button);
    expect(effect.isOpen).to.equal(true);
    expect(effect.button.getAttribute('aria-expanded')).to.equal('true');
  });

  it('has at most two rows side by side, and none alone in the last line', async () => {
    const list = await invented('style="width:1200px"');
    await inEachFace((face) => {
      const [first, second, last] = list.effects.map(({ element }) => element.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
        DOMRect,
      ];
      expect(second.top, face).to.equal(first.top);
      expect(last.width, face).to.be.closeTo(second.right - first.left, 1);
    });
  });

  it('forgets what a reader chose for another condition, and not in another language', async () => {
    const list = await invented();
    const [, chosen] = (list.element as HTMLElement).shadowRoot!.querySelectorAll<HTMLElement>('.choose button')!;
    await list.click(chosen as HTMLElement);
    const before = pressedIn(list.root);
    expect(before).not.to.deep.equal(['All treatments']);
    await list.set({ content: { ...inventedCondition, version: '9.9.9' } });
    expect(pressedIn(list.root)).to.deep.equal(before);
    await list.set({ content: { ...inventedCondition, topic: 'another' } });
    expect(pressedIn(list.root)).to.deep.equal(['All treatments']);
  });

  it('limits treatments, effects and the table to those that a reader chooses, and never when to call', async () => {
    const list = await SideEffectListHarness.mount('treatment="chemotherapy radiation immunotherapy"');
    await list.disclosure('Compare the treatments').toggle();
    const [signs, all] = [list.callCard.text, list.effectNames.length];
    expect(list.choices.map(textOf)).to.deep.equal([
      'All treatments',
      'Chemotherapy',
      'Radiation therapy',
      'Immunotherapy',
    ]);
    await list.press('Radiation therapy');
    expect(pressedIn(list.root)).to.deep.equal(['Radiation therapy']);
    expect(list.treatments.length).to.equal(1);
    expect(list.effectNames).to.include('Hair loss').and.not.include('Constipation');
    expect(list.hasRole('table')).to.equal(false);
    expect(list.callCard.text).to.equal(signs);
    await list.press('Immunotherapy');
    expect(list.treatments.length).to.equal(2);
    expect(list.hasRole('table')).to.equal(true);
    await list.press('All treatments');
    expect(list.effectNames.length).to.equal(all);
    expect((await invented('treatment="putty"')).choices).to.deep.equal([]);
  });

  it('shows all treatments when none is named', async () => {
    const list = await SideEffectListHarness.mount();
    expect(list.treatments.length).to.equal(5);
  });

  it('names an unknown treatment on the console and shows all, so that nothing is left out', async () => {
    const { result: list, messages } = await told(() => SideEffectListHarness.mount('treatment="chemo"'));
    expect(messages.join()).to.match(
      /unknown treatment "chemo"; using chemotherapy, .*Known: chemotherapy, targeted-therapy/,
    );
    expect(list.treatments.length).to.equal(5);
    expect(list.callCard.text).to.include('911');
  });

  it('shows all when one of several is not known, so that a slip of the pen hides no effect', async () => {
    const { result: list, messages } = await told(() => SideEffectListHarness.mount('treatment="radiation, chemo"'));
    expect(messages.join()).to.include('"chemo"; using chemotherapy, targeted-therapy, radiation');
    expect(list.treatments.length).to.equal(5);
  });

  it('says so where a treatment has no effect on record', async () => {
    const list = await SideEffectListHarness.mount('treatment="putty"');
    const [putty] = inventedCondition.treatments;
    const { timeline, ...rest } = inventedCondition;
    await list.set({ content: { ...rest, treatments: [{ ...putty, effects: [] }] } });
    expect(list.effectNames).to.deep.equal([]);
    expect(list.bodyText).to.include('Your care team will tell you.');
    expect(list.callCard.text).to.include('999');
  });

  it('forgets ticks, note and status of another condition', async () => {
    const list = await SideEffectListHarness.mount('checklist');
    await list.tickFirst();
    expect(list.note.status).to.equal('1 side effect in your note');
    await list.set({ content: inventedCondition });
    expect(list.note.status).to.equal('');
    expect(list.note.isEmpty).to.equal(true);
  });

  it('offers the note as text where the browser does not print, and keeps no frame', async () => {
    const list = await SideEffectListHarness.mount('checklist');
    await list.tickFirst();
    const { root } = list;
    const append = root.append.bind(root);
    root.append = (...nodes) => {
      append(...nodes);
      ((nodes[0] as HTMLIFrameElement).contentWindow as Window).print = () => {
        throw new Error('not here');
      };
    };
    await list.note.print();
    expect(list.hasPrintFrame).to.equal(false);
    expect(list.note.status).to.match(/^Printing did not work/);
    expect(list.note.asText.value).to.include('Side effects that I have');
  });

  it('is accessible with one treatment and with several', async () => {
    await expect((await SideEffectListHarness.mount('treatment="chemotherapy"')).element).to.be.accessible();
    await expect((await invented('style="width:900px"')).element).to.be.accessible();
  });
});

describe('<side-effect-list checklist>', () => {
  afterEach(clear);

  it('says on the spot what needs the emergency number, once, and leaves the focus', async () => {
    const list = await SideEffectListHarness.mount('checklist treatment="chemotherapy"');
    const row = list.effect('Allergic reaction');
    expect(row.alert).to.equal(undefined);
    row.checkbox.focus();
    await list.tick('Allergic reaction');
    const { alert } = row;
    expect(row.order).to.deep.equal({
      title: 'Call 911 now for any of these',
      dials: 'tel:911',
      signs: [
        'You have trouble breathing at rest, or it starts suddenly. Or you have chest pain',
        'Your face, lips, tongue or throat swells suddenly, or you get hives (raised, itchy bumps)',
        'You faint',
      ],
    });
    // The condition stays, in the effect's own words, and is said once.
    expect(textOf(row.alert ?? null)).to.include('if you have trouble breathing');
    expect(row.whenToCallLine.closest('[role=alert]')).to.equal(row.alert);
    expect(list.focused).to.equal(row.checkbox);
    await list.tick('Bleeding and bruises');
    expect(alert?.isConnected, 'stays').to.equal(true);
    expect(list.announcedOrders, 'not announced again').to.deep.equal([list.effect('Bleeding and bruises').alert]);
    await expect(list.element).to.be.accessible();
    await list.set({ treatment: 'immunotherapy' });
    await list.set({ treatment: 'chemotherapy' });
    expect(list.effect('Allergic reaction').order, 'stays ticked').not.to.equal(undefined);
    expect(list.announcedOrders.length, 'drawn anew, all are there and one is read out').to.equal(1);
    await list.tick('Allergic reaction');
    expect(list.effect('Allergic reaction').order).to.equal(undefined);
  });

  it('says on the spot what the care team must hear of now, with its number', async () => {
    const list = await SideEffectListHarness.mount('checklist treatment="chemotherapy" care-team-number="555-0100"');
    await list.tick('Mouth sores');
    const { order } = list.effect('Mouth sores');
    expect(order?.title).to.equal('Call your care team right away, day or night, for any of these');
    expect(order?.dials).to.equal('tel:5550100');
    expect(order?.signs.join()).to.include('a new mouth sore');
  });

  it('follows the hospital’s rule for a fever', async () => {
    const list = await SideEffectListHarness.mount('checklist treatment="chemotherapy" fever-first-call="emergency"');
    await list.tick('Infection');
    expect(list.effect('Infection').order?.dials).to.equal('tel:911');
    expect(list.effect('Infection').order?.signs.join()).to.include('A fever of');
  });

  it('stays calm for an effect that can wait, and takes a text with the emergency number for an emergency', async () => {
    const list = await invented('checklist');
    await list.tick('Smell');
    expect(list.effect('Smell').alert).to.equal(undefined);
    await list.tick('Glare');
    expect(list.effect('Glare').order).to.deep.equal({ title: '', dials: 'tel:999', signs: [] });
    expect(textOf(list.effect('Glare').alert ?? null)).to.include('Call 999 if you cannot see.');
    expect(list.note.orders).to.deep.equal(['Call 999 now for any of these']);
    expect(list.note.writing).to.include('Call 999 if you cannot see.');
    const { color, backgroundColor } = getComputedStyle(list.effect('Glare').alert?.querySelector('a') as Element);
    expect(color, 'the words of the button').not.to.equal(backgroundColor);
  });

  it('brings the order of a tick onto the screen, where the tick is at its lower edge', async () => {
    const list = await SideEffectListHarness.mount('checklist treatment="chemotherapy"');
    const row = list.effect('Allergic reaction');
    window.scrollBy(0, row.checkbox.getBoundingClientRect().bottom - innerHeight + 4);
    await list.tick('Allergic reaction');
    // The order may be taller than the window: what it begins with and its call are seen.
    for (const part of [row.alert, row.alert?.querySelector('a')]) {
      const { top, bottom } = (part as Element).getBoundingClientRect();
      const isSeen = top > -1 && (part === row.alert ? top < innerHeight - 100 : bottom < innerHeight + 1);
      expect(isSeen, `${part?.localName}: ${top} to ${bottom} of ${innerHeight}`).to.equal(true);
    }
  });

  it('names in the note only the treatments that were chosen', async () => {
    const list = await invented('checklist');
    await list.tick('Smell');
    expect(list.note.writing).to.include('Glass knee').and.not.include('Putty');
    await list.press('Polish');
    expect(list.note.writing).to.include('Glass knee: Polish');
  });

  it('has the same orders in the note and on its paper, each once', async () => {
    const list = await SideEffectListHarness.mount('checklist');
    for (const name of ['Allergic reaction', 'Swelling', 'Mouth sores', 'Hair loss']) await list.tick(name);
    const orders = ['Call 911 now for any of these', 'Call your care team right away, day or night, for any of these'];
    expect(list.note.orders).to.deep.equal(orders);
    const copied = (await copyNote(list)) as string;
    for (const order of orders) expect(copied.split(order).length - 1, order).to.equal(1);
    expect(copied).to.include('• You faint\n');
    expect(copied.split('Your face, lips, tongue or throat').length - 1).to.equal(1);
  });

  it('has check boxes only when it is asked for', async () => {
    expect((await invented()).checkboxes.length).to.equal(0);
    expect((await invented('checklist')).checkboxes.length).to.be.above(0);
  });

  it('gathers what is ticked in a note, with the date and a reminder', async () => {
    const list = await invented('checklist');
    expect(list.note.isEmpty).to.equal(true);
    await list.tick('Glare');
    await list.tick('Stickiness');
    expect(list.note.effects).to.deep.equal(['Stickiness', 'Glare']);
    const today = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
    expect(list.note.writing).to.include(`Written on ${today}`);
    expect(list.note.status).to.equal('2 side effects in your note');
    await list.tick('Glare');
    expect(list.note.status).to.equal('1 side effect in your note');
  });

  it('says of the note what it holds now, in the language of what is shown', async () => {
    const list = await invented('checklist');
    await list.tick('Glare');
    await list.tick('Stickiness');
    expect(list.note.status).to.equal('2 side effects in your note');
    // Of two effects only one comes with putty.
    await list.set({ treatment: 'putty' });
    expect(list.note.effects).to.deep.equal(['Stickiness']);
    expect(list.note.status).to.equal('1 side effect in your note');
    registerInterfaceWords('es', spanish);
    await list.set({ content: { ...inventedCondition, language: 'es' } });
    await waitUntil(() => list.note.status === '1 efecto secundario en su nota');
    // No words of this language are known, so its own plural forms do not count for English ones.
    await list.set({ content: { ...inventedCondition, language: 'ja' } });
    await waitUntil(() => list.note.status === '1 side effect in your note');
  });

  it('copies the note as plain text', async () => {
    const list = await invented('checklist treatment="putty"');
    await list.tick('Smell');
    const copied = await copyNote(list);
    expect(copied).to.match(
      /^Note for my care team\nGlass knee: Putty\nWritten on .*\n\nIf you have a symptom on the list/,
    );
    expect(copied).to.include('\n- Smell\n');
    expect(list.note.status).to.equal('Your note is copied.');
  });

  it('offers the text to select where the clipboard is closed', async () => {
    const list = await invented('checklist');
    await list.tick('Smell');
    const clipboard = { writeText: () => Promise.reject(new Error('closed')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    list.note.press('Copy my note');
    await aTimeout(20);
    await list.updated();
    Reflect.deleteProperty(navigator, 'clipboard');
    const area = list.note.asText;
    expect(area.value).to.include('- Smell');
    expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, area.value.length]);
    expect(list.note.status).to.include('Select this text');
  });

  it('prints the note alone, and leaves the page as it was', async () => {
    const list = await invented('checklist treatment="putty"');
    await list.tick('Smell');
    const title = document.title;
    let printed: Document | undefined;
    const frames = new MutationObserver(([record]) => {
      const frame = record?.addedNodes[0] as HTMLIFrameElement;
      printed = frame.contentDocument as Document;
    });
    frames.observe(list.root, { childList: true });
    const append = ShadowRoot.prototype.append;
    // A real dialog would hold the test up, so the frame's own print is replaced as soon as it is there.
    ShadowRoot.prototype.append = function (...nodes) {
      append.apply(this, nodes);
      const view = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
      view.print = () => view.dispatchEvent(new Event('afterprint'));
      printed = view.document;
    };
    list.note.press('Print my note');
    ShadowRoot.prototype.append = append;
    frames.disconnect();
    expect(textOf(printed?.body ?? null)).to.include('Glass knee: Putty');
    expect(textsOf(printed?.querySelectorAll('li') ?? [])).to.deep.equal(['Smell']);
    expect(printed?.documentElement.lang).to.equal('en');
    expect(list.hasPrintFrame).to.equal(false);
    expect(document.title).to.equal(title);
  });

  it('prints the note again while the last one is still there', async () => {
    const list = await invented('checklist');
    await list.tick('Smell');
    const { root } = list;
    let printed = 0;
    const append = root.append.bind(root);
    // A browser that does not say when it has printed.
    root.append = (...nodes) => {
      append(...nodes);
      const view = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
      view.print = () => {
        printed += 1;
        view.dispatchEvent(new Event('beforeprint'));
      };
    };
    const failures: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void failures.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    for (let time = 0; time < 3; time++) await list.note.print();
    await aTimeout(0);
    window.removeEventListener('unhandledrejection', note);
    expect([printed, failures.map(String), list.hasPrintFrame]).to.deep.equal([3, [], true]);
    expect(list.note.status).not.to.match(/did not work/);
    root.querySelector('iframe')?.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(list.hasPrintFrame).to.equal(false);
  });

  it('empties the note', async () => {
    const list = await invented('checklist');
    await list.tick('Smell');
    await list.note.clear();
    expect(list.ticked.length).to.equal(0);
    expect(list.note.isEmpty).to.equal(true);
    expect(list.note.status).to.equal('Your note is empty.');
  });

  it('stores nothing and leaves no trace in the page', async () => {
    const list = await invented('checklist');
    const before = document.body.outerHTML;
    await list.tick('Smell');
    expect(document.body.outerHTML).to.equal(before);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('is accessible with an empty and with a written note', async () => {
    const list = await invented('checklist');
    await expect(list.element).to.be.accessible();
    await list.tick('Smell');
    await expect(list.element).to.be.accessible();
  });
});

it('a note is plain text in lines', () => {
  const note = {
    title: 'T',
    about: 'A',
    date: 'D',
    urgent: 'U',
    numbers: ['N: 1'],
    intro: 'I',
    effects: ['x', 'y'],
    orders: [{ urgency: 'emergency' as const, order: 'O', signs: ['s'] }],
    questions: 'Q',
  };
  expect(pageAsText(noteToPrint(note))).to.equal('T\nA\nD\n\nU\n\n\nO\n\n• s\nN: 1\nI\n- x\n- y\n\nQ\n');
});
