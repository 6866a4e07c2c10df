import type { Effect } from '../../content/schema.js';
import type { PrintedPage, PrintedSection } from '../../core/print/print-document.js';
import type { View } from '../../core/view.js';
import { orderFor, signsFor } from '../../screening/calls.js';

/** What the short version needs to know of the guide. */
export interface HandoutSource {
  view: View;
  feverCall: Parameters<typeof signsFor>[2];
  /** The care team's numbers, or a line to write one on. */
  numbers: readonly string[];
  /** What a reader of paper has to know of the text: who has reviewed it, and that a machine has translated it. */
  status: readonly string[];
  /** The side effects that the reader has ticked. */
  effects: readonly Effect[];
  /** Fills in placeholders. */
  plain: (text: string) => string;
}

/** The short version of a guide on two sheets: whom to call, the phases, the reader's side effects, and questions. */
export function handoutOf({ view, feverCall, numbers, status, effects, plain }: HandoutSource): PrintedPage {
  const { pack, words } = view;
  const signs = (urgency: 'emergency' | 'urgent'): PrintedSection => ({
    heading: orderFor(urgency, words),
    items: signsFor(urgency, pack, feverCall).map(({ text }) => text),
  });
  const { sideEffects, fever, timeline, guide } = pack;
  const sections: PrintedSection[] = [
    signs('emergency'),
    signs('urgent'),
    { heading: sideEffects?.callRightAway.heading ?? '', items: sideEffects?.callRightAway.steps ?? [] },
    { heading: fever?.heading ?? '', items: fever?.items ?? [] },
    {
      heading: timeline?.title ?? '',
      items: timeline?.phases.map(({ name, length, aim }) => `${name} (${length.label}): ${aim}`) ?? [],
    },
    {
      heading: words.checklist.noteIntro,
      // Two sheets have room only for the names of many; when to call stands above, and in the note.
      items: effects.map(({ name, call }) => (effects.length > 2 ? name : `${name}. ${words.effects.call}: ${call}`)),
    },
    { heading: guide?.questions.heading ?? '', items: guide?.questions.items ?? [] },
  ];
  return {
    title: plain(guide?.title ?? pack.title),
    lines: [{ strong: plain(words.emergencyLine) }, ...numbers, ...status],
    items: [],
    sections: sections
      .filter(({ items }) => items.length)
      .map(({ heading, items }) => ({ heading: plain(heading), items: items.map(plain) })),
    write: words.guide.ownQuestions,
  };
}
