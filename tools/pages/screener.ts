// The screener on a page without scripting: the element renders its advice for each state, and CSS chooses between
// them.
import {
  appendChild,
  createTextNode,
  type Element,
  isElementNode,
  isTextNode,
  removeNode,
  replaceWith,
  setAttribute,
  spliceChildren,
} from '@parse5/tools';
import type { Screening, Urgency } from '../../src/content/schema.js';
import { toUrgency, urgencies } from '../../src/content/urgency.js';
import { mayDoctorAgree, type Outcome, type ScreeningResult, signsOf } from '../../src/screening/outcome.js';
import { answer, atStart, chooseNone, chooseSign, proceed, type ScreeningState } from '../../src/screening/state.js';
import { allBelow, elementOf, hasClass, hasPart, isNamed, references } from './flatten.js';

/** Renders the element in a state of the screening. */
type Draw = (state: ScreeningState) => Promise<Element>;

interface Reason {
  /** The sign's position in the question, from 1. */
  number: number;
  /** When it applies: always, after a yes or a missing answer, or only after a clear no. */
  answered: 'always' | 'yes' | 'no';
  urgency: Urgency;
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
 * the advice where the eye is: what a tick leads to directly under it, and the steps to take at the end of the question.
 * `note` says so beforehand.
 */
export async function addAdvice(page: Element, set: Screening, draw: Draw, note: string): Promise<void> {
  const signs = signsOf(set);
  const numberOf = (id: string): number => signs.findIndex((sign) => sign.id === id) + 1;
  const asking = withSigns(signs.map(({ id }) => id));
  const denying = signs.reduce((state, { id, followUp }) => (followUp ? answer(state, id, 'no') : state), asking);
  const boxes = allBelow(page, (node) => isNamed(node, 'input'));
  const labels = boxes.map((box) => box.parentNode as Element);
  const [options] = allBelow(page, (node) => hasClass(node, 'options')) as [Element];
  const [body] = allBelow(page, (node) => hasClass(node, 'body')) as [Element];

  const [atMost, atLeast] = [advised(asking, set), advised(denying, set)];
  // With all signs chosen, every rule applies.
  const [most, least] = [takeReasons(await draw(atMost)), takeReasons(await draw(atLeast))];
  const cards = await drawCards(set, draw);
  const [call] = cards.flatMap(({ content }) => content.flatMap((card) => allBelow(card, isCall)));

  /** A reason as a card, with the button that calls where its advice is to call. */
  const list = (attributes: Record<string, string>, urgency: Urgency, item: Element): Element => {
    const card = elementOf('li', { class: `${urgency} care-card` }, ...copyOf(item).childNodes);
    const [source] = allBelow(card, (node) => hasClass(node, 'soft')) as [Element];
    if (call && urgency === 'emergency') insert(source, 0, [copyOf(call)]);
    return elementOf('ul', { class: 'reasons', role: 'list', ...attributes }, card);
  };
  const ofSign = ({ result }: Advised, items: readonly Element[], given: 'yes' | 'no'): Reason[] =>
    result.signs.map(({ sign, urgency }, index) => ({
      number: numberOf(sign.id),
      answered: sign.followUp ? given : 'always',
      urgency,
      item: withoutQuestion(items[result.rules.length + index] as Element),
    }));
  const reasons = [
    ...ofSign(atMost, most, 'yes'),
    ...ofSign(atLeast, least, 'no').filter(({ answered }) => answered === 'no'),
  ];

  const drawn = await draw(asking);
  markBoxes(
    boxes,
    set,
    takeParts(drawn, (node) => hasClass(node, 'follow-up')),
  );
  for (const [index, { id }] of signs.entries()) {
    // A rule stands under each sign that it names: whichever was ticked last, what it leads to is next to it.
    const rules = atMost.result.rules.flatMap((rule, at) => {
      const names = [...(rule.allOf ?? []), ...(rule.anyOf ?? [])];
      return names.includes(id) ? list({ 'data-rule': `${at + 1}` }, toUrgency(rule.urgency), most[at] as Element) : [];
    });
    const own = reasons
      .filter(({ number }) => number === index + 1)
      .map(({ number, answered, urgency, item }) =>
        list({ 'data-reason': `${number}`, 'data-case': answered }, urgency, item),
      );
    const after = labels[index] as Element;
    const siblings = (after.parentNode as Element).childNodes;
    const next = siblings[siblings.indexOf(after) + 1];
    insertAfter(next && isElementNode(next) && hasClass(next, 'follow-up') ? next : after, ...rules, ...own);
  }

  // Screen readers are told of what shows up in it.
  setAttribute(options, 'aria-live', 'polite');
  insert(options, 0, [elementOf('noscript', {}, elementOf('p', { class: 'label' }, createTextNode(note)))]);
  const box = elementOf('div', { class: 'advice-without-script' });
  for (const { outcome, content } of cards) {
    const card = elementOf('div', { class: 'outcome', 'data-outcome': outcome }, ...content);
    appendChild(outcome === 'none' ? options : box, card);
  }
  appendChild(body, box);
}

const isCall = (node: Parameters<Parameters<typeof allBelow>[1]>[0]): boolean => hasClass(node, 'call-now');

function copyOf(node: Element): Element {
  return elementOf(
    node.tagName,
    Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    ...node.childNodes.flatMap((child) =>
      isElementNode(child) ? copyOf(child) : isTextNode(child) ? createTextNode(child.value) : [],
    ),
  );
}

/** The sign and its question stand right above; what stays is how it was answered, after the advice. */
function withoutQuestion(item: Element): Element {
  const [answered] = allBelow(item, (node) => isNamed(node, 'strong'));
  const [source] = allBelow(item, (node) => hasClass(node, 'soft')) as [Element];
  for (const child of item.childNodes.filter(isElementNode)) {
    if (hasClass(child, 'reason') || isNamed(child, 'div')) removeNode(child);
  }
  if (answered) insert(source, 0, [elementOf('p', {}, answered)]);
  return item;
}

/** The advice for each outcome that a set can lead to, most urgent first. */
async function drawCards(set: Screening, draw: Draw): Promise<{ outcome: Outcome; content: Element[] }[]> {
  const states = [
    chooseNone(atStart, true),
    ...signsOf(set).flatMap(({ id }) => [withSigns([id]), answer(withSigns([id]), id, 'no')]),
    ...(set.rules ?? []).map(({ allOf = [], anyOf = [] }) => withSigns([...allOf, ...anyOf.slice(0, 1)])),
  ].map((state) => advised(state, set));
  const cards: { outcome: Outcome; content: Element[] }[] = [];
  for (const outcome of [...urgencies, 'none'] satisfies Outcome[]) {
    const state = states.find(({ result }) => result.outcome === outcome);
    if (!state) continue;
    const parts = ['emergency', 'result'].filter((part) => part === 'result' || mayDoctorAgree(outcome));
    const content = takeParts(await draw(state), (node) => parts.some((part) => hasPart(node, part)));
    for (const button of content.flatMap((card) => allBelow(card, (node) => isNamed(node, 'button'))))
      removeNode(button);
    cards.push({ outcome, content });
  }
  return cards;
}

/**
 * Marks each box, so that the style sheet and, later, the script can tell which are ticked. No box has a name, and the
 * only button is disabled: without the script, nothing can be sent.
 */
function markBoxes(boxes: readonly Element[], set: Screening, followUps: readonly Element[]): void {
  const signs = signsOf(set);
  const questions = [...followUps];
  for (const [index, box] of boxes.entries()) {
    const sign = signs[index];
    const label = box.parentNode as Element;
    // Without its description: only the script takes other choices back, here a sign counts whatever stands beside it.
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

function insertAfter(node: Element, ...next: Element[]): void {
  insert(node, 1, next);
}

function insert(node: Element, offset: 0 | 1, inserted: readonly Element[]): void {
  const parent = node.parentNode as Element;
  spliceChildren(parent, parent.childNodes.indexOf(node) + offset, 0, ...inserted);
  for (const one of inserted) one.parentNode = parent;
}
