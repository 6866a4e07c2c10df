import type { QuestionnaireItemAnswerOption } from 'fhir/r4.js';

/** `/44250-9` as an id: `q-44250-9`. */
function idOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const id = /^[a-z]/.test(slug) && slug !== 'constructor' ? slug : `q-${slug || 'item'}`;
  return id.slice(0, 180);
}

/**
 * An id for each name, no two the same. A name that is an id keeps it, wherever it stands: an answer that says it
 * must never mean what stands before. What has no name is named by its place, `option-2`, if that is free.
 */
export function uniqueIds(names: readonly (string | undefined)[]): string[] {
  const used = new Set<string>();
  const take = (wanted: string): string => {
    let free = wanted;
    for (let number = 2; used.has(free); number += 1) free = `${wanted}-${number}`;
    used.add(free);
    return free;
  };
  const kept = names.map((name) => (name && idOf(name) === name && !used.has(name) ? take(name) : undefined));
  const named = names.map((name, index) => kept[index] ?? (name === undefined ? undefined : take(idOf(name))));
  return named.map((id, index) => id ?? take(`option-${index + 1}`));
}

/** The ids of options: by their codes, which are the same in every language; a text is named by its place. */
export const optionIds = (options: readonly QuestionnaireItemAnswerOption[]): string[] =>
  uniqueIds(options.map(({ valueCoding }) => valueCoding?.code));
