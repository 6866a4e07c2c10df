// By `npm run wordpress:try`, on what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { roles } from '../../tools/wordpress/site.js';
import { startSite } from './site.js';

/** What the editor of WordPress has of its own, as far as it is used here. */
interface Block {
  clientId: string;
  name: string;
  isValid: boolean;
  attributes: Record<string, unknown>;
  innerBlocks: Block[];
}
interface Editor {
  i18n: { __(text: string, domain: string): string };
  blocks: {
    getBlockType(name: string): { title: string; apiVersion: number } | undefined;
    getBlockVariations(name: string): { name: string; title: string; description: string }[];
    createBlock(name: string, attributes?: object): Block;
  };
  data: {
    select(store: string): {
      getPermalink(): string;
      getCurrentPostId(): number;
      getEditedPostContent(): string;
      getBlocks(): Block[];
    };
    dispatch(store: string): Record<string, (...values: unknown[]) => Promise<void>>;
  };
}
declare global {
  interface Window {
    wp: Editor;
  }
}

const site = startSite();

const pictures = process.env.PICTURES;
async function picture(page: Page, name: string, width: number): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.setViewport({ width, height: 900 });
  await new Promise((done) => setTimeout(done, 800));
  await page.screenshot({ path: `${pictures}/${name}-${width}.png` });
}

/** The editor of a post, with what it asks new people out of the way. */
async function openEditor(page: Page, path: string): Promise<Frame> {
  await page.goto(`${site.wordpress.address}/wp-admin/${path}`);
  await page.waitForFunction(() => window.wp?.blocks?.getBlockType('care-widgets/widget'));
  await page.evaluate(() => {
    const preferences = window.wp.data.dispatch('core/preferences');
    for (const scope of ['core/edit-post', 'core']) {
      preferences.set?.(scope, 'welcomeGuide', false);
      preferences.set?.(scope, 'enableChoosePatternModal', false);
    }
  });
  // An older WordPress has the text in the page itself.
  await page.waitForSelector('iframe[name=editor-canvas], .block-editor-block-list__layout');
  const frame = await page.$('iframe[name=editor-canvas]');
  const canvas = (await frame?.contentFrame()) ?? page.mainFrame();
  await canvas.waitForSelector('.block-editor-block-list__layout');
  return canvas;
}

/** The preview is a page of its own in a frame. */
async function previewOf(canvas: Frame, tag: string): Promise<Frame> {
  const frame = await canvas.waitForSelector('iframe.care-widgets-preview');
  const preview = await (frame as ElementHandle<HTMLIFrameElement>).contentFrame();
  await preview.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.foot'), {}, tag);
  return preview;
}

const save = (page: Page, status: string) =>
  page.evaluate(async (wanted) => {
    const { data } = window.wp;
    data.dispatch('core/editor').editPost?.({ title: 'Written', status: wanted });
    await data.dispatch('core/editor').savePost?.();
    const editor = data.select('core/editor');
    return [editor.getPermalink(), editor.getCurrentPostId(), editor.getEditedPostContent()] as const;
  }, status);

const blocksOf = (page: Page) => page.evaluate(() => window.wp.data.select('core/block-editor').getBlocks());
const flat = (all: Block[]): Block[] => all.flatMap((one) => [one, ...flat(one.innerBlocks)]);
/**
 * Without what WordPress says of its own styles and files, and what the browser says in the preview's frame: from there
 * the library cannot import a file, and takes it by a tag.
 */
const ofWidgets = (errors: string[]) =>
  errors.filter(
    (one) =>
      !/JQMIGRATE|global-styles\S* was added to the iframe|ERR_NAME_NOT_RESOLVED|favicon|from origin 'null'|ERR_FAILED \S*interactions\.js/.test(
        one,
      ),
  );

describe('a program that the screener guards', () => {
  for (const role of roles) {
    it(`is written by an ${role}, stays valid, and shows only after “None of these”`, async () => {
      const { context, page, errors } = await site.logIn(role);
      await page.setViewport({ width: 1280, height: 900 });
      const canvas = await openEditor(page, 'post-new.php');
      // As a person does: a slash, and a word of the name.
      await (await canvas.waitForSelector('.block-editor-default-block-appender__content'))!.click();
      await page.keyboard.type('/back pain', { delay: 30 });
      await page.waitForSelector('::-p-xpath(//*[@role="option"][contains(., "Back pain: safe to start?")])');
      await page.keyboard.press('Enter');
      const preview = await previewOf(canvas, 'redflag-screener');
      const paragraph = await canvas.waitForSelector('.care-widgets-area [data-type="core/paragraph"]');
      await paragraph!.click();
      await page.keyboard.type('Stretch each morning.');
      await preview
        .waitForFunction(() => document.querySelector('[slot=program]')?.textContent.includes('morning'))
        .catch(() => undefined);
      await picture(page, `editor-${role}`, 1280);
      await picture(page, `editor-${role}`, 390);
      await page.setViewport({ width: 1280, height: 900 });
      const [permalink, id, source] = await save(page, role === 'contributor' ? 'pending' : 'publish');
      assert.match(source, /wp:care-widgets\/area \{"slot":"program"\}/);

      const reopened = await openEditor(page, `post.php?post=${id}&action=edit`);
      await previewOf(reopened, 'redflag-screener');
      const all = flat(await blocksOf(page));
      assert.deepEqual(
        all.map(({ name, isValid }) => [name, isValid]),
        [
          ['care-widgets/widget', true],
          ['care-widgets/area', true],
          ['core/paragraph', true],
        ],
      );
      assert.equal(await reopened.$('.block-editor-warning'), null);
      assert.match(await reopened.$eval('.care-widgets-area', (one) => (one as HTMLElement).innerText), /Stretch each/);
      assert.deepEqual(ofWidgets(errors), []);

      const address = role === 'contributor' ? `${site.wordpress.address}/?p=${id}&preview=true` : permalink;
      const { page: visitor, errors: wrong } = await site.visit(address, role === 'contributor' ? { context } : {});
      await visitor.waitForFunction(() =>
        document.querySelector('redflag-screener')?.shadowRoot?.querySelector('.foot'),
      );
      const isProgramVisible = () =>
        visitor.$eval('redflag-screener > [slot=program]', (one) => (one as HTMLElement).checkVisibility());
      assert.equal(await isProgramVisible(), false);
      await picture(visitor, `page-${role}`, 1280);
      await picture(visitor, `page-${role}`, 390);
      await (await visitor.waitForSelector('>>> ::-p-aria(None of these)'))!.click();
      await (await visitor.waitForSelector('>>> ::-p-aria([name="Continue"][role="button"])'))!.click();
      await visitor.waitForFunction(() =>
        document.querySelector('redflag-screener > [slot=program]')?.checkVisibility(),
      );
      assert.deepEqual(ofWidgets(wrong), []);

      const { page: without } = await site.visit(address, {
        script: false,
        ...(role === 'contributor' ? { context } : {}),
      });
      const text = await without.$eval('redflag-screener', (one) => (one as HTMLElement).innerText);
      assert.match(text, /^In an emergency, call 911\./);
      assert.ok(text.indexOf('Talk with a doctor today') < text.indexOf('Stretch each morning.'));
      await context.close();
      await visitor.close().catch(() => undefined);
    });
  }
});

it('the form in the sidebar offers what the library has, and each choice is in the preview and on the page', async () => {
  const { context, page, errors } = await site.logIn('author');
  await page.setViewport({ width: 1280, height: 900 });
  const canvas = await openEditor(page, 'post-new.php');
  await page.evaluate(() => {
    const { wp } = window;
    const one = wp.blocks.createBlock('care-widgets/widget', { name: 'treatment-guide' });
    wp.data.dispatch('core/block-editor').insertBlocks?.(one);
    wp.data.dispatch('core/block-editor').selectBlock?.(one.clientId);
    wp.data.dispatch('core/edit-post').openGeneralSidebar?.('edit-post/block');
  });
  const field = (label: string, tag: string) =>
    page.waitForSelector(`::-p-xpath(//${tag}[@id=//label[normalize-space()="${label}"]/@for])`);
  const options = async (label: string) =>
    (await field(label, 'select'))!.evaluate((one) => [...(one as HTMLSelectElement).options].map(({ text }) => text));
  const choose = async (label: string, value: string) =>
    ((await field(label, 'select')) as ElementHandle<HTMLSelectElement>).select(value);
  assert.ok((await options('Widget')).includes('Back pain: safe to start?'));
  // Only topics that have treatments.
  assert.deepEqual(await options('Topic'), ['Acute lymphoblastic leukemia (ALL)', 'Multiple myeloma']);
  await choose('Topic', 'multiple-myeloma');
  await (await field('Antibodies from a lab', 'input'))!.click();
  for (const title of ['Display', 'Phone numbers'])
    await (await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${title}"])`))!.click();
  await choose('Heading level', '4');
  assert.ok((await options('Language')).includes('Español'));
  await choose('Language', 'es');
  await (await field('Phone of the care team', 'input'))!.type('555-123-4567');
  await new Promise((done) => setTimeout(done, 1500));
  const preview = await previewOf(
    canvas,
    'treatment-guide[topic=multiple-myeloma][treatment=antibodies][lang=es][care-team-number]',
  );
  assert.equal(await preview.$eval('treatment-guide', (one) => one.getAttribute('care-team-number')), '555-123-4567');
  await picture(page, 'form', 1280);
  const [permalink, , source] = await save(page, 'publish');
  assert.match(source, /^<!-- wp:care-widgets\/widget \{[^<]*\} \/-->$/);
  const { page: visitor, errors: wrong } = await site.visit(permalink);
  await visitor.waitForFunction(() => document.querySelector('treatment-guide')?.shadowRoot?.querySelector('h4'));
  assert.deepEqual(ofWidgets(errors), []);
  assert.deepEqual(ofWidgets(wrong), []);
  await visitor.close();
  await context.close();
});

it('the text of an older block becomes blocks inside', async () => {
  const { context, page } = await site.logIn('administrator');
  const address = site.wordpress.post(
    'administrator',
    '<!-- wp:care-widgets/widget {"name":"health-tools","fallback":"Ask \\u003cstrong\\u003eus\\u003c/strong\\u003e."} /-->',
  );
  const { page: before } = await site.visit(address, { script: false });
  assert.equal(await before.$eval('health-tools', (one) => (one as HTMLElement).innerText.trim()), 'Ask us.');
  await openEditor(page, `post.php?post=${new URL(address).searchParams.get('p')}&action=edit`);
  await save(page, 'publish');
  const { page: after } = await site.visit(address, { script: false });
  assert.equal(await after.$eval('health-tools', (one) => (one as HTMLElement).innerText.trim()), 'Ask us.');
  const [widget] = await blocksOf(page);
  assert.equal(widget?.attributes.fallback, undefined);
  assert.equal(widget?.innerBlocks[0]?.name, 'care-widgets/area');
  await context.close();
});

it('an older block without a name gets the one that it had', async () => {
  const { context, page } = await site.logIn('administrator');
  const address = site.wordpress.post('administrator', '<!-- wp:care-widgets/widget {"treatment":"chemotherapy"} /-->');
  await openEditor(page, `post.php?post=${new URL(address).searchParams.get('p')}&action=edit`);
  const [widget] = await blocksOf(page);
  assert.deepEqual([widget?.isValid, widget?.attributes.name], [true, 'side-effect-list']);
  await context.close();
});

it('all names are there in the language of who edits', async () => {
  site.wordpress.php(`update_user_meta( get_user_by( 'login', 'author' )->ID, 'locale', 'es_ES' );`);
  const { context, page } = await site.logIn('author');
  await openEditor(page, 'post-new.php');
  const { title, variations, label } = await page.evaluate(() => ({
    title: window.wp.blocks.getBlockType('care-widgets/widget')?.title,
    variations: window.wp.blocks.getBlockVariations('care-widgets/widget').map((one) => one.title),
    label: window.wp.i18n.__('Heading level', 'care-widgets'),
  }));
  assert.notEqual(title, 'Care widget');
  assert.ok(variations.includes('Dolor de espalda: ¿puedo empezar?'), String(variations));
  assert.notEqual(label, 'Heading level');
  await context.close();
});

it('runs where the policy allows the site’s own scripts alone, and asks no other server', async () => {
  const address = site.wordpress.post(
    'author',
    '<!-- wp:care-widgets/widget {"name":"care-guide"} /--><!-- wp:care-widgets/widget {"name":"redflag-screener","lang":"ar"} /-->',
  );
  site.wordpress.php(
    `file_put_contents( WPMU_PLUGIN_DIR . '/policy.php', '<?php add_action( "send_headers", function () { header( "Content-Security-Policy: default-src \\'none\\'; script-src \\'self\\'; style-src \\'self\\' \\'unsafe-inline\\'; img-src data:; require-trusted-types-for \\'script\\'; trusted-types lit-html care-widgets" ); } ); remove_action( "wp_head", "print_emoji_detection_script", 7 ); remove_action( "wp_print_footer_scripts", "_wp_footer_scripts" ); add_filter( "wp_speculation_rules_configuration", "__return_null" );' );`,
  );
  try {
    const page = await site.browser.newPage();
    const errors: string[] = [];
    const servers = new Set<string>();
    page.on('console', (message) => /error|warn/.test(message.type()) && errors.push(message.text()));
    page.on('request', (request) =>
      servers.add(new URL(request.url()).protocol === 'data:' ? 'data:' : new URL(request.url()).origin),
    );
    await new Promise((done) => setTimeout(done, 2500));
    await page.goto(address, { waitUntil: 'networkidle0' });
    for (const name of ['care-guide', 'redflag-screener'])
      await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.foot'), {}, name);
    servers.delete('data:');
    assert.deepEqual([...servers], [site.wordpress.address]);
    assert.deepEqual(errors, []);
    assert.deepEqual(await page.cookies(), []);
    await page.close();
  } finally {
    site.wordpress.php(`unlink( WPMU_PLUGIN_DIR . '/policy.php' );`);
  }
});

it('leaves nothing behind when it is deleted', () => {
  const left = site.wordpress.php(`
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    deactivate_plugins( 'care-widgets/care-widgets.php' );
    uninstall_plugin( 'care-widgets/care-widgets.php' );
    global $wpdb;
    $found = array();
    foreach ( array( 'options' => 'option_name', 'postmeta' => 'meta_key', 'usermeta' => 'meta_key' ) as $table => $column ) {
      $found = array_merge( $found, $wpdb->get_col( "SELECT $column FROM {$wpdb->$table} WHERE $column LIKE '%care%widget%'" ) );
    }
    echo json_encode( array( $found, get_option( 'cron' ) ? array_filter( array_keys( array_merge( ...array_values( array_filter( get_option( 'cron' ), 'is_array' ) ) ) ), function ( $hook ) { return false !== strpos( $hook, 'care' ); } ) : array() ) );
    activate_plugin( 'care-widgets/care-widgets.php' );`);
  assert.deepEqual(JSON.parse(left), [[], []]);
});
