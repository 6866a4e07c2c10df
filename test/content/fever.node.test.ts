import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultFever, feverInCelsius, formatFever, parseFever } from '../../src/content/fever.js';
import { plural } from '../../src/content/text.js';

describe('a fever threshold', () => {
  it('is read in both units', () => {
    assert.deepEqual(parseFever('37.8C'), { celsius: 37.8, fahrenheit: 100 });
    assert.deepEqual(parseFever('100F'), { celsius: 37.8, fahrenheit: 100 });
    assert.deepEqual(parseFever(' 100.4 °f '), { celsius: 38, fahrenheit: 100.4 });
    assert.deepEqual(parseFever('37,5 °C'), { celsius: 37.5, fahrenheit: 99.5 });
    assert.deepEqual(parseFever('38.3C'), { celsius: 38.3, fahrenheit: 100.9 });
  });

  it('is refused above 38.3 °C, below 37 °C, without a unit, and when it is none', () => {
    const wrong = [
      '38.4C',
      '101F',
      '39C',
      '36.9C',
      '98.5F',
      '38',
      '100.4',
      '',
      'C',
      'high',
      '38K',
      '3.8C',
      '-38C',
      '1e2F',
      '٣٨C',
    ];
    for (const value of [...wrong, '38C; DROP', '38.123C', 'NaNC', '0x26C'])
      assert.equal(parseFever(value), undefined, value);
  });

  it('is read at once, however many blanks an address or attribute holds', () => {
    // With time that grows with the square of the length this would not end today.
    const blanks = ' '.repeat(4_000_000);
    for (const value of [blanks, `38${blanks}`, `38${blanks}°${blanks}C`, `${blanks}x`]) parseFever(value);
    assert.deepEqual(parseFever(`${blanks}38 °C${blanks}`), { celsius: 38, fahrenheit: 100.4 });
  });

  it('is never read as one above the highest, whatever is given', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 300, noNaN: true }), fc.constantFrom('C', 'F'), (value, unit) => {
        const read = parseFever(`${value.toFixed(1)}${unit}`);
        if (!read) return;
        assert.ok(read.celsius <= 38.3 && read.celsius >= 37, `${value}${unit}`);
        assert.ok(Math.abs(read.celsius * 1.8 + 32 - read.fahrenheit) < 0.1);
      }),
    );
  });

  it('is shown where the page names a language that no browser takes', () => {
    for (const language of ['de-1996-1996', 'x', '', 'de-', 'no language'])
      assert.equal(formatFever(defaultFever, 'US', language).replaceAll('\u00a0', ' '), '100.4 °F (38 °C)');
    assert.equal(plural({ one: '{count} sign', other: '{count} signs' }, 2, 'de-1996-1996'), '2 signs');
  });

  it('is shown in both units, first the one that people there read', () => {
    assert.equal(formatFever(defaultFever, 'US', 'en').replaceAll('\u00a0', ' '), '100.4 °F (38 °C)');
    assert.equal(formatFever(defaultFever, 'GB', 'en').replaceAll('\u00a0', ' '), '38 °C (100.4 °F)');
    assert.equal(formatFever(feverInCelsius(37.5), 'DE', 'de').replaceAll('\u00a0', ' '), '37,5 °C (99,5 °F)');
    // Digits as on a thermometer, and no unit before its number in text from right to left.
    assert.equal(formatFever(defaultFever, 'US', 'fa'), '\u2066100.4\u00a0°F (38\u00a0°C)\u2069');
    assert.equal(formatFever(feverInCelsius(37.5), 'EG', 'ar-EG'), '\u206637.5\u00a0°C (99.5\u00a0°F)\u2069');
  });
});
