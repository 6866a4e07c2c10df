// The demo controls at the top of each page. They stand in the address (?dir=rtl&scheme=dark), so a link
// shows the same page to someone else, they hold from page to page, and nothing is stored.
import { type Choice, choices } from './choices.js';
import { find } from './find.js';

const root = document.documentElement;
const address = new URL(location.href);

const usualOf = ({ options: [first] }: Choice): string => first?.value ?? '';

function wantedOf(choice: Choice): string {
  const wanted = address.searchParams.get(choice.name);
  return choice.options.find(({ value }) => value === wanted)?.value ?? usualOf(choice);
}

const settings = Object.fromEntries(choices.map((choice) => [choice.name, wantedOf(choice)])) as Record<
  Choice['name'],
  string
>;
const isSetting = (name: string): name is Choice['name'] => Object.hasOwn(settings, name);

// At once, in the head: the page never shows first in another direction or color.
root.classList.add('has-settings');
dressPage();
document.addEventListener('DOMContentLoaded', start);

function start(): void {
  const strip = find('.demo', HTMLElement);
  for (const select of strip.querySelectorAll('select'))
    if (isSetting(select.name)) select.value = settings[select.name];
  strip.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement && isSetting(target.name))) return;
    settings[target.name] = target.value;
    dressPage();
    dressWidgets();
    keep();
  });
  dressWidgets();
  keep();
}

function dressPage(): void {
  root.dir = settings.dir;
  root.classList.toggle('dark', settings.scheme === 'dark');
  root.dataset.text = settings.text;
}

// The hospital's own words stay English, so the language is set around each widget only.
function dressWidgets(): void {
  for (const place of document.querySelectorAll<HTMLElement>('.embed')) place.lang = settings.lang;
}

function keep(): void {
  for (const choice of choices) {
    const value = settings[choice.name];
    if (value === usualOf(choice)) address.searchParams.delete(choice.name);
    else address.searchParams.set(choice.name, value);
  }
  if (address.href !== location.href) history.replaceState(null, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*=".html"]')) {
    const target = new URL(link.href);
    target.search = address.search;
    link.href = target.href;
  }
}
