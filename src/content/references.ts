import type { PackProblem } from './json-schema.js';
import { isLanguageTag } from './locale.js';
import type { ContentPack, Section } from './schema.js';
import { urgencies } from './urgency.js';

/**
 * Every id that stands twice in one list, or twice among the signs of a set: texts, answers and translations are told
 * apart by them.
 */
function findTwins(node: unknown, path = '', ids = new Map<string, Set<unknown>>()): PackProblem[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const inside = path ? `${path}.${key}` : key;
    const more = findTwins(value, inside, ids);
    if (!Array.isArray(node) || typeof value?.id !== 'string') return more;
    // Signs are one list, whatever groups they stand in.
    const list = path.replace(/\.groups\.\d+\.signs$/, '.signs');
    const known = ids.get(list) ?? new Set();
    const isTwin = known.has(value.id);
    ids.set(list, known.add(value.id));
    return isTwin ? [{ path: `${inside}.id`, rule: `the id "${value.id}" stands twice` }, ...more] : more;
  });
}

/** A language that no browser takes. */
export const findBrokenLanguage = ({ language }: Pick<ContentPack, 'language'>): PackProblem[] =>
  isLanguageTag(language) ? [] : [{ path: 'language', rule: 'must be a language tag that browsers accept' }];

/** Ids that point to nothing, or stand twice: what a shape alone cannot show. */
export function findBrokenReferences(pack: ContentPack): PackProblem[] {
  const problems = [...findTwins(pack), ...findBrokenLanguage(pack)];

  const idsOf = (entries: readonly { id: string }[] = []): Set<string> => new Set(entries.map(({ id }) => id));
  const resolve = (ids: readonly string[], known: Set<string>, path: string): void => {
    ids.forEach((id, index) => {
      if (!known.has(id)) problems.push({ path: `${path}.${index}`, rule: `"${id}" is not in the pack` });
    });
  };

  const sources = idsOf(pack.sources);
  const { screening, timeline, sideEffects } = pack;
  const pictures = idsOf(pack.pictures);
  const checkSources = (entries: readonly { sources: readonly string[] }[] = [], path: string): void => {
    entries.forEach((entry, index) => {
      resolve(entry.sources, sources, `${path}.${index}.sources`);
    });
  };
  const checkSections = (sections: readonly Section[] = [], path: string): void => {
    checkSources(sections, path);
    sections.forEach((section, index) => {
      if (section.picture) resolve([section.picture], pictures, `${path}.${index}.picture`);
    });
  };

  if (screening) {
    resolve(screening.emergency?.sources ?? [], sources, 'screening.emergency.sources');
    for (const [outcome, { sources: cited = [] }] of Object.entries(screening.advice)) {
      resolve(cited, sources, `screening.advice.${outcome}.sources`);
    }
    screening.sets.forEach((set, setIndex) => {
      const path = `screening.sets.${setIndex}`;
      const signs = idsOf(set.groups.flatMap((group) => group.signs));
      set.groups.forEach((group, groupIndex) => {
        const inGroup = `${path}.groups.${groupIndex}.signs`;
        checkSources(group.signs, inGroup);
        group.signs.forEach(({ urgency, followUp }, index) => {
          if (!followUp) return;
          const at = `${inGroup}.${index}.followUp`;
          resolve(followUp.sources, sources, `${at}.sources`);
          if (urgencies.indexOf(followUp.urgency) >= urgencies.indexOf(urgency)) {
            problems.push({ path: `${at}.urgency`, rule: `must be more urgent than the sign's own, ${urgency}` });
          }
        });
      });
      const { rules = [] } = set;
      checkSources(rules, `${path}.rules`);
      rules.forEach(({ allOf = [], anyOf = [] }, index) => {
        const at = `${path}.rules.${index}`;
        resolve(allOf, signs, `${at}.allOf`);
        resolve(anyOf, signs, `${at}.anyOf`);
        if (!allOf.length && !anyOf.length) problems.push({ path: at, rule: 'needs allOf or anyOf' });
      });
    });
  }

  const { treatments: allTreatments = [], effects: allEffects = [] } = pack;
  const treatments = idsOf(allTreatments);
  const effects = idsOf(allEffects);
  allTreatments.forEach((treatment, index) => {
    resolve(treatment.effects, effects, `treatments.${index}.effects`);
    checkSections(treatment.sections, `treatments.${index}.sections`);
  });
  checkSources(allTreatments, 'treatments');
  checkSources(allEffects, 'effects');
  checkSources(pack.pictures, 'pictures');
  checkSources(pack.glossary, 'glossary');
  checkSections(pack.overview?.sections, 'overview.sections');
  checkSections(pack.trials?.sections, 'trials.sections');
  if (pack.guide) resolve(pack.guide.keyPoints.sources, sources, 'guide.keyPoints.sources');
  if (pack.emergency) resolve(pack.emergency.sources, sources, 'emergency.sources');
  if (pack.treatmentGuide && !pack.sideEffects) {
    problems.push({
      path: 'treatmentGuide',
      rule: 'needs sideEffects, so that no treatment stands without when to call',
    });
  }
  if (sideEffects) {
    resolve(sideEffects.callRightAway.sources, sources, 'sideEffects.callRightAway.sources');
    if (!allTreatments.length) problems.push({ path: 'treatments', rule: 'sideEffects needs at least one treatment' });
  }

  if (timeline) {
    resolve(timeline.sources ?? [], sources, 'timeline.sources');
    timeline.phases.forEach((phase, index) => {
      resolve(phase.treatments, treatments, `timeline.phases.${index}.treatments`);
    });
    checkSources(timeline.phases, 'timeline.phases');
    if (timeline.throughout) {
      resolve(timeline.throughout.treatments, treatments, 'timeline.throughout.treatments');
      resolve(timeline.throughout.sources, sources, 'timeline.throughout.sources');
    }
  }
  return problems;
}
