import assert from 'node:assert/strict';
import { it } from 'node:test';
import { measureSizes } from '../../tools/sizes.mjs';

it('what travels keeps its budget', async () => {
  const rows = await measureSizes();
  assert.equal(rows.length, 4);
  for (const { name, brotli, budget } of rows) {
    assert.ok(brotli > 5000, `${name} is measured`);
    assert.ok(brotli <= budget, `${name}: ${brotli} bytes of ${budget}`);
  }
});
