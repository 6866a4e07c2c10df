// On the sources. The command itself is in test/fhir/commands.node.test.ts.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { UserError } from '../../src/cli/errors.js';
import { withScreening } from '../../src/cli/fhir/into-pack.js';
import type { ContentPack } from '../../src/content/schema.js';
import { backPain } from '../fhir/support.js';

it('a pack gets no questions that were written for another region', () => {
  assert.throws(
    () => withScreening(backPain, { ...backPain, region: 'DE' } as ContentPack),
    (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /region DE.*US/);
      return true;
    },
  );
});
