import escapeHtml from 'escape-html';

/** Most urgent first; what is not known counts as an emergency, as in the element. */
const order = ['emergency', 'urgent', 'see-doctor'];
const rank = ({ urgency }) => (order.includes(urgency) ? order.indexOf(urgency) : 0);

/** More signs than any pack has; each has a rule of its own in the style sheet. */
export const mostSigns = 60;

/**
 * The advice of a screener for a page without a script: style sheets show what a ticked sign leads to, the most
 * urgent first, and “you can go on” only with “None of these” and without any sign.
 */
export function adviceWithoutScript({ screening }, set, words, number) {
  const text = (source) =>
    escapeHtml(source).replaceAll(
      '{emergency-number}',
      `<a class="number" dir="ltr" href="tel:${number}">${number}</a>`,
    );
  const list = (items, tag = 'ul') => `<${tag}>${items.map((item) => `<li>${text(item)}</li>`).join('')}</${tag}>`;
  const signs = set.groups.flatMap((group) => group.signs).map((sign, index) => ({ ...sign, number: index + 1 }));
  if (signs.length > mostSigns) throw new Error(`${set.id} has more signs than the style sheet has rules`);

  const cards = order.map((urgency) => {
    const advice = screening.advice[urgency];
    return `<div class="care-card ${urgency} outcome" data-outcome="${urgency}">
<p class="tag">${escapeHtml(words.urgency[urgency])}</p><h2>${text(advice.heading)}</h2>${list(advice.steps, 'ol')}</div>`;
  });
  const reasons = [...signs]
    .sort((a, b) => rank(a) - rank(b))
    .map(
      ({ number: at, label, urgency, advice, emergencyIf }) => `<div class="reason-of" data-reason="${at}">
<p><strong>${text(label)}</strong></p><p class="tag ${order[rank({ urgency })]}">${escapeHtml(words.urgency[order[rank({ urgency })]])}</p>
<p>${text(advice)}</p>${emergencyIf ? `<p><strong>${text(words.screener.emergencyIf)}</strong></p>${list(emergencyIf)}` : ''}</div>`,
    );
  const { heading, steps, stop } = screening.advice.none;
  const none = `<div class="care-card none outcome" data-outcome="none"><p class="tag">${escapeHtml(words.urgency.none)}</p>
<h2>${text(heading)}</h2>${list(steps, 'ol')}<h3>${text(stop.heading)}</h3>${list(stop.items)}</div>`;
  return `<div class="advice-without-script" data-static="redflag-screener"><div class="care"><div class="body">
${cards.join('\n')}${none}${reasons.join('\n')}</div></div></div>`;
}

/**
 * Marks each box, so that the style sheet and, later, the script can tell which is ticked. No box has a name, and
 * the one button is disabled: without the script the form can send nothing.
 */
export function namedBoxes(markup, set) {
  const signs = set.groups.flatMap((group) => group.signs);
  let index = 0;
  return markup.replace(/<input type="checkbox"[^>]*>/g, () => {
    const sign = signs[index++];
    return sign
      ? `<input type="checkbox" autocomplete="off" data-sign="${index}" value="${sign.id}" data-urgency="${order[rank(sign)]}">`
      : '<input type="checkbox" autocomplete="off" data-sign="none" value="">';
  });
}

/** Without `:has()` all advice is shown, and never that one can go on. */
export function screenerStyles() {
  const ticked = (what) => `[data-page]:has(${what}:checked)`;
  const rules = [
    '[data-page]:not(:has([data-sign]:checked)) .advice-without-script{display:none}',
    ...order.map((urgency) => `${ticked(`[data-urgency='${urgency}']`)} [data-outcome='${urgency}']{display:grid}`),
    // The highest urgency alone, as in the element.
    `${ticked("[data-urgency='emergency']")} [data-outcome]:not([data-outcome='emergency']){display:none}`,
    `${ticked("[data-urgency='urgent']")} [data-outcome='see-doctor']{display:none}`,
    `${ticked("[data-sign='none']")}:not(:has([data-urgency]:checked)) [data-outcome='none']{display:grid}`,
    ...Array.from(
      { length: mostSigns },
      (_, index) => `${ticked(`[data-sign='${index + 1}']`)} [data-reason='${index + 1}']{display:block}`,
    ),
  ];
  return `.advice-without-script{margin-block-start:1rem}
[data-page] [data-outcome='none']{display:none}
@supports selector(:has(*)){
[data-page] [data-outcome],[data-page] [data-reason]{display:none}
${rules.join('\n')}
}`;
}
