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

  it('know their direction', () => {
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
