/** The names under which a list of signs is known outside: in a Questionnaire, and to a page that reads the answers. */

/** A group of signs. */
export const linkOfGroup = (group: string): string => `signs.${group}`;

/** The follow-up question of a sign. */
export const linkOfFollowUp = (sign: string): string => `follow-up.${sign}`;

/** The option that says that no sign of a group applies. */
export const noneCode = 'none-of-these';
