import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/emergency-notice/define.js';
import inventedCondition from '../test/fixtures/invented-condition.json' with { type: 'json' };
import { type Arguments, buildElement, type Example } from './example.js';

const element = 'emergency-notice';

export default {
  title: 'Elements/emergency-notice',
  component: element,
  tags: ['autodocs'],
  render: (args: Arguments) => buildElement(element, args),
} satisfies Meta<Arguments>;

export const UnitedStates: Example = { args: { region: 'US' } };
export const UnitedKingdom: Example = { args: { region: 'GB' } };
export const UnknownRegion: Example = { args: { region: 'XX' } };
export const OwnNumber: Example = { args: { 'emergency-number': '+1 (555) 010-0199' } };
/** The number of a hospital's free interpreter line. */
export const Interpreter: Example = { args: { region: 'US', 'interpreter-number': '1-800-555-0143' } };
export const AnotherCondition: Example = { args: { content: inventedCondition, 'heading-level': 3 } };
export const UnknownTopic: Example = { args: { topic: 'no-such-topic' } };
