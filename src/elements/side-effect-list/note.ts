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

/** The note as nodes of another document: no markup is parsed. */
export function noteAsPage(note: Note, page: Document): Node[] {
  const element = (name: string, ...children: (Node | string)[]): HTMLElement => {
    const node = page.createElement(name);
    node.append(...children);
    return node;
  };
  const line = (): HTMLElement => {
    const node = element('div');
    node.className = 'lines';
    return node;
  };
  return [
    element('h1', note.title),
    element('p', note.about),
    element('p', note.date),
    element('p', element('strong', note.urgent)),
    element('p', note.intro),
    element('ul', ...note.effects.map((effect) => element('li', effect))),
    element('p', note.questions),
    line(),
    line(),
    line(),
  ];
}
