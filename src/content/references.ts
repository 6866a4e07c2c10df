import { isLanguageTag } from './locale.js';
import { type PackProblem, problem } from './problem.js';
import { findUnsoundQuestions } from './question-problems.js';
import { type ContentPack, packSchema } from './schema.js';
import { urgencies } from './urgency.js';
import { type Place, pathOf, walk } from './walk.js';

/** What a schema cannot express: ids that refer to nothing or occur twice, and parts that need each other. */
export function findBrokenReferences(pack: ContentPack): PackProblem[] {
  return [...findBrokenIds(pack), ...findBrokenLanguage(pack), ...findUnmetNeeds(pack)];
}

/** A language tag that browsers reject. */
export const findBrokenLanguage = ({ language }: Pick<ContentPack, 'language'>): PackProblem[] =>
  isLanguageTag(language) ? [] : [problem('wrong-language', 'language', 'must be a language tag that browsers accept')];

/** Duplicate ids in a list, as ids must identify texts, answers and translations; and ids that refer to nothing. */
function findBrokenIds(pack: ContentPack): PackProblem[] {
  const problems: PackProblem[] = [];
  /** Keyed by the part of the pack that contains a list, then by the list's name. */
  const lists = new Map<Place | undefined, Map<string, Set<unknown>>>();
  const references: Place[] = [];
  walk(packSchema, pack, (place) => {
    if (place.annotation.refersTo) references.push(place);
    if (!place.schema.item?.entries?.id) return;
    const ids = idsIn(lists, partOf(place), `${place.key}`);
    (place.value as { id: string }[]).forEach(({ id }, index) => {
      if (ids.has(id)) {
        problems.push(problem('duplicate-id', `${pathOf(place)}.${index}.id`, `the id "${id}" occurs twice`));
      }
      ids.add(id);
    });
  });
  for (const place of references) {
    const name = place.annotation.refersTo as string;
    let part = place.around;
    while (part && !lists.get(part)?.has(name)) part = part.around;
    if (!lists.get(part)?.get(name)?.has(place.value))
      problems.push(problem('unknown-id', pathOf(place), `"${place.value}" is not in the pack`));
  }
  return problems;
}

/** The part that a list is in, ignoring groups: the signs of a set are one list, whatever group they are in. */
function partOf({ around }: Place): Place | undefined {
  const groups = around?.around;
  return groups?.annotation.isGrouping ? groups.around : around;
}

function idsIn<Part>(lists: Map<Part, Map<string, Set<unknown>>>, part: Part, name: string): Set<unknown> {
  const own = lists.get(part) ?? new Map<string, Set<unknown>>();
  lists.set(part, own);
  const ids = own.get(name) ?? new Set();
  own.set(name, ids);
  return ids;
}

function findUnmetNeeds({ screening, sideEffects, treatmentGuide, treatments = [] }: ContentPack): PackProblem[] {
  const problems = screening ? findUnsoundQuestions(screening) : [];
  screening?.sets.forEach(({ groups, rules = [] }, set) => {
    groups.forEach(({ signs }, group) => {
      signs.forEach(({ urgency, followUp }, sign) => {
        if (!followUp || urgencies.indexOf(followUp.urgency) < urgencies.indexOf(urgency)) return;
        const path = `screening.sets.${set}.groups.${group}.signs.${sign}.followUp.urgency`;
        problems.push(problem('wrong-urgency', path, `must be more urgent than the sign's own, ${urgency}`));
      });
    });
    rules.forEach(({ allOf = [], anyOf = [] }, index) => {
      if (!allOf.length && !anyOf.length)
        problems.push(problem('incomplete', `screening.sets.${set}.rules.${index}`, 'needs allOf or anyOf'));
    });
  });
  if (treatmentGuide && !sideEffects) {
    const message = 'needs sideEffects, so that no treatment is shown without when to call';
    problems.push(problem('incomplete', 'treatmentGuide', message));
  }
  if (sideEffects && !treatments.length)
    problems.push(problem('incomplete', 'treatments', 'sideEffects needs at least one treatment'));
  return problems;
}
