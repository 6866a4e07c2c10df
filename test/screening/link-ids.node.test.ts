import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linkOfFollowUp, linkOfGroup, noneCode } from '../../src/screening/link-ids.js';

it('items of an exported Questionnaire keep the names under which answers may already be stored', () => {
  assert.equal(linkOfGroup('nerves'), 'signs.nerves');
  assert.equal(linkOfFollowUp('bladder'), 'follow-up.bladder');
  assert.equal(noneCode, 'none-of-these');
});
