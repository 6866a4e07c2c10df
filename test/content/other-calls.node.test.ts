// On the sources.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import lines from '../../src/content/emergency-lines.json' with { type: 'json' };
import numbers from '../../src/content/emergency-numbers.json' with { type: 'json' };
import { callsOfOtherRegions } from '../../src/content/other-calls.js';

const found = (text: string, language = 'en', ...regions: string[]) =>
  callsOfOtherRegions(text, language, regions.length ? regions : ['FR']).map(({ number }) => number);

describe('the emergency number of another region', () => {
  for (const [language, { line }] of Object.entries(lines))
    for (const [number, regions] of Object.entries(numbers)) {
      it(`${number} is found in the line with the number in ${language}`, () => {
        const text = line.replace('{emergency-number}', number);
        assert.deepEqual(found(text, language, 'CH'), [number]);
        assert.deepEqual(found(text, language, regions.split(' ')[0] ?? ''), []);
        assert.deepEqual(found(line, language, 'CH'), []);
      });
    }

  it('is found however it is written', () => {
    for (const text of [
      'Call 911.',
      'Dial 9-1-1 now.',
      'Call 9 1 1',
      'CALL 911!',
      'Ring an ambulance on 911',
      'In an emergency, the number is not 112. Call 911',
      'Call (911) now',
      'Call 911/112',
      'Call 911 2 times.',
    ])
      assert.deepEqual(found(text), ['911'], text);
    assert.deepEqual(found('Call 911, 112 or 999.'), ['911', '999']);
    assert.deepEqual(found('در موارد اورژانسی با ۹۱۱ تماس بگیرید.', 'fa'), ['911']);
    assert.deepEqual(found('اتصل على الرقم ٩١١ فورًا.', 'ar'), ['911']);
    assert.deepEqual(found('请立即拨打９１１。', 'zh-hans'), ['911']);
    assert.deepEqual(found('Rufen Sie 911 an.', 'de'), ['911']);
  });

  it('is not what only has its digits', () => {
    for (const text of [
      'Call if your pulse is 112 or more.',
      'Call your doctor if your heart rate is 112.',
      'Call your doctor when your blood pressure is over 999.',
      'Call us at 0800 111 999.',
      'Call 1-800-911-1234.',
      'Call (999) 555-0100.',
      'Call +44 999 123.',
      'Call if you weigh more than 112 kg.',
      'Call for 112 mg tablets.',
      'Your score is 999.',
      'Phone us between 8 and 111 minutes later.',
      'Call 5 112 people.',
      'Call 112.5 or 1,112 times.',
      'Emergency room, room 112',
      'A911 calls.',
    ])
      assert.deepEqual(found(text, 'en', 'KE'), [], text);
    assert.deepEqual(found('血压是112。', 'zh-hans', 'US'), []);
    assert.deepEqual(found('Si su presión es de 112, espere.', 'es', 'US'), []);
    assert.deepEqual(found('혈압이 112이면 기다리십시오.', 'ko', 'US'), []);
  });

  it('is none in a region that has it for advice', () => {
    assert.deepEqual(found('Call 111 for advice.', 'en', 'GB'), []);
    assert.deepEqual(found('Call 111 for advice.', 'en', 'US'), ['111']);
  });

  it('says whose it is', () => {
    const whose = (text: string) => callsOfOtherRegions(text, 'en', ['JP']).map((one) => one.whose);
    assert.deepEqual(whose('Call 911, 999 or 112.'), ['AT, BE and 25 more', 'US and CA', 'GB']);
  });
});
