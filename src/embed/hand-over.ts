/** How a file beside the one-file script gives it what it holds: by an event, as an import and as a classic script alike. */
export function handOver(name: string, what: object): void {
  document.dispatchEvent(new CustomEvent(`care-${name}`, { detail: what }));
}
