import escapeHtml from 'escape-html';
import { type DemoPage, type DepartmentName, departments, pages } from './pages.js';

const hospital = 'Riverbend Regional Medical Center';

/** A page of the demo as it is served: the layout around its own content. */
export function htmlPage(name: string, content: string): string {
  const page = pages[name];
  if (!page) throw new Error(`demo/pages.ts has no ${name}`);
  const { isBare, menu, title = menu, description, head = [] } = page;
  const tags = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${title} | ${hospital}`)}</title>`,
    ...(description ? [`<meta name="description" content="${escapeHtml(description)}">`] : []),
    '<meta name="robots" content="noindex">',
    '<link rel="icon" href="favicon.svg" type="image/svg+xml">',
    ...(isBare ? [] : hospitalHead),
    ...head,
  ];
  return `<!doctype html>
<html lang="en">
<head>
${indented(2, tags.join('\n'))}
</head>
<body>
${isBare ? indented(2, content.trimEnd()) : hospitalBody(name, page, content)}
</body>
</html>
`;
}

/** What the hospital's pages have in their head, and the demo's settings, which change the page before it shows. */
const hospitalHead = [
  '<link rel="stylesheet" href="hospital.css">',
  '<link rel="stylesheet" href="settings.css">',
  '<script src="settings.js"></script>',
];

const hospitalBody = (
  name: string,
  { menu, crumb = menu, department = 'Cancer care', isWide }: DemoPage,
  content: string,
): string => `\
  <a class="skip" href="#content">Skip to main content</a>

  <!-- Demo controls: no part of the hospital's page. -->
  <section class="demo" aria-label="Demo settings">
    <script src="strip.js"></script>
  </section>

  <div class="page">
    <header>
      <div class="utility">
        <p>Emergency? <a href="tel:911"><strong>Call 911</strong></a></p>
        <ul>
          <li><a href="#made-up">Pay a bill</a></li>
          <li><a href="#made-up">Patient portal</a></li>
          <li><a href="tel:+15555550142">(555) 555-0142</a></li>
        </ul>
      </div>
      <div class="masthead">
        <a class="logo" href="index.html">
          <svg viewBox="0 0 64 64" aria-hidden="true">
            <circle class="sky" cx="32" cy="32" r="31"/>
            <circle class="sun" cx="42" cy="19" r="7"/>
            <path class="river" d="M12 54c0-14 34-10 34-20 0-8-22-6-30-10"/>
          </svg>
          <span><strong>River&shy;bend</strong> <small>Regional Medical Center</small></span>
        </a>
        <search>
          <form class="search" action="#">
            <label class="visually-hidden" for="search">Search this site</label>
            <input id="search" type="search" name="q" placeholder="Search this site">
            <button type="submit">Search</button>
          </form>
        </search>
      </div>
      <nav class="main-nav" aria-label="Main">
        <ul>
          <li><a href="index.html" aria-current="true">Patient guides</a></li>
          <li><a href="#made-up">Find a doctor</a></li>
          <li><a href="#made-up">Departments</a></li>
          <li><a href="#made-up">Visit us</a></li>
          <li><a href="#made-up">Classes</a></li>
          <li><a href="#made-up">About us</a></li>
        </ul>
      </nav>
    </header>

    <nav class="breadcrumb" aria-label="Breadcrumb">
      <ol>
        <li><a href="#made-up">Home</a></li>
        <li><a href="index.html">Patient guides</a></li>
        <li><a href="#made-up">${escapeHtml(department)}</a></li>
        <li aria-current="page">${escapeHtml(crumb)}</li>
      </ol>
    </nav>

    <div class="columns${isWide ? ' wide' : ''}">
${indented(6, withBoxes(content.trimEnd(), department))}

      <nav class="section-nav" aria-labelledby="section-nav-title">
        <p id="section-nav-title">Patient guides</p>
        <ul>
${indented(10, menuOn(name))}
        </ul>
      </nav>
    </div>

    <footer class="footer">
      <p>${hospital}, 1200 Riverbend Way. Phone <a href="tel:+15555550142">(555) 555-0142</a></p>
      <ul>
        <li><a href="#made-up">Privacy</a></li>
        <li><a href="#made-up">Your rights</a></li>
        <li><a href="#made-up">Language help</a></li>
        <li><a href="#made-up">Site map</a></li>
      </ul>
      <p class="made-up" id="made-up" tabindex="-1">This hospital is made up. The page shows how widgets of the
        care-widgets library look in a page with its own style. No clinician has signed its words: do not use them to
        make choices about care. Links to pages that do not exist lead here.</p>
    </footer>
  </div>`;

/** A page says where the boxes of its department stand; what is in them is said once. */
function withBoxes(content: string, department: DepartmentName): string {
  const { line, phone, hours, place } = departments[department];
  const callUs = `\
<section class="box">
    <h2>Call us</h2>
    <dl>
      <dt>Emergency</dt>
      <dd><a href="tel:911">Call 911</a></dd>
      <dt>${line}</dt>
      <dd><a href="tel:+1${phone.replace(/\D/g, '')}">${phone}</a><br>${hours.replace(/^./, (first) => first.toUpperCase())}</dd>
      <dt>Language help, at no cost</dt>
      <dd><a href="tel:+15555550190">(555) 555-0190</a></dd>
    </dl>
  </section>`;
  const findUs = `\
<section class="box">
    <h2>Find us</h2>
    <p>${place.join('<br>')}</p>
  </section>`;
  return content.replace('<!-- Call us -->', callUs).replace('<!-- Find us -->', findUs);
}

const menuOn = (current: string): string =>
  Object.entries(pages)
    .map(([name, { menu }]) => {
      const mark = name === current ? ' aria-current="page"' : '';
      return `<li><a href="${name}.html"${mark}>${escapeHtml(menu)}</a></li>`;
    })
    .join('\n');

/** So that what a browser shows as the page's source reads as if it had been written by hand. */
const indented = (spaces: number, lines: string): string => lines.replace(/^(?=.)/gm, ' '.repeat(spaces));
