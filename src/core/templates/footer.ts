import { html, nothing, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import type { ContentPack, Source } from '../../content/schema.js';
import { fill, isolate } from '../../content/text.js';
import { formatDay } from '../dates.js';
import type { Disclosures } from '../disclosures.js';
import { overdueSince } from '../review-policy.js';
import type { View } from '../view.js';
import { externalLink } from './external-link.js';
import { inOriginal } from './in-original.js';

/** The review status in one line, and the sources behind a button. */
export function footer({ pack, words }: View, sourceIds: readonly string[], disclosures: Disclosures): TemplateResult {
  const sources = pack.sources.filter(({ id }) => sourceIds.includes(id));
  return html`<div class="foot" part="footer">
    <p>${reviewLine(pack, words)}</p>
    ${
      sources.length
        ? disclosures.render(
            'sources',
            words.sources,
            () => html`<ul>${sources.map((source) => html`<li>${renderSource(source, pack, words)}</li>`)}</ul>`,
          )
        : nothing
    }
  </div>`;
}

/** Who has reviewed the text, and when; or that nobody has. */
export function reviewLine({ review, language }: ContentPack, { review: words }: InterfaceWords): string {
  const { status, by, role, on, due } = review;
  if (status === 'sample') return words.sample;
  if (status === 'draft' || !on) return words.draft;
  const done = fill(by ? words.reviewedBy : words.reviewed, {
    by: isolate([by, role].filter(Boolean).join(', ')),
    date: formatDay(on, language),
  });
  if (!due) return done;
  const next = overdueSince(review) ? words.overdue : words.due;
  return `${done} ${fill(next, { date: formatDay(due, language) })}`;
}

/** The names of sources stay in the language of the original. */
function renderSource(
  { title, publisher, address, accessed, dated }: Source,
  pack: ContentPack,
  words: InterfaceWords,
): unknown {
  const shown = address ? externalLink({ pack, words }, address, title) : title;
  const on = (text: string, day: string | undefined): string[] =>
    day ? [fill(text, { date: formatDay(day, pack.language) })] : [];
  const days = [...on(words.dated, dated), ...on(words.accessed, accessed)];
  const read = days.length ? ` (${days.join(', ')})` : nothing;
  return html`${inOriginal(pack, html`${publisher}: ${shown}`)}${read}`;
}
