import type { Urgency } from '../../content/schema.js';
import type { PrintedPage } from '../../core/print/print-document.js';

/** The parts of the note that a patient takes to the care team. */
export interface Note {
  title: string;
  date: string;
  about: string;
  intro: string;
  effects: string[];
  /** Whom to call now, and for which signs of these effects. */
  orders: readonly { urgency: Urgency; order: string; signs: readonly string[] }[];
  questions: string;
  urgent: string;
  /** Numbers to call, or a line to write one on. */
  numbers: readonly string[];
}

export function noteToPrint(note: Note): PrintedPage {
  const { title, about, date, urgent, numbers, intro, effects, orders, questions } = note;
  const calls = orders.flatMap(({ order, signs }) => [{ strong: order }, ...signs.map((sign) => `• ${sign}`)]);
  return {
    title,
    lines: [about, date, { strong: urgent }, ...calls, ...numbers, intro],
    items: effects,
    write: questions,
  };
}
