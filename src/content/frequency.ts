import type { Treatment } from './schema.js';

/** How often a treatment causes an effect, according to a source. */
export type Frequency = 'common' | 'lessCommon' | 'rare';

const listsOf = ({ effects, lessCommon = [], rare = [] }: Treatment): [Frequency, readonly string[]][] => [
  ['common', effects],
  ['lessCommon', lessCommon],
  ['rare', rare],
];

export const frequencyOf = (treatment: Treatment, effect: string): Frequency | undefined =>
  listsOf(treatment).find(([, ids]) => ids.includes(effect))?.[0];
