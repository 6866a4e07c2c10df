import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/treatment-guide/define.js';
import inventedCondition from '../test/fixtures/invented-condition.json' with { type: 'json' };
import { type Arguments, buildElement, type Example } from './example.js';

const element = 'treatment-guide';

export default {
  title: 'Elements/treatment-guide',
  component: element,
  tags: ['autodocs'],
  render: (args: Arguments) => buildElement(element, args),
} satisfies Meta<Arguments>;

export const AllTreatments: Example = { args: {} };
export const OneTreatment: Example = { args: { treatment: 'stem-cell-transplant' } };
export const TwoTreatments: Example = { args: { treatment: 'chemotherapy radiation', checklist: true } };
export const UnknownTreatment: Example = { args: { treatment: 'no-such-treatment' } };
export const AnotherCondition: Example = { args: { content: inventedCondition, 'heading-level': 3 } };
export const UnknownTopic: Example = { args: { topic: 'no-such-topic' } };
