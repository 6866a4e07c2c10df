import { addCheckedPack } from './pack-registry.js';
import { parsePack } from './parse-pack.js';
import type { PackProblem } from './problem.js';

/** Adds a pack to those found by `topic`. A pack with problems is not added; they are returned. */
export function registerPack(value: unknown): PackProblem[] {
  const result = parsePack(value);
  if ('problems' in result) return result.problems;
  addCheckedPack(result.pack);
  return [];
}
