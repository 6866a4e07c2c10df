/** How soon a person needs help, most urgent first. All ranking follows this order. */
export const urgencies = ['emergency', 'urgent', 'see-doctor'] as const;
