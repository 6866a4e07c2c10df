interface Department {
  /** Who answers, on which number, and when. */
  line: string;
  phone: string;
  hours: string;
  /** Where it is, line by line. */
  place: readonly string[];
}

export const departments = {
  'Cancer care': {
    line: 'Cancer care nurse line',
    phone: '(555) 555-0150',
    hours: 'day and night',
    place: ['Cancer Care Center', 'River Building, second floor', '1200 Riverbend Way'],
  },
  'Physical therapy': {
    line: 'Physical therapy',
    phone: '(555) 555-0170',
    hours: 'Monday to Friday, 8 a.m. to 5 p.m.',
    place: ['Physical Therapy', 'Mill Building, ground floor', '1200 Riverbend Way'],
  },
} as const satisfies Record<string, Department>;

export type DepartmentName = keyof typeof departments;

/** What the layout says of a page; its own content is pages/<name>.html. */
export interface DemoPage {
  /** What the menu calls it. */
  menu: string;
  /** What the window calls it, where that is not the menu's name. */
  title?: string;
  /** The end of the breadcrumb, where that is not the menu's name. */
  crumb?: string;
  description?: string;
  /** Cancer care, where none is named. */
  department?: DepartmentName;
  /** One long article, or a tool: boxes go below it. */
  isWide?: boolean;
  /** Without the hospital around it. */
  isBare?: boolean;
  /** Tags of the head that this page alone has. */
  head?: readonly string[];
}

const phases = 'The phases of ALL treatment, how long they take, common side effects, and when to call right away.';

/** Whom patients of cancer care call: every widget of these pages shows it beside what needs a call. */
const cancerCareLine = [
  `<meta name="care-widgets-care-team-number" content="${departments['Cancer care'].phone}">`,
  `<meta name="care-widgets-care-team-hours" content="${departments['Cancer care'].hours}">`,
];

/** Every page of the demo by the name of its file, in the order of the menu. */
export const pages: Readonly<Record<string, DemoPage>> = {
  guide: {
    menu: 'Guide to leukemia (ALL)',
    crumb: 'Guide to ALL',
    description: phases,
    isWide: true,
    head: cancerCareLine,
  },
  index: {
    menu: 'Leukemia treatment (ALL)',
    title: 'Treatment of leukemia (ALL)',
    crumb: 'ALL treatment',
    description: phases,
    head: cancerCareLine,
  },
  'side-effects': {
    menu: 'Side effects of treatment',
    title: 'Side effects of leukemia treatment',
    crumb: 'Side effects',
    description:
      'Compare the side effects of each treatment for acute lymphoblastic leukemia, and see when to call right away.',
    head: cancerCareLine,
  },
  myeloma: {
    menu: 'Guide to myeloma (sample)',
    crumb: 'Guide to myeloma',
    description: 'A sample: a second condition, shown by the same element.',
    isWide: true,
    head: cancerCareLine,
  },
  'back-pain': {
    menu: 'Back pain exercise program',
    crumb: 'Back pain program',
    description: 'Check for warning signs, then try five gentle exercises for back pain at home.',
    department: 'Physical therapy',
  },
  forms: {
    menu: 'Every way onto a page',
    description: 'The same widgets as a link, a placeholder and a frame.',
    isWide: true,
  },
  languages: {
    menu: 'In every language',
    isBare: true,
    head: [
      '<link rel="stylesheet" href="languages.css">',
      '<script src="/dist/care-widgets.js" defer></script>',
      '<script src="languages.js" defer></script>',
    ],
  },
  snippet: {
    menu: 'Snippet builder',
    description: 'Makes the snippet of a widget that survives on a kind of host.',
    isWide: true,
    head: ['<script src="snippet.js" defer></script>'],
  },
};
