// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build, type Rolldown } from 'vite';
import { elementNames as elements } from '../../dist/modules/elements/registry.js';
import type { ContentPack } from '../../src/content/index.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const topics = readdirSync('src/packs');
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file)));

interface Named {
  name: string;
  description?: string;
}
interface Declaration {
  name: string;
  tagName?: string;
  members?: (Named & { kind: string; static?: boolean; type?: { text: string } })[];
  attributes?: Named[];
  events?: (Named & { type?: { text: string } })[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

/** A folder with the package installed in it, as a consumer has it. */
let consumer: string;
before(() => {
  consumer = mkdtempSync(join(tmpdir(), 'care-widgets-consumer-'));
  mkdirSync(join(consumer, 'node_modules'));
  symlinkSync(resolve('.'), join(consumer, 'node_modules/care-widgets'));
  symlinkSync(resolve('node_modules/lit'), join(consumer, 'node_modules/lit'));
});
after(() => rmSync(consumer, { recursive: true, force: true }));

async function bundle(code: string): Promise<string> {
  const entry = join(consumer, 'entry.js');
  writeFileSync(entry, code);
  const result = (await build({
    root: consumer,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2022', rolldownOptions: { input: entry } },
  })) as Rolldown.RolldownOutput;
  return result.output.map((one) => (one.type === 'chunk' ? one.code : '')).join('\n');
}

describe('the exports', () => {
  it('lead to files that are there, with types', () => {
    for (const [name, target] of Object.entries<string | Record<string, string>>(manifest.exports)) {
      if (name.includes('*')) continue;
      for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
        assert.ok(existsSync(path), `${name}: ${path}`);
      }
    }
    for (const name of elements) assert.ok(manifest.exports[`./${name}`] && manifest.exports[`./${name}/class`]);
  });

  it('of content and screening run in Node without a DOM', () => {
    const script = `
      import { parsePack, languageChain } from 'care-widgets/content';
      import { decideOutcome } from 'care-widgets/screening';
      if (typeof document !== 'undefined') throw new Error('a DOM');
      console.log(languageChain('es-MX').join(), 'problems' in parsePack({}), typeof decideOutcome);`;
    writeFileSync(join(consumer, 'run.mjs'), script);
    const output = execFileSync(process.execPath, ['run.mjs'], { cwd: consumer, encoding: 'utf8' });
    assert.equal(output.trim(), 'es-mx,es,en true function');
  });

  for (const moduleResolution of ['bundler', 'nodenext']) {
    it(`type-check in a consumer's project (${moduleResolution})`, () => {
      const code = `
        import { CareOutcomeEvent, RedflagScreener } from 'care-widgets';
        import 'care-widgets/side-effect-list';
        import { AllPhaseTimeline } from 'care-widgets/all-phase-timeline/class';
        import { interfaceWords, type ContentPack, parsePack, type Question, type QuestionSet } from 'care-widgets/content';
        import { type Answer, decideOutcome, type Outcome } from 'care-widgets/screening';
        import { type ImportOptions, newScreeningAdvice, type ScreeningAdvice, toQuestionnaireResponse } from 'care-widgets/fhir';
        import type { ReadAnswers } from 'care-widgets/redflag-screener/class';
        const screener: RedflagScreener = document.createElement('redflag-screener');
        screener.addEventListener('care-outcome', (event: CareOutcomeEvent) => { const outcome: Outcome = event.outcome; outcome satisfies string; });
        const result = parsePack({});
        if ('pack' in result) { const pack: ContentPack = result.pack; pack.timeline?.phases[0]?.length.weeks?.toFixed(); }
        interfaceWords('en').words.screener.continue satisfies string;
        const guide: ScreeningAdvice = newScreeningAdvice();
        const options: ImportOptions = { topic: 'asthma', screening: 'control', guide };
        const linkOf = ({ id, linkId = id }: Question): string => linkId;
        const answers: ReadAnswers = await screener.readAnswers();
        const answerTo = ({ questions }: QuestionSet): Answer[] => questions.flatMap((one) => answers[linkOf(one)] ?? []);
        toQuestionnaireResponse({}, answers).status satisfies string;
        // @ts-expect-error: a key that is not there
        interfaceWords('en').words.screener.nowhere;
        export { AllPhaseTimeline, answerTo, decideOutcome, options };`;
      const file = join(consumer, `check-${moduleResolution}.mts`);
      writeFileSync(file, code);
      const { status, stdout } = spawnSync(
        process.execPath,
        [
          resolve('node_modules/typescript/bin/tsc'),
          ...['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable', '--types', ''],
          ...[
            '--module',
            moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
            '--moduleResolution',
            moduleResolution,
          ],
          file,
        ],
        { cwd: consumer, encoding: 'utf8' },
      );
      assert.equal(stdout, '');
      assert.equal(status, 0);
    });
  }
});

describe('a bundler', () => {
  it('keeps the definition, its content and nothing of the others', async () => {
    const code = await bundle("import 'care-widgets/redflag-screener';");
    assert.ok(/define\("redflag-screener"/.test(code));
    assert.ok(/check for warning signs/.test(code));
    assert.ok(!/define\("all-phase-timeline|Phases of treatment|Sources differ|lymphoblast/.test(code));
  });

  it('drops everything that is not used', async () => {
    const code = await bundle("import { toUrgency } from 'care-widgets/screening'; console.log(toUrgency('x'));");
    assert.ok(/emergency/.test(code));
    assert.ok(!/LitElement|customElements|CareElement/.test(code));
    assert.ok(code.length < 2000, `${code.length} characters`);
  });

  it('takes the types of each framework for nothing to run', async () => {
    for (const framework of ['react', 'preact', 'solid', 'svelte', 'vue'])
      assert.equal((await bundle(`import 'care-widgets/types/${framework}';`)).trim(), '', framework);
  });

  it('takes a class without defining it', async () => {
    const code = await bundle(
      "import { SideEffectList } from 'care-widgets/side-effect-list/class'; console.log(SideEffectList);",
    );
    assert.ok(/SideEffectList = class/.test(code));
    assert.ok(!/customElements\.define|When to call right away/.test(code));
  });

  it('keeps all elements of the whole package', async () => {
    const code = await bundle("import 'care-widgets';");
    for (const name of elements) assert.ok(code.includes(`define("${name}"`), name);
  });
});

describe('the shipped files', () => {
  const classic = () => readFileSync('dist/care-widgets.js', 'utf8');

  it('the classic script is pure ASCII, with its source map beside it', () => {
    assert.ok(/^[\x00-\x7f]*$/.test(classic()));
    assert.ok(/\/\/# sourceMappingURL=care-widgets\.js\.map\s*$/.test(classic()));
    assert.ok(existsSync('dist/care-widgets.js.map'));
    assert.ok(/\\u201c/.test(classic()));
  });

  it('have a script and a plain pack for each topic, pure ASCII, without what is for clinicians', () => {
    assert.deepEqual(readdirSync('dist/topics').sort(), [...topics, 'interface'].sort());
    for (const topic of topics) {
      const script = readFileSync(`dist/topics/${topic}/en.js`, 'utf8');
      assert.ok(/^[\x00-\x7f]*$/.test(script));
      const { openQuestions, evidence, sources, ...rest } = JSON.parse(
        readFileSync(`src/packs/${topic}/en.json`, 'utf8'),
      ) as ContentPack;
      // What only the evidence cites is not shown either.
      const cited = sources.filter(({ id }) => JSON.stringify(rest).includes(`"${id}"`));
      assert.ok(cited.length < sources.length, topic);
      const shown = { ...rest, sources: cited };
      let given: unknown;
      let again: (() => void) | undefined;
      const document = {
        dispatchEvent: ({ detail }: { detail: unknown }) => {
          given = detail;
        },
        addEventListener: (name: string, say: () => void) => {
          if (name === 'care-ready') again = say;
        },
      };
      const CustomEvent = class {
        constructor(type: string, { detail }: { detail: unknown }) {
          Object.assign(this, { type, detail });
        }
      };
      new Function('document', 'CustomEvent', script)(document, CustomEvent);
      assert.deepEqual(given, { library: manifest.version, pack: shown });
      // A library that comes later asks, and hears the same.
      given = undefined;
      again?.();
      assert.deepEqual(given, { library: manifest.version, pack: shown });
      assert.deepEqual(JSON.parse(readFileSync(`dist/topics/${topic}/en.json`, 'utf8')), shown);
    }
  });

  it('hold nothing that evaluates text, parses markup, stores, sends or asks', () => {
    // Only what loads the pack that a page names asks for anything; the command line travels to no browser.
    const own = filesBelow('dist/modules').filter((file) => /^(?!.*(\/fetch-pack\.js|\/cli\/)).*\.js$/.test(file));
    assert.ok(own.length > 20);
    const forbidden =
      /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write|localStorage|sessionStorage|indexedDB|document\.cookie|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|postMessage|\.style\.|setAttribute\(['"]style/;
    for (const file of own) {
      const line = readFileSync(file, 'utf8')
        .split('\n')
        .find((text) => forbidden.test(text) && !/^\s*(\/\/|\*|\/\*)/.test(text));
      assert.equal(line, undefined, file);
    }
    // Lit's own template element is the one place that parses markup: its own constant strings.
    assert.equal(classic().match(/innerHTML/g)?.length, 1);
    assert.ok(
      !/localStorage|sessionStorage|document\.cookie|\bfetch\(|XMLHttpRequest|sendBeacon|\beval\(/.test(classic()),
    );
  });

  it('are what the package holds, and nothing else', () => {
    const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json', '--loglevel=silent'], {
        encoding: 'utf8',
      }),
    );
    const paths = files.map(({ path }) => path);
    for (const path of ['LICENSE', 'README.md', 'package.json', 'custom-elements.json', 'dist/care-widgets.js']) {
      assert.ok(paths.includes(path), path);
    }
    const belongs =
      /^(dist\/|src\/packs\/[\w-]+\/[\w-]+\.json$|docs\/((decisions|frameworks|readers)\/)?[\w-]+\.md$|docs\/images\/[\w-]+\.svg$|integrations\/(nginx|wordpress)\/|(LICENSE|LICENSE-CONTENT|(CHANGELOG|README|PRIVACY|SECURITY)\.md|package\.json|custom-elements\.json)$)/;
    const others = paths.filter((path) => !belongs.test(path));
    assert.deepEqual(others, []);
  });

  it('carry the version of the package', () => {
    assert.ok(readFileSync('dist/modules/core/version.js', 'utf8').includes(`"${manifest.version}"`));
  });

  it('name every attribute, event, slot and part in the manifest, each with its meaning', () => {
    const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
    const declarations: Declaration[] = modules.flatMap(
      (module: { declarations?: Declaration[] }) => module.declarations ?? [],
    );
    const eventFields = {
      CareOutcomeEvent: ['outcome', 'topic', 'screening'],
      CareReviewOverdueEvent: ['topic', 'language', 'due'],
    };
    for (const { events = [] } of declarations)
      for (const { type } of events) assert.ok(type && Object.hasOwn(eventFields, type.text), type?.text);
    for (const [name, fields] of Object.entries(eventFields)) {
      const own = declarations.find((declaration) => declaration.name === name)?.members ?? [];
      assert.ok(own.every(({ description, type }) => description && type));
      assert.deepEqual(
        own.filter((member) => member.kind === 'field' && !member.static).map((member) => member.name),
        fields,
      );
    }
    const expected = {
      'redflag-screener': {
        attributes: ['screening'],
        events: ['care-outcome'],
        slots: ['program'],
        parts: ['question', 'result', 'reasons', 'program'],
      },
      'all-phase-timeline': { attributes: ['current'], events: [], slots: [], parts: ['strip', 'phase', 'current'] },
      'side-effect-list': {
        attributes: ['treatment', 'checklist'],
        events: [],
        slots: [],
        parts: ['call-right-away', 'comparison', 'effect', 'note'],
      },
      'condition-overview': {
        attributes: ['chapter'],
        events: [],
        slots: [],
        parts: ['section', 'picture', 'glossary'],
      },
      'treatment-guide': {
        attributes: ['treatment', 'checklist'],
        events: [],
        slots: [],
        parts: ['treatment', 'section', 'picture'],
      },
      'clinical-trials': { attributes: [], events: [], slots: [], parts: ['section'] },
      'health-tools': { attributes: [], events: [], slots: ['tools'], parts: ['tool'] },
      'emergency-notice': {
        attributes: ['region', 'interpreter-number'],
        events: [],
        slots: [],
        parts: ['line', 'assistance', 'definition', 'notices'],
      },
      'care-guide': {
        attributes: ['department', 'locations', 'parts', 'current', 'treatment', 'checklist', 'region'],
        events: [],
        slots: ['department', 'locations'],
        parts: ['contents', 'section', 'summary'],
      },
    };
    for (const [tagName, { attributes, events, slots, parts }] of Object.entries(expected)) {
      const element = declarations.find((declaration) => declaration.tagName === tagName);
      assert.ok(element, tagName);
      const named = (list: Named[] | undefined) =>
        new Map((list ?? []).map((entry) => [entry.name, entry.description]));
      for (const name of [
        ...attributes,
        'topic',
        'src',
        'src-origin',
        'review-policy',
        'theme',
        'heading-level',
        'emergency-number',
        'fever-threshold',
        'fever-first-call',
        'care-team-number',
        'after-hours-number',
        'nurse-line-number',
        'care-team-hours',
      ]) {
        assert.ok(named(element.attributes).get(name), `${tagName} ${name}`);
      }
      for (const name of events) assert.ok(named(element.events).get(name), `${tagName} ${name}`);
      assert.deepEqual([...named(element.events).keys()].sort(), [...events, 'care-review-overdue'].sort());
      for (const name of slots) assert.ok(named(element.slots).get(name), `${tagName} ${name}`);
      for (const name of [...parts, 'base', 'footer'])
        assert.ok(named(element.cssParts).get(name), `${tagName} ${name}`);
      assert.ok(named(element.cssProperties).get('--care-color-accent'), tagName);
    }
  });
});
