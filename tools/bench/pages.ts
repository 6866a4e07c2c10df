// The pages that are measured: plain HTML, the library, and others as their own documentation puts them on a page.
import { readFileSync } from 'node:fs';

export interface BenchPage {
  name: string;
  /** What a page pays for it is compared with the others of its kind. */
  kind: 'question' | 'timeline' | 'guide';
  html: string;
  /** An expression that is true as soon as a person can use it. */
  ready: string;
  /** What is put on a page many times. */
  copy?: string;
}

/** What an element has drawn. */
export interface Drawn {
  markup: string;
  style: string;
}

export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>bench</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** A standalone page without its scripts and policy: the same nodes and the same style, and nothing else. */
const plainPage = (name: string): string =>
  readFileSync(`dist/pages/en/${name}.html`, 'utf8')
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    // The measuring itself puts markup on the page.
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replaceAll(/(href|src)="(\.\.\/)+/g, '$1="/dist/')
    .replaceAll(/href="(?:\.\/)?page\./g, 'href="/dist/pages/page.');

const question = 'Do you have any of these along with your back pain?';
const signs = [
  'It is hard to start, stop or hold your urine.',
  'Severe pain, weakness or tingling in one leg or both legs.',
  'Fever, nausea or vomiting, and you do not know why.',
  'You have or had cancer, or you have lost weight and do not know why.',
];
const phases = [
  { name: 'Induction', start: '2026-01-01', end: '2026-02-01' },
  { name: 'Consolidation', start: '2026-02-01', end: '2026-09-01' },
  { name: 'Maintenance', start: '2026-09-01', end: '2028-09-01' },
];
/** The library as a snippet loads it. */
export const own = '<script src="/dist/care-widgets.js" defer></script>';
const shadowOf = (name: string): string => `document.querySelector('${name}')?.shadowRoot`;

/** What an element has drawn, in a shadow root with a style sheet that all copies share, by no library at all. */
const inShadowRoot = ({ markup, style }: Drawn): string =>
  page(
    `<shadow-nodes></shadow-nodes><template>${markup}</template><script>
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(style)});
      const { content } = document.querySelector('template');
      customElements.define('shadow-nodes', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          root.adoptedStyleSheets = [sheet];
          root.append(document.importNode(content, true));
        }
      });
    </script>`,
  );

/** A Questionnaire of FHIR with the same question. */
const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'draft',
  title: 'Warning signs',
  item: [
    {
      linkId: 'signs',
      text: question,
      type: 'choice',
      repeats: true,
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
          valueCodeableConcept: {
            coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'check-box' }],
          },
        },
      ],
      answerOption: signs.map((display, index) => ({ valueCoding: { code: `s${index}`, display } })),
    },
  ],
};

const survey = {
  elements: [{ type: 'checkbox', name: 'signs', title: question, choices: signs, showNoneItem: true }],
};

const timelineJs = {
  events: phases.map(({ name, start, end }) => {
    const date = (text: string) => {
      const [year, month, day] = text.split('-').map(Number);
      return { year, month, day };
    };
    return { start_date: date(start), end_date: date(end), text: { headline: name, text: name } };
  }),
};

const peers = '/peers';

/** The question in the elements of a library whose names begin with this. */
const inElements = (prefix: string, between: string, variant: string): string =>
  `<h2>${question}</h2>${signs.map((sign) => `<${prefix}-checkbox>${sign}</${prefix}-checkbox>`).join(between)}<${prefix}-button variant="${variant}">Continue</${prefix}-button>`;
const shoelace = inElements('sl', '<br>', 'primary');
const webAwesome = inElements('wa', '', 'brand');

export const screenerPage: string = page('<redflag-screener></redflag-screener>', own);

export function benchPages(screener: Drawn): BenchPage[] {
  return [
    {
      name: 'plain HTML, the screener’s nodes and style',
      kind: 'question',
      html: plainPage('redflag-screener'),
      ready: "document.querySelector('input[type=checkbox]')",
      copy: screener.markup,
    },
    {
      name: 'the same nodes and style in a shadow root',
      kind: 'question',
      html: inShadowRoot(screener),
      ready: `${shadowOf('shadow-nodes')}?.querySelector('input')`,
      copy: '<shadow-nodes></shadow-nodes>',
    },
    {
      name: 'bare Lit element',
      kind: 'question',
      html: page('<bare-element></bare-element>', '<script src="/bare.js" defer></script>'),
      ready: `${shadowOf('bare-element')}?.querySelector('p')`,
      copy: '<bare-element></bare-element>',
    },
    {
      name: '**redflag-screener**',
      kind: 'question',
      html: screenerPage,
      ready: `${shadowOf('redflag-screener')}?.querySelector('input')`,
      copy: '<redflag-screener></redflag-screener>',
    },
    {
      name: 'Shoelace',
      kind: 'question',
      html: page(
        shoelace,
        `<link rel="stylesheet" href="${peers}/@shoelace-style/shoelace/cdn/themes/light.css"><script type="module" src="${peers}/@shoelace-style/shoelace/cdn/shoelace-autoloader.js"></script>`,
      ),
      ready: `${shadowOf('sl-checkbox')}?.querySelector('input') && ${shadowOf('sl-button')}?.querySelector('button')`,
      copy: `<div>${shoelace}</div>`,
    },
    {
      name: 'Web Awesome',
      kind: 'question',
      html: page(
        webAwesome,
        `<link rel="stylesheet" href="${peers}/@awesome.me/webawesome/dist-cdn/styles/webawesome.css"><script type="module" src="${peers}/@awesome.me/webawesome/dist-cdn/webawesome.loader.js"></script>`,
      ),
      ready: `${shadowOf('wa-checkbox')}?.querySelector('input') && ${shadowOf('wa-button')}?.querySelector('button')`,
      copy: `<div>${webAwesome}</div>`,
    },
    {
      name: 'NHS.UK frontend',
      kind: 'question',
      html: page(
        `<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' nhsuk-frontend-supported' : '');</script>
        <div class="nhsuk-form-group"><fieldset class="nhsuk-fieldset"><legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--l">${question}</legend><div class="nhsuk-checkboxes" data-module="nhsuk-checkboxes">${signs
          .map(
            (sign, index) =>
              `<div class="nhsuk-checkboxes__item"><input class="nhsuk-checkboxes__input" id="s${index}" name="signs" type="checkbox"><label class="nhsuk-label nhsuk-checkboxes__label" for="s${index}">${sign}</label></div>`,
          )
          .join(
            '',
          )}</div></fieldset></div><button class="nhsuk-button" data-module="nhsuk-button">Continue</button><script type="module">import { initAll } from '${peers}/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.js'; initAll(); window.isReady = true;</script>`,
        `<link rel="stylesheet" href="${peers}/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css">`,
      ),
      ready: 'window.isReady',
    },
    {
      name: 'USWDS',
      kind: 'question',
      html: page(
        `<fieldset class="usa-fieldset"><legend class="usa-legend usa-legend--large">${question}</legend>${signs
          .map(
            (sign, index) =>
              `<div class="usa-checkbox"><input class="usa-checkbox__input" id="s${index}" name="signs" type="checkbox"><label class="usa-checkbox__label" for="s${index}">${sign}</label></div>`,
          )
          .join(
            '',
          )}</fieldset><button class="usa-button">Continue</button><script src="${peers}/@uswds/uswds/dist/js/uswds.min.js"></script>`,
        `<script src="${peers}/@uswds/uswds/dist/js/uswds-init.min.js"></script><link rel="stylesheet" href="${peers}/@uswds/uswds/dist/css/uswds.min.css">`,
      ),
      ready: "document.readyState === 'complete' && document.querySelector('.usa-checkbox__input')",
    },
    {
      name: 'SurveyJS',
      kind: 'question',
      html: page(
        `<div id="survey"></div><script>const survey = new Survey.Model(${JSON.stringify(survey)}); document.addEventListener('DOMContentLoaded', () => survey.render(document.getElementById('survey')));</script>`,
        `<link rel="stylesheet" href="${peers}/survey-core/survey-core.min.css"><script src="${peers}/survey-core/survey.core.min.js"></script><script src="${peers}/survey-js-ui/survey-js-ui.min.js"></script>`,
      ),
      ready: "document.querySelector('#survey input[type=checkbox]')",
    },
    {
      name: 'LHC-Forms',
      kind: 'question',
      html: page(
        `<div id="form"></div><script src="${peers}/lforms/dist/lforms/webcomponent/assets/lib/zone.min.js"></script><script src="${peers}/lforms/dist/lforms/webcomponent/lhc-forms.js"></script><script src="${peers}/lforms/dist/lforms/fhir/R4/lformsFHIR.min.js"></script><script>addEventListener('load', () => LForms.Util.addFormToPage(${JSON.stringify(questionnaire)}, 'form'));</script>`,
        `<link rel="stylesheet" href="${peers}/lforms/dist/lforms/webcomponent/styles.css">`,
      ),
      ready: "document.querySelector('#form input')",
    },
    {
      name: '**all-phase-timeline**',
      kind: 'timeline',
      html: page('<all-phase-timeline></all-phase-timeline>', own),
      ready: `${shadowOf('all-phase-timeline')}?.querySelector('li')`,
    },
    {
      name: 'TimelineJS3',
      kind: 'timeline',
      html: page(
        `<div id="timeline" style="width: 100%; height: 600px"></div><script>new TL.Timeline('timeline', ${JSON.stringify(timelineJs)});</script>`,
        `<link rel="stylesheet" href="${peers}/@knight-lab/timelinejs/dist/css/timeline.css"><script src="${peers}/@knight-lab/timelinejs/dist/js/timeline.js"></script>`,
      ),
      ready: "document.querySelectorAll('.tl-timemarker').length > 2",
    },
    {
      name: 'vis-timeline',
      kind: 'timeline',
      html: page(
        `<div id="timeline"></div><script>new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(${JSON.stringify(phases.map(({ name, start, end }, id) => ({ id, content: name, start, end })))}), {});</script>`,
        `<script src="${peers}/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><link rel="stylesheet" href="${peers}/vis-timeline/styles/vis-timeline-graph2d.min.css">`,
      ),
      ready: "document.querySelectorAll('.vis-item').length > 2",
    },
    {
      name: 'plain HTML, the guide’s nodes and style',
      kind: 'guide',
      html: plainPage('care-guide'),
      ready: "document.querySelectorAll('h2').length > 5",
    },
    {
      name: '**care-guide**, a whole page',
      kind: 'guide',
      html: page('<care-guide></care-guide>', own),
      ready: `${shadowOf('care-guide')}?.querySelector('emergency-notice')?.shadowRoot?.querySelector('h2, h3')`,
    },
  ];
}
