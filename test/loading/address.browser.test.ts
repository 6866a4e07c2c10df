import { expect } from '@open-wc/testing';
import { isVisible } from '../harness/queries.js';
import { screenerOn } from '../hosts/elements.js';
import { type Case, close, expectAll, needsAll, open, read, until, wait } from './support.js';

afterEach(close);

const screener = `<redflag-screener>
  <p><strong>In an emergency, call <a href="tel:911">911</a>.</strong></p>
  <div slot="program"><p id="program">Walk for ten minutes.</p></div>
</redflag-screener>`;
/** Nothing is beside the page: the library's files are in another folder. */
const notHere = { 'topics/back-pain/en.js': ['404'] };
/** The page has no tag of its own for the library. */
const without = '<meta name="generator" content="none">';
const jquery = (version: number): string =>
  `<script src="/node_modules/jquery-${version}/dist/jquery.min.js"></script><div id="tab">Loading…</div>`;
const fetched = (run: string): string =>
  `${screener}<script>fetch("/dist/care-widgets.js").then((answer) => answer.text()).then((text) => { ${run} });</script>`;

function runAsText({ page: { document: page } }: Case, text: string): void {
  const tag = page.createElement('script');
  tag.text = text;
  page.body.append(tag);
  tag.remove();
}

async function expectContent(opened: Case): Promise<void> {
  await until(() => read(opened, 'redflag-screener').includes('along with your back pain'), 'the question');
  await screenerOn(opened.page).answer('None of these');
  expect(isVisible(opened.page.document.querySelector('#program'))).to.equal(true);
  expect(opened.page.probe.errors).to.deep.equal([]);
  expect(opened.page.probe.warnings).to.deep.equal([]);
}

describe('a script that runs without its own address', () => {
  const markup = JSON.stringify(screener).replaceAll('</', '<\\/');
  for (const [name, body] of Object.entries({
    'that jQuery 3 loads with a part of a page': `${jquery(3)}<script>$(() => $("#tab").load("/test/hosts/pages/partial.html"))</script>`,
    'that jQuery 1 loads with a part of a page': `${jquery(1)}<script>$(() => $("#tab").load("/test/hosts/pages/partial.html"))</script>`,
    'in markup that jQuery puts on the page': `${jquery(3)}<script>$(() => $("#tab").html('<script src="/dist/care-widgets.js"><\\/script>' + ${markup}))</script>`,
    'that a tag manager runs as text': fetched('(0, eval)(text);'),
    'that is made a function': fetched('new Function(text)();'),
    'that is put on the page as text': fetched(
      'const tag = document.createElement("script"); tag.text = text; document.body.append(tag); tag.remove();',
    ),
    'that a `blob:` holds': fetched(
      'const tag = document.createElement("script"); tag.src = URL.createObjectURL(new Blob([text], { type: "text/javascript" })); document.body.append(tag);',
    ),
    'that a `data:` address holds': fetched(
      'const tag = document.createElement("script"); tag.src = "data:text/javascript," + encodeURIComponent(text); document.body.append(tag);',
    ),
    'that a request of the older kind brings': `${screener}<script>
      const request = new XMLHttpRequest();
      request.open("GET", "/dist/care-widgets.js");
      request.onload = () => setTimeout(request.responseText);
      request.send();
    </script>`,
  })) {
    it(`finds its files: ${name}`, async () => expectContent(await open(body, { tag: without, faults: notHere })));
  }

  it('finds them where the page says that they are, for links and placeholders as well', async () => {
    const text = await (await fetch('/dist/care-widgets.js')).text();
    const inline = `<script>${text.replaceAll('</script', '<\\/script')}</script>`;
    const opened = await open(
      `${inline}${screener}<p><a href="/dist/pages/en/health-tools.html">Tools</a></p><div data-care-widget="clinical-trials"></div>`,
      { tag: '<meta name="care-widgets-base" content="/dist/">' },
    );
    await expectContent(opened);
    for (const name of ['health-tools', 'clinical-trials'])
      await until(() => read(opened, name).length > 100, `<${name}>`);
  });

  it('says what was tried and what helps, where a page has taken the name of what reads addresses', async () => {
    const opened = await open(screener, { tag: '<script>var URL = "/api";</script>' });
    const tag = opened.page.document.createElement('script');
    tag.src = '/dist/care-widgets.js';
    opened.page.document.head.append(tag);
    await until(() => read(opened, 'redflag-screener').includes('call 911 now'), 'the safe message');
    expect(opened.page.probe.warnings.join('\n')).to.match(/topics\/back-pain\/en\.js could not be loaded: .*URL/);
  });

  it('takes the settings of a module in a bundle of any name from its tag, and none of other scripts', async () => {
    const base = '<meta name="care-widgets-base" content="/dist/">';
    const other = '<script data-region="GB" data-number="1" data-emergency-banner="on">void 0;</script>';
    const bundle =
      '<script type="module" data-after-hours-number="555-0100" data-emergency-number="112">import "/dist/care-widgets.js";</script>';
    const opened = await open(`${screener}<emergency-notice><p>Call 911.</p></emergency-notice>`, {
      tag: base + other + bundle,
    });
    await until(() => read(opened, 'emergency-notice').includes('112'), 'the number');
    expect(read(opened, 'emergency-notice')).not.to.include('911');
    expect(read(opened, 'emergency-notice')).not.to.include('A&E');
  });

  it('says what was tried and what helps, where nothing tells', async () => {
    const text = await (await fetch('/dist/care-widgets.js')).text();
    const opened = await open(screener, { tag: without, faults: { 'topics/back-pain/en.js': ['404'] } });
    const { page } = opened;
    runAsText(opened, text);
    await until(() => read(opened, 'redflag-screener').includes('call 911 now'), 'the safe message');
    const told = page.probe.warnings.join('\n');
    expect(told).to.include(new URL('topics/back-pain/en.js', page.location.href).href);
    expect(told).to.include('<meta name="care-widgets-base" content="');
    expect(page.probe.errors).to.deep.equal([]);
  });

  it('takes no address that anybody may have put on the page, such as a picture’s', async () => {
    const text = await (await fetch('/dist/care-widgets.js')).text();
    const opened = await open(`<img src="images/care-widgets.js" alt="">${screener}`, { tag: without });
    runAsText(opened, text);
    await expectContent(opened);
    // Engines may ask for a broken picture twice.
    const beside = (await opened.log()).filter((file) => file.startsWith('images/'));
    expect([...new Set(beside)]).to.deep.equal(['images/care-widgets.js']);
  });
});

describe('a script whose address leads to another one', () => {
  const faults = { 'latest/care-widgets.js': ['moved'] };
  const moved = '<script src="latest/care-widgets.js"></script>';
  const allFiles = [
    ...['care-widgets.js', 'hashes.js', 'interactions.js', 'upgrade.js', 'validator.js'],
    ...[
      'topics/back-pain/es.js',
      'topics/emergency/en.js',
      'topics/interface/es.js',
      'topics/acute-lymphoblastic-leukemia/en.js',
    ],
  ];
  for (const [name, tag] of Object.entries({
    'a classic script': moved,
    'a module': '<script type="module" src="latest/care-widgets.js"></script>',
  })) {
    it(`${name} finds its files beside the last`, async () => {
      const opened = await open(screener, { faults, tag });
      await until(() => read(opened, 'redflag-screener').includes('along with your back pain'), 'the question');
      await wait(100);
      expect(opened.page.probe.errors).to.deep.equal([]);
      expect(opened.page.probe.warnings).to.deep.equal([]);
    });
  }

  it('loads topics, words, interactions, the validator and links from beside the last', async () => {
    const opened = await open(needsAll.replace('href="', 'href="latest/'), { faults, tag: moved });
    await expectAll(opened);
    expect(opened.page.probe.warnings.join('\n')).not.to.include('could not be loaded');
  });

  it('loads all of them by their hashes, from a server that leads on each address', async () => {
    const faults = Object.fromEntries(allFiles.map((name) => [`latest/${name}`, ['moved']]));
    const opened = await open(needsAll.replace('href="', 'href="latest/'), {
      faults,
      tag: moved.replace('src=', 'integrity="{hash:care-widgets.js}" crossorigin="anonymous" src='),
    });
    await expectAll(opened);
    expect(opened.page.probe.warnings.join('\n')).not.to.include('could not be loaded');
    expect(await opened.log()).to.include.members(allFiles);
  });

  it('of another origin with CORS, too', async () => {
    const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const opened = await open(screener, { faults, tag: without });
    const tag = opened.page.document.createElement('script');
    tag.crossOrigin = 'anonymous';
    tag.src = new URL('latest/care-widgets.js', opened.page.location.href).href.replace(location.hostname, other);
    opened.page.document.head.append(tag);
    await until(() => read(opened, 'redflag-screener').includes('along with your back pain'), 'the question');
    expect(opened.page.probe.errors).to.deep.equal([]);
  });
});
