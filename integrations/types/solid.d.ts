/** JSX types for Solid: `import 'care-widgets/types/solid'`, or in tsconfig.json `"types": ["care-widgets/types/solid"]`. */
import type { JSX } from 'solid-js';
import type { CareElements, CareEventProps } from './elements.js';

type Native<Element, Own> = Omit<JSX.HTMLAttributes<Element>, keyof Own>;

type CareIntrinsicElements = {
  [Name in keyof CareElements]: CareElements[Name]['attributes'] &
    CareEventProps<CareElements[Name], 'on:'> & { 'prop:content'?: unknown } & Native<
      CareElements[Name]['element'],
      CareElements[Name]['attributes']
    >;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends CareIntrinsicElements {}
  }
}
