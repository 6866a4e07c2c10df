/** Clicks and input cross shadow roots, and would tell any listener of the page which box it was. */
export function keepInside(event: Event): void {
  event.stopPropagation();
}
