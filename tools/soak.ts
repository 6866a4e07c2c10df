// npm run soak: whether a page with many widgets, left open for long, keeps its memory, and does nothing when idle.
//   --minutes 30      how long 200 widgets are used
//   --mounts 10000    how many widgets are added and removed before that
//   --languages 1000  how often the language of a page with widgets changes
//   --record          writes the result into docs/quality.md
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { elementNames } from '../src/elements/registry.js';
import { type Held, openEndurance } from './endurance.js';
import { needsBuild } from './needs-build.js';
import { occasion, record } from './record.js';
import { ensureBrowsers } from './system-packages.js';

/** What somebody does with many widgets in a minute. */
function use(seconds: number): Promise<void> {
  const controlsIn = (root: ShadowRoot): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
      ...(one.matches('button, input, summary') ? [one] : []),
      ...(one.shadowRoot ? controlsIn(one.shadowRoot) : []),
    ]);
  window.print = () => undefined;
  const widgets = [...document.body.children] as HTMLElement[];
  const end = performance.now() + seconds * 1000;
  return new Promise((resolve) => {
    let step = 0;
    const next = (): void => {
      step += 1;
      const widget = widgets[(step * 7) % widgets.length] as HTMLElement;
      const all = widget.shadowRoot ? controlsIn(widget.shadowRoot) : [];
      all[(step * 13) % Math.max(1, all.length)]?.click();
      if (step % 40 === 0) document.documentElement.lang = ['en', 'es', 'ar'][(step / 40) % 3] as string;
      if (step % 10 === 0) document.body.append(widget);
      if (performance.now() < end) setTimeout(next, 50);
      else {
        // The browser's debugger keeps what it was given, and with it whatever this function holds.
        widgets.length = 0;
        resolve();
      }
    };
    next();
  });
}

const inKib = ({ heap, nodes, listeners }: Held): string =>
  `${Math.round(heap / 1024)} KiB, ${nodes} nodes, ${listeners} listeners`;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    mounts: { type: 'string', default: '10000' },
    languages: { type: 'string', default: '1000' },
    record: { type: 'boolean', default: false },
  },
});
needsBuild('dist/care-widgets.js');
ensureBrowsers(['headlessShell']);
const test = await openEndurance();
let isRight = true;
const rows: string[] = [];
const compare = (what: string, before: Held, after: Held): void => {
  const isSame = after.nodes <= before.nodes + 50 && after.listeners <= before.listeners + 20;
  const isKept = isSame && after.heap < before.heap * 1.2;
  isRight &&= isKept;
  console.log(`${isKept ? '✓' : '✗'} ${what}: ${inKib(before)} → ${inKib(after)}`);
  rows.push(`| ${what} | ${inKib(before)} | ${inKib(after)} |`);
};
try {
  // Until every file has been loaded and every cache is filled.
  await test.mount(200);
  await test.changeLanguage(6);
  let before = await test.held();
  await test.mount(Number(values.mounts));
  compare(`${values.mounts} widgets added and removed`, before, await test.held());
  before = await test.held();
  await test.changeLanguage(Number(values.languages));
  compare(`${values.languages} changes of language`, before, await test.held());
  const fill = (): Promise<void> =>
    test.page.evaluate(
      (names) => {
        for (let index = 0; index < 200; index++)
          document.body.append(document.createElement(names[index % names.length] as string));
      },
      [...elementNames],
    );
  // Measured without them, as what is open at the end may be more than at the start.
  const empty = async (): Promise<Held> => {
    await test.page.evaluate(() => document.body.replaceChildren());
    return test.held();
  };
  await fill();
  await test.page.evaluate(use, 30);
  before = await empty();
  await fill();
  for (let minute = 1; minute <= Number(values.minutes); minute++) {
    await test.page.evaluate(use, 60);
    console.log(`  ${minute} min: ${inKib(await test.held())}`);
  }
  compare(`200 widgets used for ${values.minutes} minutes, then taken away`, before, await empty());
  await fill();
  await test.idle(5);
  const busy = await test.idle(10);
  isRight &&= busy < 1;
  rows.push(`| 10 seconds in which nobody does anything | | ${busy.toFixed(1)} ms of work |`);
  console.log(`${busy < 1 ? '✓' : '✗'} 10 idle seconds: ${busy.toFixed(1)} ms of work`);
  for (const error of test.errors) console.log(`✗ ${error}`);
} finally {
  await test.close();
}
if (values.record)
  record('docs/quality.md', 'soak', [
    '| a page with | before | after |',
    '| --- | --- | --- |',
    ...rows,
    '',
    `${isRight && !test.errors.length ? 'Nothing was left behind.' : 'Something was left behind.'} ${occasion()}.`,
  ]);
process.exitCode = isRight && !test.errors.length ? 0 : 1;
