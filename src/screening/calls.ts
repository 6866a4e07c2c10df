import { type FeverCall, urgencyOfFever } from '../content/fever.js';
import type { InterfaceWords } from '../content/messages.js';
import type { ContentPack, Effect, SideEffects, Urgency } from '../content/schema.js';
import { toUrgency } from '../content/urgency.js';

type CallItem = SideEffects['callRightAway']['items'][number];

/** How urgent a call is. Whom to call about a fever is the hospital's rule, or else the pack's. */
export function urgencyOfCall(
  { urgency, symptoms }: { urgency: string; symptoms?: string[] },
  { fever }: ContentPack,
  feverCall: FeverCall,
): Urgency {
  return fever && symptoms?.includes('fever') ? urgencyOfFever(feverCall) : toUrgency(urgency);
}

/** How urgent each symptom of an effect is. */
export const callsOf = (
  { calls = [] }: Effect,
  pack: ContentPack,
  feverCall: FeverCall,
): { symptom: string; urgency: Urgency }[] =>
  calls.map(({ symptom, urgency }) => ({
    symptom,
    urgency: urgencyOfCall({ urgency, symptoms: [symptom] }, pack, feverCall),
  }));

/** What a person is told to do about signs of one kind. */
export const orderFor = (urgency: Urgency, { effects }: InterfaceWords): string =>
  urgency === 'emergency' ? effects.callEmergency : effects.callTeam;

/** The signs that need a call of one kind, whatever the treatment. */
export const signsFor = (urgency: Urgency, pack: ContentPack, feverCall: FeverCall): CallItem[] =>
  pack.sideEffects?.callRightAway.items.filter((item) => urgencyOfCall(item, pack, feverCall) === urgency) ?? [];
