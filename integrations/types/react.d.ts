/**
 * JSX types for React 19: `import 'care-widgets/types/react'`, or in tsconfig.json `"types": ["care-widgets/types/react"]`.
 *
 * Settings have the names of their attributes, such as `review-policy`, as a server can write nothing else. For what a
 * server has written React sets no property and adds no listener when it takes over: pass `content`, and listen, in a
 * `ref`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CareElements, CareEventProps } from './elements.js';

type Native<Element, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own>;

type CareIntrinsicElements = {
  [Name in keyof CareElements]: CareElements[Name]['attributes'] &
    CareEventProps<CareElements[Name], 'on'> &
    Native<CareElements[Name]['element'], CareElements[Name]['attributes']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CareIntrinsicElements {}
  }
}
