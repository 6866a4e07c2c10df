import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { about, describeError, explain, UserError } from '../../src/cli/errors.js';

describe('an error', () => {
  it('says in parts what is the matter, what to do about it, and where', () => {
    const error = new UserError('is in Dr. Lee’s way', 'Name it en.json, e.g. here.', 'content/A. Lee/en.json');
    const { rule, remedy, place } = explain(error);
    assert.deepEqual(
      { rule, remedy, place },
      { rule: 'is in Dr. Lee’s way', remedy: 'Name it en.json, e.g. here.', place: 'content/A. Lee/en.json' },
    );
    assert.equal(describeError(error), 'content/A. Lee/en.json: is in Dr. Lee’s way. Name it en.json, e.g. here.');
  });

  it('keeps its parts where the file is named that it is about', () => {
    const fail = (place?: string) => (): never => {
      throw new UserError('is a folder', 'Name a file.', place);
    };
    const placeOf = (action: () => never): unknown => {
      try {
        return about('es.xlf', action);
      } catch (error) {
        return explain(error);
      }
    };
    for (const [place, whole] of [
      [undefined, 'es.xlf'],
      ['title', 'es.xlf: title'],
    ] as const) {
      const { rule, remedy, place: where } = placeOf(fail(place)) as UserError;
      assert.deepEqual([rule, remedy, where], ['is a folder', 'Name a file.', whole]);
    }
  });

  it('of the operating system has the same parts', () => {
    const error = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open', path: 'en.json' });
    assert.deepEqual(explain(error), {
      rule: 'cannot be used (EACCES), as you have no permission',
      remedy: 'Ask for it, or name another place.',
      place: 'en.json',
    });
    const unknown = Object.assign(new Error('EWEIRD'), { code: 'EWEIRD', syscall: 'open' });
    assert.equal(describeError(unknown), 'open: cannot be used (EWEIRD). Name another place.');
  });

  it('of the program itself asks to be reported', () => {
    assert.match(
      describeError(new TypeError('x is not a function')),
      /^care-widgets: an error of the program itself \(x is not a function\)\. To see where: set CARE_WIDGETS_TRACE=1\. Please report it\.$/,
    );
  });
});
