import { opposites, weekdays } from './opposite-words.js';
import { languageItself, perLanguage } from './remembered.js';
import { numbersOf } from './text-numbers.js';
import { negates } from './urgency.js';

interface Topic {
  name: string;
  /** What each choice is called, and the pattern for it. */
  choices: readonly (readonly [name: string, pattern: RegExp])[];
  /** Of several days each counts; of a morning and an evening a translation may leave the plainer one out. */
  isEachMeant: boolean;
}

const timeOfDay = 'time of day';
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const patternOf = (pattern: string): RegExp => new RegExp(pattern, 'iu');

const topicsOf = perLanguage((language): readonly Topic[] => [
  ...Object.entries(opposites).flatMap(([name, { [language]: own = {} }]): Topic[] => [
    { name, choices: Object.entries(own).map(([choice, one]) => [choice, patternOf(one)]), isEachMeant: false },
  ]),
  {
    name: 'weekday',
    choices: (weekdays[language] ?? []).map((one, index) => [dayNames[index] ?? '', patternOf(one)]),
    isEachMeant: true,
  },
]);

const saidIn = ({ choices }: Topic, text: string): string[] =>
  choices.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** Whether a text denies something, apart from the words of a topic: "without food" is no "not". */
const denies = (text: string, { choices }: Topic, language: string): boolean =>
  negates(
    choices.reduce((rest, [, pattern]) => rest.replace(new RegExp(pattern, 'giu'), ' '), text),
    language,
  );

/**
 * Where an English text says one of two contraries, and its translation the other alone: half the dose and double,
 * the morning and bedtime, with food and on an empty stomach, or another day of the week.
 */
export function turnedOpposites(original: string, translated: string, to: string): string[] {
  const language = languageItself(to);
  return topicsOf('en').flatMap((topic, index) => {
    const there = topicsOf(language)[index];
    const own = saidIn(topic, original);
    const theirs = there && own.length ? saidIn(there, translated) : [];
    const [lost, gained] = [own.filter((one) => !theirs.includes(one)), theirs.filter((one) => !own.includes(one))];
    if (!there || !lost.length || !gained.length) return [];
    // "At 2 at night" is 2 in the morning in many languages: hours are compared as numbers.
    if (topic.name === timeOfDay && numbersOf(original, 'en').some(({ half }) => half)) return [];
    if (!topic.isEachMeant && lost.length < own.length) return [];
    if (!topic.isEachMeant && gained.length < theirs.length) return [];
    // "Not on an empty stomach" is "with food".
    if (denies(original, topic, 'en') !== denies(translated, there, language)) return [];
    return [`${topic.name}: ${lost.join(', ')} became ${gained.join(', ')}`];
  });
}

/** Whether an English text speaks of a part of the day, of meals or of a day of the week, which a person must compare. */
export const saysTimeOrMeal = (text: string): boolean =>
  topicsOf('en').some((topic) => saidIn(topic, text).length > 0) || timesAndMeals.test(text);

const timesAndMeals = /\b(?:meals?|food|eat(?:ing)?|noon|midday|midnight|weekdays?|weekends?|dawn|dusk|triple)\b/i;
