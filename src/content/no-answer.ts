import type { Condition, Question } from './schema.js';

/** Why a value is no answer to a question. */
export function whyNoAnswer({ id, type, options = [] }: Question, answer: Condition['answer']): string | undefined {
  if (type === 'choice')
    return options.some((option) => option.id === answer) ? undefined : `${id} has no option ${answer}`;
  const wanted = { boolean: 'boolean', date: 'string' }[type as 'boolean'] ?? 'number';
  return typeof answer === wanted ? undefined : `the answers of ${id} are of the type ${wanted}`;
}
