// Fills the strip of demo settings where its tag stands, so the page never moves for it.
import { type Choice, choices } from './choices.js';

function selectOf({ name, options }: Choice): HTMLSelectElement {
  const select = Object.assign(document.createElement('select'), { name, autocomplete: 'off' });
  select.append(
    ...options.map(({ value, text, lang = '' }) =>
      Object.assign(document.createElement('option'), { value, text, lang }),
    ),
  );
  return select;
}

function labelOf(choice: Choice): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(choice.label, selectOf(choice));
  return label;
}

const strip = document.createElement('div');
const title = document.createElement('strong');
title.append('Demo settings');
strip.append(title, ...choices.map(labelOf));
document.currentScript?.replaceWith(strip);
