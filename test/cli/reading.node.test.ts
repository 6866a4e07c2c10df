import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { markupIn } from '../../src/cli/readability/markup.js';
import { gradeOf, sentencesOf, wordsOf } from '../../src/cli/readability/reading.js';

describe('sentences', () => {
  for (const [text, sentences] of [
    [
      'Call Dr. Lee or the nurse on St. John ward at 8 a.m. or at 5 p.m. if your foot gets cold and you can not move it at all.',
      1,
    ],
    ['Say “I need help.” Then wait for the nurse.', 2],
    ['Say "I need help." Then wait for the nurse.', 2],
    ['Rest your foot (keep it up.) Then call us if it still hurts.', 2],
    ['Rest your foot (keep it up.) and call us.', 1],
    ['“Stop!” he said. “Wait.” he said.', 2],
    ['Is it cold? Is it blue? Call us!', 3],
    ['Take 2.5 mg. Then rest.', 2],
    ['Take 2.5 mg of it. See No. 5.', 2],
    ['Do you smoke? No. Then go on.', 3],
    ['Mr. and Mrs. A. J. Smith see Prof. Lee.', 1],
    ['Eat soft food, e.g. rice, i.e. what is easy to swallow, etc. You can drink too.', 2],
    ['Come at 8 a.m. Then rest.', 2],
    ['Come at 8 a.m. Monday or at 5 p.m. Eastern time.', 1],
    ['It comes from the U.S. Department of Health. In the U.S. Call 911.', 3],
    ['Wait... then go on. Wait… Then go on.', 3],
    ['It takes 2 hrs. or more, approx. five in all.', 1],
    ['Eat fruit with vitamin C. It helps you.', 2],
    ['Have it by Jan. 5. Then call ext. 12.', 2],
    ['Bring these: your pills. rest. ice.', 4],
    ['1. Rest your foot. 2. Call us.', 2],
    ['Check your temp. with care. A temp. of 38 is high. Check your temp. Then rest.', 4],
    ['Take vit. D and vit. A each day. Ask about vit. B12.', 2],
    ['Ann Lee, Ph.D. and Bo Lee, Pharm.D. see you. She has a Ph.D. Ask her.', 3],
    ['Write to 12 Oak St., Apt. B or Ste. A, Bldg. C. See Fig. A on top.', 2],
    ['Ask Pres. Lee and Gov. Smith.', 1],
    ['Sat. and Sun. are closed.', 1],
    ['Come on Sat. Sun. or Mon. for it. We are closed on Sun. Call us.', 3],
    ['You sat. Then you lay in the sun. Rest now.', 3],
    ['Take 1 tab. by mouth at your appt. on Jun. or Jul. first. Bring your caps. Then rest.', 3],
    ['Do you smoke? No. A nurse asks.', 3],
    ['No full stop at all', 1],
  ] as const) {
    it(`${sentences} in: ${text}`, () => assert.equal(sentencesOf(text).length, sentences));
  }

  it('in other languages are those of Unicode', () => {
    assert.equal(sentencesOf('疼痛加重时请立即致电。不要等待！现在就打。', 'zh-Hans').length, 3);
    assert.equal(sentencesOf('¿Le duele? Llame a la Dra. hoy. No espere.', 'es').length, 3);
    assert.equal(sentencesOf('هل تشعر بالألم؟ اتصل بنا الآن.', 'ar').length, 2);
  });

  it('are of the same grade with an abbreviation as with what it stands for', () => {
    const short = 'Call Dr. Lee or the nurse on St. John ward at eight or at five if your foot gets cold.';
    const long = 'Call Doctor Lee or the nurse on Saint John ward at eight or at five if your foot gets cold.';
    assert.equal(gradeOf(short, { namesCounted: true }), gradeOf(long, { namesCounted: true }));
    const hours = gradeOf('Call us at 8 a.m. or at 5 p.m. if your foot gets cold and you can not move it at all.', {
      namesCounted: true,
    });
    assert.ok(hours > 4, String(hours));
  });

  it('never end within a decimal, after a title, an initial or a number’s abbreviation, whatever stands around', () => {
    const name = fc.constantFrom('Lee', 'Smith', 'O’Brien', 'García', 'Nguyễn');
    const title = fc.constantFrom('Dr.', 'Mr.', 'Mrs.', 'Ms.', 'Prof.', 'Dr. A.', 'J. R.');
    const amount = fc.tuple(fc.nat(99), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`);
    const reference = fc
      .tuple(fc.constantFrom('No.', 'p.', 'Fig.', 'ext.'), fc.nat(99))
      .map((parts) => parts.join(' '));
    const piece = fc.oneof(
      fc.tuple(title, name).map((parts) => parts.join(' ')),
      amount,
      reference,
      fc.constantFrom('rest', 'your foot', 'e.g. ice', 'at 8 a.m. or later'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (all) => {
        const text = all.map((pieces) => `You see ${pieces.join(' and ')} too.`).join(' ');
        assert.equal(sentencesOf(text).length, all.length, text);
      }),
    );
  });

  it('together hold every word of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const whole = wordsOf(text).filter((word) => /\p{L}/u.test(word)).length;
        const split = sentencesOf(text)
          .flatMap(wordsOf)
          .filter((word) => /\p{L}/u.test(word)).length;
        assert.equal(split, whole);
      }),
    );
  });
});

describe('markup', () => {
  const kinds = (text: string, language = 'en') => markupIn(text, language).map(({ what }) => what);
  for (const text of [
    ...['<b>Your</b> foot', 'foot<br>hurts', 'foot<br/>hurts', '<p class=MsoNormal>Rest', '<o:p></o:p>', '<a href="x'],
    ...['<div hidden>Rest', '<img src=x onerror=alert(1)>', '<!-- rest', '<![endif]-->', '<?xml version="1.0"?>'],
    ...['foot&nbsp;hurts', 'foot&#160;hurts', 'foot&#xA0;hurts', 'rest &amp ice', '&eacute;', '&frac12; cup'],
    ...[
      '**Rest your foot',
      '__Rest your foot',
      'Rest **your foot',
      '\u0024{emergency-number}',
      'Call {{ number }} now',
    ],
    ...['Call %{number}', 'Call %s now', 'Call %1$s.', '[fuzzy] Rest', '[MT] Rest', '[TODO: translate] Rest'],
    ...['**Rest**', '__Rest__', '*Rest*', '_Rest_', '***Rest***', '~~Rest~~', '`rest`', '```rest'],
    ...['[our page](https://example.org)', '![foot](a.png)', '[a][1]', '[[Foot]]', '<https://example.org>', '[^1]'],
    ...['# Sore ankle', '## Ankle', '- Rest', '* Rest', '+ Rest', '• Rest', '· Rest', '– Rest', '1. Rest', '2) Rest'],
    ...['- [ ] Rest', '| a | b |', 'a | b | c', '|---|---|', '> Rest', '[b]Rest[/b]', '[caption id="x"]Rest[/caption]'],
    ...[
      'mso-fareast-language',
      'style="color:red"',
      'so\u00adft',
      'ze\u200bro',
      '\uf0b7 Rest',
      'Rest\ufeff',
      'zer\u200do',
    ],
    ...['\\*Rest', 'Rest.\\nIce', 'ni\\u00f1o', 'niÃ±o', 'donâ€™t', 'Â°C'],
  ]) {
    it(`is named in: ${JSON.stringify(text)}`, () => assert.ok(kinds(text).length, text));
  }
  for (const [text, language] of [
    ...['5 * 3', '<3 days', '5 < 6 and 7 > 6', 'a - b', 'Q&A', 'R&D; more', 'AT&T', '2 * 3 * 4', 'Name: ______'],
    ...['____ weeks ____ days', '# of pills', '#1', 'and/or', 'either | or', '> 38 °C', '-5 °C', '– 5 °C', '+ 5 kg'],
    ...[
      'this [optional]',
      'note* and note*',
      '*Required',
      'user_name_here',
      '1.5 mg',
      '10–20',
      'Word — word',
      '~5 days',
    ],
    ...['you@example.org', '50 °C ± 2', '5 µg', '👨‍👩‍👧', 'C:\\folder', 'Type 1. Rest.', 'It costs $5.', 'café', 'Â'],
    ...['5 % de grasa', '50 %d', '100%', 'a $5 {emergency-number}', '[optional] rest', '5 ** 2'],
    ...['“I need help.”', 'a.m.', '{emergency-number}', '20.000', '½ cup'],
  ]
    .map((one) => [one, 'en'])
    .concat([
      ['می‌شود', 'fa'],
      ['क्‍ष', 'hi'],
      ['1. Tag nach der Operation', 'de'],
      ['— Да, сказал он', 'ru'],
      ['ประ\u200bเทศ', 'th'],
      ['SÃO JOÃO', 'pt'],
      ['« Reposez-vous »', 'fr'],
      ['\u20661-800-555-0143\u2069', 'ar'],
    ]) as [string, string][]) {
    it(`is not named in: ${text}`, () => assert.deepEqual(kinds(text, language), []));
  }

  it('is named wherever in a text it stands, and never in words alone', () => {
    const word = fc.stringMatching(/^[a-zA-Zé’]{1,12}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
    fc.assert(fc.property(words, (text) => assert.deepEqual(kinds(text), [])));
    const pasted = fc.oneof(
      fc
        .tuple(fc.constantFrom('b', 'i', 'strong', 'span', 'h2'), words)
        .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc.constantFrom('&nbsp;', '&#160;', '&mdash;'),
      words.map((text) => `**${text}**`),
      words.map((text) => `[${text}](https://example.org/a)`),
      words.map((text) => `\`${text}\``),
    );
    fc.assert(
      fc.property(words, pasted, words, (before, markup, after) => {
        assert.ok(kinds(`${before} ${markup} ${after}`).length, markup);
      }),
    );
  });
});
