// What a screener's page shows without a script, depending on what is ticked: `decideOutcome` as CSS selectors.
import type { Rule, Screening, Urgency } from '../../src/content/schema.js';
import { toUrgency, urgencies } from '../../src/content/urgency.js';
import { signsOf } from '../../src/screening/outcome.js';

/** The name of a page's question set, for the rules of its sheet. */
export const nameOfSet = (topic: string, { id }: Screening): string => `${topic}/${id}`;

/** Without `:has()`, all advice is shown, except that the person may start. */
export function screenerStyles(sets: Readonly<Record<string, Screening>>): string {
  const common = `[data-page] :is(.advice-without-script,.outcome){display:grid;gap:1em;grid-template-columns:minmax(0,1fr)}
[data-page] [data-outcome='none']{display:none}
/* Without the script, “None of these” takes nothing back: a sign beside it counts. */
@media (scripting:none){[data-page] .or~p.soft{display:none}}
/* A box that takes the focus leaves room on the screen for what it leads to. */
[data-page] [data-sign],[data-page] [data-no]{scroll-margin-block-end:14em}
`;
  const rules = Object.entries(sets).flatMap(([name, set]) => stylesOfSet(`[data-set='${name}']`, set));
  return `${common}@supports selector(:has(*)){
[data-page] :is([data-outcome],[data-reason],[data-rule],[data-follow-up]){display:none}
[data-page]:not(:has([data-sign]:not([data-sign='none']):checked)) .advice-without-script{display:none}
${rules.join('\n')}
}`;
}

function stylesOfSet(root: string, set: Screening): string[] {
  const signs = signsOf(set);
  const box = (id: string): string => `:has([data-sign='${signs.findIndex((sign) => sign.id === id) + 1}']:checked)`;
  const no = (at: number): string => `[data-no='${at}']:checked`;
  const conditionsOf = ({ allOf = [], anyOf = [] }: Rule): string[] => {
    const all = allOf.map(box).join('');
    return anyOf.length ? anyOf.map((id) => all + box(id)) : [all];
  };
  // A sign's own urgency is the least that it leads to, so it applies whatever the answer.
  const reached = [
    ...signs.map(({ id, urgency }) => ({ urgency, when: [box(id)] })),
    ...signs.flatMap(({ id, followUp }, index) =>
      followUp ? { urgency: followUp.urgency, when: [`${box(id)}:not(:has(${no(index + 1)}))`] } : [],
    ),
    ...(set.rules ?? []).map((rule) => ({ urgency: rule.urgency, when: conditionsOf(rule) })),
  ];
  const whenOf = (level: Urgency): string =>
    reached
      .filter(({ urgency }) => toUrgency(urgency) === level)
      .flatMap(({ when }) => when)
      .join();
  const show = (when: string, what: string, display = 'block'): string => `${root}${when} ${what}{display:${display}}`;
  const above = (level: Urgency): string =>
    urgencies
      .slice(0, urgencies.indexOf(level))
      .map((higher) => `:not(:is(${whenOf(higher)}))`)
      .join('');
  return [
    ...urgencies.map((level) => show(`:is(${whenOf(level)})${above(level)}`, `[data-outcome='${level}']`, 'grid')),
    show(
      ":has([data-sign='none']:checked):not(:has([data-sign]:not([data-sign='none']):checked))",
      "[data-outcome='none']",
      'grid',
    ),
    ...signs.flatMap(({ id, followUp }, index) => {
      const [at, on] = [index + 1, box(id)] as const;
      const reason = (name: string): string => `[data-reason='${at}'][data-case='${name}']`;
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
