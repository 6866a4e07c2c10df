import { html, nothing, type TemplateResult } from 'lit';
import type { Rule, Screening, ScreeningGuide } from '../../content/schema.js';
import { fill } from '../../content/text.js';
import { toUrgency } from '../../content/urgency.js';
import * as icons from '../../core/icons.js';
import { callButton } from '../../core/templates/call-button.js';
import { careTeamLine } from '../../core/templates/care-team.js';
import type { HeadingOptions } from '../../core/templates/heading.js';
import type { View } from '../../core/view.js';
import type { ChosenSign, Outcome, ScreeningResult } from '../../screening/outcome.js';
import { agree, type ScreeningState } from '../../screening/state.js';
import type { ScreenerHost } from './screener-host.js';
import { sourceLine } from './source-line.js';

/** What to do now. */
export function renderAdvice(
  host: ScreenerHost,
  { words }: View,
  guide: ScreeningGuide,
  outcome: Outcome,
): TemplateResult {
  const { heading, steps } = guide.advice[outcome];
  const { text, place } = host;
  return html`<section class="care-card ${outcome}" part="result" tabindex="-1" aria-labelledby="result">
    ${renderCardHead(host, words, outcome, heading, { id: 'result', className: 'result-heading' })}
    ${outcome === 'emergency' ? callButton(text, words, place.callNumber) : nothing}
    <ol class="steps">
      ${steps.map((step) => html`<li>${text.linked(step)}</li>`)}
    </ol>
    ${outcome === 'emergency' ? nothing : careTeamLine(words, place.careTeam)}
    ${outcome === 'none' ? renderStop(host, guide) : nothing}
  </section>`;
}

/** How urgent it is, seen as a tag and heard as a part of the heading. */
export function renderCardHead(
  host: ScreenerHost,
  { urgency }: View['words'],
  level: Outcome,
  text: string,
  options: HeadingOptions,
): TemplateResult {
  const word = urgency[level];
  return html`<p class="tag" aria-hidden="true">${icons.byUrgency[level]}${word}</p>
    ${host.heading(1, html`<span class="visually-hidden">${word}:</span> ${host.text.label(text)}`, options)}`;
}

/** When to stop the program, for a person who may start it. */
function renderStop(host: ScreenerHost, { advice }: ScreeningGuide): TemplateResult {
  const { heading, items } = advice.none.stop;
  return html`${host.heading(2, heading)} ${host.text.list(items)}`;
}

/** Which of the choices led to the advice, with their sources. */
export function renderReasons(
  host: ScreenerHost,
  view: View,
  set: Screening,
  { outcome, signs, rules }: ScreeningResult,
): TemplateResult {
  const { text } = host;
  const { screener: words, urgency } = view.words;
  const reasons: (Pick<Rule, 'label' | 'urgency' | 'advice' | 'sources'> & { question?: unknown })[] = [
    ...rules,
    ...signs.map((chosen) => ({
      ...chosen,
      label: chosen.sign.label,
      sources: ((chosen.answer !== 'no' && chosen.sign.followUp) || chosen.sign).sources,
      question: renderAnswer(host, words, chosen),
    })),
  ];
  return html`<section part="reasons">
    ${host.heading(1, words.why)}
    ${
      outcome === 'none'
        ? html`<p>${words.chosenNone} ${text.label(set.question)}</p>`
        : html`<p>${words.chosen}</p>
            <ul class="reasons" role="list">
              ${reasons.map(({ label, advice, sources, question, ...given }) => {
                const level = toUrgency(given.urgency);
                return html`<li class=${level}>
                  <p class="reason">${text.label(label)}</p>
                  ${question}
                  <p class="tag">${icons.byUrgency[level]}${urgency[level]}</p>
                  <p>${text.linked(advice)}</p>
                  ${sourceLine(view, sources)}
                </li>`;
              })}
            </ul>`
    }
  </section>`;
}

function renderAnswer(
  { text }: ScreenerHost,
  words: View['words']['screener'],
  { sign: { followUp }, answer }: ChosenSign,
): unknown {
  if (!followUp) return nothing;
  return html`<div>
    <p>${text.linked(followUp.question)}</p>
    ${followUp.items ? text.list(followUp.items) : nothing}
    <p><strong>${answer ? fill(words.answered, { answer: words[answer] }) : words.countedAsYes}</strong></p>
  </div>`;
}

/**
 * What a person states about a doctor's word. Snowplow sends the label and id of any button, and knows no mark: both are
 * the same whatever was answered.
 */
export function renderAgreement(host: ScreenerHost, guide: ScreeningGuide, state: ScreeningState): TemplateResult {
  const { heading, meaning, confirm, confirmed, withdraw } = guide.agreement;
  const { text } = host;
  const hasAgreed = state.phase === 'agreed';
  const change = (): void => host.go(agree(state, !hasAgreed), hasAgreed ? '#agree' : '#agreed');
  return html`<section class=${hasAgreed ? 'agreement' : 'agreement no-print'}>
    ${host.heading(1, heading)}
    <p>${text.linked(meaning)}</p>
    ${
      hasAgreed
        ? html`<p id="agreed" class="agreed" tabindex="-1">
              ${icons.check}<span>${text.linked(confirmed)}</span>
            </p>
            ${renderStop(host, guide)}
            <button type="button" id="agree" data-sp-button-label="screener" class="no-print" @click=${change}>${text.label(withdraw)}</button>`
        : html`<button type="button" id="agree" data-sp-button-label="screener" @click=${change}>${text.label(confirm)}</button>`
    }
  </section>`;
}
