import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../content/locale.js';
import type { ContentPack } from '../../content/schema.js';

/** What a translation leaves in the language of its original, marked as such. */
export function inOriginal({ translation }: ContentPack, content: unknown): TemplateResult {
  const from = translation?.from;
  return html`<span lang=${from ?? nothing} dir=${from ? directionOf(from) : nothing}>${content}</span>`;
}
