import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/redflag-screener/define.js';
import inventedCondition from '../test/fixtures/invented-condition.json' with { type: 'json' };
import questions from '../test/fixtures/questions.json' with { type: 'json' };
import { type Arguments, buildElement, click, controlsOf, type Example } from './example.js';

const element = 'redflag-screener';
const program = 'Walk for ten minutes, twice a day.';

export default {
  title: 'Elements/redflag-screener',
  component: element,
  tags: ['autodocs'],
  render: (args: Arguments) => buildElement(element, args),
} satisfies Meta<Arguments>;

/** Chooses the signs whose labels contain these words, then Continue. */
function answer(...labels: string[]): NonNullable<Example['play']> {
  return async ({ canvasElement }) => {
    const root = await controlsOf(canvasElement, element);
    for (const label of labels) click(root, 'label', label);
    click(root, '[type=submit]');
    await controlsOf(canvasElement, element);
  };
}

export const BaseQuestions: Example = { args: { program } };
export const ExtendedQuestions: Example = { args: { screening: 'extended', program } };
export const NothingChosen: Example = { args: { program }, play: answer() };
/** A sign's follow-up question, which decides how urgent it is. */
export const FollowUp: Example = {
  args: { program },
  play: async ({ canvasElement }) => {
    click(await controlsOf(canvasElement, element), 'label', 'one leg');
    await controlsOf(canvasElement, element);
  },
};
/** Whom to call beside the tick, before anybody continues. */
export const EmergencyTicked: Example = {
  args: { program },
  play: async ({ canvasElement }) => {
    click(await controlsOf(canvasElement, element), 'label', 'urine');
    await controlsOf(canvasElement, element);
  },
};
export const Emergency: Example = { args: { program }, play: answer('urine', 'Fever') };
export const Urgent: Example = { args: { program }, play: answer('cancer') };
export const SeeDoctor: Example = { args: { screening: 'extended', program }, play: answer('more than 6 weeks') };
export const NoSign: Example = { args: { program }, play: answer('None of these') };
export const DoctorAgreed: Example = {
  args: { program },
  play: async (context) => {
    await answer('cancer')(context);
    click(await controlsOf(context.canvasElement, element), '#agree');
    await controlsOf(context.canvasElement, element);
  },
};
export const AnotherCondition: Example = { args: { content: inventedCondition, 'heading-level': 3, program } };
/** Questions of all kinds, as of a FHIR Questionnaire, in place of signs. */
export const Questions: Example = { args: { content: questions, program } };
/** Without what must be answered. */
export const QuestionsMissing: Example = { args: { content: questions, program }, play: answer('Yes') };
export const QuestionsAnswered: Example = { args: { content: questions, program }, play: answer('No', 'Blood') };
export const AnotherNumber: Example = { args: { 'emergency-number': '112' } };
export const UnknownTopic: Example = { args: { topic: 'no-such-topic' } };
