import { html, type TemplateResult } from 'lit';
import { page } from '../content/unclobbered.js';
import type { Surroundings, View } from './view.js';
import { withoutPage } from './without-page.js';

type Properties = Readonly<Record<string, unknown>>;

interface Host {
  surroundings(view: View): Surroundings;
  level(below: number): number;
}

/** Returns the element that is kept under a name, with these properties set. */
export type KeepElement = (view: View, name: string, tag: string, own: Properties) => unknown;

/**
 * Keeps nested elements, one heading level below their host, across renders, so that they keep their state.
 */
export function keepElements(host: Host): KeepElement {
  const kept = new Map<string, { element: Element; given: Properties }>();
  return (view, name, tag, own) => {
    const properties: Properties = { within: host.surroundings(view), headingLevel: host.level(1), ...own };
    if (withoutPage) return asTemplate(tag, properties);
    const known = kept.get(name);
    const element = known?.element ?? page.createElement(tag);
    kept.set(name, { element, given: properties });
    // As in a template, an unchanged value does not overwrite what the element has set itself.
    const changed = Object.entries(properties).filter(([property, value]) => value !== known?.given[property]);
    return Object.assign(element, Object.fromEntries(changed));
  };
}

/** Without a DOM there are no elements, only templates. All names in this template are the library's own. */
function asTemplate(tag: string, properties: Properties): TemplateResult {
  const strings = `<${tag} .${Object.keys(properties).join('=? .')}=?></${tag}>`.split('?');
  return html(Object.assign(strings, { raw: strings }), ...Object.values(properties));
}
