/** Click and input events cross shadow roots, and would tell the page's listeners which box was used. */
export function keepInside(event: Event): void {
  event.stopPropagation();
}
