import type { PackProblem } from './json-schema.js';
import type { ContentPack, Section } from './schema.js';

/** Ids that point to nothing, or stand twice: what a shape alone cannot show. */
export function findBrokenReferences(pack: ContentPack): PackProblem[] {
  const problems: PackProblem[] = [];

  const collect = (entries: readonly { id: string }[], path: string): Set<string> => {
    const ids = new Set<string>();
    entries.forEach(({ id }, index) => {
      if (ids.has(id)) problems.push({ path: `${path}.${index}.id`, rule: `the id "${id}" stands twice` });
      ids.add(id);
    });
    return ids;
  };
  const resolve = (ids: readonly string[], known: Set<string>, path: string): void => {
    ids.forEach((id, index) => {
      if (!known.has(id)) problems.push({ path: `${path}.${index}`, rule: `"${id}" is not in the pack` });
    });
  };

  const sources = collect(pack.sources, 'sources');
  const { screening, timeline, sideEffects } = pack;
  const pictures = collect(pack.pictures ?? [], 'pictures');
  const checkSources = (entries: readonly { sources: readonly string[] }[] = [], path: string): void => {
    entries.forEach((entry, index) => {
      resolve(entry.sources, sources, `${path}.${index}.sources`);
    });
  };
  const checkSections = (sections: readonly Section[] = [], path: string): void => {
    collect(sections, path);
    checkSources(sections, path);
    sections.forEach((section, index) => {
      if (section.picture) resolve([section.picture], pictures, `${path}.${index}.picture`);
    });
  };

  if (screening) {
    collect(screening.sets, 'screening.sets');
    screening.sets.forEach((set, setIndex) => {
      const path = `screening.sets.${setIndex}`;
      collect(
        set.groups.flatMap((group) => group.signs),
        `${path}.signs`,
      );
      set.groups.forEach((group, groupIndex) => {
        checkSources(group.signs, `${path}.groups.${groupIndex}.signs`);
      });
    });
  }

  const { treatments: allTreatments = [], effects: allEffects = [] } = pack;
  const treatments = collect(allTreatments, 'treatments');
  const effects = collect(allEffects, 'effects');
  allTreatments.forEach((treatment, index) => {
    resolve(treatment.effects, effects, `treatments.${index}.effects`);
    checkSections(treatment.sections, `treatments.${index}.sections`);
  });
  checkSources(allTreatments, 'treatments');
  checkSources(allEffects, 'effects');
  checkSources(pack.pictures, 'pictures');
  checkSources(pack.glossary, 'glossary');
  collect(pack.glossary ?? [], 'glossary');
  checkSections(pack.overview?.sections, 'overview.sections');
  checkSections(pack.trials?.sections, 'trials.sections');
  collect(pack.tools?.links ?? [], 'tools.links');
  if (pack.guide) resolve(pack.guide.keyPoints.sources, sources, 'guide.keyPoints.sources');
  if (pack.emergency) {
    resolve(pack.emergency.sources, sources, 'emergency.sources');
    collect(pack.emergency.words, 'emergency.words');
    collect(pack.emergency.assistance?.lines ?? [], 'emergency.assistance.lines');
  }
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
    collect(timeline.phases, 'timeline.phases');
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
