import languages from 'virtual:languages';
import { elementNames, isElementName } from '../../src/elements/registry.js';
import { find } from './find.js';

// ?widget=… and ?topic=… choose what stands in each column, ?languages=es,ar which languages.
const address = new URL(location.href);
const given = address.searchParams;
const wanted = (given.get('languages') ?? '').split(',');
const chosen = wanted.flatMap((tag) => languages.filter((one) => one.tag === tag));
const form = find('.choice', HTMLFormElement);
const widget = find('[name=widget]', HTMLSelectElement);
const topic = find('[name=topic]', HTMLSelectElement);
const widgetGiven = given.get('widget') ?? '';
widget.append(...elementNames.map((name) => new Option(`<${name}>`, name)));
if (isElementName(widgetGiven)) widget.value = widgetGiven;
topic.value = given.get('topic') === 'multiple-myeloma' ? 'multiple-myeloma' : '';

function show(): void {
  const columns = (chosen.length ? chosen : languages).map(({ tag, direction }) => {
    const column = document.createElement('section');
    column.lang = tag;
    column.dir = direction;
    const element = document.createElement(widget.value);
    if (topic.value) element.setAttribute('topic', topic.value);
    element.append('In an emergency, call 911.');
    column.append(element);
    return column;
  });
  find('main', HTMLElement).replaceChildren(...columns);
}
form.addEventListener('change', () => {
  for (const { name, value } of [widget, topic]) given.set(name, value);
  history.replaceState(null, '', address);
  show();
});
show();
