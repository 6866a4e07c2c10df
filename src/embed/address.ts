/** The widgets, and for each the attribute whose value can stand in an address: `…/side-effect-list/chemotherapy.html`. */
export const widgets: Readonly<Record<string, string | undefined>> = {
  'care-guide': undefined,
  'condition-overview': undefined,
  'all-phase-timeline': 'current',
  'treatment-guide': 'treatment',
  'side-effect-list': 'treatment',
  'clinical-trials': undefined,
  'health-tools': undefined,
  'emergency-notice': 'region',
  'redflag-screener': 'screening',
};

/** Which widget is asked for, and with which attributes: what all forms of embedding come down to. */
export interface WidgetRequest {
  name: string;
  attributes: Record<string, string>;
}

/**
 * Anyone may write an address, in a comment or a mail: it chooses among what the library has, but brings no content,
 * no words and no telephone number of its own. Refers to nothing outside, as the standalone pages take it as it is.
 */
export function mayStandInAddress(name: string, value: string): boolean {
  if (name === 'emergency-number') return /^\d{2,3}$/.test(value.trim());
  return !['src', 'src-origin', 'interpreter-number', 'department', 'locations'].includes(name);
}

/** `language/[topic/]widget[/variant].html` below a base; query parameters are attributes, but for those that may not stand there. */
export function toAddress({ name, attributes }: WidgetRequest, base: string): string {
  const { lang = 'en', topic, ...others } = attributes;
  const variant = widgets[name];
  const path = [lang.toLowerCase(), topic, name, variant && others[variant]]
    .filter(Boolean)
    .map((part) => encodeURIComponent(`${part}`));
  if (variant) delete others[variant];
  const query = new URLSearchParams(Object.entries(others).filter((one) => mayStandInAddress(...one))).toString();
  return `${base}${path.join('/')}.html${query && `?${query}`}`;
}

const withoutScheme = (address: string): string => address.replace(/^[a-z]+:/i, '');

/** The widget that an address stands for; undefined for any other address. */
export function fromAddress(address: string, base: string): WidgetRequest | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const place = url && withoutScheme(url.origin + url.pathname);
  // A page of the secure web may be linked without it, and the other way round.
  if (!place?.startsWith(withoutScheme(base))) return undefined;
  const path = place.slice(withoutScheme(base).length).replace(/\.html$/, '');
  const [lang = '', ...parts] = path.split('/').map((part) => decode(part));
  const at = parts.findIndex((part) => Object.hasOwn(widgets, part));
  const name = parts[at];
  // Nothing but a topic before the widget, and nothing but a variant behind it.
  if (name === undefined || at > 1 || parts.length > at + 2) return undefined;
  const attributes: Record<string, string> = { ...Object.fromEntries(url?.searchParams ?? []), lang };
  if (at === 1 && parts[0]) attributes.topic = parts[0];
  const variant = widgets[name];
  const value = parts[at + 1];
  if (value !== undefined) {
    if (!variant) return undefined;
    attributes[variant] = value;
  }
  return { name, attributes };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
