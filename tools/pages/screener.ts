// The screener on a page without scripting: the element renders its advice for each state, and CSS chooses between
// them.
import { appendChild, type Element, removeNode, replaceWith, spliceChildren } from '@parse5/tools';
import type { Screening } from '../../src/content/schema.js';
import { urgencies } from '../../src/content/urgency.js';
import { type Outcome, type ScreeningResult, signsOf } from '../../src/screening/outcome.js';
import { answer, atStart, chooseNone, chooseSign, proceed, type ScreeningState } from '../../src/screening/state.js';
import { allBelow, elementOf, hasClass, hasPart, isNamed, references } from './flatten.js';

/** Renders the element in a state of the screening. */
type Draw = (state: ScreeningState) => Promise<Element>;

interface Reason {
  /** The sign's position in the question, from 1. */
  number: number;
  /** When it applies: always, after a yes or a missing answer, or only after a clear no. */
  answered: 'always' | 'yes' | 'no';
  rank: number;
  item: Element;
}

type Advised = ScreeningState & { result: ScreeningResult };

const advised = (state: ScreeningState, set: Screening): Advised => proceed(state, set) as Advised;

const withSigns = (ids: readonly string[]): ScreeningState =>
  ids.reduce((state, id) => chooseSign(state, id, true), atStart);

/** The matching parts of a rendering, without ids, so that they can be moved elsewhere. */
function takeParts(drawing: Element, fits: Parameters<typeof allBelow>[1]): Element[] {
  const parts = allBelow(drawing, fits);
  for (const one of parts.flatMap((part) => [part, ...allBelow(part, () => true)]))
    one.attrs = one.attrs.filter(({ name }) => name !== 'id' && !references.includes(name));
  return parts;
}

/** What the element says about each rule that applies, and then about each sign, in the order of the result. */
const takeReasons = (drawing: Element): Element[] =>
  takeParts(drawing, (node) => isNamed(node, 'li') && hasClass(node.parentNode as Element, 'reasons'));

/**
 * Adds what makes the question work without a script: marks on its boxes, each follow-up question after its sign, and
 * all advice below.
 */
export async function addAdvice(page: Element, set: Screening, draw: Draw): Promise<void> {
  const signs = signsOf(set);
  const numberOf = (id: string): number => signs.findIndex((sign) => sign.id === id) + 1;
  const asking = withSigns(signs.map(({ id }) => id));
  const denying = signs.reduce((state, { id, followUp }) => (followUp ? answer(state, id, 'no') : state), asking);
  markBoxes(
    page,
    set,
    takeParts(await draw(asking), (node) => hasClass(node, 'follow-up')),
  );

  const [atMost, atLeast] = [advised(asking, set), advised(denying, set)];
  // With all signs chosen, every rule applies.
  const [most, least] = [takeReasons(await draw(atMost)), takeReasons(await draw(atLeast))];
  const rules = most.slice(0, atMost.result.rules.length);
  const reasonsIn = ({ result }: Advised, items: readonly Element[], given: 'yes' | 'no'): Reason[] =>
    result.signs.map(({ sign, urgency }, index) => ({
      number: numberOf(sign.id),
      answered: sign.followUp ? given : 'always',
      rank: urgencies.indexOf(urgency),
      item: items[result.rules.length + index] as Element,
    }));
  const reasons = [
    ...reasonsIn(atMost, most, 'yes'),
    ...reasonsIn(atLeast, least, 'no').filter(({ answered }) => answered === 'no'),
  ];

  const list = (attributes: Record<string, string>, item: Element): Element =>
    elementOf('ul', { class: 'reasons', role: 'list', ...attributes }, item);
  const body = elementOf(
    'div',
    { class: 'body' },
    ...(await drawCards(set, draw)),
    ...rules.map((item, index) => list({ 'data-rule': `${index + 1}` }, item)),
    // Most urgent first, as in the element.
    ...reasons
      .sort((a, b) => a.rank - b.rank || a.number - b.number)
      .map(({ number, answered, item }) => list({ 'data-reason': `${number}`, 'data-case': answered }, item)),
  );
  const box = { class: 'advice-without-script', 'data-static': 'redflag-screener' };
  appendChild(page, elementOf('div', box, elementOf('div', { class: 'care' }, body)));
}

/** The advice for each outcome that a set can lead to, most urgent first. */
async function drawCards(set: Screening, draw: Draw): Promise<Element[]> {
  const states = [
    chooseNone(atStart, true),
    ...signsOf(set).flatMap(({ id }) => [withSigns([id]), answer(withSigns([id]), id, 'no')]),
    ...(set.rules ?? []).map(({ allOf = [], anyOf = [] }) => withSigns([...allOf, ...anyOf.slice(0, 1)])),
  ].map((state) => advised(state, set));
  const cards: Element[] = [];
  for (const outcome of [...urgencies, 'none'] satisfies Outcome[]) {
    const state = states.find(({ result }) => result.outcome === outcome);
    if (!state) continue;
    const [card] = takeParts(await draw(state), (node) => hasPart(node, 'result'));
    cards.push(elementOf('div', { class: 'outcome', 'data-outcome': outcome }, card as Element));
  }
  return cards;
}

/**
 * Marks each box, so that the style sheet and, later, the script can tell which are ticked. No box has a name, and the
 * only button is disabled: without the script, the form can send nothing.
 */
function markBoxes(page: Element, set: Screening, followUps: readonly Element[]): void {
  const signs = signsOf(set);
  const boxes = allBelow(page, (node) => isNamed(node, 'input'));
  const questions = [...followUps];
  for (const [index, box] of boxes.entries()) {
    const sign = signs[index];
    const label = box.parentNode as Element;
    replaceWith(box, tickBox({ 'data-sign': sign ? `${index + 1}` : 'none', value: sign?.id ?? '' }));
    const question = sign?.followUp && questions.shift();
    if (question) insertAfter(label, denialOf(question, sign.id, index + 1));
  }
}

/** Only the answer “no” to a follow-up question changes the advice, so it alone gets a box. */
function denialOf(question: Element, id: string, number: number): Element {
  question.attrs.push({ name: 'data-follow-up', value: `${number}` });
  const [yes, no] = allBelow(question, (node) => isNamed(node, 'label')) as [Element, Element];
  removeNode(yes);
  const [radio] = allBelow(no, (node) => isNamed(node, 'input')) as [Element];
  replaceWith(radio, tickBox({ 'data-no': `${number}`, value: id }));
  return question;
}

const tickBox = (attributes: Record<string, string>): Element =>
  elementOf('input', { type: 'checkbox', autocomplete: 'off', ...attributes });

function insertAfter(node: Element, next: Element): void {
  const parent = node.parentNode as Element;
  spliceChildren(parent, parent.childNodes.indexOf(node) + 1, 0, next);
  next.parentNode = parent;
}
