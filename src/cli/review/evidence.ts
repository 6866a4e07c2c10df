import { blocksOf } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { unique } from '../../content/text.js';
import type { Say } from './inspect.js';

/** The ids of what has an urgency: signs, their follow-ups as `id.followUp`, rules, questions, calls and symptoms. */
export function urgenciesOf({ sideEffects, effects = [], screening }: ContentPack): string[] {
  const { sets = [], questionSets = [] } = screening ?? {};
  return unique([
    ...(sideEffects?.callRightAway.items ?? []).flatMap(({ id, symptoms = [] }) => [id, ...symptoms]),
    ...effects.flatMap(({ calls = [] }) => calls.map(({ symptom }) => symptom)),
    ...sets.flatMap(({ groups, rules = [] }) => [
      ...groups.flatMap(({ signs }) => signs.flatMap(({ id, followUp }) => (followUp ? [id, `${id}.followUp`] : [id]))),
      ...rules.map(({ id }) => id),
    ]),
    ...questionSets.flatMap(({ questions }) =>
      questions
        .filter(({ urgency, options = [] }) => urgency ?? options.some((option) => option.urgency))
        .map(({ id }) => id),
    ),
  ]);
}

/** Once a pack has evidence: names each urgency without any, and evidence about ids that are gone. */
export function checkEvidence(pack: ContentPack, say: Say): void {
  const { evidence } = pack;
  if (!evidence) return;
  const about = new Set(evidence.map((one) => one.about));
  const ids = urgenciesOf(pack);
  const missing = ids.filter((id) => !about.has(id));
  if (missing.length) {
    const remedy = 'Add what a source says of each, by its id.';
    say('warning', 'no-evidence', 'evidence', `says nothing of ${missing.join(', ')}`, remedy);
  }
  // What has no urgency of its own is named by its id, or by its block, as an item of a list of emergencies.
  const known = new Set([...ids, ...idsIn(pack)]);
  for (const { id, text } of blocksOf(pack)) {
    known.add(id);
    if (Array.isArray(text)) for (const index of text.keys()) known.add(`${id}.${index}`);
  }
  for (const id of about)
    if (!known.has(id))
      say(
        'error',
        'no-evidence',
        'evidence',
        `is about ${id}, which the pack does not have`,
        'Write the id as it is now.',
      );
}

/** Every `id` in a pack, wherever it stands. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'id' && typeof inside === 'string' ? [inside] : idsIn(inside),
  );
}
