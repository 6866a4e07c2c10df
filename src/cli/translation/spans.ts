/** A text and the language that it is in. */
export interface Text {
  text: string;
  language: string;
}

/** A part of a text, where it stands. */
export interface Span {
  at: number;
  written: string;
}

export const endOf = ({ at, written }: Span): number => at + written.length;

export const isWithin = (at: number, span: Span): boolean => span.at <= at && at < endOf(span);

/** Whether a part is longer than another, and holds all of it. */
export const covers = (whole: Span, part: Span): boolean =>
  whole.written.length > part.written.length && whole.at <= part.at && endOf(whole) >= endOf(part);
