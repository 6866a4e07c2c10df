import type { QuestionnaireItem } from 'fhir/r4.js';
import type { Question } from '../content/schema.js';
import { standard, sumExtension, urgencyExtension } from './names.js';

/** What each type of item becomes. */
export const types: Readonly<Record<string, Question['type']>> = {
  group: 'group',
  display: 'note',
  boolean: 'boolean',
  choice: 'choice',
  decimal: 'number',
  integer: 'number',
  quantity: 'number',
  date: 'date',
};

/** Why an item of another type is refused. */
export const untaken: Readonly<Record<string, string>> = {
  string: 'is a free text, which decides nothing and is not asked',
  text: 'is a free text, which decides nothing and is not asked',
  'open-choice': 'is a free text beside options, which decides nothing and is not asked',
  dateTime: 'is a time, which is not supported; a date is',
  time: 'is a time, which is not supported; a date is',
  url: 'is an address, which is not asked',
  attachment: 'is a file, which never leaves a patient’s device here',
  reference: 'is a reference to a record, which nothing here reads',
};

/** Why an answer that a Questionnaire brings for what a person is asked is left out. */
export const notGiven = 'is an answer that nobody gave, and never counts';

export const isHidden = ({ extension = [] }: Pick<QuestionnaireItem, 'extension'>): boolean =>
  extension.some(({ url, valueBoolean }) => url === standard.hidden && valueBoolean);

export const isAnswered = (kind: Question['type']): boolean => ['boolean', 'choice', 'number', 'date'].includes(kind);

export const isSourced = (kind: Question['type']): boolean => ['advice', 'boolean', 'choice'].includes(kind);

const looks = [standard.control, standard.hidden];

/** The extensions that an item of a type may have, and that are read. */
export function takenBy(type: string): string[] {
  const numbers = [
    ...looks,
    standard.unit,
    standard.unitOption,
    standard.minimum,
    standard.maximum,
    sumExtension,
    standard.minOccurs,
    standard.decimalPlaces,
    standard.step,
  ];
  switch (type) {
    case 'display':
      return [...looks, urgencyExtension, standard.link];
    case 'boolean':
      return [...looks, urgencyExtension, standard.link, standard.minOccurs];
    case 'integer':
    case 'decimal':
    case 'quantity':
      return numbers;
    case 'date':
      return [...looks, standard.minimum, standard.maximum, standard.minOccurs];
    case 'choice':
      return [...looks, standard.link, standard.minOccurs];
    default:
      return looks;
  }
}
