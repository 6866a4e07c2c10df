import type { Phase } from '../../content/schema.js';

/** The share of the strip that a phase without a known length takes. It says nothing about its length. */
const openShare = 0.2;

/**
 * The strip's columns, as lengths of a CSS grid: phases with a known length are to scale with each other,
 * and each phase without one has the same fixed share.
 * The words of the interface say so (`timeline.scale`).
 */
export function stripColumns(phases: readonly Phase[]): string[] {
  const known = phases.reduce((sum, { length }) => sum + (length.weeks ?? 0), 0);
  const open = phases.filter(({ length }) => !length.weeks).length;
  // Without any known length the phases are drawn alike; otherwise at least half the strip is to scale.
  const unit = known ? (known * Math.min(openShare, 0.5 / open)) / (1 - Math.min(openShare * open, 0.5)) : 1;
  // A thousand of each: parts of a week that are less than one together would leave a part of the strip empty.
  return phases.map(({ length }) => `minmax(0,${Number(((length.weeks ?? unit) * 1000).toFixed(3))}fr)`);
}
