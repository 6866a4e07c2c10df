/** JSX types for Preact: `import 'care-widgets/types/preact'`, or in tsconfig.json `"types": ["care-widgets/types/preact"]`. */
import type { HTMLAttributes } from 'preact';
import type { CareElements, CareEventProps } from './elements.js';

type Native<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own>;

type CareIntrinsicElements = {
  [Name in keyof CareElements]: CareElements[Name]['attributes'] &
    CareEventProps<CareElements[Name], 'on'> &
    Native<CareElements[Name]['element'], CareElements[Name]['attributes']>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends CareIntrinsicElements {}
  }
}
