// By `npm run wordpress:try`, on what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { buildPages } from '../../tools/pages.js';
import { isWidgetShown } from '../hosts/in-page.js';
import { startSite } from './site.js';

/** A real WordPress: saved as each role, read as a visitor with and without JavaScript. In Chromium. */
const site = startSite();
const { visit, logIn } = site;

const shortcode =
  '[care_widget name="side-effect-list" treatment="chemotherapy" heading-level="3"]<p>Call <a href="tel:911">911</a> in an emergency.</p>[/care_widget]';
const block =
  '<!-- wp:care-widgets/widget {"name":"side-effect-list","treatment":"chemotherapy","heading-level":"3"} /-->';

it('brings every file that a page of the library may ask for', async () => {
  const base = `${site.wordpress.address}/wp-content/plugins/care-widgets/assets`;
  for (const name of readdirSync('dist').filter((name) => /^[a-z-]+\.js$/.test(name)))
    assert.equal((await fetch(`${base}/${name}`)).status, 200, name);
});

for (const [lang, expected] of [
  ['zh-TW', 'zh-hant'],
  ['fil', 'tl'],
  ['fa', 'fa'],
]) {
  it(`brings the words and the topic of ${lang} with their hashes`, async () => {
    const address = site.wordpress.post('author', `[care_widget name="redflag-screener" lang="${lang}"]`);
    const { page, errors } = await visit(address);
    await page.waitForFunction(() =>
      document.querySelector('redflag-screener')?.shadowRoot?.querySelector('.translated'),
    );
    const scripts = await page.$$eval('script[src*=care-widgets]', (all) =>
      all.map((one) => [new URL(one.src).pathname.split('/assets/')[1], one.integrity.slice(0, 7)]),
    );
    assert.deepEqual(scripts, [
      ['care-widgets.js', 'sha384-'],
      [`topics/interface/${expected}.js`, 'sha384-'],
      [`topics/back-pain/${expected}.js`, 'sha384-'],
    ]);
    assert.deepEqual(errors, []);
    await page.close();
  });
}

it('shows an unsigned text to nobody where the author asks for that, with the emergency number', async () => {
  const address = site.wordpress.post(
    'author',
    '[care_widget name="all-phase-timeline" review-policy="reviewed-only"]',
  );
  const { page } = await visit(address);
  await page.waitForFunction(() =>
    document.querySelector('all-phase-timeline')?.shadowRoot?.textContent.includes('911'),
  );
  const text = await page.$eval('all-phase-timeline', ({ shadowRoot }) => shadowRoot!.textContent);
  assert.doesNotMatch(text, /induction/i);
  await page.close();
});

for (const role of ['administrator', 'editor', 'author'] as const) {
  for (const [form, content] of [
    ['shortcode', shortcode],
    ['block', block],
  ] as const) {
    describe(`a ${form} that an ${role} saved`, () => {
      let address: string;
      before(() => {
        address = site.wordpress.post(role, content);
      });

      it('is the widget for a visitor, from files with their hashes', async () => {
        const { page, errors } = await visit(address);
        await page.waitForFunction(() =>
          document.querySelector('side-effect-list')?.shadowRoot?.querySelector('.foot'),
        );
        const heading = await page.$eval('side-effect-list', ({ shadowRoot }) =>
          shadowRoot!.querySelector('h3')!.textContent.trim(),
        );
        assert.equal(heading, 'Side effects: Chemotherapy');
        const scripts = await page.$$eval('script[src*=care-widgets]', (all) =>
          all.map((one) => [one.integrity.slice(0, 7), one.crossOrigin]),
        );
        assert.deepEqual(scripts, [
          ['sha384-', 'anonymous'],
          ['sha384-', 'anonymous'],
        ]);
        assert.deepEqual(errors, []);
        await page.close();
      });

      it('is a text with the number without JavaScript, and no paragraph is torn', async () => {
        const { page } = await visit(address, { script: false });
        assert.match(await page.$eval('side-effect-list', (element) => element.innerText), /911/);
        assert.equal(await page.$$eval('side-effect-list > :not(p, div)', (all) => all.length), 0);
        await page.close();
      });
    });
  }
}

it('no value of a shortcode becomes markup', async () => {
  const evil =
    '[care_widget name="side-effect-list" treatment=\'x" onmouseover="alert(1)\' topic="<script>alert(1)</script>" emergency-number="javascript:alert(1)"]';
  const { page } = await visit(site.wordpress.post('author', evil));
  const names = await page.$eval('side-effect-list', (element) => element.getAttributeNames());
  assert.deepEqual(
    names.filter((name) => /^on/.test(name)),
    [],
  );
  assert.equal(await page.$$eval('side-effect-list script', (all) => all.length), 0);
  assert.ok(await page.$eval('side-effect-list a', (link) => (link as HTMLAnchorElement).href === 'tel:911'));
  await page.close();
});

it('an unknown widget leaves the line with the number', async () => {
  const { page } = await visit(site.wordpress.post('author', '[care_widget name="price-list"]'));
  assert.match(await page.$eval('main, body', (element) => element.innerText), /In an emergency, call 911/);
  assert.equal(await page.$('price-list'), null);
  await page.close();
});

it('a page without a widget does not load the script', async () => {
  const { page } = await visit(site.wordpress.post('author', '<p>Nothing here.</p>'));
  assert.equal(await page.$$eval('script[src*=care-widgets]', (all) => all.length), 0);
  await page.close();
});

describe('a post that patterns give up on', () => {
  const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(6500)}" alt="">`;
  const widget = '[care_widget name="health-tools"]Call 911.[/care_widget]';
  const letters = 'x '.repeat(50_000);
  for (const [where, content] of [
    ['a picture as data in the paragraph of the widget', `<p>Before ${picture} ${widget} after.</p>`],
    ['a picture as data in another paragraph', `<p>Before ${picture}</p>\n\n${widget}\n\nAfter.`],
    ['100,000 letters beside the widget', `<p>Before ${letters} ${widget} after.</p>`],
    [
      'a picture as data in the text of the widget',
      `Before. [care_widget name="health-tools"]Call 911. ${picture}[/care_widget] After.`,
    ],
    ['a paragraph that never ends', `<p>Before ${letters} ${widget} after.`],
    [
      'a block in the middle',
      `<p>Before ${letters}</p><!-- wp:care-widgets/widget {"name":"health-tools"} /--><p>After.</p>`,
    ],
    ['a bracket 20,000 times', `Before ${'[ '.repeat(20_000)}\n\n${widget}\n\nAfter.`],
  ] as const) {
    it(`stands as it was, with its widget: ${where}`, async () => {
      const { page } = await visit(site.wordpress.post('administrator', content), { script: false });
      const text = await page.$eval('main', (one) => one.innerText.replace(/\s+/g, ' '));
      assert.match(text, /^Before/);
      assert.match(text, /after\.$/i);
      assert.match(await page.$eval('health-tools', (one) => one.innerText), /911/);
      assert.equal(await page.$('p health-tools'), null);
      await page.close();
    });
  }

  it('leaves the number, and no other widget, for a block whose JSON has a slip', async () => {
    for (const slip of ['{"name":"health-tools",}', '{"name":"health-tools" "lang":"es"}', '{name:1}']) {
      const address = site.wordpress.post(
        'administrator',
        `<p>Before.</p><!-- wp:care-widgets/widget ${slip} /--><!-- wp:care-widgets/widget {"name":"clinical-trials"} /--><p>After.</p>`,
      );
      assert.equal((await fetch(address)).status, 200);
      const { page } = await visit(address, { script: false });
      const text = await page.$eval('main', (one) => one.innerText.replace(/\s+/g, ' '));
      assert.match(text, /^Before\. In an emergency, call 911\. .*After\.$/);
      assert.deepEqual(
        await page.$$eval('main *', (all) => all.map((one) => one.localName).filter((name) => name.includes('-'))),
        ['clinical-trials'],
      );
      await page.close();
    }
  });
});

it('a block from before, without a name, is the list of side effects, with its scripts in the head', async () => {
  const { page, errors } = await visit(
    site.wordpress.post('author', '<!-- wp:care-widgets/widget {"treatment":"chemotherapy"} /-->'),
  );
  await page.waitForFunction(() => document.querySelector('side-effect-list')?.shadowRoot?.querySelector('.foot'));
  assert.equal(await page.$$eval('head script[src*=care-widgets]', (all) => all.length), 2);
  assert.deepEqual(errors, []);
  await page.close();
});

it('a program in the text of a shortcode stands after the signs, and nowhere where the name has a slip', async () => {
  const text = 'Ask us.<div slot="program">Stretch.</div>';
  // Who may write any HTML: for others WordPress removes the slot.
  const textOf = async (name: string) => {
    const { page } = await visit(
      site.wordpress.post('administrator', `[care_widget name="${name}"]${text}[/care_widget]`),
      {
        script: false,
      },
    );
    const shown = await page.$eval('main', (one) => one.innerText.replace(/\s+/g, ' '));
    await page.close();
    return shown;
  };
  assert.match(
    await textOf('redflag-screener'),
    /^In an emergency, call 911\. .*Talk with a doctor today.*Ask us\. Stretch\.$/,
  );
  assert.equal(await textOf('redflag-screner'), 'In an emergency, call 911. Ask us.');
});

it('an on or off means the same as in the library', async () => {
  const values = ['', 'true', '1', 'checklist', 'false', 'no', 'off', '0', 'False', 'null'];
  const shortcodes = values.map((value) => `[care_widget name="side-effect-list" checklist="${value}"]`);
  const blocks = ['true', 'false'].map(
    (value) => `<!-- wp:care-widgets/widget {"name":"side-effect-list","checklist":${value}} /-->`,
  );
  const { page } = await visit(site.wordpress.post('author', [...shortcodes, ...blocks].join('\n\n')));
  await page.waitForFunction(() => document.querySelector('side-effect-list')?.shadowRoot?.querySelector('.foot'));
  const found = await page.$$eval('side-effect-list', (all) => all.map(({ checklist }) => checklist));
  assert.deepEqual(found, [...values.map((_, index) => index < 4), true, false]);
  await page.close();
});

it('the settings of the site hold for every widget, also for links and placeholders', async () => {
  const base = `${site.wordpress.address}/wp-content/plugins/care-widgets/assets/pages/`;
  site.wordpress.settings({ 'review-policy': 'reviewed-only', 'emergency-number': '112' });
  try {
    const content = `[care_widget name="all-phase-timeline" review-policy="all"]
<p><a href="${base}en/condition-overview.html?review-policy=all&emergency-number=411">What ALL is</a></p>
<div data-care-widget="emergency-notice" data-emergency-number="411"><p>Call.</p></div>`;
    const { page } = await visit(site.wordpress.post('author', content));
    const textOf = async (name: string, text = 'not ready yet') => {
      await page.waitForFunction(isWidgetShown, {}, name, text);
      return page.$eval(`>>> ${name}`, ({ shadowRoot }) => shadowRoot!.textContent);
    };
    assert.match(`${await textOf('emergency-notice', '112')}`, /112/);
    const texts = [await textOf('condition-overview'), await textOf('all-phase-timeline')];
    for (const text of texts) assert.match(`${text}`, /call 112/);
    const { page: without } = await visit(site.wordpress.post('author', '[care_widget name="health-tools"]'), {
      script: false,
    });
    assert.match(await without.$eval('health-tools', (one) => one.innerText), /call 112/);
    await page.close();
    await without.close();
  } finally {
    site.wordpress.settings({});
  }
});

describe('without the plugin’s help', () => {
  const widget = '[care_widget name="clinical-trials"]';
  const html = (content: string) => `<!-- wp:html -->${content}<!-- /wp:html -->`;

  it('the element in an HTML block stays for an administrator, and is filtered for an author', async () => {
    const content = `${html('<health-tools><p>Tools.</p></health-tools>')}${widget}`;
    const { page } = await visit(site.wordpress.post('administrator', content));
    await page.waitForFunction(() => document.querySelector('health-tools')?.shadowRoot?.querySelector('.foot'));
    const { page: other } = await visit(site.wordpress.post('author', content));
    assert.equal(await other.$('health-tools'), null);
    assert.match(await other.$eval('body', (element) => element.innerText), /Tools\./);
    await page.close();
    await other.close();
  });

  it('the plain link and the placeholder of an author become widgets where the script is', async () => {
    const base = `${site.wordpress.address}/wp-content/plugins/care-widgets/assets/pages/`;
    const content = `${widget}
<p><a href="${base}en/condition-overview.html">What ALL is</a></p>
<div data-care-widget="emergency-notice" data-region="GB"><p>Call 999.</p></div>`;
    const { page, errors } = await visit(site.wordpress.post('author', content));
    for (const name of ['condition-overview', 'emergency-notice']) await page.waitForFunction(isWidgetShown, {}, name);
    assert.match(await page.$eval('>>> emergency-notice', ({ shadowRoot }) => shadowRoot!.textContent), /999/);
    assert.deepEqual(errors, []);
    await page.close();
  });
});

it('an address alone on its line, as an author may write it, is the page in a sandboxed frame', async () => {
  const base = `${site.wordpress.address}/wp-content/plugins/care-widgets/assets/`;
  await buildPages(base, site.wordpress.assets);
  const { page } = await visit(site.wordpress.post('author', `${base}pages/en/clinical-trials.html`));
  const [sandbox, source] = await page.$eval('main iframe', (frame) => [
    frame.getAttribute('sandbox') ?? '',
    (frame as HTMLIFrameElement).src,
  ]);
  assert.equal(sandbox, 'allow-scripts');
  assert.ok(source?.startsWith(`${base}pages/en/clinical-trials.html`), source);
  const frame = page.frames().find((one) => one.url().includes('clinical-trials'));
  await frame!.waitForFunction(() => document.querySelector('clinical-trials')!.shadowRoot?.querySelector('.foot'));
  await page.close();
});

it('the standalone pages stand beside the plugin', async () => {
  const { page } = await visit(
    `${site.wordpress.address}/wp-content/plugins/care-widgets/assets/pages/en/redflag-screener.html`,
    { script: false },
  );
  assert.match(await page.$eval('main', (element) => element.innerText), /back pain/);
  await page.close();
});

it('the scripts come before the element, under an address that changes with the file', async () => {
  const pattern = site.wordpress.php(
    `echo wp_insert_post( array( 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'Pattern', 'post_content' => wp_slash( $argv[1] ) ) );`,
    block,
  );
  for (const content of [
    shortcode,
    block,
    `<!-- wp:block {"ref":${pattern.trim()}} /-->`,
    `<!-- wp:group --><div class="wp-block-group">${block}</div><!-- /wp:group -->`,
  ]) {
    const { page } = await visit(site.wordpress.post('author', content));
    const scripts = await page.$$eval('script[src*=care-widgets]', (all) =>
      all.map((one) => [
        one.parentElement?.localName,
        /en\.js|care-widgets\.js/.exec(one.src)?.[0],
        new URL(one.src).search,
      ]),
    );
    assert.deepEqual(
      scripts.map(([place, file]) => [place, file]),
      [
        ['head', 'care-widgets.js'],
        ['head', 'en.js'],
      ],
    );
    for (const [, , version] of scripts) assert.match(version ?? '', /^\?ver=\w{12}$/);
    await page.close();
  }
});

describe('the text without the script is whole and inside the element', () => {
  const text = '<p>First.</p>\n\n<ul>\n<li>One.</li>\n</ul>\n\nLast, call 911.';
  const widget = `[care_widget name="side-effect-list"]${text}[/care_widget]`;
  for (const [where, content] of [
    ['alone, in the classic editor', `Before.\n\n${widget}\n\nAfter.`],
    ['in the middle of a line, in the classic editor', `Before. ${widget} After.`],
    ['in a shortcode block', `<p>Before.</p><!-- wp:shortcode -->${widget}<!-- /wp:shortcode --><p>After.</p>`],
    [
      'in a paragraph block',
      `<!-- wp:paragraph --><p>Before. [care_widget name="side-effect-list"]First. One. Last, call 911.[/care_widget] After.</p><!-- /wp:paragraph -->`,
    ],
  ] as const) {
    it(where, async () => {
      const { page } = await visit(site.wordpress.post('author', content), { script: false });
      const [inside, around, paragraphs, empty] = await page.$eval('side-effect-list', (element) => [
        element.innerText.replace(/\s+/g, ' ').trim(),
        element.parentElement!.closest<HTMLElement>('main')!.innerText.replace(/\s+/g, ' ').trim(),
        Boolean(element.closest('p')),
        [...document.querySelectorAll<HTMLElement>('main p')].filter((one) => !one.innerText.trim()).length,
      ]);
      assert.equal(inside, 'First. One. Last, call 911.');
      assert.equal(around, 'Before. First. One. Last, call 911. After.');
      assert.deepEqual([paragraphs, empty], [false, 0]);
      await page.close();
    });
  }

  it('also where its tags do not match', async () => {
    const content =
      '[care_widget name="health-tools"]</div></section><div>Tools, call 911.[/care_widget]<p id="next">Next.</p>';
    const { page } = await visit(site.wordpress.post('author', content), { script: false });
    assert.equal(await page.$eval('main > health-tools', (element) => element.innerText.trim()), 'Tools, call 911.');
    assert.equal(await page.$('health-tools #next'), null);
    await page.close();
  });

  it('and a doubled bracket shows the shortcode', async () => {
    const { page } = await visit(site.wordpress.post('author', 'Write [[care_widget name="health-tools"]].'));
    assert.match(
      await page.$eval('main', (element) => element.innerText),
      /Write \[care_widget name=.health-tools.\]\./,
    );
    assert.equal(await page.$('health-tools'), null);
    await page.close();
  });
});

describe('the number without the script', () => {
  const line = async (content: string) => {
    const { page } = await visit(site.wordpress.post('author', content), { script: false });
    const text = await page.$eval('emergency-notice > p', (element) => element.innerText.trim());
    await page.close();
    return text;
  };

  it('is the region’s, and none where none is known', async () => {
    assert.equal(await line('[care_widget name="emergency-notice"]'), 'In an emergency, call 911.');
    assert.equal(await line('[care_widget name="emergency-notice" region="GB"]'), 'In an emergency, call 999.');
    assert.equal(
      await line('<!-- wp:care-widgets/widget {"name":"emergency-notice","region":"AU"} /-->'),
      'In an emergency, call 000.',
    );
    assert.equal(
      await line('[care_widget name="emergency-notice" region="XX"]'),
      'In an emergency, call your local emergency number.',
    );
    assert.equal(
      await line('[care_widget name="emergency-notice" region="GB" emergency-number="112"]'),
      'In an emergency, call 112.',
    );
  });
});

describe('hostile values', () => {
  const none = async (content: string) => {
    const { page, errors } = await visit(site.wordpress.post('author', content));
    const found = await page.$$eval('main *', (all) =>
      all.flatMap((one) => [
        ...one.getAttributeNames().filter((name) => /^on/.test(name)),
        ...(one.localName === 'script' ? ['script'] : []),
      ]),
    );
    assert.deepEqual(found, []);
    // The library names a wrong value on the console; nothing of it may run.
    assert.ok(!errors.includes('dialog'));
    return page;
  };
  const evil = '\\u0022 onmouseover=alert(1) x=\\u0022\\u003cscript\\u003ealert(1)\\u003c/script\\u003e[gallery]';

  it('of a block stay text', async () => {
    const page = await none(
      `<!-- wp:care-widgets/widget {"name":"side-effect-list","treatment":"${evil}","fever-threshold":"${evil}","fallback":"${evil}"} /-->`,
    );
    assert.match(
      await page.$eval('side-effect-list', (one) => one.getAttribute('treatment') ?? ''),
      /^" onmouseover=alert\(1\) x="/,
    );
    await page.close();
  });

  it('of a shortcode inside another tag’s attribute do not leave it', async () => {
    const page = await none(
      `<a href="#" title="[care_widget name='side-effect-list' treatment=' onmouseover=alert(1) ']">link</a> after`,
    );
    assert.match(await page.$eval('main', (one) => one.innerText), /^link after$/);
    await page.close();
  });

  it('of a block with a wrong type or an unknown name leave the line with the number', async () => {
    const page = await none('<!-- wp:care-widgets/widget {"name":"script","treatment":{"a":["b"]}} /-->');
    assert.equal(await page.$eval('main', (one) => one.innerText.trim()), 'In an emergency, call 911.');
    await page.close();
  });
});

it('a theme made of blocks shows both forms', async () => {
  site.wordpress.useTheme('blocks');
  try {
    const { page, errors } = await visit(site.wordpress.post('author', `${block}\n\n${shortcode}`));
    assert.equal(await page.$$eval('main side-effect-list', (all) => all.length), 2);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main side-effect-list')].every((one) => one.shadowRoot?.querySelector('.foot')),
    );
    assert.equal(await page.$$eval('head script[src*=care-widgets]', (all) => all.length), 2);
    assert.deepEqual(errors, []);
    await page.close();
  } finally {
    site.wordpress.useTheme('plain');
  }
});

describe('logged in', () => {
  it('who can edit is told of an unknown widget, a visitor is not', async () => {
    const address = site.wordpress.post('author', '[care_widget name="price-list"]Ask us.[/care_widget]');
    const { page: visitor } = await visit(address);
    assert.match(await visitor.$eval('main', (one) => one.innerText), /^In an emergency, call 911\.\s+Ask us\.$/);
    const { context, page } = await logIn('author');
    await page.goto(address);
    assert.match(await page.$eval('main', (one) => one.innerText), /"price-list" is not a widget/);
    await visitor.close();
    await context.close();
  });
});
