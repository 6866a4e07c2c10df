import { html, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import type { CareTeam } from '../../content/schema.js';
import { isolate } from '../../content/text.js';
import { renderNumber } from '../text-formatter.js';

/** The care team's numbers with their labels, in the order in which people look for them. */
function careTeamLines({ numbers }: InterfaceWords, team: CareTeam): [label: string, number: string][] {
  const { number, afterHoursNumber, nurseLine, hours } = team;
  const day = hours ? `${numbers.careTeam} (${isolate(hours)})` : numbers.careTeam;
  const lines: [string, string | undefined][] = [
    [day, number],
    [numbers.afterHours, afterHoursNumber],
    [numbers.nurseLine, nurseLine],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

/** The same for print: a line for each number, or one to write it on. */
export function careTeamOnPaper(words: InterfaceWords, team: CareTeam): string[] {
  const lines = careTeamLines(words, team).map(([label, number]) => `${label}: ${number}`);
  return lines.length ? lines : [`${words.numbers.write} ${'_'.repeat(20)}`];
}

/** The numbers as links. Without any, the text says where to find them, and print leaves a line to write on. */
export function careTeam(words: InterfaceWords, team: CareTeam): TemplateResult {
  const lines = careTeamLines(words, team);
  if (!lines.length) return html`<p>${words.numbers.unknown}</p><p class="paper-only write">${words.numbers.write}</p>`;
  return html`<ul class="numbers" role="list">
    ${lines.map(([label, number]) => html`<li>${label}: ${renderNumber(number)}</li>`)}
  </ul>`;
}

/** The same next to an instruction to call. Nothing without any number, as the list of calls says so already. */
export const careTeamLine = (words: InterfaceWords, team: CareTeam): TemplateResult[] =>
  careTeamLines(words, team).map(
    ([label, number]) => html`<span class="team-line">${label}: ${renderNumber(number)}</span>`,
  );

/** The same at the end of a text, where the hours of a single number would make it long. */
export const careTeamInText = (words: InterfaceWords, team: CareTeam): TemplateResult[] =>
  careTeamLine(words, team.afterHoursNumber || team.nurseLine ? team : { ...team, hours: '' });
