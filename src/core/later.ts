import { listen, page } from '../content/unclobbered.js';
import { withoutPage } from './without-page.js';

/** An element that can be brought up to date without waiting, with all elements inside it. */
export interface Drawable {
  requestUpdate(): void;
  drawNow(): void;
}

/** Whole elements come before the panels of elements. */
const elements = new Map<Drawable, () => void>();
const panels = new Map<Drawable, () => void>();
/** A person who prints once may print again. */
let hasPrinted = false;

/** Whether nothing waits: without a page, for paper, and where nobody sees the page and timers run once a second. */
export const isAtOnce = (): boolean => withoutPage || hasPrinted || page.hidden;

/**
 * Settles in a task of its own, in which the whole element may be drawn, or after a step that draws some of its panels;
 * before the page is printed, all is drawn at once.
 */
export function later(element: Drawable, step?: () => void): Promise<void> {
  // Each time, as a rewritten page has lost it; the same listener is added only once.
  listen('beforeprint', drawAll);
  const steps = step ? panels : elements;
  return new Promise((resolve) => {
    steps.set(element, () => {
      steps.delete(element);
      step?.();
      resolve();
    });
    setTimeout(drawNext);
  });
}

function drawNext(): void {
  const [step] = [...elements.values(), ...panels.values()];
  if (!step) return;
  // Also for those whose timers the page has cleared.
  setTimeout(drawNext);
  step();
}

function drawAll(): void {
  hasPrinted = true;
  for (const [element, step] of [...elements, ...panels]) {
    // Twice, as an element may list at its end what its panels say.
    for (let time = 0; time < 2; time += 1) {
      element.requestUpdate();
      element.drawNow();
    }
    step();
  }
}
