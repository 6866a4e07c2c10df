import { addressAttributes, mayStandInAddress } from '../../src/embed/address.js';

/** The library's own rule for what may stand in an address, as script for a page that has no module of the library. */
export const addressRule = (): string =>
  `const addressAttributes = ${JSON.stringify(addressAttributes)};\n${mayStandInAddress}`;
