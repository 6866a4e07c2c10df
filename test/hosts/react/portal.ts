import { createElement } from 'react';

/** What the page shows; without a wish as the server has written it. */
export interface Visit {
  ready?: boolean;
  order?: readonly string[];
  current?: string;
}

type Inner = unknown;
const placeholder = (name: string, given: object, ...inner: Inner[]): unknown =>
  createElement('div', { 'data-care-widget': name, ...given }, ...inner);

/** A page of a portal: placeholders and links among what React holds to be its own, and holds on to. */
export function Portal({ ready, order = ['chemotherapy', 'radiation'], current = 'induction' }: Visit): unknown {
  return createElement(
    'main',
    null,
    placeholder(
      'redflag-screener',
      { id: 'screener' },
      ready ? null : createElement('p', { key: 'hint', id: 'hint' }, 'Loading your visit…'),
      createElement('p', { key: 'call' }, 'In an emergency, call 911.'),
      ready ? createElement('p', { key: 'program', slot: 'program', id: 'program' }, 'Walk.') : null,
    ),
    placeholder('all-phase-timeline', { id: 'timeline', 'data-current': current }, 'Three phases.'),
    order.map((treatment) =>
      placeholder('side-effect-list', { key: treatment, id: treatment, 'data-treatment': treatment }, treatment),
    ),
    createElement('p', { id: 'link' }, createElement('a', { href: '/dist/pages/en/health-tools.html' }, 'Tools')),
    ready ? createElement('p', { id: 'new' }, 'Your next visit is on Monday.') : null,
    createElement('p', { id: 'phone' }, 'Clinic: 555-0100'),
  );
}
