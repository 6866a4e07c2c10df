// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import type { ContentPack } from '../../src/content/schema.js';
import { placeholders } from '../../src/content/schema-parts.js';
import { elementNames } from '../../src/elements/registry.js';
import { attributesOf, slotsOf } from '../../tools/attributes.js';
import { installPackages } from '../../tools/system-packages.js';
import { buildPlugin, pluginSource } from '../../tools/wordpress/plugin.js';
import { leafletOf } from '../../tools/wordpress/texts.js';
import { type Message, messagesOf, potOf, readPo } from '../../tools/wordpress/translations.js';

/** The WordPress plugin as it is built, without a WordPress: that is `npm run wordpress:try`. */
let folder: string;
before(() => {
  const hasPhp = () => spawnSync('php', ['-v']).status === 0;
  if (!hasPhp()) installPackages(['php-cli']);
  assert.ok(hasPhp(), 'The tests of the WordPress plugin need PHP: on Debian, php-cli.');
  folder = join(mkdtempSync(join(tmpdir(), 'care-widgets-plugin-')), 'care-widgets');
  buildPlugin(folder);
});
after(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = () => readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));
const ownFiles = () => files().filter((file) => !/^(assets|texts)\//.test(file));

/** As much of WordPress as the plugin needs to draw a widget. `$settings` are what a site has set. */
const stubs = `define('ABSPATH', '/'); $settings = array();
  function add_filter() {} function add_action() {} function add_shortcode() {}
  function apply_filters($name, $value) { return $GLOBALS['settings']; } function current_user_can() { return false; }
  function esc_html($text) { return htmlspecialchars($text); } function esc_attr($text) { return htmlspecialchars($text); }
  function esc_url($text) { return htmlspecialchars($text); } function __($text) { return $text; }
  function wp_kses_post($text) { return $text; } function wp_kses_allowed_html() { return array(); }
  function get_bloginfo() { return 'en-US'; } function sanitize_key($key) { return $key; }
  function wp_enqueue_script() { if (isset($GLOBALS['failing'])) { throw new Exception('as a test wants'); } } function plugins_url($file) { return "/p/$file"; }
  function wp_generate_uuid4() { return 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'; }`;
const plainText =
  'function wp_kses($text) { return $text; } function wpautop($text) { return $text; } function force_balance_tags($text) { return $text; }';

/** What a line of PHP says beside the plugin. */
function phpSays(line: string, { around = plainText, options = [] as string[] } = {}) {
  const source = `${stubs} ${around} require '${folder}/care-widgets.php'; echo json_encode(${line});`;
  return JSON.parse(execFileSync('php', ['-d', 'error_reporting=-1', ...options, '-r', source], { encoding: 'utf8' }));
}
const render = (given: Record<string, string>, more = '') =>
  phpSays(`(function () { ${more} return care_widgets_render(json_decode('${JSON.stringify(given)}', true)); })()`);
const set = (values: Record<string, string>) =>
  `$GLOBALS['settings'] = json_decode('${JSON.stringify(values)}', true);`;
const backPain = (language: string): ContentPack =>
  JSON.parse(readFileSync(`dist/topics/back-pain/${language}.json`, 'utf8'));
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the folder', () => {
  it('has no hidden file, no source map and no archive, and each file of PHP parses and runs only in WordPress', () => {
    const refused = files().filter((file) => /(^|\/)\.|\.(map|zip|gz|tar|phar|sh|exe)$/.test(file));
    assert.deepEqual(refused, []);
    for (const file of files().filter((one) => one.endsWith('.php'))) {
      const { status, stdout } = spawnSync('php', ['-l', join(folder, file)], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
      assert.match(read(file), /defined\( 'ABSPATH' \) \|\| exit;/, file);
    }
  });

  it('asks no other server for anything, and has no script inside a page', () => {
    for (const file of ownFiles().filter((one) => /\.(php|js|css)$/.test(one))) {
      const code = read(file).replace(/^ \* .*$/gm, '');
      assert.doesNotMatch(code, /https?:|wp_remote_|curl_|fetch\(|XMLHttpRequest|sendBeacon|eval\(|innerHTML/, file);
    }
  });

  it('stores nothing, so that nothing stays behind', () => {
    const code = ownFiles()
      .filter((file) => file.endsWith('.php'))
      .map(read)
      .join('\n');
    assert.doesNotMatch(
      code,
      /(add|update|set)_(option|site_option|post_meta|user_meta|transient)|\$wpdb|wp_schedule|dbDelta|setcookie|file_put_contents|fopen/,
    );
  });
});

describe('readme.txt', () => {
  const header = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(read('readme.txt'))?.[1];
  const ofPlugin = (name: string) => new RegExp(`^ \\* ${name}: (.+)$`, 'm').exec(read('care-widgets.php'))?.[1];

  it('has the headers that the directory wants, the same as in the plugin', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(/^=== (.+) ===$/m.exec(read('readme.txt'))?.[1], ofPlugin('Plugin Name'));
    assert.equal(header('Stable tag'), version);
    for (const block of ['widget', 'area']) assert.equal(JSON.parse(read(`${block}/block.json`)).version, version);
    assert.equal(ofPlugin('Version'), version);
    for (const name of ['License', 'License URI', 'Requires at least', 'Requires PHP'])
      assert.equal(header(name), ofPlugin(name), name);
    assert.match(header('Tested up to') ?? '', /^\d+\.\d+$/);
    assert.match(header('Contributors') ?? '', /^[a-z0-9-]+(, [a-z0-9-]+)*$/);
    assert.ok((header('Tags') ?? '').split(', ').length <= 5);
    assert.ok(read('readme.txt').includes(`= ${version} =`));
  });

  it('has a short description of at most 150 characters, and its sections', () => {
    const [, short = ''] = /\n\n([^\n]+)\n\n== Description ==/.exec(read('readme.txt')) ?? [];
    assert.ok(short.length > 50 && short.length <= 150, `${short.length}`);
    for (const section of ['Description', 'Installation', 'Frequently Asked Questions', 'Changelog'])
      assert.ok(read('readme.txt').includes(`\n== ${section} ==\n`), section);
  });
});

describe('the table of elements', () => {
  it('has the attributes and slots of the library, but for where a pack comes from', () => {
    const rows = Object.entries<{ attributes: string[]; slots: string[] }>(phpSays('care_widgets_table()'));
    const names = rows.map(([name, { attributes, slots }]) => [name, attributes.toSorted(), slots]);
    const library = Object.entries(attributesOf()).map(([name, list]) => [
      name,
      [...list.map((one) => one.name), 'lang'].filter((one) => !one.startsWith('src')).toSorted(),
      slotsOf()[name],
    ]);
    assert.deepEqual(names.sort(), library.sort());
  });

  it('has the emergency numbers of the library', () => {
    const numbers = phpSays('care_widgets_numbers()');
    assert.deepEqual(numbers, JSON.parse(readFileSync('src/content/emergency-numbers.json', 'utf8')));
  });

  it('has a name for people for each element, and for each attribute', () => {
    const { variations } = JSON.parse(read('widget/block.json'));
    assert.deepEqual(variations.map(({ name }: { name: string }) => name).sort(), elementNames.toSorted());
    const labels = /const labels = \{(.+?)\n {2}\};/s.exec(read('editor.js'))?.[1] ?? '';
    const named = [...labels.matchAll(/^ {4}'?([a-z-]+)'?: __/gm)].map(([, name]) => name);
    const all = new Set(Object.values(attributesOf()).flatMap((list) => list.map((one) => one.name)));
    for (const name of all) if (!/^(src|content)/.test(name)) assert.ok(named.includes(name), name);
  });
});

describe('without JavaScript', () => {
  it('the number comes first, in the language of the widget', () => {
    assert.match(wordsOf(render({ name: 'side-effect-list' })), /^ In an emergency, call 911 \./);
    assert.match(wordsOf(render({ name: 'side-effect-list', lang: 'es-MX' })), /^ En una emergencia, llame al 911 \./);
    assert.match(render({ name: 'side-effect-list', lang: 'ar' }), /<p lang="ar" dir="rtl">/);
    assert.match(wordsOf(render({ name: 'side-effect-list' }, set({ 'emergency-number': '112' }))), /call 112 \./);
  });

  it('the screener is a leaflet with its signs, before any program', () => {
    const text = wordsOf(render({ name: 'redflag-screener' }));
    for (const words of ['Call 911 now if one of these', 'Fever or chills', 'Talk with a doctor today', 'Draft.'])
      assert.ok(text.includes(words), words);
    assert.ok(wordsOf(render({ name: 'redflag-screener', screening: 'extended' })).length > text.length);
    assert.ok(wordsOf(render({ name: 'redflag-screener', lang: 'ko' })).includes('응급'));
    assert.doesNotMatch(text, /[{}]/);
  });

  it('the leaflet has the signs of the screener alone, and those that mean more together', () => {
    for (const name of ['health-tools', 'condition-overview'])
      assert.doesNotMatch(wordsOf(render({ name, topic: 'back-pain' })), /now if one of these/, name);
    for (const { id, rules = [] } of backPain('en').screening?.sets ?? []) {
      const text = wordsOf(render({ name: 'redflag-screener', screening: id }));
      assert.ok(rules.length > 0);
      for (const { label } of rules) assert.ok(text.includes(`${label} Call 911 now.`), label);
    }
  });

  it('no brace is left in any language and any set, whatever placeholder a text has', () => {
    const languages = readdirSync(join(folder, 'texts')).map((file) => file.replace('.json', ''));
    assert.equal(languages.length, 10);
    const all: Record<string, string> = phpSays(`(function () {
      $all = array();
      foreach (explode(' ', '${languages.join(' ')}') as $lang) {
        foreach (care_widgets_texts($lang)['topics'] as $topic => $one) {
          foreach (array_keys(isset($one['leaflets']) ? $one['leaflets'] : array()) as $screening) {
            $name = 'redflag-screener';
            $all["$lang $topic $screening"] = care_widgets_render(compact('name', 'lang', 'topic', 'screening'));
          }
        }
      }
      return $all;
    })()`);
    assert.ok(Object.keys(all).length >= 2 * languages.length);
    for (const [which, html] of Object.entries(all)) assert.doesNotMatch(wordsOf(html), /[{}]/, which);
    for (const language of languages) {
      const pack = backPain(language);
      const [set] = pack.screening?.sets ?? [];
      const [sign] = set?.groups[0]?.signs ?? [];
      assert.ok(set && sign);
      sign.advice = placeholders.map((one) => `{${one}}`).join(' ');
      // The plugin itself puts the number there.
      const text = wordsOf(leafletOf(pack, set).signs).replaceAll('{emergency-number}', '');
      assert.doesNotMatch(text, /[{}]|undefined/, language);
    }
  });

  it('what no clinician has signed does not stand there where only signed texts may, what needs the number does', () => {
    for (const [given, more] of [
      [{ name: 'redflag-screener', 'review-policy': 'reviewed-only' }, ''],
      [{ name: 'redflag-screener', 'review-policy': 'all' }, set({ 'review-policy': 'reviewed-only' })],
    ] as const) {
      const text = wordsOf(render(given, more));
      assert.match(text, /Call 911 now if one of these/);
      assert.doesNotMatch(text, /Talk with a doctor today/);
      assert.doesNotMatch(render(given, more), /pages\//);
    }
  });

  it('a link leads to the page without scripts, but not past the numbers that a site has set', () => {
    const link = (given: Record<string, string>, more = '') => /href="([^"]+html)"/.exec(render(given, more))?.[1];
    const of = (path: string) => `/p/assets/pages/${path}.html`;
    assert.equal(link({ name: 'side-effect-list' }), of('en/side-effect-list'));
    assert.equal(
      link({ name: 'treatment-guide', topic: 'multiple-myeloma', treatment: 'antibodies', lang: 'es' }),
      of('es/multiple-myeloma/treatment-guide/antibodies'),
    );
    assert.equal(link({ name: 'side-effect-list', treatment: '../../x' }), of('en/side-effect-list'));
    assert.equal(link({ name: 'emergency-notice', region: 'GB' }), of('en/emergency-notice/GB'));
    assert.equal(link({ name: 'emergency-notice', region: 'gb' }), of('en/emergency-notice/GB'));
    assert.equal(link({ name: 'emergency-notice' }), of('en/emergency-notice'));
    // No page has their numbers, and the usual one says 911.
    for (const region of ['AU', 'de', 'XX', 'Britain'])
      assert.equal(link({ name: 'emergency-notice', region }), undefined, region);
    assert.equal(link({ name: 'side-effect-list', 'emergency-number': '112' }), undefined);
    assert.equal(link({ name: 'side-effect-list' }, set({ 'emergency-number': '112' })), undefined);
  });
});

it('a program never stands without what guards it, and nothing stands for an empty one', () => {
  const areas = (html: string, name = 'redflag-screener') =>
    phpSays(`care_widgets_render(array('name' => '${name}'), '', array('program' => '${html}'))`);
  assert.match(areas('<p>Stretch.</p>'), /<div slot="program"><p>Stretch\.<\/p><\/div><\/redflag-screener>$/);
  for (const empty of ['', '<p></p>', '<p> </p>']) assert.doesNotMatch(areas(empty), /slot=/);
  for (const other of ['side-effect-list', 'price-list'])
    assert.doesNotMatch(areas('<p>Stretch.</p>', other), /Stretch/);
});

/** A block as WordPress hands it on: the attributes with their defaults, and those of its comment; null for JSON with a slip. */
const block = (attrs: object | null) =>
  phpSays(
    `(function () {
    $attrs = json_decode('${JSON.stringify(attrs)}', true);
    $block = (object) array('parsed_block' => array('attrs' => $attrs), 'inner_blocks' => array());
    $given = array_filter((array) $attrs, 'is_scalar') + array('fallback' => '');
    $GLOBALS['attrs'] = $attrs;
    return array(care_widgets_block($given, '', $block), care_widgets_of('')[0]);
  })()`,
    {
      around: `${plainText} function has_block() { return true; } function has_shortcode() { return false; }
      function parse_blocks() {
        return array(array('blockName' => 'care-widgets/widget', 'attrs' => $GLOBALS['attrs'], 'innerBlocks' => array()));
      }`,
    },
  );

it('the number is that of the library, also where a region or a number cannot be read', () => {
  const number = (values: string): string => phpSays(`care_widgets_number(array(${values}))`, { around: plainText });
  for (const [values, expected] of [
    ['', '911'],
    [`'region' => 'GB'`, '999'],
    [`'region' => 'uk'`, '999'],
    [`'region' => 'England'`, ''],
    [`'region' => 'GBR'`, ''],
    [`'region' => 'ZZ'`, ''],
    [`'emergency-number' => '911 112'`, '911'],
    [`'emergency-number' => '112 144'`, '911'],
    [`'emergency-number' => '0800 111 999'`, '0800 111 999'],
    [`'emergency-number' => '112', 'region' => 'England'`, '112'],
  ] as const)
    assert.equal(number(values), expected, values);
});

it('a block without a name is the list of side effects, as it was before, and one that cannot be read is the number alone', () => {
  for (const attrs of [{ treatment: 'chemotherapy' }, { fallback: 'Ask us.' }, { lang: 'es' }]) {
    const [html, { name }] = block(attrs);
    assert.match(html, /^<side-effect-list[ >]/, JSON.stringify(attrs));
    assert.equal(name, 'side-effect-list');
  }
  // What others add to any block says nothing of which widget it was.
  for (const attrs of [
    null,
    {},
    { name: '' },
    { name: ['x'] },
    { name: null, lang: 'en' },
    { metadata: { name: 'x' } },
  ]) {
    const [html, { name = '' }] = block(attrs);
    assert.equal(wordsOf(html), ' In an emergency, call 911 . ', JSON.stringify(attrs));
    assert.equal(name, '');
  }
  assert.match(block({ name: 'health-tools', lang: 'en' })[0], /^<health-tools/);
});

describe('a program and an author’s own text', () => {
  const program = '<div class="mine" slot="program"><div>Stretch.</div> Bend.</div>';
  const written = (name: string, text: string, areas = 'array()', around = plainText) =>
    phpSays(`care_widgets_render(array('name' => '${name}'), '${text}', ${areas})`, {
      around,
      options: ['-d', 'error_log=/dev/null'],
    });

  it('the number and the leaflet come before the program, whatever the author wrote', () => {
    for (const html of [
      written('redflag-screener', 'Ask us.', `array('program' => '<p>Stretch.</p>')`),
      written('redflag-screener', '', `array('program' => '<p>Stretch.</p>', '' => '<p>Ask us.</p>')`),
      written('redflag-screener', `Ask us.${program}`),
    ]) {
      const order = ['call <a href="tel:911"', 'Talk with a doctor today', 'Ask us.', 'slot="program"', 'Stretch.'];
      const places = order.map((one) => html.indexOf(one));
      assert.ok(!places.includes(-1), html);
      assert.deepEqual(
        places.toSorted((one, other) => one - other),
        places,
      );
    }
    // A program alone is no text of the author's.
    assert.match(written('redflag-screener', program), /Talk with a doctor today.*Stretch/s);
    // Without a program the text stands for itself.
    assert.equal(written('redflag-screener', 'Ask us.'), '<redflag-screener>Ask us.</redflag-screener>');
  });

  it('what has a place in an element does not stand where no element keeps that place', () => {
    const places = [
      program,
      '<p SLOT=program>Stretch.</p>',
      "<p title='a > b' slot = 'program'>Stretch.</p>",
      '<p slot="&#112;rogram">Stretch.</p>',
      '<div><p slot="program">Stretch.</p></div>',
      '<div slot="program">Stretch.<img slot="x" src="a.png"> <div>Bend.</div></div>',
    ];
    for (const one of places)
      for (const name of ['redflag-screner', 'side-effect-list', 'health-tools', ''])
        for (const [text, areas] of [
          [`First.${one.replaceAll("'", "\\'")}Last.`, 'array()'],
          ['First.', `array('' => '${one.replaceAll("'", "\\'")}Last.', 'program' => 'Stretch.')`],
        ] as const) {
          const html = written(name, text, areas);
          assert.match(html, /First\..*Last\./, html);
          assert.doesNotMatch(html, /Stretch|Bend|slot/i);
        }
    // What never ends, or cannot be read, is left out up to the end.
    for (const one of ['<p slot="program">Stretch.', '<p a"b slot="program">Stretch.</p>Stretch.'])
      assert.match(written('price-list', `First.${one}`), /First\.$/);
    assert.match(written('health-tools', 'Ask.<ul slot="tools"><li>A slot.</li></ul>'), /<ul slot="tools"><li>A slot/);
  });

  it('where drawing fails, the number and the text stand there, and no program', () => {
    const html = written(
      'redflag-screener',
      `Ask <b>us</b>.${program}`,
      `array('program' => 'Stretch.', '' => '<p>Today.</p>${program}')`,
      `$failing = true; ${plainText}`,
    );
    assert.equal(wordsOf(html), ' In an emergency, call 911 . Ask us. Today. ');
  });
});

describe('where every pattern fails', () => {
  it('a post stands as it was, with its widget', () => {
    const around = `function wp_kses($text) { return null; } function wpautop($text) { return null; }
      function force_balance_tags($text) { return null; } function do_shortcode() { return null; }`;
    const line = `(function () {
      $GLOBALS['shortcode_tags'] = array();
      $post = 'Before [care_widget name="health-tools"] ' . str_repeat('x', 300000);
      $same = care_widgets_before_layout($post) === $post;
      $held = care_widgets_render(array('name' => 'health-tools', 'checklist' => array()), 'My <b>text</b>.');
      $shown = care_widgets_after_layout("<p class='a'>One " . str_repeat('y', 300000) . " $held<br /> two.</p><p>Three.</p>");
      $tag = care_widgets_tag('<script src="/assets/care-widgets.js"></script>', 'care-widgets', '/assets/care-widgets.js');
      return array($same, str_replace(str_repeat('y', 300000), 'y', $shown), is_string($tag), care_widgets_languages(str_repeat('x-', 9000)));
    })()`;
    const options = ['-d', 'pcre.backtrack_limit=1', '-d', 'pcre.jit=0'];
    const [same, shown, tag, languages] = phpSays(line, { around, options });
    assert.equal(same, true);
    assert.equal(shown, 'One y<health-tools>My text.</health-tools>two.<p>Three.</p>');
    assert.equal(tag, true);
    assert.ok(languages.length < 40);
  });
});

describe('the editor', () => {
  /** What the server hands to the script. */
  const handed = (more = '') =>
    phpSays(`(function () { ${more} care_widgets_editor_data(); return $GLOBALS['handed']; })()`, {
      around: `${plainText} function get_user_locale() { return 'en_US'; } function trailingslashit($text) { return "$text/"; }
        function wp_json_encode($data, $flags) { return json_encode($data, $flags); }
        function wp_add_inline_script($handle, $code) { $GLOBALS['handed'] = $code; }`,
    });

  interface Attributes {
    name?: unknown;
    lang?: string;
    [other: string]: unknown;
  }
  interface Made {
    props?: { page?: string } | null;
    children?: (Made | undefined)[];
  }
  interface Deprecated {
    isEligible(given: Attributes): boolean;
    migrate(given: Attributes, inside: object[]): [Attributes, object[]];
  }
  /** The block as the script registers it, with as much of WordPress as that needs. */
  function registered(code: string) {
    const types = new Map<string, { edit(props: object): Made; deprecated: Deprecated[] }>();
    const editor = { getBlocks: () => [], hasSelectedInnerBlock: () => false };
    const wp = {
      i18n: { __: (text: string) => text },
      components: {},
      element: {
        createElement: (type: unknown, props: Made['props'], ...children: Made[]) => ({ type, props, children }),
      },
      data: { useSelect: (select: (from: () => object) => object) => select(() => editor), useDispatch: () => ({}) },
      blockEditor: { useBlockProps: () => ({}), useInnerBlocksProps: () => ({}), InnerBlocks: {} },
      blocks: {
        registerBlockType: (name: string, type: { edit(props: object): Made; deprecated: Deprecated[] }) =>
          types.set(name, type),
        rawHandler: ({ HTML }: { HTML: string }) => [HTML],
        createBlock: (name: string, attributes: object, inside: object[]) => ({ name, attributes, inside }),
      },
    };
    const window: Record<string, unknown> = { wp };
    runInNewContext(code, { window });
    runInNewContext(read('editor.js'), { window });
    const type = types.get('care-widgets/widget');
    assert.ok(type);
    const find = (one?: Made): string | undefined =>
      one?.props?.page ?? one?.children?.map(find).find((page) => page !== undefined);
    return {
      pageOf: (attributes: Attributes) => find(type.edit({ attributes })) ?? '',
      deprecated: type.deprecated,
    };
  }

  it('shows a widget in the language and direction that its page will have, whatever the language is called', () => {
    const { pageOf } = registered(handed());
    const tags = [
      'zh-TW',
      'zh_HK',
      'zh',
      'zh-Hant-MO',
      'fil',
      'es-MX',
      'ar-EG',
      'fa',
      'ko',
      'EN-GB',
      'xx',
      'constructor',
    ];
    const found: Record<string, [string, string]> = phpSays(`array_map(function ($tag) {
      $texts = care_widgets_texts($tag);
      return array($texts['language'], $texts['direction']);
    }, array_combine(explode(' ', '${tags.join(' ')}'), explode(' ', '${tags.join(' ')}')))`);
    assert.deepEqual(found['zh-TW'], ['zh-hant', 'ltr']);
    for (const lang of tags) {
      const page = pageOf({ name: 'redflag-screener', lang });
      const shown = [/topics\/back-pain\/([\w-]+)\.js/.exec(page)?.[1], /<html [^>]*dir="(\w+)"/.exec(page)?.[1]];
      assert.deepEqual(shown, found[lang], lang);
    }
  });

  it('makes a block that says its name of one without, and blocks inside of the text that was an attribute', () => {
    const { deprecated } = registered(handed());
    const [{ isEligible, migrate } = assert.fail()] = deprecated;
    assert.equal(deprecated.length, 1);
    assert.deepEqual(
      [{ treatment: 'x' }, { name: 'health-tools', fallback: 'Ask.' }, { fallback: 'Ask.' }].map(isEligible),
      [true, true, true],
    );
    assert.deepEqual([{}, { name: 'health-tools' }, { metadata: {} }, { name: 5, lang: 'es' }].map(isEligible), [
      false,
      false,
      false,
      false,
    ]);
    // As JSON, since the script runs in a world of its own.
    const made = (given: Attributes) => JSON.parse(JSON.stringify(migrate(given, [])));
    assert.deepEqual(made({ treatment: 'x', fallback: '' }), [{ name: 'side-effect-list', treatment: 'x' }, []]);
    const area = { name: 'care-widgets/area', attributes: { slot: '' }, inside: ['Ask.'] };
    assert.deepEqual(made({ name: 'health-tools', fallback: 'Ask.' }), [{ name: 'health-tools' }, [area]]);
  });
});

describe('the translations', () => {
  const source = (name: string) => readFileSync(join(pluginSource, 'languages', name), 'utf8');
  const names = readdirSync(join(pluginSource, 'languages')).filter((name) => name.endsWith('.po'));
  const keyOf = ({ context, text }: Pick<Message, 'context' | 'text'>) => `${context ?? ''}|${text}`;

  it('have a template with all words of the plugin', () => {
    const messages = messagesOf(pluginSource);
    assert.ok(messages.length > 60);
    assert.equal(source('care-widgets.pot'), potOf(messages), 'npm run wordpress writes it anew');
    // The template is made by a pattern of few functions: here is each call of any, in any quotes or with none.
    const calls = ownFiles()
      .filter((file) => /\.(php|js)$/.test(file) && !file.startsWith('languages/'))
      .flatMap((file) => [
        ...read(file).matchAll(
          /(?<![\w$])(?:_|esc_html_|esc_attr_)(?:_|[enx]|ex|nx)\(\s*(?:'((?:[^'\\]|\\.)*)'|([^,)]*))/g,
        ),
      ])
      .map(([, text, other]) => text?.replace(/\\(['\\])/g, '$1') ?? `not a text: ${other}`);
    const inCode = messages.filter(({ file, note }) => /\.(php|js)$/.test(file) && !/ of the plugin$/.test(note ?? ''));
    assert.deepEqual([...new Set(calls)].sort(), [...new Set(inCode.map(({ text }) => text))].sort());
  });

  it('are there for each language of the library, as drafts', () => {
    assert.equal(names.length, readdirSync('src/content/messages').filter((file) => file.endsWith('.json')).length - 1);
    for (const name of names) assert.match(source(name), /^# Draft: a machine translated this/, name);
  });

  for (const name of names) {
    it(`say everything, with every placeholder, and reach PHP as they are: ${name}`, () => {
      const all = readPo(source(name));
      assert.deepEqual(all.map(keyOf).sort(), messagesOf(pluginSource).map(keyOf).sort());
      for (const { text, translated } of all)
        assert.deepEqual(translated.match(/%\d\$s|`[^`]+`/g)?.sort(), text.match(/%\d\$s|`[^`]+`/g)?.sort(), text);
      const mo = readFileSync(join(folder, 'languages', name.replace(/\.po$/, '.mo')));
      // As WordPress before 6.5 reads it: from the end of the table of hashes on, each text by its length.
      const [count = 0, , translations = 0, , start = 0] = [8, 12, 16, 20, 24].map((at) => mo.readUInt32LE(at));
      const originals = mo.readUInt32LE(12);
      const texts = [originals, translations].map((table) =>
        Array.from({ length: count }, (_, at) => {
          const [length, place] = [mo.readUInt32LE(table + at * 8), mo.readUInt32LE(table + at * 8 + 4)];
          assert.ok(place >= start);
          return mo.subarray(place, place + length).toString();
        }),
      );
      assert.equal(mo.readUInt32LE(originals + 4), start);
      assert.equal(texts[0]?.length, all.length + 1);
      for (const { context, text, translated } of all)
        assert.equal(
          texts[1]?.[texts[0]?.indexOf(context === undefined ? text : `${context}\u0004${text}`) ?? -1],
          translated,
        );
      const php = join(folder, 'languages', name.replace(/\.po$/, '.l10n.php'));
      const out = execFileSync('php', ['-r', `define('ABSPATH', '/'); echo json_encode(require '${php}');`]);
      const { messages } = JSON.parse(out.toString());
      for (const { context, text, translated } of all)
        assert.equal(messages[context === undefined ? text : `${context}\u0004${text}`], translated);
    });
  }
});
