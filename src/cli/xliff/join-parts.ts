import { primaryLanguage } from '../../content/locale.js';
import type { Part } from './read-xliff.js';

/** Languages that put no blank between two sentences. */
const isUnspaced = (language: string): boolean => /^(?:zh|yue|ja)$/.test(primaryLanguage(language));

/** Whether a blank follows in a text behind so many letters, where blanks do not count. */
function hasBlankBehind(text: string, letters: number): boolean {
  const [before = ''] = new RegExp(`^(?:\\s*\\S){${letters}}`, 'u').exec(text) ?? [];
  return /^\s/.test(text.slice(before.length));
}

/** The whole translation of a unit, in the order of its language; `original` is its text, where that has not changed. */
export function targetOf(parts: readonly Part[], language: string, original?: string): string {
  const isMoved = parts.some(({ order }, index) => order !== index + 1);
  const inOrder = [...parts].sort((one, other) => one.order - other.order);
  const unspaced = isUnspaced(language);
  let text = '';
  let letters = 0;
  let wantsBlank = false;
  for (const { isSegment, source, target } of inOrder) {
    const piece = isSegment || target ? target : source;
    const wants = wantsBlank || isMoved || /^\s/.test(source) || Boolean(original && hasBlankBehind(original, letters));
    const [left, right] = [text.trimEnd(), piece.trimStart()];
    const isApart = left !== text || right !== piece;
    if (unspaced && /[\p{P}\p{sc=Han}]$/u.test(left)) text = left + right;
    else text = left && right && (isApart || (wants && !unspaced)) ? `${left} ${right}` : text + piece;
    letters += [...source.replace(/\s+/g, '')].length;
    wantsBlank = /\s$/.test(source);
  }
  return text.trim();
}
