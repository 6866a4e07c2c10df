import escapeHtml from 'escape-html';
import { type Block, markOf } from '../../content/authoring.js';
import { directionOf } from '../../content/locale.js';
import type { ContentPack } from '../../content/schema.js';
import type { Report } from './inspect.js';
import { partsToSign } from './pack-values.js';
import { type Item, scoreLine, scores } from './pemat.js';

/** A completed sheet, as `sign` reads it. */
export interface FilledSheet {
  topic: string;
  language: string;
  version: string;
  blocks: Record<string, { mark: string; answer: 'right' | 'change' | ''; comment: string }>;
  /** As the reviewer wrote it on the sheet: `sign` takes the command line's. */
  signature?: Record<string, string>;
  /** Answers to the items of PEMAT-P and the Clear Communication Index, by their ids. */
  items?: Record<string, string>;
}

const escaped = (text: unknown): string => escapeHtml(String(text ?? ''));

const inLanguage = (language: string): string => `lang="${escaped(language)}" dir="${directionOf(language)}"`;

const shown = (text: Block['text'], language: string): string =>
  Array.isArray(text) && text.length > 1
    ? `<ul ${inLanguage(language)}>${text.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`
    : `<p ${inLanguage(language)}>${escaped(text)}</p>`;

const look = `
html { scroll-padding-top: 8rem; }
body { font: 1rem/1.5 system-ui, sans-serif; color: #15262d; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
.block { border: 1px solid #93abb4; border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; break-inside: avoid; }
.id, .source { color: #3c5059; font-size: .875rem; margin: 0; overflow-wrap: anywhere; }
.id { font-family: ui-monospace, monospace; }
.original { border-inline-start: 4px solid #cddadd; padding-inline-start: .75rem; color: #3c5059; }
.answer { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin-top: .5rem; }
.answer input[type=text] { flex: 1 1 14rem; font: inherit; padding: .3rem .5rem; min-height: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #cddadd; }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; position: sticky; top: 0; background: #fff; padding: .5rem 0; border-bottom: 1px solid #93abb4; }
.tools p { flex-basis: 100%; margin: 0; overflow-wrap: anywhere; max-height: 30vh; overflow: auto; }
.signature { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
@media print { button, .tools { display: none; } .answer input[type=text], .signature input { border: 0; border-bottom: 1px solid #000; } }
`;

/**
 * Runs in the reviewer's browser, from a file of their own, which stores nothing: what was answered goes into a file and
 * comes back from it, the page asks before it is left with answers that no file has, and each answer stands in the
 * markup as well, so that a page that the browser saves has it.
 */
const program = `
const main = document.querySelector('main');
const blocks = [...document.querySelectorAll('.block')];
const fields = [...main.querySelectorAll('input:not([type=file]), select')];
const status = main.querySelector('[role=status]');
const opener = main.querySelector('input[type=file]');
const say = (text) => { status.textContent = text; };
const valueOf = (field) => field.type === 'radio' ? field.checked : field.value;
const inMarkup = (field) => field.type === 'radio' ? field.defaultChecked
  : field.options ? [...field.options].find((one) => one.defaultSelected)?.value ?? '' : field.defaultValue;
const state = (read) => JSON.stringify(fields.map(read));
let saved = state(inMarkup);
const isSaved = () => state(valueOf) === saved;

const keep = () => {
  for (const field of fields) {
    if (field.type === 'radio') field.toggleAttribute('checked', field.checked);
    else if (field.options) for (const one of field.options) one.toggleAttribute('selected', one.selected);
    else field.setAttribute('value', field.value);
  }
  const answered = blocks.filter((block) => block.querySelector('input:checked')).length;
  main.querySelector('.count').textContent = answered + ' of ' + blocks.length + ' answered';
};
main.addEventListener('input', keep);
main.addEventListener('change', keep);
// Some browsers bring back what was typed before a page was loaded again, after its script has run.
addEventListener('pageshow', keep);
addEventListener('beforeunload', (event) => {
  if (isSaved()) return;
  event.preventDefault();
  event.returnValue = true;
});

const filledIn = () => {
  const sheet = JSON.parse(main.dataset.sheet);
  sheet.blocks = Object.fromEntries(blocks.map((block) => [block.dataset.id, {
    mark: block.dataset.mark,
    answer: block.querySelector('input:checked')?.value ?? '',
    comment: block.querySelector('input[type=text]').value,
  }]));
  sheet.items = Object.fromEntries([...main.querySelectorAll('select')].map(({ name, value }) => [name, value]));
  sheet.signature = Object.fromEntries([...main.querySelectorAll('.signature input')].map(({ name, value }) => [name, value]));
  return sheet;
};

for (const button of main.querySelectorAll('button[data-save]')) button.addEventListener('click', () => {
  const sheet = filledIn();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(sheet, null, 2)], { type: 'application/json' }));
  link.download = sheet.topic + '.' + sheet.language + '.review.json';
  link.click();
  saved = state(valueOf);
  say('Saved as ' + link.download + ' in your folder of downloads. To go on later, open this page and then that file.');
});

const own = (object, key) => Object(object) === object && Object.hasOwn(object, key) ? object[key] : undefined;
const text = (value) => typeof value === 'string' ? value : '';

const fillIn = (sheet) => {
  const here = JSON.parse(main.dataset.sheet);
  if (!own(sheet, 'blocks')) return say('This file is no sheet that was saved here. Nothing has changed.');
  if (sheet.topic !== here.topic || sheet.language !== here.language)
    return say('This sheet is of ' + sheet.topic + ' in ' + sheet.language + '. Nothing has changed.');
  const wasSaved = isSaved();
  if (!wasSaved && !confirm('Replace what you have filled in since you saved, where the file has another answer?')) return;
  const changed = [];
  let taken = 0;
  for (const block of blocks) {
    const old = own(sheet.blocks, block.dataset.id);
    if (!old) continue;
    const comment = block.querySelector('input[type=text]');
    if (text(old.comment)) comment.value = text(old.comment);
    if (!old.answer) continue;
    const radio = [...block.querySelectorAll('input[type=radio]')].find(({ value }) => value === old.answer);
    if (old.mark !== block.dataset.mark) changed.push(block.dataset.id);
    else if (radio) { radio.checked = true; taken += 1; }
  }
  for (const list of main.querySelectorAll('select')) {
    const value = text(own(sheet.items, list.name));
    if ([...list.options].some((one) => one.value === value) && value) list.value = value;
  }
  for (const field of main.querySelectorAll('.signature input')) field.value = text(own(sheet.signature, field.name)) || field.value;
  const gone = Object.entries(sheet.blocks)
    .filter(([id, old]) => text(own(old, 'comment')) && !blocks.some((block) => block.dataset.id === id))
    .map(([id, old]) => id + ': ' + old.comment);
  keep();
  // What was typed before is in no file yet.
  saved = wasSaved ? state(valueOf) : '';
  say(['Opened: ' + taken + ' answers.',
    ...(changed.length ? ['The text has changed since, so please answer again: ' + changed.join(', ') + '.'] : []),
    ...(gone.length ? ['Comments on texts that are gone: ' + gone.join('; ') + '.'] : []),
  ].join(' '));
};

opener.addEventListener('change', async () => {
  const [file] = opener.files;
  if (!file) return;
  let sheet;
  try {
    sheet = JSON.parse(await file.text());
  } catch {
    sheet = undefined;
  }
  fillIn(sheet);
  // The same file may be opened once more.
  opener.value = '';
});
keep();
`;

const signature = [
  ['by', 'Name'],
  ['role', 'Role'],
  ['on', 'Date'],
  ['due', 'Next review'],
] as const;

/** What the program decided, or a choice for the person who fills in the sheet. */
const choice = ({ id, about, answer }: Item): string =>
  answer === 'for a person'
    ? `<select name="${escaped(id)}" aria-label="${escaped(about)}"><option></option><option>agree</option><option>disagree</option><option>does not apply</option></select>`
    : escaped(answer);

/** What the sources say about a subject, side by side: if they differ, a clinician decides. */
const evidenceTable = (evidence: NonNullable<ContentPack['evidence']>, named: (id: string) => string): string =>
  `<h2>What the sources say</h2>
<table><thead><tr><th scope="col">Subject</th><th scope="col">Source</th><th scope="col">What it says</th></tr></thead><tbody>
${evidence.map(({ about, source, says }) => `<tr><td>${escaped(about)}</td><td>${named(source)}</td><td>${escaped(says)}</td></tr>`).join('\n')}
</tbody></table>`;

/** A field of a sheet as it stands in a page that a browser has saved, with an answer. */
const answered =
  /<(?:input|option)\b[^>]*\s(?:checked|selected)(?=[\s=>])|<input\b[^>]*\stype="text"[^>]*\svalue="[^"]/i;

/** Why a new sheet must not take the place of a file: it is another one, or somebody has filled it in. */
export function lostBySheet(there: string): string | undefined {
  if (!there.includes('<main data-sheet="')) return 'is no review sheet';
  return answered.test(there) ? 'has answers that somebody filled in' : undefined;
}

/** One printable page with every block, its sources, and room for a clinician's answer. */
export function reviewSheet(pack: ContentPack, report: Report, items: readonly Item[], original?: ContentPack): string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const compare = new Set(report.toCompare);
  const before = new Map((original ? partsToSign(original) : []).map(({ id, text }) => [id, text]));
  const named = (id: string): string => {
    const { publisher, title, address, accessed } = sources.get(id) ?? {};
    const found = [address, accessed && `read ${accessed}`].filter(Boolean).join(', ');
    return `${escaped(publisher)}: ${escaped(title)}${found ? ` (${escaped(found)})` : ''}`;
  };
  const sourceLine = (ids: readonly string[]): string => ids.map(named).join('; ') || 'No source in this part.';
  const blocks = partsToSign(pack).map(({ id, text, sources: ids }, index) => {
    const from = before.get(id);
    return `<section class="block" data-id="${escaped(id)}" data-mark="${markOf(text)}" aria-labelledby="b${index}">
<p class="id" id="b${index}">${escaped(id)}</p>
${compare.has(id) ? '<p><strong>Compare with care: it says what to do and when, or what not to do.</strong></p>' : ''}
${from ? `<div class="original">${shown(from, original?.language ?? 'en')}</div>` : ''}${shown(text, pack.language)}
<p class="source">${sourceLine(ids)}</p>
<div class="answer">
<label><input type="radio" name="a${index}" value="right"> Right</label>
<label><input type="radio" name="a${index}" value="change"> Needs a change</label>
<input type="text" aria-label="Comment on ${escaped(id)}" placeholder="Comment">
</div></section>`;
  });
  const head = { topic: pack.topic, language: pack.language, version: pack.version };
  const { reading, findings } = report;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Review of ${escaped(pack.topic)}, ${escaped(pack.language)}</title><style>${look}</style></head>
<body><main data-sheet="${escaped(JSON.stringify(head))}">
<h1>Review of ${escaped(pack.title)} (${escaped(pack.language)}), version ${escaped(pack.version)}</h1>
<p>Mark each block as right or as needing a change. Then save the sheet, and sign with <code>care-widgets sign</code>. You can save at any time, and open the saved file here again later.</p>
<div class="tools"><button type="button" data-save>Save the sheet as a file</button>
<label>Open a saved sheet <input type="file" accept=".json,application/json"></label>
<span class="count"></span><p role="status"></p></div>
${reading ? `<p>Reading grade: mean ${reading.mean.toFixed(1)} without medical names, ${reading.meanWithNames.toFixed(1)} with them; the hardest block ${reading.worst.grade.toFixed(1)}. SMOG ${reading.smog.toFixed(1)}.</p>` : ''}
<p>The check found ${findings.filter(({ level }) => level === 'error').length} errors and ${findings.filter(({ level }) => level === 'warning').length} warnings.</p>
${pack.openQuestions ? `<h2>Questions for you to decide</h2><ul>${pack.openQuestions.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>` : ''}
${pack.evidence ? evidenceTable(pack.evidence, named) : ''}
<h2>Every text, and what it leads to</h2>
${blocks.join('\n')}
<h2>Understandable, and can be acted on</h2>
<p>${scores(items).map(scoreLine).map(escaped).join('<br>')}</p>
<p>Choose an answer where there is none. <code>care-widgets pemat FILE --sheet SAVED</code> then gives the score.</p>
<table><thead><tr><th scope="col">Item</th><th scope="col">Subject</th><th scope="col">Answer</th><th scope="col">Evidence</th></tr></thead><tbody>
${items.map((item) => `<tr><td>${escaped(item.id)}</td><td>${escaped(item.about)}</td><td>${choice(item)}</td><td>${escaped(item.evidence)}</td></tr>`).join('\n')}
</tbody></table>
<h2>Signature</h2>
<p class="signature">${signature.map(([name, label]) => `<label>${label} <input type="text" name="${name}"></label>`).join(' ')}</p>
<p><button type="button" data-save>Save the sheet as a file</button></p>
</main><script>${program}</script></body></html>
`;
}
