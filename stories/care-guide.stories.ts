import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/care-guide/define.js';
import inventedCondition from '../test/fixtures/invented-condition.json' with { type: 'json' };
import { type Arguments, buildElement, type Example } from './example.js';

const element = 'care-guide';

export default {
  title: 'Elements/care-guide',
  component: element,
  tags: ['autodocs'],
  render: (args: Arguments) => buildElement(element, args),
} satisfies Meta<Arguments>;

export const WholePage: Example = {
  args: {
    department: 'Cancer Care Center',
    locations: 'River Building, second floor; North Clinic',
    current: 'consolidation',
  },
};
export const SomeParts: Example = { args: { parts: 'overview phases questions', 'heading-level': 1 } };
export const Checklist: Example = { args: { parts: 'call treatments', treatment: 'chemotherapy', checklist: true } };
export const UnknownPart: Example = { args: { parts: 'prices' } };
export const AnotherCondition: Example = { args: { content: inventedCondition, 'heading-level': 3 } };
export const UnknownTopic: Example = { args: { topic: 'no-such-topic' } };
