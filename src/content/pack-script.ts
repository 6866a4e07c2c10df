import type { ContentPack } from './schema.js';

/** A pack as it travels: without what no patient sees. */
export function withoutAuthorsFields({ $schema, openQuestions, evidence, ...rest }: ContentPack): ContentPack {
  return rest;
}

/** Pure ASCII, so that every character is right on a page and from a server of any encoding. */
export function inAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * A classic script that says something at once, as an event of the document, and says it again whenever the event
 * `again` asks for it. It calls nothing by a name that an element of the page may have.
 */
export function eventScript(event: string, detail: string, again?: string): string {
  const listen = again ? `p.addEventListener.call(d,"${again}",s);` : '';
  return `((d,p)=>{const s=()=>p.dispatchEvent.call(d,new CustomEvent("${event}",{detail:${inAscii(detail)}}));${listen}s()})(document,document instanceof EventTarget?EventTarget.prototype:document);\n`;
}

/** The script of a pack or of the words of the interface, whose fields are given as JavaScript. */
export const contentScript = (fields: string): string => eventScript('care-content', `{${fields}}`, 'care-ready');
