// The screener on a page without a script: its advice is drawn by the element itself, and style sheets choose from it.
import { decideOutcome, signsOf, toUrgency } from '../../dist/modules/screening/index.js';

const outcomes = ['emergency', 'urgent', 'see-doctor', 'none'];
const rank = (urgency) => outcomes.indexOf(toUrgency(urgency));

/**
 * What the element shows for each sign, each answer to a follow-up question and each rule, found by answering it as a
 * person would. `tab` shows the element in its first state; it is left in that state.
 */
export async function drawAdvice(tab, set) {
  const signs = signsOf(set);
  const ids = signs.map(({ id }) => id);
  const answered = (chosen, no = []) =>
    tab.evaluate(
      answerInBrowser,
      chosen.map((id) => ids.indexOf(id)),
      no.map((id) => ids.indexOf(id)),
    );
  const cards = {};
  const drawn = { reasons: [], followUps: [], rules: [] };
  const take = async (chosen, no, index) => {
    const { outcome, card, reasons, followUp } = await answered(chosen, no);
    cards[outcome] ??= card;
    return { reason: reasons[index], followUp };
  };
  await take([], [], 0);
  for (const { id, urgency, followUp } of signs) {
    const one = await take([id], [], 0);
    const alone = decideOutcome(set, [id]);
    const at = alone.rules.length;
    drawn.followUps.push(one.followUp ?? '');
    const first = at ? (await take([id], [], at)).reason : one.reason;
    const number = drawn.followUps.length;
    const add = (name, level, markup) => drawn.reasons.push({ number, name, level: rank(level), markup });
    if (!followUp) add('always', urgency, first);
    else {
      add('yes', followUp.urgency, first);
      add('no', urgency, (await take([id], [id], at)).reason);
    }
  }
  for (const { id, allOf = [], anyOf = [] } of set.rules ?? []) {
    const chosen = [...allOf, ...anyOf.slice(0, 1)];
    const at = decideOutcome(set, chosen).rules.findIndex((rule) => rule.id === id);
    drawn.rules.push((await take(chosen, [], at)).reason);
  }
  return { ...drawn, cards };
}

/** Runs in the browser: answers, reads what is shown, and starts again. A box is found by its place. */
async function answerInBrowser(chosen, no) {
  const element = document.body.firstElementChild;
  const root = element.shadowRoot;
  const boxes = () => [...root.querySelectorAll('.options input[type=checkbox]')];
  const press = async (control) => {
    control.click();
    await element.updateComplete;
  };
  const pick = (selector) => window.flattened(element, selector);
  for (const at of chosen) await press(boxes()[at]);
  if (!chosen.length) await press(boxes().at(-1));
  const [followUp] = pick('.follow-up');
  for (const at of no) {
    const group = boxes()[at].closest('label').nextElementSibling;
    await press([...group.querySelectorAll('input')].at(-1));
  }
  await press(root.querySelector('button[type=submit]'));
  const [card] = pick('[part=result]');
  const reasons = pick('.reasons > li');
  const outcome = root.querySelector('[part=result]').classList[1];
  await press([...root.querySelectorAll('.actions button')].at(-1));
  return { outcome, card, reasons, followUp };
}

/** The advice, all of it: the style sheets show what fits what is ticked. */
export function adviceWithoutScript({ cards, reasons, rules }) {
  const outcome = (name) => `<div class="outcome" data-outcome="${name}">${cards[name]}</div>`;
  const reason = (which, markup) => `<ul class="reasons" role="list" ${which}>${markup}</ul>`;
  const parts = [
    ...outcomes.filter((name) => cards[name]).map(outcome),
    ...rules.map((markup, index) => reason(`data-rule="${index + 1}"`, markup)),
    // The most urgent first, as in the element.
    ...[...reasons]
      .sort((a, b) => a.level - b.level)
      .map(({ number, name, markup }) => reason(`data-reason="${number}" data-case="${name}"`, markup)),
  ];
  return `<div class="advice-without-script" data-static="redflag-screener"><div class="care"><div class="body">
${parts.join('\n')}</div></div></div>`;
}

/**
 * Marks each box, so that the style sheet and, later, the script can tell which is ticked, and puts each follow-up
 * question, with a box for “no”, behind its sign. No box has a name, and the one button is disabled: without the
 * script the form can send nothing.
 */
export function namedBoxes(markup, set, { followUps }) {
  const signs = signsOf(set);
  let index = 0;
  return markup.replace(/<input type="checkbox"[^>]*>(.*?<\/label>)/gs, (_, label) => {
    const sign = signs[index++];
    if (!sign) return `<input type="checkbox" autocomplete="off" data-sign="none" value="">${label}`;
    return `<input type="checkbox" autocomplete="off" data-sign="${index}" value="${sign.id}">${label}${asBox(followUps[index - 1], sign.id, index)}`;
  });
}

/** Of the two answers only “no” changes the advice, so it alone has a box. */
function asBox(followUp, id, number) {
  if (!followUp) return '';
  const [, start, , no] = /^(.*?)(<label.*?<\/label>)\s*(<label.*)$/s.exec(followUp);
  const box = `<input type="checkbox" autocomplete="off" data-no="${number}" value="${id}">`;
  return (start.replace('<fieldset', `<fieldset data-follow-up="${number}"`) + no).replace(/<input[^>]*>/, box);
}

/** Which set a page asks, for the rules of its sheet. */
export const nameOfSet = (topic, set) => `${topic}/${set.id}`;

/** The same as `decideOutcome`, in selectors. Without `:has()` all advice is shown, and never that one can go on. */
export function screenerStyles(sets) {
  const common = `.advice-without-script{margin-block-start:1rem}
[data-page] [data-outcome='none']{display:none}
`;
  const rules = Object.entries(sets).flatMap(([name, set]) => stylesOfSet(`[data-set='${name}']`, set));
  return `${common}@supports selector(:has(*)){
[data-page] :is([data-outcome],[data-reason],[data-rule],[data-follow-up]){display:none}
[data-page]:not(:has([data-sign]:checked)) .advice-without-script{display:none}
${rules.join('\n')}
}`;
}

function stylesOfSet(root, set) {
  const signs = signsOf(set);
  const box = (id) => `:has([data-sign='${signs.findIndex((sign) => sign.id === id) + 1}']:checked)`;
  const no = (at) => `[data-no='${at}']:checked`;
  const conditionsOf = ({ allOf = [], anyOf = [] }) => {
    const all = allOf.map(box).join('');
    return anyOf.length ? anyOf.map((id) => all + box(id)) : [all];
  };
  // A sign's own urgency is the least that it leads to, so it holds whatever the answer.
  const reached = [
    ...signs.map(({ id, urgency }) => ({ urgency, when: [box(id)] })),
    ...signs.flatMap(({ id, followUp }, index) =>
      followUp ? { urgency: followUp.urgency, when: [`${box(id)}:not(:has(${no(index + 1)}))`] } : [],
    ),
    ...(set.rules ?? []).map((rule) => ({ urgency: rule.urgency, when: conditionsOf(rule) })),
  ];
  const levels = outcomes.slice(0, -1);
  const whenOf = (level) =>
    reached
      .filter(({ urgency }) => toUrgency(urgency) === level)
      .flatMap(({ when }) => when)
      .join();
  const show = (when, what, display = 'block') => `${root}${when} ${what}{display:${display}}`;
  const above = (level) =>
    levels
      .slice(0, levels.indexOf(level))
      .map((higher) => `:not(:is(${whenOf(higher)}))`)
      .join('');
  return [
    ...levels.map((level) => show(`:is(${whenOf(level)})${above(level)}`, `[data-outcome='${level}']`)),
    show(
      ":has([data-sign='none']:checked):not(:has([data-sign]:not([data-sign='none']):checked))",
      "[data-outcome='none']",
    ),
    ...signs.flatMap(({ id, followUp }, index) => {
      const [at, on] = [index + 1, box(id)];
      const reason = (name) => `[data-reason='${at}'][data-case='${name}']`;
      if (!followUp) return show(on, reason('always'));
      return [
        show(on, `[data-follow-up='${at}']`, 'grid'),
        show(`${on}:not(:has(${no(at)}))`, reason('yes')),
        show(`${on}:has(${no(at)})`, reason('no')),
      ];
    }),
    ...(set.rules ?? []).map((rule, index) => show(`:is(${conditionsOf(rule).join()})`, `[data-rule='${index + 1}']`)),
  ];
}
