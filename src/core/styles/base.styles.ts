import { buttonStyles } from './button.styles.js';
import { cardStyles } from './card.styles.js';
import { disclosureStyles } from './disclosure.styles.js';
import { iconStyles } from './icon.styles.js';
import { noticeStyles } from './notice.styles.js';
import { resetStyles } from './reset.styles.js';
import { shellStyles } from './shell.styles.js';
import { typographyStyles } from './typography.styles.js';

/**
 * What the base class itself shows, and so every element. An element adds the parts that it shows besides; of
 * two rules of one weight the later sheet's counts.
 */
export const baseStyles: string[] = [
  resetStyles,
  shellStyles,
  typographyStyles,
  noticeStyles,
  cardStyles,
  buttonStyles,
  disclosureStyles,
  iconStyles,
];
