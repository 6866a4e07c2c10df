import type { InterfaceWords } from '../../content/messages.js';
import type { ContentPack } from '../../content/schema.js';
import { wordsIn } from '../../content/text.js';

/** In the order of a patient's questions: what matters, when to call, what it is, what happens, what else. */
export const allParts = [
  'summary',
  'call',
  'overview',
  'phases',
  'treatments',
  'trials',
  'questions',
  'tools',
  'emergency',
] as const;

export type PartName = (typeof allParts)[number];

/** After these the list of parts is far away on a small screen. */
export const longParts: readonly PartName[] = ['overview', 'phases', 'treatments', 'trials'];

/** The parts that the attribute names, in its order; all of them when it names no known one. */
export function chooseParts(attribute: string | null): { parts: PartName[]; unknown: string[] } {
  const names = wordsIn(attribute);
  const isPart = (name: string): name is PartName => (allParts as readonly string[]).includes(name);
  const parts = names.filter(isPart);
  return { parts: parts.length ? parts : [...allParts], unknown: names.filter((name) => !isPart(name)) };
}

/** What each part is called in the contents; a part that the pack does not hold has no name. */
export function partsOf(pack: ContentPack, words: InterfaceWords): Record<PartName, string | undefined> {
  return {
    summary: pack.guide?.keyPoints.heading,
    call: pack.sideEffects?.callRightAway.heading,
    overview: pack.overview?.title,
    phases: pack.timeline?.title,
    treatments: pack.treatmentGuide?.title,
    trials: pack.trials?.title,
    questions: pack.guide?.questions.heading,
    tools: pack.tools?.title,
    emergency: words.guide.emergency,
  };
}
