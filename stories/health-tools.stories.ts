import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/health-tools/define.js';
import inventedCondition from '../test/fixtures/invented-condition.json' with { type: 'json' };
import { type Arguments, buildElement, type Example } from './example.js';

const element = 'health-tools';

export default {
  title: 'Elements/health-tools',
  component: element,
  tags: ['autodocs'],
  render: (args: Arguments) => buildElement(element, args),
} satisfies Meta<Arguments>;

export const Default: Example = { args: {} };
export const AnotherCondition: Example = { args: { content: inventedCondition, 'heading-level': 3 } };
export const UnknownTopic: Example = { args: { topic: 'no-such-topic' } };
