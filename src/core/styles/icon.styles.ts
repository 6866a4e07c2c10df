import { css } from './css.js';

/** Icons. Lines have round ends, in icons and in pictures. */
export const iconStyles: string = css`
  .icon {
    inline-size: 1.4em;
    block-size: 1.4em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    vertical-align: -0.3em;
  }
  svg {
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
  }
`;
