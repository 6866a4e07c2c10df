import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromAddress, toAddress, widgets } from '../../dist/modules/embed/address.js';

const base = 'https://care.example/lib/pages/';

describe('the address of a standalone page', () => {
  it('stands for a widget with its attributes', () => {
    assert.deepEqual(fromAddress(`${base}en/side-effect-list/chemotherapy.html?heading-level=3#x`, base), {
      name: 'side-effect-list',
      attributes: { lang: 'en', treatment: 'chemotherapy', 'heading-level': '3' },
    });
    assert.deepEqual(fromAddress(`${base}es/multiple-myeloma/care-guide.html`, base), {
      name: 'care-guide',
      attributes: { lang: 'es', topic: 'multiple-myeloma' },
    });
    assert.equal(fromAddress('http://care.example/lib/pages/en/care-guide.html', base)?.name, 'care-guide');
  });

  it('stands for nothing else', () => {
    const wrong = [
      'https://other.example/lib/pages/en/care-guide.html',
      'https://care.example.evil/lib/pages/en/care-guide.html',
      `${base}en/price-list.html`,
      `${base}en/a/b/care-guide.html`,
      `${base}en/care-guide/extra.html`,
      `${base}en/side-effect-list/a/b.html`,
      `${base}en/constructor.html`,
      `${base}%E0%A4%A/x.html`,
      'javascript:alert(1)',
      'not an address',
      '',
    ];
    for (const address of wrong) assert.equal(fromAddress(address, base), undefined, address);
  });

  it('brings no content, words or long number of its own', () => {
    const attributes = {
      src: '/x.json',
      'src-origin': 'https://other.example',
      'emergency-number': '+1 900 555 0100',
      'interpreter-number': '18005550143',
      department: 'Ours',
      locations: 'Here',
      parts: 'call',
    };
    assert.equal(toAddress({ name: 'care-guide', attributes }, base), `${base}en/care-guide.html?parts=call`);
    const short = toAddress({ name: 'care-guide', attributes: { 'emergency-number': '112' } }, base);
    assert.equal(short, `${base}en/care-guide.html?emergency-number=112`);
  });

  it('comes back as what it was made of, whatever the values', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
    const attributes = fc.record(
      { topic: word, 'heading-level': fc.string(), parts: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(widgets)), attributes, fc.option(word), (name, given, variant) => {
        fc.pre(!Object.hasOwn(widgets, given.topic ?? ''));
        const key = widgets[name];
        const all = { lang: 'en', ...given, ...(key && variant ? { [key]: variant } : {}) };
        assert.deepEqual(fromAddress(toAddress({ name, attributes: all }, base), base), { name, attributes: all });
      }),
    );
  });
});
