import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  dialled,
  directionOf,
  emergencyNumberOf,
  findPack,
  interfaceWords,
  isPhoneNumber,
  knownTopics,
  languageChain,
  primaryLanguage,
  registerInterfaceWords,
  registerPack,
} from '../../src/content/index.js';

const pack = JSON.parse(readFileSync(new URL('../../src/packs/back-pain/en.json', import.meta.url), 'utf8'));

describe('languages', () => {
  it('fall back from the region to the language to English', () => {
    assert.deepEqual(languageChain('es-MX'), ['es-mx', 'es', 'en']);
    assert.deepEqual(languageChain('zh-Hant-TW'), ['zh-hant-tw', 'zh-hant', 'zh', 'zh-hans', 'en']);
    assert.deepEqual(languageChain('EN-us'), ['en-us', 'en']);
    assert.deepEqual(languageChain('pt_BR'), ['pt-br', 'pt', 'en']);
    assert.deepEqual(languageChain(''), ['en']);
  });

  it('have other names: old codes, macrolanguages, long codes, and what content systems print', () => {
    const nearest = (wanted: string, ...known: string[]): string | undefined =>
      languageChain(wanted).find((one) => known.includes(one));
    const cases: readonly [wanted: string, known: string][] = [
      ['tl', 'fil'],
      ['fil', 'tl'],
      ['fil-PH', 'tl'],
      ['tgl', 'tl'],
      ['iw', 'he'],
      ['he-IL', 'iw'],
      ['in', 'id'],
      ['id_ID', 'in'],
      ['no', 'nb'],
      ['nb-NO', 'no'],
      ['nn', 'no'],
      ['cmn', 'zh-hans'],
      ['cmn-Hant', 'zh-hant'],
      ['cmn_TW', 'zh-hant'],
      // As systems and servers write them.
      ['zh_TW.UTF-8', 'zh-hant'],
      ['zh_TW.Big5', 'zh-hant'],
      ['zh_CN.GB18030', 'zh-hans'],
      ['zh-CHT', 'zh-hant'],
      ['zh-CHS', 'zh-hans'],
      ['zh-cht-TW', 'zh-hant'],
      ['zh-CH', 'zh-ch'],
      ['zh-cmn-Hant', 'zh-hant'],
      ['zh-yue', 'zh-hant'],
      ['zh-yue-HK', 'zh-hant'],
      ['es_MX.UTF-8', 'es-mx'],
      ['ca_ES@valencia', 'ca-es'],
      ['yue-HK', 'zh-hant'],
      ['zh', 'zh-hans'],
      ['zh-CN', 'zh-hans'],
      ['zh-SG', 'zh-hans'],
      ['ZH-HANT', 'zh-hant'],
      ['zh_TW', 'zh-hant'],
      ['zh-HK', 'zh-hant'],
      ['zh-Hans-HK', 'zh-hans'],
      ['arb', 'ar'],
      ['pes-IR', 'fa'],
      ['prs', 'fa'],
      ['spa', 'es'],
      ['sr-Latn', 'sr'],
      ['sr-Latn-RS', 'sr-latn'],
      ['pt-BR', 'pt'],
      ['es-419', 'es'],
      ['ES_mx', 'es'],
      ['es_MX.UTF-8', 'es'],
      ['x-default', 'en'],
      ['', 'en'],
      ['-', 'en'],
      ['english', 'en'],
    ];
    for (const [wanted, known] of cases) {
      assert.equal(nearest(wanted, known, 'en'), known, wanted);
      if (known !== 'en')
        assert.equal(primaryLanguage(wanted).replace('yue', 'zh').replace('nn', 'nb'), primaryLanguage(known), wanted);
    }
    // The script that a tag names goes before what its language is written in otherwise.
    assert.equal(nearest('cmn-Hant', 'zh-hans', 'zh-hant'), 'zh-hant');
    assert.equal(nearest('zh-SG', 'zh-hant', 'zh-hans'), 'zh-hans');
    assert.equal(nearest('zh-Hans-TW', 'zh-hans', 'zh-hant'), 'zh-hans');
    // What is called the same as the page says is the nearest.
    assert.equal(nearest('tl', 'fil', 'tl'), 'tl');
    assert.equal(nearest('iw', 'he', 'iw'), 'iw');
  });

  it('know their direction', () => {
    for (const language of [
      'iw',
      'ji',
      'ckb',
      'dv',
      'ps',
      'ur-IN',
      'sd',
      'ug',
      'pa-Arab',
      'pa-PK',
      'ku_Arab',
      'prs',
      'AR',
    ])
      assert.equal(directionOf(language), 'rtl', language);
    for (const language of ['ar-Latn', 'ku', 'pa', 'zh-Hant', 'x-default', '', 'az'])
      assert.equal(directionOf(language), 'ltr', language);
    assert.equal(directionOf('ar-EG'), 'rtl');
    assert.equal(directionOf('fa'), 'rtl');
    assert.equal(directionOf('es'), 'ltr');
  });
});

describe('packs', () => {
  it('are found by topic in the nearest language', () => {
    assert.deepEqual(registerPack(pack), []);
    assert.deepEqual(registerPack({ ...pack, language: 'es' }), []);
    assert.equal(findPack('back-pain', 'es-MX')?.language, 'es');
    assert.equal(findPack('back-pain', 'en-GB')?.language, 'en');
    assert.equal(findPack('back-pain', 'fr')?.language, 'en');
    // Rather the language of another region than another language.
    assert.deepEqual(registerPack({ ...pack, language: 'pt-BR' }), []);
    for (const page of ['pt', 'pt-PT', 'por']) assert.equal(findPack('back-pain', page)?.language, 'pt-BR', page);
    assert.deepEqual(registerPack({ ...pack, language: 'en-GB' }), []);
    for (const page of ['en', 'en-US']) assert.equal(findPack('back-pain', page)?.language, 'en', page);
    assert.equal(findPack('back-pain', 'EN_GB')?.language, 'en-GB');
    // But not in a script that readers of this one may not know.
    assert.deepEqual(registerPack({ ...pack, language: 'uz-Arab' }), []);
    assert.equal(findPack('back-pain', 'uz')?.language, 'en');
    assert.equal(findPack('no-such-topic', 'en'), undefined);
    assert.ok(knownTopics().includes('back-pain'));
  });

  it('with problems are not added', () => {
    assert.ok(registerPack({ ...pack, topic: 'broken', screening: {} }).length > 0);
    assert.equal(findPack('broken', 'en'), undefined);
  });
});

describe('words of the interface', () => {
  it('are found in the nearest language', () => {
    assert.equal(interfaceWords('xx').language, 'en');
    registerInterfaceWords('es', { ...interfaceWords('en').words, sources: 'Fuentes' });
    assert.equal(interfaceWords('es-MX').words.sources, 'Fuentes');
  });
});

describe('emergency numbers', () => {
  it('belong to a region', () => {
    assert.equal(emergencyNumberOf('US'), '911');
    assert.equal(emergencyNumberOf('GB'), '999');
    assert.equal(emergencyNumberOf('DE'), '112');
    assert.equal(emergencyNumberOf('AU'), '000');
    assert.equal(emergencyNumberOf('XX'), undefined);
    assert.equal(emergencyNumberOf('constructor'), undefined);
  });

  it('are telephone numbers', () => {
    for (const number of ['911', '112', '+1 (555) 010-0199', '0 800 1']) assert.ok(isPhoneNumber(number), number);
    for (const other of ['', '1', 'nine', '911;ext', 'tel:911', 'javascript:1', '+', '9'.repeat(40), '-----']) {
      assert.ok(!isPhoneNumber(other), other);
    }
    assert.equal(dialled('+1 (555) 010-0199'), '+15550100199');
  });
});
