import { buttonStyles } from './button.styles.js';
import { cardStyles } from './card.styles.js';
import { disclosureStyles } from './disclosure.styles.js';
import { iconStyles } from './icon.styles.js';
import { noticeStyles } from './notice.styles.js';
import { resetStyles } from './reset.styles.js';
import { shellStyles } from './shell.styles.js';
import { typographyStyles } from './typography.styles.js';

/**
 * Styles of what the base class renders, and so of every element. Elements add sheets for what else they render; at
 * equal specificity the later sheet wins.
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
