import { type FeverCall, urgencyOfFever } from '../content/fever.js';
import type { ContentPack, SideEffects, Urgency } from '../content/schema.js';
import { toUrgency } from './outcome.js';

type CallItem = SideEffects['callRightAway']['items'][number];

/** The signs that need a call of one kind. Whom to call about a fever is the hospital's rule, or else the pack's. */
export function signsFor(urgency: Urgency, { fever, sideEffects }: ContentPack, feverCall: FeverCall): CallItem[] {
  const urgencyOf = ({ urgency: own, symptoms }: CallItem): Urgency =>
    fever && symptoms?.includes('fever') ? urgencyOfFever(feverCall) : toUrgency(own);
  return sideEffects?.callRightAway.items.filter((item) => urgencyOf(item) === urgency) ?? [];
}
