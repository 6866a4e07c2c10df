import { html, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import type { CareTeam } from '../../content/schema.js';
import { renderNumber } from '../text-formatter.js';

/** The numbers of a care team with what each is for, in the order in which people look for them. */
function careTeamLines({ numbers }: InterfaceWords, team: CareTeam): [label: string, number: string][] {
  const { number, afterHoursNumber, nurseLine, hours } = team;
  const day = hours ? `${numbers.careTeam} (${hours})` : numbers.careTeam;
  const lines: [string, string | undefined][] = [
    [day, number],
    [numbers.afterHours, afterHoursNumber],
    [numbers.nurseLine, nurseLine],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

/** The same for paper: a line for each number, or one to write it on. */
export function careTeamOnPaper(words: InterfaceWords, team: CareTeam): string[] {
  const lines = careTeamLines(words, team).map(([label, number]) => `${label}: ${number}`);
  return lines.length ? lines : [`${words.numbers.write} ${'_'.repeat(20)}`];
}

/** Whom to call, as links. Where the page names nobody it says so, and paper leaves a line to write on. */
export function careTeam(words: InterfaceWords, team: CareTeam): TemplateResult {
  const lines = careTeamLines(words, team);
  if (!lines.length) return html`<p>${words.numbers.unknown}</p><p class="paper-only write">${words.numbers.write}</p>`;
  return html`<ul class="numbers" role="list">
    ${lines.map(([label, number]) => html`<li>${label}: ${renderNumber(number)}</li>`)}
  </ul>`;
}

/** The same beside an order to call; nothing where the page names nobody, as the list of calls has said so. */
export const careTeamLine = (words: InterfaceWords, team: CareTeam): TemplateResult[] =>
  careTeamLines(words, team).map(
    ([label, number]) => html`<span class="team-line">${label}: ${renderNumber(number)}</span>`,
  );
