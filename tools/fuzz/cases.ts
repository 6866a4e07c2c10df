// What the fuzzer feeds to the elements: values, changes of packs, and steps of what a page and a person do.
import fc from 'fast-check';

/** A change of a pack. `place` picks one of its values, whatever their number. */
export interface Change {
  place: number;
  how: 'set' | 'text' | 'delete' | 'add' | 'copy' | 'repeat';
  name: string;
  value: unknown;
}

/** What `undefined`, a symbol and others are called while they are on their way to the page. */
export const strange = ['undefined', 'symbol', 'function', 'not-a-number', 'throwing', 'circular', 'proxy'] as const;
export interface Strange {
  strange: (typeof strange)[number];
}

/** A node that the page puts into an element. */
export interface Child {
  tag: string;
  attributes: [name: string, value: string][];
  text: string;
}

export type Step =
  | { do: 'attribute'; name: string; value: string | null }
  | { do: 'property'; name: string; value: unknown }
  | { do: 'content' | 'register'; topic: string; language: string; changes: Change[] }
  | { do: 'child'; child: Child }
  | { do: 'press' | 'key' | 'double'; at: number; key: string }
  | { do: 'event'; name: string; on: 'element' | 'document' | 'window' }
  | { do: 'language'; value: string }
  | { do: 'remove' | 'append' | 'move' | 'frame' | 'clone' | 'empty' | 'translator' | 'wait' };

export interface Case {
  element: string;
  topic: string;
  language: string;
  steps: Step[];
}

/** Markup and addresses that would run a script, if anything took them for more than text. */
export const payloads: readonly string[] = [
  '<img src=x onerror=hit()>',
  '"><svg onload=hit()>',
  '</style><script>hit()</script>',
  "' onmouseover='hit()",
  '<iframe srcdoc="<script>parent.hit()</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=hit()>',
  '$\u007bhit()}',
  '{{constructor.constructor("hit()")()}}',
  '<!--?lit$123$--><b>',
  '<template shadowrootmode=open><script>hit()</script></template>',
  'javascript:hit()',
  'JaVaScRiPt:hit()//',
  'data:text/html,<script>hit()</script>',
  'tel:911" onclick="hit()',
  'https://a.example/"onclick="hit()',
  'x:expression(hit())',
  '@import "https://a.example/x.css";',
  '} * { background: url(https://a.example/x) } .x {',
  '&#x3C;script&#x3E;hit()&#x3C;/script&#x3E;',
  '\u003cscript\u003ehit()\u003c/script\u003e',
];

const texts: readonly string[] = [
  ...payloads,
  '',
  ' ',
  '\u0000',
  '\u202eabc',
  '\ud800',
  '\ufffd',
  '😀'.repeat(300),
  'a'.repeat(10_000),
  'word '.repeat(2000),
  ')('.repeat(5000),
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'then',
  'true',
  'false',
  'null',
  '0',
  '-1',
  '1e999',
  '911',
  '+1 (555) 555-0100',
  '(((((((((((((((',
  '+'.repeat(5000),
  '100.4',
  '38 °C',
  '38,0',
  'US',
  'us',
  'UK',
  'XX',
  'en',
  'ar',
  'zh-Hant-TW',
  'x-private',
  'i-klingon',
  'de-1996-1996',
  `en${'-abcde'.repeat(500)}`,
  'back-pain',
  'acute-lymphoblastic-leukemia',
  'multiple-myeloma',
  'emergency',
  'interface',
  'base',
  'extended',
  'strict',
  'dark',
  'all',
  'none',
  'emergency urgent',
  '{emergency-number}',
  '{emergency-number',
  '{constructor}',
  '//a.example/x.json',
  'https://a.example/x.json',
  '/dist/topics/back-pain/es.json',
  '/nothing.json',
  '../../x',
  '2026-11-30',
  '2026-02-30',
];

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const anyData = fc.oneof(
  { weight: 3, arbitrary: anyText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e21,
      38,
      [],
      {},
      [[]],
      [''],
      ['constructor'],
      { length: 3 },
      { id: 'constructor' },
      { constructor: { name: {} } },
      { toString: null },
      Object.fromEntries([['then', 1]]),
      { __v_isRef: true, value: null },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: anyData },
  { weight: 1, arbitrary: fc.constantFrom(...strange).map((one): Strange => ({ strange: one })) },
);

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  // Mostly texts, as a pack with any other change is mostly refused.
  how: fc.constantFrom('text', 'text', 'text', 'repeat', 'copy', 'set', 'delete', 'add'),
  name: fc.constantFrom('x', 'id', 'constructor', '__proto__', 'toString', 'sources', 'urgency', 'length'),
  value: anyData,
});

export const changes: fc.Arbitrary<Change[]> = fc.array(change, { minLength: 1, maxLength: 4 });

const attributesOfChildren = fc.tuple(
  fc.constantFrom('id', 'class', 'slot', 'lang', 'dir', 'href', 'hidden', 'name', 'is', 'data-x', 'part', 'role'),
  anyText,
);
const child: fc.Arbitrary<Child> = fc.record({
  tag: fc.constantFrom(
    'p',
    'a',
    'div',
    'span',
    'button',
    'input',
    'slot',
    'details',
    'li',
    'form',
    'care-guide',
    'x-y',
  ),
  attributes: fc.array(attributesOfChildren, { maxLength: 3 }),
  text: anyText,
});

/** Every life-cycle call and event that an element could hear of. */
const events = [
  'click',
  'change',
  'input',
  'focusin',
  'focusout',
  'keydown',
  'toggle',
  'slotchange',
  'beforeprint',
  'afterprint',
  'hashchange',
  'popstate',
  'online',
  'offline',
  'languagechange',
  'pageshow',
  'pagehide',
  'visibilitychange',
  'resize',
  'scroll',
  'care-content',
  'care-ready',
  'care-outcome',
  'care-review-overdue',
  'care-language',
];

export interface Known {
  /** The attributes and properties of each element. */
  elements: Readonly<Record<string, { attributes: readonly string[]; properties: readonly string[] }>>;
  topics: readonly string[];
  languages: readonly string[];
}

export function anyCase({ elements, topics, languages }: Known): fc.Arbitrary<Case> {
  const topic = fc.constantFrom(...topics);
  const language = fc.oneof(fc.constantFrom(...languages), anyText);
  const stepsOf = (element: string): fc.Arbitrary<Step> => {
    const { attributes = [], properties = [] } = elements[element] ?? {};
    const names = fc.constantFrom(...attributes, 'lang', 'dir', 'hidden', 'id', 'class');
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('attribute' as const), name: names, value: fc.option(anyText) }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('property' as const),
          name: fc.constantFrom(...properties),
          value: anyValue,
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constantFrom('content' as const, 'register' as const),
          topic,
          language,
          changes,
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('child' as const), child }) },
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constantFrom('press' as const, 'press' as const, 'key' as const, 'double' as const),
          at: fc.nat(200),
          key: fc.constantFrom('Enter', ' ', 'Escape', 'Tab', 'ArrowDown', 'a', 'Home'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('event' as const),
          name: fc.constantFrom(...events),
          on: fc.constantFrom('element' as const, 'document' as const, 'window' as const),
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('language' as const), value: language }) },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constantFrom(
            ...(['remove', 'append', 'move', 'frame', 'clone', 'empty', 'translator', 'wait'] as const),
          ),
        }),
      },
    );
  };
  return fc.constantFrom(...Object.keys(elements)).chain((element) =>
    fc.record({
      element: fc.constant(element),
      topic: fc.oneof({ weight: 5, arbitrary: topic }, { weight: 1, arbitrary: anyText }),
      language,
      steps: fc.array(stepsOf(element), { minLength: 1, maxLength: 8 }),
    }),
  );
}
