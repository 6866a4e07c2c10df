import type { ScreeningGuide } from '../content/schema.js';

/** What to do after each outcome of a screening, without its questions. */
export type ScreeningAdvice = Omit<ScreeningGuide, 'sets' | 'questionSets'>;

/** Texts that say what to write, which no patient may ever be shown: `care-widgets check` makes each an error. */
export const adviceToWrite = {
  ifNone: 'Say what a person may do whose answers need no doctor.',
  whenToStop: 'Say when to stop, and whom to call.',
} as const;

/**
 * A template in English of what to do after each outcome, for the `guide` of `importQuestionnaire`: a Questionnaire of
 * another program does not say it. Only what holds everywhere is written out. What a person may do whose answers need no
 * doctor, and when to stop, must be written by you, and in another language all of it: `care-widgets check` names what is
 * still the template.
 *
 * @example
 * const { pack } = importQuestionnaire(form, { topic: 'asthma', screening: 'control', guide: newScreeningAdvice() });
 */
export const newScreeningAdvice = (): ScreeningAdvice => ({
  advice: {
    emergency: {
      heading: 'Call {emergency-number} now',
      steps: ['Call {emergency-number}, or go to the nearest emergency room right now.'],
    },
    urgent: { heading: 'Talk with a doctor today', steps: ['Call a doctor today.', callIfWorse] },
    'see-doctor': { heading: 'Talk with your doctor before you start', steps: ['Make an appointment.', callIfWorse] },
    none: {
      heading: 'Your answers show nothing that needs a doctor first',
      steps: [adviceToWrite.ifNone],
      stop: { heading: 'When to stop', items: [adviceToWrite.whenToStop] },
    },
  },
  agreement: {
    heading: 'Did your doctor tell you that you can do this?',
    meaning: 'Say yes only if your doctor knows your answers here.',
    confirm: 'Yes, my doctor told me that I can do it',
    confirmed: 'You said that your doctor told you that you can do this.',
    withdraw: 'No, my doctor has not told me that',
  },
});

const callIfWorse = 'If you get worse, call {emergency-number}.';
