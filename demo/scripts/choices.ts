import languages from 'virtual:languages';

interface Option {
  value: string;
  text: string;
  lang?: string;
}

export interface Choice {
  name: 'lang' | 'dir' | 'scheme' | 'text';
  label: string;
  /** The first is how the hospital shows its page. */
  options: readonly Option[];
}

/** The demo's settings, by the name that each has in the address. */
export const choices: readonly Choice[] = [
  {
    name: 'lang',
    label: 'Widget language',
    options: languages.map(({ tag, name }) => ({ value: tag, text: name, lang: tag })),
  },
  {
    name: 'dir',
    label: 'Direction',
    options: [
      { value: 'ltr', text: 'Left to right' },
      { value: 'rtl', text: 'Right to left' },
    ],
  },
  {
    name: 'scheme',
    label: 'Colors',
    options: [
      { value: 'light', text: 'Light' },
      { value: 'dark', text: 'Dark' },
    ],
  },
  {
    name: 'text',
    label: 'Text size',
    options: ['100', '125', '150', '200'].map((size) => ({ value: size, text: `${size}%` })),
  },
];
