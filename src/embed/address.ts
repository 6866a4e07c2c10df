import lines from '../content/emergency-lines.json' with { type: 'json' };
import { languageChain, primaryLanguage } from '../content/locale.js';
import { variantAttributes } from '../elements/element-entry.js';
import { isElementName, variantAttributeOf } from '../elements/registry.js';

/** Which widget is asked for, and with which attributes: what all forms of embedding come down to. */
export interface WidgetRequest {
  name: string;
  attributes: Record<string, string>;
  /** What an address or a placeholder asked for that it may not choose. */
  refused?: string[];
}

/** Topic, variant and look. Not the region, which would choose a number: it stands only where it is the variant of a path. */
export const addressAttributes: readonly string[] = [
  'topic',
  ...variantAttributes.filter((attribute) => attribute !== 'region'),
  'parts',
  'checklist',
  'theme',
  'heading-level',
  'dir',
];

/**
 * Anyone may write an address, in a comment or a mail: it chooses topic, variant and look among what the library has,
 * and nothing else. `review-policy` can only ask for more care. The standalone pages take the function as it is, with
 * the list above, so it may refer to nothing else outside.
 */
export function mayStandInAddress(name: string, value: string): boolean {
  if (value.length > 200) return false;
  if (name === 'review-policy') return value !== 'all';
  // A region in it would choose a number; in Chinese it is the script.
  if (name === 'lang') return /^[a-z]{2,3}(-[a-z]{4}|-(tw|hk|mo))?$/i.test(value);
  return addressAttributes.includes(name);
}

/**
 * An author may write a placeholder where scripts are for others: it chooses what an address may, the variant of its
 * widget, words of its own, and a pack from the page's own origin or one that the page's script tag names.
 */
export function mayStandInPlaceholder(widget: string, name: string, value: string): boolean {
  if (value.length > 1000) return false;
  if (name === 'src') return true;
  return ['department', 'locations', variantAttributeOf(widget)].includes(name) || mayStandInAddress(name, value);
}

/** The folder of a language: that of the nearest one of the library, such as `es` for `es-MX`, or else the tag as it is. */
function folderOf(language: string): string {
  const nearest = languageChain(language).find((name) => Object.hasOwn(lines, name)) ?? 'en';
  return primaryLanguage(nearest) === primaryLanguage(language) ? nearest : language.toLowerCase();
}

/** `language/[topic/]widget[/variant].html` below a base; query parameters are attributes, but for those that may not stand there. */
export function toAddress({ name, attributes }: WidgetRequest, base: string): string {
  const { lang = 'en', topic, ...others } = attributes;
  const variant = variantAttributeOf(name);
  const path = [folderOf(lang), topic, name, variant && others[variant]]
    .filter(Boolean)
    .map((part) => encodeURIComponent(`${part}`));
  if (variant) delete others[variant];
  const query = new URLSearchParams(Object.entries(others).filter((one) => mayStandInAddress(...one))).toString();
  return `${base}${path.join('/')}.html${query && `?${query}`}`;
}

const withoutScheme = (address: string): string => address.replace(/^[a-z]+:/i, '');

/** The widget that an address stands for; undefined for any other address. */
export function fromAddress(address: string, base: string): WidgetRequest | undefined {
  const url = parse(address);
  const place = url && withoutScheme(url.origin + url.pathname);
  // A page of the secure web may be linked without it, and the other way round.
  if (!place?.startsWith(withoutScheme(base))) return undefined;
  const path = place.slice(withoutScheme(base).length).replace(/\.html$/, '');
  const [lang = '', ...parts] = path.split('/').map((part) => decode(part));
  const at = parts.findIndex(isElementName);
  const name = parts[at];
  // Nothing but a topic before the widget, and nothing but a variant behind it.
  if (name === undefined || at > 1 || parts.length > at + 2) return undefined;
  if (!mayStandInAddress('lang', lang) || parts.some((part) => part.length > 200)) return undefined;
  const query = [...(url?.searchParams ?? [])];
  const attributes: Record<string, string> = {
    ...Object.fromEntries(query.filter((one) => mayStandInAddress(...one))),
    lang,
  };
  if (at === 1 && parts[0]) attributes.topic = parts[0];
  const variant = variantAttributeOf(name);
  const value = parts[at + 1];
  if (value !== undefined) {
    if (!variant) return undefined;
    attributes[variant] = value;
  }
  const refused = query.filter((one) => !mayStandInAddress(...one)).map(([key]) => key);
  return { name, attributes, ...(refused.length ? { refused } : {}) };
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
