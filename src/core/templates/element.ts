import { html, type TemplateResult } from 'lit';

/** A template that is one element with its properties, whose names are the library's own and never a page's. */
export function elementTemplate(name: string, properties: Readonly<Record<string, unknown>>): TemplateResult {
  const given = Object.keys(properties).map((property) => `.${property}=?`);
  const strings = `<${name} ${given.join(' ')}></${name}>`.split('?');
  return html(Object.assign(strings, { raw: strings }), ...Object.values(properties));
}
