// Every attribute is in custom-elements.json, which `npm run build` writes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { elementNames, isElementName, variantAttributeOf } from '../../src/elements/registry.js';
import { fromAddress, mayStandInAddress, mayStandInPlaceholder, toAddress } from '../../src/embed/address.js';
import { attributesOf } from '../../tools/attributes.js';
import { addressRule } from '../../tools/pages/address-rule.js';

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
      // A region in the language would choose the number of a page without content.
      `${base}en-GB/care-guide.html`,
      `${base}constructor/care-guide.html`,
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
    const settings = { 'emergency-number': '112', 'fever-threshold': '37.8C', 'review-policy': 'all', region: 'GB' };
    assert.equal(toAddress({ name: 'care-guide', attributes: settings }, base), `${base}en/care-guide.html`);
    const query = new URLSearchParams({ ...attributes, ...settings, content: 'x', constructor: 'x', __proto__: 'x' });
    const taken = fromAddress(`${base}en/care-guide.html?${query}`, base);
    assert.deepEqual(taken?.attributes, { lang: 'en', parts: 'call' });
    assert.deepEqual(
      taken?.refused,
      [...query.keys()].filter((name) => name !== 'parts'),
    );
  });

  it('chooses topic, variant and look: a list of what is allowed, each of bounded length', () => {
    const allowed = 'topic treatment chapter current screening parts checklist theme heading-level lang dir'.split(' ');
    for (const name of allowed) {
      if (name !== 'lang') assert.ok(mayStandInAddress(name, 'x'.repeat(200)), name);
      assert.ok(!mayStandInAddress(name, 'x'.repeat(201)), name);
    }
    // A region in it would choose a number; in Chinese it is the script.
    for (const value of ['en', 'fil', 'zh-Hant', 'zh-TW']) assert.ok(mayStandInAddress('lang', value), value);
    for (const value of ['en-GB', 'ja-JP', 'constructor', '']) assert.ok(!mayStandInAddress('lang', value), value);
    // Only to ask for more care than the page does.
    assert.ok(mayStandInAddress('review-policy', 'reviewed-only'));
    assert.ok(!mayStandInAddress('review-policy', 'all'));
    const others = Object.values(attributesOf())
      .flat()
      .map(({ name }) => name)
      .filter((name) => !allowed.includes(name) && name !== 'review-policy');
    assert.ok(others.length > 5);
    for (const name of [...others, 'onclick', 'style', 'id', 'constructor', '__proto__', 'TOPIC', ''])
      assert.ok(!mayStandInAddress(name, '1'), name);
    const inPlaceholder = others.filter((name) => mayStandInPlaceholder('care-guide', name, 'x'));
    assert.deepEqual([...new Set(inPlaceholder)].sort(), ['department', 'locations', 'src']);
    assert.ok(mayStandInPlaceholder('emergency-notice', 'region', 'GB'));
    assert.ok(!mayStandInPlaceholder('care-guide', 'region', 'GB'));
    assert.ok(!mayStandInPlaceholder('care-guide', 'department', 'x'.repeat(1001)));
    // The standalone pages take the rule as it is, so it may refer to nothing outside.
    const onPage = new Function(`${addressRule()}\nreturn mayStandInAddress;`)() as typeof mayStandInAddress;
    for (const name of [...allowed, ...others, 'review-policy', 'constructor'])
      for (const value of ['en', 'all', 'x'.repeat(201)])
        assert.equal(onPage(name, value), mayStandInAddress(name, value), name);
    for (const path of [
      `en/${'x'.repeat(201)}/care-guide`,
      `en/side-effect-list/${'x'.repeat(201)}`,
      `${'e'.repeat(201)}/care-guide`,
    ])
      assert.equal(fromAddress(`${base}${path}.html`, base), undefined);
  });

  it('comes back as what it was made of, whatever the values', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
    const attributes = fc.record(
      { topic: word, 'heading-level': fc.string(), parts: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...elementNames), attributes, fc.option(word), (name, given, variant) => {
        fc.pre(!isElementName(given.topic ?? ''));
        const key = variantAttributeOf(name);
        const all = { lang: 'en', ...given, ...(key && variant ? { [key]: variant } : {}) };
        assert.deepEqual(fromAddress(toAddress({ name, attributes: all }, base), base), { name, attributes: all });
      }),
    );
  });
});
