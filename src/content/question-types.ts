/** The kinds of questions, and of what stands between them. */
export const questionTypes = ['group', 'note', 'advice', 'boolean', 'choice', 'number', 'date', 'sum'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** How an answer is compared, as FHIR names it. */
export const operators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
