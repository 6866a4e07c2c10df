import { expect } from '@open-wc/testing';
import { bring, type Case, close, expectAll, needsAll, open, read, until, wait } from './support.js';

const topic = 'topics/back-pain/en.js';
const question = 'back pain';
const pinned = 'integrity="{hash:care-widgets.js}" crossorigin="anonymous"';
const screener = '<redflag-screener></redflag-screener>';
const policyOf = (trusted: string, scripts = "'self'"): string =>
  `default-src 'none'; script-src ${scripts}; require-trusted-types-for 'script'; trusted-types ${trusted}`;

const ran = ({ page }: Case): string | null => page.document.documentElement.getAttribute('data-ran');
const warned = ({ page }: Case): string => page.probe.warnings.join('\n');

afterEach(close);

describe('integrity', () => {
  describe('a hash that the page gives for one file', () => {
    const ways: Record<string, string> = {
      'a tag': `<script src="${topic}" integrity="{hash:${topic}}" crossorigin></script>`,
      'a tag with a query': `<script src="${topic}?ver=2" integrity="{hash:${topic}}" crossorigin></script>`,
      'an import map': `<script type="importmap">{"integrity":{"./${topic}":"{hash:${topic}}"}}</script>`,
      'a preload': `<link rel="modulepreload" href="${topic}" integrity="{hash:${topic}}">`,
    };
    for (const [way, head] of Object.entries(ways)) {
      it(`${way}: a changed file never runs, and the right one does`, async () => {
        const faults = { [topic]: ['changed'] };
        const opened = await open(screener, { head, faults });
        await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
        for (let time = 0; time < 3; time++) {
          opened.online();
          await wait(150);
        }
        expect(ran(opened)).to.equal(null);
        expect(warned(opened)).to.match(/topics\/back-pain\/en\.js.*hash/);
        await opened.set({});
        opened.online();
        await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
      });
    }

    for (const [file, body] of Object.entries({
      'validator.js': '<all-phase-timeline></all-phase-timeline>',
      'interactions.js': '<side-effect-list checklist></side-effect-list>',
      'upgrade.js': '<p><a href="pages/en/emergency-notice.html">In an emergency</a></p>',
      'topics/interface/es.js': '<redflag-screener lang="es"></redflag-screener>',
    })) {
      it(`${file}: a changed file never runs`, async () => {
        const head = `<script type="importmap">{"integrity":{"./${file}":"{hash:${file}}"}}</script>`;
        const opened = await open(body, { head, faults: { [file]: ['changed'] } });
        if (file === 'validator.js') bring(opened);
        await until(() => warned(opened).includes(`/${file}`), 'a line about it');
        opened.online();
        await wait(200);
        expect(ran(opened)).to.equal(null);
      });
    }

    it('a tag that the page takes away when it fails still counts', async () => {
      const gone = `<script src="${topic}" integrity="{hash:${topic}}" crossorigin onerror="this.remove()"></script>`;
      const opened = await open(gone + screener, { faults: { [topic]: ['changed'] } });
      await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
      expect(ran(opened)).to.equal(null);
    });

    it('the second name of a file counts as the file', async () => {
      const file = 'topics/back-pain/en.0123456789ab.js';
      const head = `<script src="${file}" integrity="{hash:${topic}}" crossorigin></script>`;
      const opened = await open(screener, { head, faults: { [topic]: ['changed'] } });
      await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
      expect(ran(opened)).to.equal(null);
    });
  });

  describe('on a page that pins the script', () => {
    it('every file has its hash, and all works without a policy of the page', async () => {
      const opened = await open(needsAll, { tag: pinned });
      await expectAll(opened);
      expect((await opened.log()).filter((name) => name === 'hashes.js').length).to.equal(1);
    });

    it('all works under the recommended policy with the name care-widgets in it', async () => {
      await expectAll(await open(needsAll, { tag: pinned, policy: policyOf('lit-html care-widgets') }));
    });

    it('all works with a nonce and strict-dynamic', async () => {
      const policy = policyOf('lit-html care-widgets', "'nonce-abc' 'strict-dynamic'");
      await expectAll(await open(needsAll, { tag: `${pinned} nonce="abc"`, policy }));
    });

    it('under Trusted Types without that name nothing is loaded, and the console names the remedy', async () => {
      const opened = await open(screener, { tag: pinned, policy: policyOf('lit-html') });
      // An engine without Trusted Types needs no policy.
      if (!('trustedTypes' in opened.page)) return;
      await until(() => read(opened, 'redflag-screener').includes('call 911'), 'the safe text');
      await until(() => /Trusted Types must allow care-widgets/.test(warned(opened)), 'the remedy');
      expect((await opened.log()).filter((name) => !/^(care-widgets|probe)\.js$/.test(name))).to.deep.equal([]);
    });

    it('the page’s other scripts get nothing from that policy', async () => {
      const opened = await open(screener, { tag: pinned, policy: policyOf('lit-html care-widgets') });
      await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
      if (!('trustedTypes' in opened.page)) return;
      const script = opened.page.document.createElement('script');
      expect(() => {
        script.src = 'https://elsewhere.example/x.js';
      }).to.throw();
    });

    for (const file of [
      'hashes.js',
      topic,
      'validator.js',
      'upgrade.js',
      'interactions.js',
      'topics/interface/es.js',
    ]) {
      it(`${file}: a changed file never runs, and all comes when it is right again`, async () => {
        const needs = file === topic ? screener : needsAll;
        const opened = await open(needs, { tag: pinned, faults: { [file]: ['changed'] } });
        if (file === 'validator.js') bring(opened);
        await until(() => warned(opened).includes(`/${file}`), 'a line about it');
        opened.online();
        await wait(200);
        expect(ran(opened)).to.equal(null);
        await opened.set({});
        opened.online();
        if (needs === needsAll) await expectAll(opened);
        else await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
      });
    }

    const otherWays: Record<string, { tag: string; head?: string }> = {
      'data-integrity': { tag: 'data-integrity' },
      'a module script': { tag: `<script type="module" src="care-widgets.js" ${pinned}></script>` },
      'an import map': {
        head: '<script type="importmap">{"integrity":{"./care-widgets.js":"{hash:care-widgets.js}"}}</script>',
        tag: '<script type="module">import "./care-widgets.js"</script>',
      },
    };
    for (const [way, options] of Object.entries(otherWays)) {
      it(`${way}: pins as well`, async () => {
        await expectAll(await open(needsAll, options));
        const opened = await open(screener, { ...options, faults: { [topic]: ['changed'] } });
        await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
        expect(ran(opened)).to.equal(null);
      });
    }
  });

  it('another origin without CORS headers: the policy care-widgets lets a tag load its files', async () => {
    const other = `http://localhost:${location.port}`;
    const tag = `<script src="${other}/dist/care-widgets.js"></script>`;
    const opened = await open(screener, { tag, policy: policyOf('lit-html care-widgets', `'self' ${other}`) });
    await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
    expect(opened.page.probe.violations).to.deep.equal([]);
  });

  it('without pins no file of hashes is asked for, and no policy is made', async () => {
    const opened = await open(needsAll, { policy: policyOf('lit-html') });
    await expectAll(opened);
    expect(await opened.log()).not.to.include('hashes.js');
  });
});
