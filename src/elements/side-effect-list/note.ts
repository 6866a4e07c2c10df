import type { PrintedPage } from '../../kit/print-document.js';

/** What a patient takes to the care team: plain text in parts, for paper and for the clipboard. */
export interface Note {
  title: string;
  date: string;
  about: string;
  intro: string;
  effects: string[];
  questions: string;
  urgent: string;
}

export function noteAsText(note: Note): string {
  return [
    note.title,
    note.about,
    note.date,
    '',
    note.urgent,
    '',
    note.intro,
    ...note.effects.map((effect) => `- ${effect}`),
    '',
    note.questions,
    '',
  ].join('\n');
}

export function noteToPrint({ title, about, date, urgent, intro, effects, questions }: Note): PrintedPage {
  return { title, lines: [about, date, { strong: urgent }, intro], items: effects, write: questions };
}
