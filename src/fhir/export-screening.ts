import type { Coding, QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4.js';
import type { Rule, Screening, ScreeningGuide, Sign, Urgency } from '../content/schema.js';
import { toUrgency, urgencies } from '../content/urgency.js';
import { linkOfFollowUp, linkOfGroup, noneCode } from '../screening/link-ids.js';
import { signsOf } from '../screening/outcome.js';
import { type Conditions, control, displays, hidden, item, links, urgencyOf } from './build.js';
import { standard } from './names.js';

/** What the items of a screening need of its pack. */
export interface ScreeningContext {
  guide: ScreeningGuide;
  /** The CodeSystem of the signs. */
  system: string;
  addresses: ReadonlyMap<string, string>;
  noneOfThese: string;
}

/**
 * The items of a question set with signs. Every advice is an item that shows when it applies, so that any program that
 * knows `enableWhen` gives it; what `enableWhen` cannot say is hidden, and only read by this library.
 */
export function screeningItems(set: Screening, context: ScreeningContext): QuestionnaireItem[] {
  const { guide } = context;
  return [
    ...emergencyItems(guide, context),
    questionItem(set, context),
    ...(set.rules ?? []).map((rule) => ruleItem(rule, set, context)),
    ...urgencies.map((urgency) => outcomeItem(urgency, set, context)),
    noneItem(set, context),
    agreementItem(set, guide),
  ];
}

function linkOfSign(set: Screening, id: string): string {
  const group = set.groups.find(({ signs }) => signs.some((sign) => sign.id === id));
  return linkOfGroup(group?.id ?? '');
}

const isChosen = (set: Screening, { system }: ScreeningContext, code: string): QuestionnaireItemEnableWhen => ({
  question: linkOfSign(set, code),
  operator: '=',
  answerCoding: { system, code },
});

const saysYes = ({ id }: Sign): QuestionnaireItemEnableWhen => ({
  question: linkOfFollowUp(id),
  operator: '=',
  answerBoolean: true,
});

/** A condition that no answer can meet: that the question has an answer, and that it has none. */
const never = (set: Screening): Conditions => {
  const question = linkOfGroup(set.groups[0]?.id ?? '');
  return {
    when: [
      { question, operator: 'exists', answerBoolean: true },
      { question, operator: 'exists', answerBoolean: false },
    ],
  };
};

function emergencyItems({ emergency }: ScreeningGuide, { addresses }: ScreeningContext): QuestionnaireItem[] {
  if (!emergency) return [];
  const { heading, items, sources } = emergency;
  const extension = [urgencyOf('emergency'), ...links(sources, addresses)];
  return [item('emergency', 'group', { text: heading, extension, item: displays('emergency', items) })];
}

function questionItem(set: Screening, context: ScreeningContext): QuestionnaireItem {
  const hint = item('hint', 'display', { text: set.hint });
  const groups = set.groups.flatMap((group) => [
    signsItem(group, set, context),
    ...group.signs.flatMap((sign) => signItems(sign, set, context)),
  ]);
  return item('question', 'group', { text: set.question, item: [hint, ...groups] });
}

function signsItem(
  { id, label, signs }: Screening['groups'][number],
  { question }: Screening,
  { system, noneOfThese }: ScreeningContext,
): QuestionnaireItem {
  const coded = (code: string, display: string): Coding => ({ system, code, display });
  return item(linkOfGroup(id), 'choice', {
    text: label ?? question,
    extension: [control('check-box')],
    required: true,
    repeats: true,
    answerOption: [
      ...signs.map((sign) => ({
        extension: [urgencyOf(toUrgency(sign.urgency))],
        valueCoding: coded(sign.id, sign.label),
      })),
      { extension: [{ url: standard.exclusive, valueBoolean: true }], valueCoding: coded(noneCode, noneOfThese) },
    ],
  });
}

/** The follow-up question of a sign, and what to do. */
function signItems(sign: Sign, set: Screening, context: ScreeningContext): QuestionnaireItem[] {
  const { id, followUp, advice, sources } = sign;
  const when = [isChosen(set, context, id)];
  const own = item(`advice.${id}`, 'display', {
    text: advice,
    extension: links(sources, context.addresses),
    conditions: { when },
  });
  if (!followUp) return [own];
  const question = item(linkOfFollowUp(id), 'boolean', {
    text: followUp.question,
    extension: [urgencyOf(toUrgency(followUp.urgency))],
    conditions: { when },
    required: true,
    item: displays(linkOfFollowUp(id), followUp.items ?? []),
  });
  const worse = item(`follow-up-advice.${id}`, 'display', {
    text: followUp.advice,
    extension: links(followUp.sources, context.addresses),
    conditions: { when: [saysYes(sign)] },
  });
  return [question, worse, own];
}

/** With both kinds of conditions, one group inside the other: `enableWhen` knows either all or any. */
function ruleItem(rule: Rule, set: Screening, context: ScreeningContext): QuestionnaireItem {
  const { id, label, advice, sources, allOf = [], anyOf = [] } = rule;
  const all = allOf.map((sign) => isChosen(set, context, sign));
  const any = anyOf.map((sign) => isChosen(set, context, sign));
  const conditions: Conditions = any.length ? { when: any, behavior: 'any' } : { when: all };
  const extension = [urgencyOf(toUrgency(rule.urgency)), ...links(sources, context.addresses)];
  const told = item(`rule-advice.${id}`, 'display', { text: advice });
  const inner = item(`rule.${id}`, 'group', { text: label, extension, conditions, item: [told] });
  if (!all.length || !any.length) return inner;
  return item(`rule-condition.${id}`, 'group', { conditions: { when: all }, item: [inner] });
}

function outcomeItem(urgency: Urgency, set: Screening, context: ScreeningContext): QuestionnaireItem {
  const { heading, steps, sources } = context.guide.advice[urgency];
  const when = signsOf(set).flatMap((sign) => [
    ...(toUrgency(sign.urgency) === urgency ? [isChosen(set, context, sign.id)] : []),
    ...(sign.followUp && toUrgency(sign.followUp.urgency) === urgency ? [saysYes(sign)] : []),
  ]);
  const extension = [urgencyOf(urgency), ...links(sources, context.addresses)];
  return item(`outcome.${urgency}`, 'group', {
    text: heading,
    extension: when.length ? extension : [...extension, hidden],
    conditions: when.length ? { when, behavior: 'any' } : never(set),
    item: displays(`outcome.${urgency}`, steps),
  });
}

/** Only if “None of these” is chosen in every group. */
function noneItem(set: Screening, { guide, system, addresses }: ScreeningContext): QuestionnaireItem {
  const { heading, steps, sources, stop } = guide.advice.none;
  const when = set.groups.map(({ id }) => ({
    question: linkOfGroup(id),
    operator: '=' as const,
    answerCoding: { system, code: noneCode },
  }));
  const stops = item('stop', 'group', { text: stop.heading, item: displays('stop', stop.items) });
  return item('outcome.none', 'group', {
    text: heading,
    extension: links(sources, addresses),
    conditions: { when },
    item: [...displays('outcome.none', steps), stops],
  });
}

/** Never shown by other programs: `enableWhen` cannot say “unless it is an emergency”. */
function agreementItem(set: Screening, { agreement }: ScreeningGuide): QuestionnaireItem {
  const { heading, ...texts } = agreement;
  return item('agreement', 'group', {
    text: heading,
    extension: [hidden],
    conditions: never(set),
    item: (['meaning', 'confirm', 'confirmed', 'withdraw'] as const).map((key) =>
      item(`agreement.${key}`, 'display', { text: texts[key] }),
    ),
  });
}
