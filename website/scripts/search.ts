import MiniSearch from 'minisearch';
import { build } from './build-element.js';
import { type Result, searchOptions } from './search-options.js';

const most = 30;

/** Where the site is from this page, and its index, which is read when somebody begins to search. */
interface Place {
  index: string;
  root: string;
}

async function read(index: string): Promise<MiniSearch> {
  const response = await fetch(index);
  if (!response.ok) throw new Error(`${response.status} ${index}`);
  return MiniSearch.loadJSON(await response.text(), searchOptions as never);
}

let loaded: Promise<MiniSearch> | undefined;
const load = ({ index }: Place): Promise<MiniSearch> => {
  loaded ??= read(index).catch((error) => {
    // The next letter tries again.
    loaded = undefined;
    throw error;
  });
  return loaded;
};

/** Shows the results for what is typed into a field, and says how many there are. */
function connect(place: Place, input: HTMLInputElement, list: HTMLElement, status: HTMLElement): () => void {
  const show = async (): Promise<void> => {
    const query = input.value.trim();
    const index = await load(place).catch(() => undefined);
    if (!index) {
      status.textContent = 'The search could not be loaded. Try again.';
      return;
    }
    // A later letter may have overtaken this one.
    if (query !== input.value.trim()) return;
    const found = query ? (index.search(query).slice(0, most) as unknown as Result[]) : [];
    list.replaceChildren(...found.map((result) => itemOf(result, place)));
    status.textContent = query ? says(found.length) : '';
  };
  input.addEventListener('input', () => void show());
  return () => void show();
}

const says = (count: number): string =>
  count === 0
    ? 'Nothing found. Try another word.'
    : `${count}${count === most ? ' or more' : ''} result${count === 1 ? '' : 's'}`;

function itemOf({ address, page, heading, excerpt }: Result, { root }: Place): HTMLElement {
  const link = build('a', { href: (root && `${root}/`) + address }, heading);
  return build('li', {}, link, build('span', { class: 'where' }, page), build('p', {}, excerpt));
}

/** Arrow keys go from the field to the results and back. */
function moveByArrows(area: HTMLElement, input: HTMLInputElement): void {
  area.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input, ...area.querySelectorAll<HTMLElement>('.results a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && Boolean(target.closest('input, textarea, select, [contenteditable]'));

export function addSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  if (!link) return;
  const place = { index: link.dataset.index ?? '', root: link.dataset.root ?? '' };
  const page = document.querySelector<HTMLFormElement>('form.search');
  if (page) searchOnPage(page, place);
  else searchInDialog(link, place);
}

/** The page that is there for searches with an address of their own. */
function searchOnPage(form: HTMLFormElement, place: Place): void {
  const area = form.closest('main') as HTMLElement;
  const [input, list, status] = ['input', '.results', '.count'].map((one) => area.querySelector(one)) as [
    HTMLInputElement,
    HTMLElement,
    HTMLElement,
  ];
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  const show = connect(place, input, list, status);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
  });
  moveByArrows(area, input);
  if (input.value) show();
  input.focus();
}

/** On all other pages the link opens a dialog; a slash does as well, where nobody is typing. */
function searchInDialog(link: HTMLAnchorElement, place: Place): void {
  const input = build('input', { type: 'search', id: 'query', autocomplete: 'off', spellcheck: 'false' });
  const status = build('p', { role: 'status', class: 'count' });
  const list = build('ol', { class: 'results' });
  const close = build('button', { type: 'button', class: 'quiet' }, 'Close');
  const dialog = build(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    build(
      'form',
      { role: 'search', method: 'dialog' },
      build('label', { for: 'query' }, 'Search all pages'),
      input,
      close,
    ),
    status,
    list,
  );
  document.body.append(dialog);
  connect(place, input, list, status);
  moveByArrows(dialog, input);
  const open = (): void => {
    dialog.showModal();
    input.select();
    void load(place);
  };
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialog.open)
      return;
    event.preventDefault();
    open();
  });
  close.addEventListener('click', () => dialog.close());
  // A result on this very page leaves no new page behind it.
  list.addEventListener('click', () => dialog.close());
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // A search field would take the first Escape to empty itself.
    event.preventDefault();
    if (event.key === 'Enter') list.querySelector('a')?.click();
    else dialog.close();
  });
}
