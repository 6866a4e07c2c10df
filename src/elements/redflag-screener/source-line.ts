import { html, type TemplateResult } from 'lit';
import { inOriginal } from '../../core/templates/in-original.js';
import type { View } from '../../core/view.js';

/** Where an advice comes from. The names of sources stay in the language of the original. */
export function sourceLine({ pack, words }: View, ids: readonly string[]): TemplateResult {
  const titles = new Map(pack.sources.map(({ id, publisher, title }) => [id, `${publisher}, “${title}”`]));
  const [before, after] = words.screener.source.split('{source}');
  return html`<p class="soft">${before}${inOriginal(pack, ids.map((id) => titles.get(id)).join('; '))}${after}</p>`;
}
