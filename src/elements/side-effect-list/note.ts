import type { PrintedPage } from '../../core/print/print-document.js';

/** What a patient takes to the care team, in parts. */
export interface Note {
  title: string;
  date: string;
  about: string;
  intro: string;
  effects: string[];
  questions: string;
  urgent: string;
  /** Whom to call, or where to write it. */
  numbers: readonly string[];
}

export function noteToPrint({ title, about, date, urgent, numbers, intro, effects, questions }: Note): PrintedPage {
  return { title, lines: [about, date, { strong: urgent }, ...numbers, intro], items: effects, write: questions };
}
