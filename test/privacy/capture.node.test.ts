// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import type { Effect, Screening, Sign } from '../../src/content/index.js';
import type { RedflagScreener } from '../../src/elements/redflag-screener/redflag-screener.js';
import { signsOf } from '../../src/screening/index.js';
import { type Served, serve } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';

/**
 * The tools that hospitals have on their pages, as npm has them, with settings that send more than their defaults do.
 * Each sees a plain box of the page, which shows that it works; of the widgets beside it nothing may leave.
 */
interface Tool {
  /** What it sends of the page around. */
  sees: string;
  script: string | string[];
  start: (sink: string) => string;
}
const tools: Readonly<Record<string, Tool>> = {
  'PostHog, autocapture': {
    sees: 'A plain button of the page',
    script: 'posthog-js/dist/array.full.no-external.js',
    start: (sink) =>
      `posthog.init('key', { api_host: '${sink}', advanced_disable_flags: true, opt_out_useragent_filter: true,
        request_batching: false, disable_compression: true, disable_session_recording: true })`,
  },
  'PostHog, recording': {
    sees: 'Plainly new',
    script: 'posthog-js/dist/array.full.no-external.js',
    start: (sink) =>
      `posthog.init('key', { api_host: '${sink}', opt_out_useragent_filter: true, request_batching: false,
        disable_compression: true, autocapture: false,
        session_recording: { compress_events: false, full_snapshot_interval_millis: 1000 } })`,
  },
  'Mixpanel, autocapture with texts': {
    sees: 'A plain button of the page',
    script: 'mixpanel-browser/dist/mixpanel.umd.js',
    start: (sink) =>
      `mixpanel.init('key', { api_host: '${sink}', batch_requests: false, api_payload_format: 'json', ignore_dnt: true,
        autocapture: { click: true, input: true, submit: true, capture_text_content: true } })`,
  },
  'Amplitude, autocapture': {
    sees: 'A plain button of the page',
    script: '@amplitude/analytics-browser/lib/scripts/amplitude-min.js',
    start: (sink) =>
      `amplitude.init('key', { serverUrl: '${sink}', fetchRemoteConfig: false, flushIntervalMillis: 50,
        autocapture: { elementInteractions: true, formInteractions: true } })`,
  },
  // It documents no mark. It looks no deeper than what an event tells outside of a shadow root.
  'Snowplow, forms and buttons': {
    script: [
      '@snowplow/browser-tracker/dist/index.umd.min.js',
      '@snowplow/browser-plugin-form-tracking/dist/index.umd.min.js',
      '@snowplow/browser-plugin-button-click-tracking/dist/index.umd.min.js',
    ],
    sees: 'A plain button of the page',
    start: (sink) =>
      `snowplowBrowserTracking.newTracker('key', '${sink}', { appId: 'x', encodeBase64: false,
        plugins: [snowplowFormTracking.FormTrackingPlugin(), snowplowButtonClickTracking.ButtonClickTrackingPlugin()] });
      snowplowFormTracking.enableFormTracking(); snowplowButtonClickTracking.enableButtonClickTracking()`,
  },
};

let sink: Server;
let site: Served;
const taken: string[] = [];

/** Takes what is sent, from any origin, and answers as the tools' servers do where that is needed to start. */
function collect(): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      taken.push(readable(`${request.url}\n${Buffer.concat(chunks).toString('utf8')}`));
      response.writeHead(200, {
        'content-type': 'application/json',
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
      });
      const recording = { endpoint: '/s/', consoleLogRecordingEnabled: true };
      response.end(JSON.stringify({ status: 1, supportedCompression: [], sessionRecording: recording }));
    });
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Some send Base64 in a form. */
function readable(text: string): string {
  const plain = decodeURIComponent(text.replace(/\+/g, ' ').replace(/%(?![\da-f]{2})/gi, '%25'));
  const decoded = plain.replace(/\bdata=([\w+/=-]{40,})/g, (_, data: string) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
  return decoded.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

before(async () => {
  sink = await collect();
  site = await serve({
    '/dist/': resolve('dist'),
    '/libs/': resolve('node_modules'),
    '/': resolve('test/privacy/pages'),
  });
});
after(() => {
  site.server.close();
  sink.close();
});

const pack = JSON.parse(readFileSync('src/packs/back-pain/en.json', 'utf8'));
const leukemia = JSON.parse(readFileSync('src/packs/acute-lymphoblastic-leukemia/en.json', 'utf8'));
const [set]: [Screening] = pack.screening.sets;
const chosen = signsOf(set).find(({ followUp }) => followUp) as Sign;
const questions = JSON.parse(readFileSync('test/fixtures/questions.json', 'utf8'));
const temperature = '38.42179';
const effect: Effect = leukemia.effects.find(({ id }: Effect) => id === 'hair-loss') ?? leukemia.effects[0];

/** Everything by which a person could be told apart from another: what was asked, chosen, answered and advised. */
const secrets = [
  ...signsOf(set).flatMap(({ label, followUp }) => [label, followUp?.question]),
  ...Object.values<{ heading: string }>(pack.screening.advice).map(({ heading }) => heading),
  pack.screening.agreement.confirm,
  'None of these',
  'Yes, or I am not sure',
  'I have this',
  // What a tool reads of a field, where no text tells: its name, its id, and what was typed.
  chosen.id,
  'temperature',
  temperature,
  ...leukemia.treatments.map(({ name }: Effect) => name),
  'Copy my note',
  effect.name,
].filter((secret) => secret !== undefined);

for (const [engine, launch] of engines) {
  describe(`answers stay unseen by what captures and records (${engine})`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    for (const [name, { script, start, sees }] of Object.entries(tools)) {
      it(name, async () => {
        taken.length = 0;
        const address = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;
        const page = await browser.newPage();
        await page.setViewport({ width: 900, height: 900 });
        await page.goto(`${site.address}capture.html`);
        for (const file of [script].flat()) await page.addScriptTag({ url: `/libs/${file}` });
        await page.addScriptTag({ content: start(address) });
        await page.addScriptTag({ url: '/dist/care-widgets.js' });
        await page.waitForFunction(() =>
          ['redflag-screener', 'side-effect-list'].every((tag) =>
            document.querySelector(tag)!.shadowRoot?.querySelector('input'),
          ),
        );
        await page.evaluate((content) => Object.assign(document.querySelector('#cough')!, { content }), questions);
        await page.waitForFunction(() => document.querySelector('#cough')!.shadowRoot?.querySelector('.asked input'));
        // Real clicks of a real pointer, as tools look at no others.
        const press = async (tag: string, find: string, text: string) => {
          const handle = (await page.evaluateHandle(
            (tag, find, text) =>
              [...document.querySelector(tag)!.shadowRoot!.querySelectorAll(find)].find((one) =>
                one.textContent.includes(text),
              ),
            tag,
            find,
            text,
          )) as ElementHandle;
          await handle.evaluate((one) => one.scrollIntoView({ block: 'center' }));
          await handle.click();
          // Longer than a second click of one gesture could take.
          await new Promise((done) => setTimeout(done, 600));
        };
        await press('redflag-screener', 'label', chosen.label.slice(0, 30));
        await press('redflag-screener', '.follow-up label', 'No');
        await press('redflag-screener', 'button', 'Continue');
        await press('redflag-screener', 'button', pack.screening.agreement.confirm.slice(0, 20));
        await press('redflag-screener', 'button', 'Change my answers');
        await press('redflag-screener', 'label', 'None of these');
        await press('side-effect-list', '.tick', 'I have this');
        await press('side-effect-list', 'button', 'Clear my note');
        // WebKit's driver has no keys for a field.
        if (engine !== 'WebKit') {
          // By keyboard, as the page is told where the focus comes in, and not where it goes from there.
          const focus = (find: string) =>
            page.evaluate(
              (find) => document.querySelector('#cough')!.shadowRoot!.querySelector<HTMLElement>(find)!.focus(),
              find,
            );
          await focus('.asked input');
          await page.keyboard.press(' ');
          await focus('#answer-temperature');
          for (const letter of temperature) await page.keyboard.press(letter as '1');
          await page.keyboard.press('Enter');
          const answers = () =>
            page.evaluate(() => (document.querySelector('#cough') as unknown as RedflagScreener).readAnswers());
          assert.equal((await answers()).temperature, Number(temperature));
        }
        await press('#all', 'button', leukemia.treatments[2].name);
        await press('#all', '.effects button', effect.name);
        await page.click('#plain');
        await page.click('#button');
        await page.type('#field', 'x');
        await page.evaluate(() => document.querySelector('#changing')!.append(' Plainly new.'));
        await until(() => taken.some((one) => one.includes(sees)));
        await new Promise((done) => setTimeout(done, 2500));
        const sent = taken.join('\n');
        const seen = secrets.filter((secret) => sent.includes(secret.slice(0, 40)));
        assert.deepEqual(seen, []);
        await page.close();
      });
    }
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let time = 0; time < 200 && !holds(); time++) await new Promise((done) => setTimeout(done, 50));
  assert.ok(holds(), 'the tool does not even see the page around');
}
