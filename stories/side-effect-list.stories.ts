import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/side-effect-list/define.js';
import inventedCondition from '../test/fixtures/invented-condition.json' with { type: 'json' };
import { type Arguments, buildElement, controlsOf, type Example } from './example.js';

const element = 'side-effect-list';

export default {
  title: 'Elements/side-effect-list',
  component: element,
  tags: ['autodocs'],
  render: (args: Arguments) => buildElement(element, args),
} satisfies Meta<Arguments>;

export const Chemotherapy: Example = { args: { treatment: 'chemotherapy' } };
export const TwoTreatments: Example = {
  args: { treatment: 'chemotherapy radiation' },
  play: async ({ canvasElement }) => {
    const root = await controlsOf(canvasElement, element);
    root.querySelector<HTMLElement>('[aria-controls="panel-comparison"]')?.click();
    await controlsOf(canvasElement, element);
    // Whether the table scrolls is measured in the next frame.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  },
};
export const AllTreatments: Example = { args: {} };
export const Checklist: Example = { args: { treatment: 'chemotherapy', checklist: true } };
export const ChecklistWithNote: Example = {
  args: { treatment: 'chemotherapy', checklist: true },
  play: async ({ canvasElement }) => {
    const root = await controlsOf(canvasElement, element);
    for (const box of [...root.querySelectorAll('input')].slice(0, 3)) box.click();
    await controlsOf(canvasElement, element);
  },
};
export const WithNumbers: Example = {
  args: {
    treatment: 'chemotherapy',
    'care-team-number': '555-0100',
    'after-hours-number': '555-0199',
    'care-team-hours': 'Monday to Friday, 8 to 5',
  },
};
export const AnotherCondition: Example = { args: { content: inventedCondition, checklist: true, 'heading-level': 3 } };
export const UnknownTreatment: Example = { args: { treatment: 'no-such-treatment' } };
