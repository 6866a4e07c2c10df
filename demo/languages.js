import { elementNames } from '/dist/modules/elements/registry.js';

// ?widget=… and ?topic=… choose what stands in each column, ?languages=es,ar which languages.
const all = ['en', 'es', 'zh-Hant', 'zh-Hans', 'vi', 'tl', 'ko', 'ru', 'ar', 'fa'];
const address = new URL(location.href);
const given = address.searchParams;
const languages = (given.get('languages') ?? '').split(',').filter((one) => all.includes(one));
const form = document.querySelector('.choice');
form.elements.widget.append(...elementNames.map((name) => new Option(`<${name}>`, name)));
form.elements.widget.value = elementNames.includes(given.get('widget')) ? given.get('widget') : elementNames[0];
form.elements.topic.value = given.get('topic') === 'multiple-myeloma' ? 'multiple-myeloma' : '';

function show() {
  const { widget, topic } = Object.fromEntries(new FormData(form));
  const columns = (languages.length ? languages : all).map((language) => {
    const column = document.createElement('section');
    column.lang = language;
    column.dir = ['ar', 'fa'].includes(language) ? 'rtl' : 'ltr';
    const element = document.createElement(widget);
    if (topic) element.setAttribute('topic', topic);
    element.append('In an emergency, call 911.');
    column.append(element);
    return column;
  });
  document.querySelector('main').replaceChildren(...columns);
}
form.addEventListener('change', () => {
  for (const [name, value] of new FormData(form)) given.set(name, value);
  history.replaceState(null, '', address);
  show();
});
show();
