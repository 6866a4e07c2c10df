import { version } from '../core/version.js';

/** The event by which a file beside the script hands over what it holds: one of another version is not heard. */
export const eventOf = (name: string): string => `care-${name}-${version}`;

/** How a file beside the one-file script gives it what it holds: by an event, as an import and as a classic script alike. */
export function deliverAsset(name: string, what: object): void {
  EventTarget.prototype.dispatchEvent.call(document, new CustomEvent(eventOf(name), { detail: what }));
}
