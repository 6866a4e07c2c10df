import type { ContentPack } from './schema.js';

/** A pack as it is shipped: without the fields that only authors see, and the sources that only those cite. */
export function withoutAuthorsFields({ $schema, openQuestions, evidence, ...pack }: ContentPack): ContentPack {
  if (!evidence) return pack;
  const { sources, ...rest } = pack;
  const shown = JSON.stringify(rest);
  return { ...pack, sources: sources.filter(({ id }) => shown.includes(JSON.stringify(id))) };
}

/** Escapes code to pure ASCII, so that it is read correctly whatever the encoding of the page or the server. */
export function inAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * A classic script that dispatches an event on the document at once, and again whenever the event `again` is fired. It
 * uses no name that an element of the page could clobber. On a server, where a site may import it as well, it does
 * nothing.
 */
export function eventScript(event: string, detail: string, again?: string): string {
  const listen = again ? `p.addEventListener.call(d,"${again}",s);` : '';
  return `typeof document=="object"&&((d,p)=>{const s=()=>p.dispatchEvent.call(d,new CustomEvent("${event}",{detail:${inAscii(detail)}}));${listen}s()})(document,document instanceof EventTarget?EventTarget.prototype:document);\n`;
}

/** The script of a pack or of interface messages, whose fields are given as JavaScript. */
export const contentScript = (fields: string): string => eventScript('care-content', `{${fields}}`, 'care-ready');
