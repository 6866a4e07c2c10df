import { addressAttributes, mayStandInAddress } from '../../src/embed/address.js';

/** The library's rule for which attributes an address may set, as code for a page that imports no library module. */
export const addressRule = (): string =>
  `const addressAttributes = ${JSON.stringify(addressAttributes)};\n${mayStandInAddress}`;
