import { html, type TemplateResult } from 'lit';
import { page } from '../content/unclobbered.js';
import type { Surroundings, View } from './view.js';
import { withoutPage } from './without-page.js';

type Properties = Readonly<Record<string, unknown>>;

interface Host {
  surroundings(view: View): Surroundings;
  level(below: number): number;
}

/** Gives the element of the library that is kept under a name, with its properties. */
export type KeepElement = (view: View, name: string, tag: string, own: Properties) => unknown;

/**
 * For the elements of the library inside another one, each a level below it. Each stays the same, with all that was
 * done in it, when the rest is drawn anew.
 */
export function keepElements(host: Host): KeepElement {
  const kept = new Map<string, { element: Element; given: Properties }>();
  return (view, name, tag, own) => {
    const properties: Properties = { within: host.surroundings(view), headingLevel: host.level(1), ...own };
    if (withoutPage) return asTemplate(tag, properties);
    const known = kept.get(name);
    const element = known?.element ?? page.createElement(tag);
    kept.set(name, { element, given: properties });
    // As a template would: what is given as before does not undo what the element has changed itself.
    const changed = Object.entries(properties).filter(([property, value]) => value !== known?.given[property]);
    return Object.assign(element, Object.fromEntries(changed));
  };
}

/** Without a page there are no elements, only templates of them. The names in this one are the library's own. */
function asTemplate(tag: string, properties: Properties): TemplateResult {
  const strings = `<${tag} .${Object.keys(properties).join('=? .')}=?></${tag}>`.split('?');
  return html(Object.assign(strings, { raw: strings }), ...Object.values(properties));
}
