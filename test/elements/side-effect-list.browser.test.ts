import { expect } from '@open-wc/testing';
import '../../src/elements/side-effect-list/define.js';
import { pageAsText } from '../../src/core/print/print-document.js';
import { noteToPrint } from '../../src/elements/side-effect-list/note.js';
import type { SideEffectList } from '../../src/elements/side-effect-list/side-effect-list.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inside, messagesOf, rendered, show, textOf } from '../support.js';

const effects = (element: Element): string[] =>
  [...inside(element).querySelectorAll('.effect h4')].map((heading) => textOf(heading));

async function invented(attributes: string): Promise<SideEffectList> {
  const element = await show<SideEffectList>(`<side-effect-list ${attributes}></side-effect-list>`);
  element.content = inventedCondition;
  await rendered(element);
  return element;
}

describe('<side-effect-list>', () => {
  afterEach(clear);

  it('shows what needs a call right away first, open, with the fever threshold in both units', async () => {
    const element = await show<SideEffectList>('<side-effect-list treatment="chemotherapy"></side-effect-list>');
    const body = find(element, '.body');
    const card = find(element, '.care-card');
    expect(body.children[1]).to.equal(card);
    expect(card.closest('[hidden], details')).to.equal(null);
    expect(textOf(card)).to.match(/100\.4\s°F/);
    expect(textOf(card)).to.match(/38\s°C/);
    expect(textOf(card)).to.include('911');
  });

  it('puts emergencies first and together, each named, with the number at their end', async () => {
    const element = await invented('');
    const pack = structuredClone(inventedCondition);
    const { items } = pack.sideEffects.callRightAway;
    items.push({ ...(items[0] as (typeof items)[0]), id: 'second-crack' });
    items.reverse();
    element.content = pack;
    await rendered(element);
    const card = find(element, '.care-card');
    const [now, line, other] = [...card.querySelectorAll('.signs, .emergency-line')];
    expect([...(now?.children ?? [])].map((sign) => textOf(sign))).to.deep.equal([
      'Emergency: A loud crack',
      'Emergency: A loud crack',
    ]);
    expect(line?.querySelector('a')?.getAttribute('href')).to.equal('tel:999');
    expect([...(other?.children ?? [])].map((sign) => textOf(sign))).to.deep.equal(['A humming knee']);
    for (const sign of now?.children ?? []) expect(Number(getComputedStyle(sign).fontWeight)).to.be.at.least(600);
  });

  it('shows each effect with what may help and when to call', async () => {
    const element = await show<SideEffectList>('<side-effect-list treatment="chemotherapy"></side-effect-list>');
    expect(effects(element).join(' ')).to.match(/hair/i);
    for (const effect of inside(element).querySelectorAll('.effect')) {
      expect(effect.querySelectorAll('ul li').length).to.be.at.least(1);
      expect(textOf(effect.querySelector('.call'))).to.match(/^When to call: .{10}/);
    }
  });

  it('takes the fever threshold of the page, and shows it as people there read it', async () => {
    const at = async (attributes: string): Promise<string> =>
      textOf(find(await show<SideEffectList>(`<side-effect-list ${attributes}></side-effect-list>`), '.signs'));
    expect(await at('fever-threshold="37.8C"')).to.include('A fever of 100 °F (37.8 °C) or higher');
    expect(await at('fever-threshold="100F" lang="en-GB"')).to.include('A fever of 37.8 °C (100 °F) or higher');
    expect(await at('')).to.include('A fever of 100.4 °F (38 °C) or higher');
  });

  it('refuses a threshold that is too high or none, says so, and uses the content’s', async () => {
    for (const wrong of ['38.4C', '101F', '39', 'hot']) {
      let element!: SideEffectList;
      const messages = await messagesOf(async () => {
        element = await show<SideEffectList>(`<side-effect-list fever-threshold="${wrong}"></side-effect-list>`);
      });
      expect(messages).to.deep.equal([
        `[care-widgets] <side-effect-list>: fever-threshold "${wrong}" is not a temperature from 37 °C to 38.3 °C such as "37.8C" or "100F"; using 100.4\u00a0°F (38\u00a0°C).`,
      ]);
      expect(textOf(find(element, '.signs'))).to.include('A fever of 100.4 °F (38 °C) or higher');
    }
  });

  it('shows only what belongs to the treatment', async () => {
    expect(effects(await invented('treatment="putty"'))).to.deep.equal(['Stickiness', 'Smell']);
    expect(effects(await invented('treatment="polish"'))).to.deep.equal(['Smell', 'Glare']);
  });

  it('compares several treatments in a table, each effect once', async () => {
    const element = await invented('treatment="putty polish" style="width:900px"');
    expect(effects(element)).to.deep.equal(['Stickiness', 'Smell', 'Glare']);
    const rows = [...inside(element).querySelectorAll('tbody tr')].map((row) => textOf(row));
    expect(rows).to.deep.equal(
      ['Stickiness CommonNot listed', 'Smell CommonCommon', 'Glare Not listed Common'].map((row) =>
        row.replace('listed Common', 'listedCommon'),
      ),
    );
    expect(find(element, 'table').getClientRects().length).to.be.above(0);
    expect(find(element, '.with').getClientRects().length).to.equal(0);
  });

  it('names the treatments at each effect where there is no room for a table', async () => {
    const element = await invented('style="width:300px"');
    expect(find(element, 'table').getClientRects().length).to.equal(0);
    expect([...inside(element).querySelectorAll('.with')].map((line) => textOf(line))).to.deep.equal([
      'With: Putty',
      'With: Putty Polish',
      'With: Polish',
    ]);
    expect(find(element, '.with').getClientRects().length).to.be.above(0);
  });

  it('shows all treatments when none is named', async () => {
    const element = await show<SideEffectList>('<side-effect-list></side-effect-list>');
    expect(inside(element).querySelectorAll('.treatment').length).to.equal(5);
  });

  it('names an unknown treatment on the console and shows all, so that nothing is left out', async () => {
    let element!: SideEffectList;
    const messages = await messagesOf(async () => {
      element = await show<SideEffectList>('<side-effect-list treatment="chemo"></side-effect-list>');
    });
    expect(messages.join()).to.match(
      /unknown treatment "chemo"; using chemotherapy, .*Known: chemotherapy, targeted-therapy/,
    );
    expect(inside(element).querySelectorAll('.treatment').length).to.equal(5);
    expect(textOf(find(element, '.care-card'))).to.include('911');
  });

  it('shows all when one of several is not known, so that a slip of the pen hides no effect', async () => {
    let element!: SideEffectList;
    const messages = await messagesOf(async () => {
      element = await show<SideEffectList>('<side-effect-list treatment="radiation, chemo"></side-effect-list>');
    });
    expect(messages.join()).to.include('"chemo"; using chemotherapy, targeted-therapy, radiation');
    expect(inside(element).querySelectorAll('.treatment').length).to.equal(5);
  });

  it('says so where a treatment has no effect on record', async () => {
    const element = await show<SideEffectList>('<side-effect-list treatment="putty"></side-effect-list>');
    const [putty] = inventedCondition.treatments;
    const { timeline, ...rest } = inventedCondition;
    element.content = { ...rest, treatments: [{ ...putty, effects: [] }] };
    await rendered(element);
    expect(effects(element)).to.deep.equal([]);
    expect(textOf(find(element, '.body'))).to.include('Your care team will tell you.');
    expect(textOf(find(element, '.care-card'))).to.include('999');
  });

  it('forgets ticks, note and status of another condition', async () => {
    const element = await show<SideEffectList>('<side-effect-list checklist></side-effect-list>');
    find<HTMLInputElement>(element, 'input').click();
    await rendered(element);
    expect(textOf(find(element, '[part=note] [role=status]'))).to.equal('1 side effect in your note');
    element.content = inventedCondition;
    await rendered(element);
    expect(textOf(find(element, '[part=note] [role=status]'))).to.equal('');
    expect(has(element, '.paper')).to.equal(false);
  });

  it('offers the note as text where the browser does not print, and keeps no frame', async () => {
    const element = await show<SideEffectList>('<side-effect-list checklist></side-effect-list>');
    find<HTMLInputElement>(element, 'input').click();
    await rendered(element);
    const root = inside(element);
    const append = root.append.bind(root);
    root.append = (...nodes) => {
      append(...nodes);
      ((nodes[0] as HTMLIFrameElement).contentWindow as Window).print = () => {
        throw new Error('not here');
      };
    };
    find(element, '.note .primary').click();
    await rendered(element);
    expect(has(element, 'iframe')).to.equal(false);
    expect(textOf(find(element, '[part=note] [role=status]'))).to.match(/^Printing did not work/);
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.include('Side effects that I have');
  });
});

describe('<side-effect-list checklist>', () => {
  afterEach(clear);

  const tick = async (element: Element, name: string): Promise<void> => {
    const row = [...inside(element).querySelectorAll('.effect')].find((effect) => textOf(effect).includes(name));
    row?.querySelector('input')?.click();
    await rendered(element);
  };

  it('has check boxes only when it is asked for', async () => {
    expect(has(await invented(''), 'input')).to.equal(false);
    expect(has(await invented('checklist'), 'input')).to.equal(true);
  });

  it('gathers what is ticked in a note, with the date and a reminder', async () => {
    const element = await invented('checklist');
    expect(has(element, '.paper')).to.equal(false);
    await tick(element, 'Glare');
    await tick(element, 'Stickiness');
    expect([...inside(element).querySelectorAll('.paper li')].map((item) => textOf(item))).to.deep.equal([
      'Stickiness',
      'Glare',
    ]);
    const today = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
    expect(textOf(find(element, '.paper'))).to.include(`Written on ${today}`);
    expect(textOf(find(element, '[part=note] [role=status]'))).to.equal('2 side effects in your note');
    await tick(element, 'Glare');
    expect(textOf(find(element, '[part=note] [role=status]'))).to.equal('1 side effect in your note');
  });

  it('copies the note as plain text', async () => {
    const element = await invented('checklist treatment="putty"');
    await tick(element, 'Smell');
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    find(element, 'button', 'Copy my note').click();
    await new Promise((resolve) => setTimeout(resolve));
    await rendered(element);
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied[0]).to.match(/^Note for my care team\nGlass knee: Putty\nWritten on .*\n\nDo not wait/);
    expect(copied[0]).to.include('\n- Smell\n');
    expect(textOf(find(element, '[part=note] [role=status]'))).to.equal('Your note is copied.');
  });

  it('offers the text to select where the clipboard is closed', async () => {
    const element = await invented('checklist');
    await tick(element, 'Smell');
    const clipboard = { writeText: () => Promise.reject(new Error('closed')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    find(element, 'button', 'Copy my note').click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await rendered(element);
    Reflect.deleteProperty(navigator, 'clipboard');
    const area = find<HTMLTextAreaElement>(element, 'textarea');
    expect(area.value).to.include('- Smell');
    expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, area.value.length]);
    expect(textOf(find(element, '[part=note] [role=status]'))).to.include('Select this text');
  });

  it('prints the note alone, and leaves the page as it was', async () => {
    const element = await invented('checklist treatment="putty"');
    await tick(element, 'Smell');
    const title = document.title;
    let printed: Document | undefined;
    const frames = new MutationObserver(([record]) => {
      const frame = record?.addedNodes[0] as HTMLIFrameElement;
      printed = frame.contentDocument as Document;
    });
    frames.observe(inside(element), { childList: true });
    const append = ShadowRoot.prototype.append;
    // A real dialog would hold the test up, so the frame's own print is replaced as soon as it is there.
    ShadowRoot.prototype.append = function (...nodes) {
      append.apply(this, nodes);
      const view = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
      view.print = () => view.dispatchEvent(new Event('afterprint'));
      printed = view.document;
    };
    find(element, 'button', 'Print my note').click();
    ShadowRoot.prototype.append = append;
    frames.disconnect();
    expect(textOf(printed?.body ?? null)).to.include('Glass knee: Putty');
    expect([...(printed?.querySelectorAll('li') ?? [])].map((item) => textOf(item))).to.deep.equal(['Smell']);
    expect(printed?.documentElement.lang).to.equal('en');
    expect(has(element, 'iframe')).to.equal(false);
    expect(document.title).to.equal(title);
  });

  it('empties the note', async () => {
    const element = await invented('checklist');
    await tick(element, 'Smell');
    find(element, 'button', 'Clear my note').click();
    await rendered(element);
    expect(inside(element).querySelectorAll('input:checked').length).to.equal(0);
    expect(has(element, '.paper')).to.equal(false);
    expect(textOf(find(element, '[part=note] [role=status]'))).to.equal('Your note is empty.');
  });

  it('stores nothing and leaves no trace in the page', async () => {
    const element = await invented('checklist');
    const before = document.body.outerHTML;
    await tick(element, 'Smell');
    expect(document.body.outerHTML).to.equal(before);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});

it('a note is plain text in lines', () => {
  const note = { title: 'T', about: 'A', date: 'D', urgent: 'U', intro: 'I', effects: ['x', 'y'], questions: 'Q' };
  expect(pageAsText(noteToPrint(note))).to.equal('T\nA\nD\n\nU\n\nI\n- x\n- y\n\nQ\n');
});
