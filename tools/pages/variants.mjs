import { readdirSync, readFileSync } from 'node:fs';

/** What each element shows of a pack, the attribute that stands in the address, and its values; its own topic. */
const elements = [
  { name: 'care-guide', holds: 'guide', topic: 'acute-lymphoblastic-leukemia' },
  { name: 'condition-overview', holds: 'overview', topic: 'acute-lymphoblastic-leukemia' },
  {
    name: 'all-phase-timeline',
    holds: 'timeline',
    topic: 'acute-lymphoblastic-leukemia',
    attribute: 'current',
    values: (pack) => pack.timeline.phases,
  },
  {
    name: 'treatment-guide',
    holds: 'treatmentGuide',
    topic: 'acute-lymphoblastic-leukemia',
    attribute: 'treatment',
    values: (pack) => pack.treatments,
  },
  {
    name: 'side-effect-list',
    holds: 'sideEffects',
    topic: 'acute-lymphoblastic-leukemia',
    attribute: 'treatment',
    values: (pack) => pack.treatments,
  },
  { name: 'clinical-trials', holds: 'trials', topic: 'acute-lymphoblastic-leukemia' },
  { name: 'health-tools', holds: 'tools', topic: 'acute-lymphoblastic-leukemia' },
  {
    name: 'emergency-notice',
    holds: 'emergency',
    topic: 'emergency',
    attribute: 'region',
    values: (pack) => pack.emergency.words.flatMap(({ regions = [] }) => regions.map((id) => ({ id }))),
  },
  {
    name: 'redflag-screener',
    holds: 'screening',
    topic: 'back-pain',
    attribute: 'screening',
    values: (pack) => pack.screening.sets,
  },
];

/** Every standalone page: which element, with which attributes, of which pack. The folder has whole packs in every language. */
export function allVariants(folder = 'dist/topics') {
  const topics = readdirSync(folder).filter((topic) => topic !== 'interface');
  return topics.flatMap((topic) =>
    readdirSync(`${folder}/${topic}`)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const pack = JSON.parse(readFileSync(`${folder}/${topic}/${file}`, 'utf8'));
        const language = file.slice(0, -'.json'.length);
        return elements
          .filter(({ holds }) => pack[holds])
          .flatMap(({ name, attribute, values, topic: own }) => {
            const common = { lang: language, ...(topic === own ? {} : { topic }) };
            const variants = attribute ? values(pack).map(({ id }) => ({ ...common, [attribute]: id })) : [];
            return [common, ...variants].map((attributes) => ({ name, attributes, pack, topic, language }));
          });
      }),
  );
}
