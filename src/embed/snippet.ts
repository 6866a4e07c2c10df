import { dialled, emergencyNumberOf, mobileEmergencyNumber, usualRegion } from '../content/emergency-number.js';
import { directionOf } from '../content/locale.js';
import { emergencyLineIn } from '../core/last-resort.js';
import { type PageSetting, pageSettings } from '../core/page-settings.js';
import { variantAttributeOf } from '../elements/registry.js';
import { toAddress, type WidgetRequest } from './address.js';

/** How a widget is embedded in a page. */
export type Form = 'element' | 'placeholder' | 'link' | 'frame' | 'address';

/** Where a snippet goes, and the form that survives there (tested with these editors and sanitizers; see the docs). */
export const hosts: Readonly<Record<string, { label: string; form: Form; script: boolean }>> = {
  page: { label: 'A page whose HTML I write', form: 'element', script: true },
  'wordpress-html': { label: 'WordPress, HTML block, as administrator or editor', form: 'placeholder', script: true },
  'wordpress-classic': { label: 'WordPress, classic editor', form: 'placeholder', script: true },
  'wordpress-author': { label: 'WordPress, as author', form: 'address', script: false },
  ckeditor: { label: 'CKEditor', form: 'link', script: false },
  tinymce: { label: 'TinyMCE', form: 'placeholder', script: false },
  drupal: { label: 'Drupal, Basic HTML', form: 'link', script: false },
  sanitizer: { label: 'An editor that strips tags, or one that I do not know', form: 'link', script: false },
  frame: { label: 'A page that allows frames but no script', form: 'frame', script: false },
};

/**
 * What a standalone page may do in a frame: run its scripts, and open tabs outside the sandbox. Calls (`tel:`), links
 * to other sites and printing need this; each keyword was found by testing (see docs/hosts.md). Never with
 * `allow-same-origin`: a page of the same server could then remove its own sandbox.
 */
export const frameSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Without this, Chromium does not let a frame copy the note for the care team. */
export const frameAllow = 'clipboard-write';

/** The frame of a standalone page. */
export function makeFrame(address: string, title: string, width: string, height: number): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" sandbox="${frameSandbox}" allow="${frameAllow}" loading="lazy"></iframe>`;
}

export interface SnippetOptions extends WidgetRequest {
  /** A key of `hosts`; an unknown one counts as an editor that strips tags. */
  host: string;
  /** The URL of the library's folder, with a trailing slash. */
  base: string;
  /** The title of the page, for the link and the frame. */
  title: string;
  /** The number in the line that is read without the script. Without it that of the region, and of the library's own content. */
  emergencyNumber?: string;
  /** Whether to include the style sheet that reserves the widget's space until a late script runs. */
  space?: boolean;
  /** The hash of `care-widgets.js` from integrity.json. */
  integrity?: string;
}

/** The region of the library's own content, whose number the widget shows where a page names no other. */
const contentRegion = 'US';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);

/** Whether only the page may set an attribute if the widget is embedded as a placeholder, a link or a frame. */
export function isOfPage({ name }: WidgetRequest, attribute: string): boolean {
  return attribute !== variantAttributeOf(name) && pageSettings.includes(attribute as PageSetting);
}

/** The same settings for the head of a page, for systems that rebuild script tags. */
export function makeSettings(request: WidgetRequest): string {
  return Object.entries(request.attributes)
    .filter(([name]) => isOfPage(request, name))
    .map(([name, value]) => `<meta name="care-widgets-${name}" content="${escaped(value)}">\n`)
    .join('');
}

/** Whether a program of the page may stand inside, which nobody may read before the questions. */
const isGate = ({ name }: WidgetRequest): boolean => name === 'redflag-screener';

/** The line with the number, in the language of the widget. */
function emergencyText({ attributes }: WidgetRequest, given: string | undefined): string {
  const { language, line } = emergencyLineIn(attributes.lang ?? 'en');
  const region = (attributes.region ?? usualRegion(attributes.lang ?? '')).toUpperCase();
  const number =
    given ?? attributes['emergency-number'] ?? emergencyNumberOf(region || contentRegion) ?? mobileEmergencyNumber;
  const call = `<a href="tel:${dialled(number)}" dir="ltr">${escaped(number)}</a>`;
  const direction = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  const tongue = attributes.lang ? ` lang="${language}"${direction}` : '';
  return `<p${tongue}><strong>${escaped(line).replace('{emergency-number}', call)}</strong></p>`;
}

/** The snippet that survives on a kind of host, with fallback text for visitors without the script. */
export function makeSnippet({
  host,
  base,
  title,
  emergencyNumber,
  integrity,
  space,
  ...request
}: SnippetOptions): string {
  const { form, script } = hosts[host] ?? { form: 'link', script: false };
  const address = toAddress(request, `${base}pages/`);
  const link = `<p><a href="${escaped(address)}">${escaped(title)}</a></p>`;
  const hash = integrity ? ` integrity="${escaped(integrity)}" crossorigin="anonymous"` : '';
  const language = (request.attributes.lang ?? 'en').toLowerCase();
  const sheet = space ? `<link rel="stylesheet" href="${escaped(`${base}space/${language}.css`)}">\n` : '';
  const fallback = `  ${emergencyText(request, emergencyNumber)}\n  ${link}\n`;
  const pairs = Object.entries(request.attributes);
  const written = (prefix: string, some = pairs): string =>
    some.map(([name, value]) => ` ${prefix}${name}${value === '' ? '' : `="${escaped(value)}"`}`).join('');
  const ofPage = pairs.filter(([attribute]) => isOfPage(request, attribute));
  const own = pairs.filter((pair) => !ofPage.includes(pair));
  // Deferred, so that a slow server never keeps the page and the text with the number from being read.
  const tag = (attributes: string): string =>
    `<script src="${escaped(base)}care-widgets.js"${hash}${attributes}></script>\n`;
  switch (form) {
    case 'element': {
      // A program that is added after the script is behind the gate before it is read; the text before it is there at once.
      const [before, inside] = isGate(request) ? ['', `  ${tag('')}`] : [tag(' defer'), ''];
      return `${sheet}${before}<${request.name}${written('')}>\n${fallback}${inside}</${request.name}>`;
    }
    case 'placeholder':
      return `${script ? `${sheet}${tag(` defer${written('data-', ofPage)}`)}` : ''}<div data-care-widget="${request.name}"${written('data-', own)}>\n${fallback}</div>`;
    case 'frame':
      return makeFrame(address, title, '100%', 600);
    case 'address':
      return address;
    default:
      return link;
  }
}
