import { primaryLanguage } from '../content/locale.js';
import { emergencyLineIn } from '../core/last-resort.js';
import { variantAttributes } from '../elements/element-entry.js';
import { isElementName, variantAttributeOf } from '../elements/registry.js';

/** Which widget is requested, with which attributes: what every way of embedding comes down to. */
export interface WidgetRequest {
  name: string;
  attributes: Record<string, string>;
  /** Attributes that an address or a placeholder asked for but may not set. */
  refused?: string[];
}

/** Topic, variant and appearance. Not the region, which would choose a number; it is allowed only in a path. */
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
 * Anyone can write an address, in a comment or an email: it may only choose among the library's topics, variants and
 * appearances. `review-policy` can only make things stricter. The source of this function is copied into the standalone
 * pages with the list above, so it must not refer to anything else.
 */
export function mayStandInAddress(name: string, value: string): boolean {
  if (value.length > 200) return false;
  if (name === 'review-policy') return value !== 'all';
  // A region subtag would choose a number; in Chinese it stands for the script.
  if (name === 'lang') return /^[a-z]{2,3}(-[a-z]{4}|-(tw|hk|mo))?$/i.test(value);
  return addressAttributes.includes(name);
}

/**
 * Authors who may not write scripts can still write a placeholder. It may set what an address may, the variant of its
 * widget, department and locations, and a pack from the page's own origin or one that the page's script tag allows.
 */
export function mayStandInPlaceholder(widget: string, name: string, value: string): boolean {
  if (value.length > 1000) return false;
  if (name === 'src') return true;
  return ['department', 'locations', variantAttributeOf(widget)].includes(name) || mayStandInAddress(name, value);
}

/** The folder of a language: that of the nearest one of the library, such as `es` for `es-MX`, or else the tag as it is. */
function folderOf(language: string): string {
  const { language: nearest } = emergencyLineIn(language);
  return primaryLanguage(nearest) === primaryLanguage(language) ? nearest : language.toLowerCase();
}

/** `language/[topic/]widget[/variant].html` below a base; other attributes, if allowed, are query parameters. */
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

/** The widget that an address refers to; undefined for any other address. */
export function fromAddress(address: string, base: string): WidgetRequest | undefined {
  const url = parse(address);
  const place = url && withoutScheme(url.origin + url.pathname);
  // An https page may be linked with http, and vice versa.
  if (!place?.startsWith(withoutScheme(base))) return undefined;
  const path = place.slice(withoutScheme(base).length).replace(/\.html$/, '');
  const [lang = '', ...parts] = path.split('/').map((part) => decode(part));
  const at = parts.findIndex(isElementName);
  const name = parts[at];
  // At most a topic before the widget, and at most a variant after it.
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
