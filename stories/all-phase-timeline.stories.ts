import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/all-phase-timeline/define.js';
import inventedCondition from '../test/fixtures/invented-condition.json' with { type: 'json' };
import { type Arguments, buildElement, click, controlsOf, type Example } from './example.js';

const element = 'all-phase-timeline';

export default {
  title: 'Elements/all-phase-timeline',
  component: element,
  tags: ['autodocs'],
  render: (args: Arguments) => buildElement(element, args),
} satisfies Meta<Arguments>;

export const Phases: Example = { args: {} };
export const YouAreHere: Example = { args: { current: 'consolidation' } };
export const AllOpen: Example = {
  args: { current: 'induction' },
  play: async ({ canvasElement }) => {
    click(await controlsOf(canvasElement, element), '.toggle-all');
    await controlsOf(canvasElement, element);
  },
};
export const AnotherCondition: Example = { args: { content: inventedCondition, current: 'shine', 'heading-level': 3 } };
export const UnknownTopic: Example = { args: { topic: 'no-such-topic' } };
