import type { PrintedPage } from '../../core/print/print-document.js';

/** The parts of the note that a patient takes to the care team. */
export interface Note {
  title: string;
  date: string;
  about: string;
  intro: string;
  effects: string[];
  questions: string;
  urgent: string;
  /** Numbers to call, or a line to write one on. */
  numbers: readonly string[];
}

export function noteToPrint({ title, about, date, urgent, numbers, intro, effects, questions }: Note): PrintedPage {
  return { title, lines: [about, date, { strong: urgent }, ...numbers, intro], items: effects, write: questions };
}
