import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Phase } from '../../src/content/schema.js';
import { stripColumns } from '../../src/elements/all-phase-timeline/scale.js';

/** Phases with these lengths in weeks; undefined is a length that no source states. */
const phases = (lengths: readonly (number | undefined)[]): Phase[] =>
  lengths.map((weeks, index) => ({
    id: `phase-${index}`,
    name: 'Phase',
    aim: 'Aim',
    length: { label: 'Length', ...(weeks ? { weeks } : {}) },
    happens: [],
    treatments: [],
    sources: [],
  }));

/** The part of the strip that each phase takes, of 1. */
function sharesOf(lengths: readonly (number | undefined)[]): number[] {
  const parts = stripColumns(phases(lengths)).map((column) => {
    const [, part] = /^minmax\(0,([\d.]+)fr\)$/.exec(column) ?? [];
    assert.ok(part, column);
    return Number(part);
  });
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.002;
const weeks = fc.integer({ min: 1, max: 1040 });
const lengths = fc.array(fc.option(weeks, { nil: undefined }), { minLength: 1, maxLength: 12 });

describe('the strip of a timeline', () => {
  it('draws the phases of leukemia treatment: 4 weeks, no set length, 2 years', () => {
    const [induction = 0, consolidation = 0, maintenance = 0] = sharesOf([4, undefined, 104]);
    assert.ok(near(consolidation, 0.2));
    assert.ok(near(maintenance / induction, 26));
  });

  it('draws known lengths to scale with each other', () => {
    fc.assert(
      fc.property(lengths, (given) => {
        const shares = sharesOf(given);
        const known = given.flatMap((length, index) => (length ? [(shares[index] as number) / length] : []));
        assert.ok(known.every((one) => Math.abs(one / (known[0] as number) - 1) < 0.01));
      }),
    );
  });

  it('gives each phase without a length the same share: a fifth, or less where that would take half the strip', () => {
    fc.assert(
      fc.property(lengths, (given) => {
        const shares = sharesOf(given);
        const open = shares.filter((_, index) => !given[index]);
        const wanted = open.length < given.length ? Math.min(0.2, 0.5 / open.length) : 1 / given.length;
        assert.ok(
          open.every((share) => near(share, wanted)),
          `${open} in place of ${wanted}`,
        );
      }),
    );
  });
});
