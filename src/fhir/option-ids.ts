import type { QuestionnaireItemAnswerOption } from 'fhir/r4';

/** `/44250-9` as an id: `q-44250-9`; another one for a name that is taken. */
export function unusedId(name: string, used: ReadonlySet<string>): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const id = /^[a-z]/.test(slug) && slug !== 'constructor' ? slug : `q-${slug || 'item'}`;
  const short = id.slice(0, 180);
  let free = short;
  for (let number = 2; used.has(free); number += 1) free = `${short}-${number}`;
  return free;
}

/** The ids of options: by their codes, which are the same in every language; a text is named by its place. */
export function optionIds(options: readonly QuestionnaireItemAnswerOption[]): string[] {
  const used = new Set<string>();
  return options.map(({ valueCoding }, index) => {
    const id = unusedId(valueCoding?.code ?? `option-${index + 1}`, used);
    used.add(id);
    return id;
  });
}
