import type { TemplateResult } from 'lit';
import type { Place } from '../../core/place.js';
import type { HeadingOptions } from '../../core/templates/heading.js';
import type { TextFormatter } from '../../core/text-formatter.js';
import type { View } from '../../core/view.js';
import type { ScreeningState } from '../../screening/state.js';

/** What the parts of the screener need of their element. */
export interface ScreenerHost {
  text: TextFormatter;
  place: Place;
  heading: (below: number, content: string | TemplateResult, options?: HeadingOptions) => TemplateResult;
  addStyles: (text: string) => void;
  /** Shows the next state, with the focus where it leads. */
  go: (state: ScreeningState, focus?: string) => void;
  /** Shows the advice, and tells the page the outcome. */
  conclude: (state: ScreeningState) => void;
  renderCall: (view: View, id: string) => TemplateResult;
}
