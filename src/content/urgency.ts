/** How soon a person needs help, the soonest first. The one order that everything else ranks by. */
export const urgencies = ['emergency', 'urgent', 'see-doctor'] as const;
