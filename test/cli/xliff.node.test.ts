// On the sources. The files in test/cli/xliff say in their second line which program writes so, and where that is documented.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readText, UserError } from '../../src/cli/content-files.js';
import { fromXliff } from '../../src/cli/xliff/from-xliff.js';
import { xmlEncoding } from '../../src/cli/xliff/read-xliff.js';
import { toXliff } from '../../src/cli/xliff/xliff.js';
import { applyTranslation, blocksOf, type Translation } from '../../src/content/authoring.js';
import type { ContentPack } from '../../src/content/index.js';

const folder = 'test/cli/xliff';
const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const pack: ContentPack = json('en.json');
const spanish: Translation = json('es.json');
const chinese: Translation = json('zh-hans.json');
const empty = (of: Translation): Translation => ({ ...of, blocks: {} });
const textsOf = ({ blocks }: Translation) =>
  Object.fromEntries(Object.entries(blocks).map(([id, { text }]) => [id, text]));

/** What is exported for Spanish, each target filled in by a translator. */
async function sent(change: (target: string) => string = (target) => target): Promise<string> {
  const whole = await toXliff(pack, spanish);
  return whole.replace(/<target>([^<]*)</g, (_, target: string) => `<target>${change(target)}<`);
}
const receive = (xliff: string, own = empty(spanish), original = pack) => {
  const { translation, refused, ...more } = fromXliff(xliff, own, original);
  return {
    ...more,
    texts: textsOf(translation),
    translation,
    refused: refused.map(({ id, reason }) => `${id} ${reason}`),
  };
};
/** With one unit in another form. */
const unit = (xliff: string, id: string, change: (unit: string) => string): string => {
  const changed = xliff.replace(new RegExp(`<unit id="${id}"[\\s\\S]*?</unit>`), change);
  assert.notEqual(changed, xliff);
  return changed;
};
const without = (of: Translation, ...ids: string[]) =>
  Object.fromEntries(Object.entries(textsOf(of)).filter(([id]) => !ids.includes(id)));
const danger = 'overview.sections.danger';

describe('a file that a translator’s program has written', () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.xlf'))) {
    const own = name.includes('.zh.') ? chinese : spanish;
    it(`${name} gives every text, and exported again the same file`, async () => {
      const { translation, refused } = receive(readText(join(folder, name), xmlEncoding), empty(own));
      assert.deepEqual(refused, []);
      assert.deepEqual(translation.blocks, own.blocks);
      assert.deepEqual(applyTranslation(pack, translation).gaps, []);
      const again = await toXliff(pack, translation);
      assert.equal(again, await toXliff(pack, own));
      assert.deepEqual(receive(again, empty(own)).translation, translation);
    });
  }
});

describe('the language of a file', () => {
  const from = async (tag: string, own: string) => {
    const xliff = (await sent()).replace('trgLang="es"', tag && `trgLang="${tag}"`);
    return receive(xliff, { ...empty(spanish), language: own });
  };
  it('is that of the translation, whatever region or script a program adds or leaves out', async () => {
    for (const [tag, own] of [
      ['es-ES', 'es'],
      ['es-419', 'es'],
      ['es-MX', 'es'],
      ['es_MX', 'es'],
      ['ES', 'es'],
      ['es-Latn-US', 'es'],
      ['es', 'es-MX'],
      ['zh-CN', 'zh-Hans'],
      ['zh_CN', 'zh-Hans'],
      ['zh', 'zh-Hans'],
      ['zh-TW', 'zh-Hant'],
      ['zh-HK', 'zh-Hant'],
      ['zh-Hans-CN', 'zh-Hans'],
      ['fil', 'tl'],
      ['fil-PH', 'tl'],
      ['tl-PH', 'tl'],
      ['fa-IR', 'fa'],
      ['ar-SA', 'ar'],
    ] as const) {
      const { texts, otherTag, translation } = await from(tag, own);
      assert.equal(texts.title, spanish.blocks.title?.text, `${tag} for ${own}`);
      assert.equal(translation.language, own);
      if (!/^(?:ES|fil)$/.test(tag)) assert.equal(otherTag, tag);
    }
  });
  it('is refused where it is another one, with the way on', async () => {
    for (const [tag, own] of [
      ['fr', 'es'],
      ['zh-TW', 'zh-Hans'],
      ['zh', 'zh-Hant'],
      ['pt-PT', 'pt-BR'],
      ['es-ES', 'es-MX'],
      ['no tag', 'es'],
    ] as const)
      await assert.rejects(from(tag, own), new RegExp(`^Error: is in ${tag}, not in ${own}\\. Name the translation`));
    await assert.rejects(from('', 'es'), /names no language\. Add trgLang="es"/);
  });
});

describe('a text that comes back in parts', () => {
  const parts = async (inside: string, own = spanish, id = `${danger}.paragraphs:1`) =>
    receive(
      unit(await sent(), id, (one) => one.replace(/<segment>[\s\S]*<\/segment>/, inside)).replace(
        'trgLang="es"',
        `trgLang="${own.language}"`,
      ),
      empty(own),
    );
  const first = '<source>Call {emergency-number} now if your foot is “cold &amp; blue”.</source>';
  const second = '<source>Do not wait.</source>';
  const one = '<target>Llame al {emergency-number} ahora si su pie está “frío y azul”.</target>';
  const two = '<target>No espere.</target>';
  const whole = spanish.blocks[`${danger}.paragraphs`]?.text;
  const blank = '<ignorable><source> </source></ignorable>';
  it('has a blank between its sentences, however the program keeps that', async () => {
    for (const inside of [
      `<segment>${first}${one}</segment>${blank}<segment>${second}${two}</segment>`,
      `<segment>${first}${one}</segment><ignorable><source> </source><target> </target></ignorable><segment>${second}${two}</segment>`,
      `<segment>${first.replace('</', ' </')}${one}</segment><segment>${second}${two}</segment>`,
      `<segment>${first}${one}</segment><segment>${second.replace('>D', '> D')}${two}</segment>`,
      `<segment>${first}${one}</segment>\n   <segment>${second}${two}</segment>`,
      `<segment>${first}${one}</segment><ignorable><source>\n  </source></ignorable><segment>${second}${two}</segment>`,
      `<segment>${first}${one.replace('</', ' </')}</segment>${blank.replace('</source>', '</source><target/>')}<segment>${second}${two}</segment>`,
    ])
      assert.deepEqual((await parts(inside)).texts[`${danger}.paragraphs`], whole, inside);
  });
  it('has none where its language writes none', async () => {
    const inChinese = [
      '<target>如果您的脚又冷又青，请立即拨打{emergency-number}。</target>',
      '<target>不要等待。</target>',
    ];
    for (const between of [blank, '<ignorable><source> </source><target> </target></ignorable>', '']) {
      const { texts } = await parts(
        `<segment>${first}${inChinese[0]}</segment>${between}<segment>${second}${inChinese[1]}</segment>`,
        chinese,
      );
      assert.deepEqual(texts[`${danger}.paragraphs`], ['如果您的脚又冷又青，请立即拨打{emergency-number}。不要等待。']);
    }
  });
  it('stands in the order that the translator has given it', async () => {
    const { texts } = await parts(
      `<segment>${first}${one.replace('>', ' order="3">')}</segment>${blank}<segment>${second}${two.replace('>', ' order="1">')}</segment>`,
    );
    const [text = ''] = [whole].flat();
    assert.deepEqual(texts[`${danger}.paragraphs`], [`No espere. ${text.replace(' No espere.', '')}`]);
  });
  it('is not taken where a part is missing, is the source again or is unfinished', async () => {
    for (const [inside, reason] of [
      [`<segment>${first}${one}</segment>${blank}<segment>${second}</segment>`, 'has no target for a part of it'],
      [
        `<segment>${first}${one}</segment>${blank}<segment>${second}<target/></segment>`,
        'has no target for a part of it',
      ],
      [
        `<segment>${first}${one}</segment><segment>${second}<target>Do not wait.</target></segment>`,
        'is the source again',
      ],
      [
        `<segment state="final">${first}${one}</segment><segment state="initial">${second}${two}</segment>`,
        'has the state initial',
      ],
    ] as const) {
      const { texts, refused } = await parts(inside);
      assert.deepEqual(texts, without(spanish, `${danger}.paragraphs`));
      assert.deepEqual(refused, [`${danger}.paragraphs:1 ${reason}`], inside);
    }
  });
  it('may be joined from two, and keeps what a program protects, marks, quotes or writes as a number', async () => {
    const { texts } = await parts(
      `<segment id="s1"><source>Call <ph id="1" equiv="{emergency-number}"/> now if your foot is “cold &amp; blue”. Do not wait.</source>
        <!-- by hand --><target xml:space="preserve">Llame al <mrk id="m1" type="term">&#x7b;emergency-number}</mrk> <pc id="2">ahora</pc> si su pie
        est&#225; <![CDATA[“frío y azul”]]>.<?program note?> No<sc id="3"/> espere<ec startRef="3"/>.</target></segment>`,
    );
    assert.deepEqual(texts[`${danger}.paragraphs`], whole);
  });
});

describe('a code in a text', () => {
  const id = 'overview.title';
  /** What comes of a target with codes, and of a file that holds this original data for them. */
  const taken = async (target: string, data = '') => {
    const xliff = unit(await sent(), id, (one) =>
      one
        .replace(/<segment>/, `${data && `<originalData><data id="d1">${data}</data></originalData>`}<segment>`)
        .replace(/<target>[^<]*</, `<target>${target}<`),
    );
    const { texts, refused } = receive(xliff);
    return refused.length ? refused.join() : texts[id];
  };
  it('gives the text that it stands for: a blank, a number, a break of lines', async () => {
    const code = '<ph id="1" dataRef="d1"/>';
    for (const [target, data, expected] of [
      [`Tome 5${code}mg`, '&#160;', 'Tome 5\u00a0mg'],
      [`Tome ${code} mg`, '2.5', 'Tome 2.5 mg'],
      [`Tome <pc id="2">${code}</pc> mg`, '2.5', 'Tome 2.5 mg'],
      [`Tome hielo${code}hoy`, '&lt;br/&gt;', 'Tome hielo hoy'],
      [`Tome ${code}hielo hoy`, '&lt;b&gt;', 'Tome hielo hoy'],
      ['Tome <ph id="1" equiv="2.5"/> mg', '', 'Tome 2.5 mg'],
    ] as const)
      assert.equal(await taken(target, data), expected, target + data);
  });
  it('of which nothing is known stands for nothing only where no word or number could miss it', async () => {
    assert.equal(await taken('Tome <ph id="1"/>hielo<ph id="2"/>.'), 'Tome hielo.');
    for (const code of [
      '<ph id="1"/>',
      '<ph id="1" dataRef="d9"/>',
      '<ph id="1" disp="[1]"/>',
      '<ph id="1" equiv="NBSP"/>',
      // A character that XML cannot hold.
      '<cp hex="001A"/>',
    ])
      assert.equal(
        await taken(`Tome 5${code}mg`),
        `${id} has a code between two words whose text is not in the file`,
        code,
      );
  });
});

describe('the spellings of a word', () => {
  it('come back apart, with the semicolon of whichever script the translator writes', async () => {
    const forms = blocksOf(pack).find(({ kind }) => kind === 'spelling')?.id as string;
    const receiveForms = async (target: string, own: Translation) =>
      receive(
        unit(await toXliff(pack, own), forms, (one) =>
          one.replace(/<\/source>[\s\S]*<\/segment>/, `</source><target>${target}</target></segment>`),
        ),
        empty(own),
      ).texts[forms];
    for (const [target, own] of [
      ['肿胀；肿起来', chinese],
      ['肿胀 ； 肿起来；', chinese],
      ['肿胀﹔肿起来', chinese],
      ['肿胀︔肿起来', chinese],
      ['肿胀;肿起来', chinese],
    ] as const)
      assert.deepEqual(await receiveForms(target, own), ['肿胀', '肿起来'], target);
    for (const language of ['ar', 'fa'])
      assert.deepEqual(await receiveForms('تورم؛ ورم', { ...spanish, language }), ['تورم', 'ورم']);
    // The Greek question mark looks like a semicolon, and typing one may give the other.
    assert.deepEqual(await receiveForms('πρήξιμο\u037e πρήζεται', { ...spanish, language: 'el' }), [
      'πρήξιμο',
      'πρήζεται',
    ]);
    assert.equal(await receiveForms('；', chinese), undefined);
    // With other marks it is not sure, so nobody's guess is taken.
    for (const target of ['肿胀、肿起来', '肿胀，肿起来', 'hincha, hinchado', 'hincha / hinchado', 'hincha | hinchado'])
      assert.equal(await receiveForms(target, chinese), undefined, target);
  });
});

describe('the state of a text', () => {
  const stated = async (where: 'segment' | 'target', attributes: string) =>
    receive(unit(await sent(), 'title', (one) => one.replace(`<${where}>`, `<${where} ${attributes}>`)));
  it('says whether it is a translation, in whichever place and words a program says it', async () => {
    for (const done of ['translated', 'reviewed', 'final', 'Translated'])
      assert.deepEqual((await stated('segment', `state="${done}"`)).refused, []);
    for (const open of ['initial', 'needs-translation', 'needs-review-translation', 'new', 'rejected']) {
      for (const where of ['segment', 'target'] as const) {
        const { texts, refused } = await stated(where, `state="${open}"`);
        assert.deepEqual(texts, without(spanish, 'title'));
        assert.deepEqual(refused, [`title has the state ${open}`]);
      }
    }
    assert.deepEqual((await stated('segment', 'state="translated" subState="acme:rejected"')).refused, [
      'title has the state acme:rejected',
    ]);
    assert.deepEqual((await stated('segment', 'state="translated" subState="acme:by-hand"')).refused, []);
  });
  it('is unfinished where a program has put a mark before the text', async () => {
    for (const mark of ['[fuzzy] ', '[Fuzzy]', ' [MT] ', '[unscharf] ']) {
      const { texts, refused } = receive(
        unit(await sent(), 'title', (one) => one.replace('<target>', `<target>${mark}`)),
      );
      assert.deepEqual(texts, without(spanish, 'title'));
      assert.deepEqual(refused, [`title starts with ${mark.trim()}, as if it were unfinished`]);
    }
  });
  it('is asked for where the target is empty or the source again', async () => {
    const target = async (text: string, state = '') =>
      receive(
        unit(await sent(), 'title', (one) =>
          one.replace('<segment>', `<segment${state}>`).replace(/<target>[^<]*<\/target>/, text),
        ),
      ).refused;
    for (const none of ['', '<target/>', '<target> \n </target>', '<target><ph id="1"/></target>'])
      assert.deepEqual(await target(none), ['title has no target'], none);
    assert.deepEqual(await target('<target>Sprained  ankle</target>'), ['title is the source again']);
    assert.deepEqual(await target('<target>Sprained ankle</target>', ' state="final"'), []);
  });
});

describe('what a text was translated from', () => {
  const noNotes = (xliff: string) => xliff.replace(/<notes>[\s\S]*?<\/notes>/g, '');
  it('is seen by its source where its note is lost, or moved behind it, or one of several', async () => {
    const xliff = await sent();
    const behind = xliff.replace(/(<notes>[\s\S]*?<\/notes>)([\s\S]*?)(<\/unit>)/g, '$2$1$3');
    const more = xliff.replace(/<notes>/g, '<notes><note>Is this mark 00000000?</note>');
    const lost = unit(xliff, 'title', noNotes);
    for (const form of [noNotes(xliff), behind, more, lost])
      assert.deepEqual(receive(form).translation.blocks, spanish.blocks);
  });
  it('is an older text where its source is, with or without a note', async () => {
    const older = structuredClone(pack);
    older.title = 'Ankle';
    const items = older.overview?.sections[1]?.items as string[];
    items[0] = 'You have a fever.';
    const own = structuredClone(spanish);
    const old = await toXliff(older, { ...own, blocks: {} });
    const xliff = old.replace(/<source>([^<]*)<\/source>/g, '$&<target>es $1</target>');
    for (const form of [xliff, noNotes(xliff)]) {
      const { translation } = receive(form);
      const { gaps } = applyTranslation(pack, translation);
      const outdated = gaps.filter(({ reason }) => reason === 'outdated').map(({ id }) => id);
      assert.deepEqual(outdated, ['title', `${danger}.items`]);
      // A translation of the text as it is now is worth more.
      const { translation: kept, refused } = receive(form, spanish);
      assert.equal(kept.blocks.title, spanish.blocks.title);
      assert.match(refused.join(), /title is of an older text/);
    }
  });
  it('must be one text: a target beside another source, or marks of different texts, is not taken', async () => {
    const other = unit(await sent(), 'title', (one) => one.replace('>Sprained ankle<', '>Broken ankle<'));
    assert.deepEqual(receive(other).refused, ['title has another source than the text of its mark']);
    const mixed = unit(await sent(), `${danger}.items:1`, (one) =>
      one.replace(/mark \w+/, 'mark 01234567').replace('>You have a fever of', '>You feel'),
    );
    assert.deepEqual(receive(mixed).refused, [`${danger}.items has the marks of different texts`]);
    // Straight quotation marks and other dashes are no other text.
    const straight = (await sent()).replace(/[“”]/g, '"');
    assert.equal(Object.keys(receive(straight).texts).length, blocksOf(pack).length);
  });
});

describe('the fault of one text', () => {
  it('refuses no other, and is named', async () => {
    const xliff = await sent();
    const twice = unit(xliff, 'title', (one) => `${one}${one.replace('Esguince', 'Rotura')}`);
    const lost = unit(xliff, `${danger}.paragraphs:1`, (one) =>
      one.replace(/(<target>[^<]*)\{emergency-number\}/, '$1112'),
    );
    const hidden = unit(xliff, 'title', (one) => one.replace('<target>', '<target>\u202e'));
    const long = unit(xliff, 'title', (one) => one.replace('<target>', `<target>${'Esguince '.repeat(100)}`));
    const unknown = unit(xliff, 'title', (one) => one.replace('id="title"', 'id="titel"'));
    for (const [form, id, reason] of [
      [twice, 'title', 'stands twice, with another text each time'],
      [lost, `${danger}.paragraphs`, 'has different placeholders than the original'],
      [hidden, 'title', 'must be plain text'],
      [long, 'title', 'must have at most 600 characters'],
    ] as const) {
      const { texts, refused } = receive(form);
      assert.deepEqual(texts, without(spanish, id), reason);
      assert.equal(refused.length, 1);
      assert.ok(refused[0]?.startsWith(`${id} ${reason}`), refused[0]);
      // What there was stays.
      assert.deepEqual(receive(form, spanish).texts, textsOf(spanish));
    }
    assert.deepEqual(receive(unknown).refused, ['titel is no text of the original']);
    assert.deepEqual(receive(unknown).texts, without(spanish, 'title'));
    assert.deepEqual(receive(unit(xliff, 'title', (one) => one + one)).refused, []);
  });
  it('refuses the other entries of its list, which are named', async () => {
    const { texts, refused } = receive(unit(await sent(), `${danger}.items:2`, () => ''));
    assert.deepEqual(texts, without(spanish, `${danger}.items`));
    assert.deepEqual(refused, [`${danger}.items:2 is not in the file`, `${danger}.items is taken only whole`]);
  });
  it('refuses the file where nothing of it can be taken', async () => {
    const none = (await sent()).replace(/<unit id="/g, '<unit id="x-');
    assert.throws(() => receive(none), /^Error: nothing is taken over: x-title is no text of the original; /);
  });
});

describe('the form of a file', () => {
  it('may have prefixes, names of other programs, groups, metadata and several files', async () => {
    const xliff = await sent();
    const foreign = xliff
      .replace('<xliff ', '<xliff xmlns:a="urn:acme" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" a:v="1" ')
      .replace(
        /<unit ([^>]*)>/g,
        `<unit $1 a:k="v"><mda:metadata><mda:metaGroup><mda:meta type="t">x</mda:meta></mda:metaGroup></mda:metadata>
        <a:notes><a:note>mark 00000000</a:note></a:notes><a:segment><a:source>s</a:source><a:target>t</a:target></a:segment>`,
      );
    const prefixed = foreign
      .replace(/<(\/?)(?=(?:xliff|file|unit|notes?|segment|source|target)\b)/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const grouped = xliff.replace(
      /(<file[^>]*>)([\s\S]*)(<\/file>)/,
      '$1<group id="g"><group id="h">$2</group></group>$3',
    );
    const another =
      '<file id="back-pain:1.0.0"><unit id="title"><segment><source>a</source><target>b</target></segment></unit></file>';
    const several = xliff.replace(/<file /, `${another}<file `);
    const [one = '', two = ''] = [
      /<unit id="title"[\s\S]*?<\/unit>/.exec(xliff)?.[0],
      '</file><file id="sprain:1.2.0">',
    ];
    const parted = xliff.replace(one, `${one}${two}`);
    for (const form of [foreign, prefixed, grouped, several, parted, xliff.replace('version="2.0"', 'version="2.1"')]) {
      const { translation, refused } = receive(form);
      assert.deepEqual(refused, []);
      assert.deepEqual(translation.blocks, spanish.blocks);
    }
  });
  it('may have lost the name of its pack, where its texts are the pack’s', async () => {
    const unnamed = (await sent()).replace(/<file id="[^"]*"/, '<file id="f1"');
    assert.deepEqual(receive(unnamed).translation.blocks, spanish.blocks);
    const foreign = { ...structuredClone(pack), title: 'Another' };
    const xliff = (await toXliff(foreign, empty(spanish)))
      .replace(/<file id="[^"]*"/, '<file id="f1"')
      .replace(/<source>([^<]*)<\/source>/g, '$&<target>es $1</target>');
    assert.deepEqual(receive(xliff).refused, ['title is in a file f1, and of another text']);
    const other = (await sent()).replace(/<file id="[^"]*"/, '<file id="back-pain:1.2.0"');
    assert.throws(() => receive(other), /^Error: is of back-pain, not of sprain in es\. Name the right files\./);
  });
  it('is told in one line where it is none', () => {
    const deep = `<xliff version="2.0">${'<group>'.repeat(50_000)}${'</group>'.repeat(50_000)}</xliff>`;
    for (const [text, rule] of [
      [deep, /nested too deeply|not XLIFF 2/],
      ['<xliff version="1.2"><file original="x"/></xliff>', /is XLIFF 1\.2, not XLIFF 2\. Export it again/],
      ['<xliff version="2.0"/>', /is not XLIFF 2/],
      ['<!DOCTYPE x [<!ENTITY e "x">]><xliff version="2.0"><file id="a">&e;</file></xliff>', /cannot be read/],
    ] as const)
      assert.throws(() => receive(text), rule);
  });
  it('is told to be cut off, wherever that happened, and nothing of it is taken', async () => {
    const xliff = await sent();
    const end = xliff.trimEnd().length;
    const early = /^Error: ends too early, so a part of the XLIFF is missing\. Fetch it again from where it came\.$/;
    for (let at = 0; at < end; at += at < 500 || at > end - 60 ? 1 : 37)
      assert.throws(() => receive(xliff.slice(0, at)), early, `${at}: …${xliff.slice(Math.max(0, at - 30), at)}`);
    const whole = xliff.trimEnd();
    // What looks like the end of the file, in something that has none.
    const target = '<target>Esguince de tobillo</target>';
    for (const open of ['<!-- ', '<![CDATA[', '<?note ']) {
      assert.throws(() => receive(`${whole}\n${open}</xliff>`), early, open);
      const inside = xliff.slice(0, xliff.indexOf(target));
      assert.throws(() => receive(`${inside}<target>Esg${open}</target></segment></unit></file></xliff>`), early, open);
    }
    for (const more of ['\n', '<!-- by hand -->', '<?note?>\n<!-- --> \n'])
      assert.deepEqual(receive(`${whole}${more}`).translation.blocks, spanish.blocks);
    // Two files in one, of which only the first would be read.
    assert.throws(() => receive(whole + whole), /cannot be read/);
  });
});

it('whatever happens to a file, it is taken, or told in one line', async () => {
  const xliff = await sent();
  const tags = [...xliff.matchAll(/<[^>]+>|[^<]+/g)].map(([one]) => one);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(tags.length - 1), fc.constantFrom('drop', 'twice', 'move')), {
        minLength: 1,
        maxLength: 4,
      }),
      (changes) => {
        const all = [...tags];
        for (const [at, change] of changes) {
          const one = all[at] ?? '';
          if (change === 'drop') all[at] = '';
          else if (change === 'twice') all[at] = one + one;
          else all.push(...all.splice(at, 1));
        }
        try {
          const { translation } = receive(all.join(''));
          assert.deepEqual(applyTranslation(pack, translation).problems, []);
        } catch (error) {
          assert.ok(error instanceof UserError, `${error}`);
          assert.ok(!error.message.includes('\n'), error.message);
        }
      },
    ),
    { numRuns: 400 },
  );
});
