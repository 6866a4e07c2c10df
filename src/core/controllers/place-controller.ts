import { emergencyNumberOf, isPhoneNumber } from '../../content/emergency-number.js';
import { defaultFever, type FeverThreshold, feverInCelsius, formatFever, parseFever } from '../../content/fever.js';
import { primaryLanguage, regionIn } from '../../content/locale.js';
import type { ContentPack } from '../../content/schema.js';
import { pageSetting } from '../page-settings.js';
import { quote, warnOnce } from '../warn-once.js';

/** What an element says of the place where its page is read. */
export interface PlaceHost extends Element {
  /** Only of elements with this attribute. */
  region?: string | null;
  content: unknown;
  emergencyNumber: string | number | null;
  feverThreshold: string | null;
}

export interface PlaceOptions {
  /** The page's language, or an empty string. */
  language(): string;
  pack(): ContentPack | undefined;
  /** The place of the element that contains this one: its number and region are those of all its parts. */
  outer(): PlaceController | undefined;
}

/** Where the page is read, and what follows from it: the number to call, and the units of a fever. */
export class PlaceController {
  readonly #host: PlaceHost;
  readonly #options: PlaceOptions;

  constructor(host: PlaceHost, options: PlaceOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** ISO 3166, or an empty string: whose emergency number and units are used where the page names none. */
  get region(): string {
    const own = this.#read(this.#host.region);
    if (own) return own;
    const outer = this.#options.outer();
    if (outer) return outer.region;
    const language = this.#options.language();
    const ofPage = this.#read(pageSetting('region'));
    // Without content the wrong country's number is worse than none.
    const english = /^(en)?$/.test(primaryLanguage(language));
    const ofText = this.#options.pack()?.region ?? claimedField(this.#host.content, 'region') ?? regionIn(language);
    return ofPage ?? this.#official(ofText ?? (english ? 'US' : ''));
  }

  /** The number to call: the element's or the page's where it is one, or else the region's, or else none. */
  get callNumber(): string | undefined {
    const outer = this.#options.outer();
    if (outer) return outer.callNumber;
    const ofPage = pageSetting('emergency-number');
    const given = String(this.#host.emergencyNumber ?? ofPage ?? '').trim();
    if (isPhoneNumber(given)) return given;
    const { region } = this;
    const usual = ofPage && isPhoneNumber(ofPage) ? ofPage : emergencyNumberOf(region);
    if (!usual && region) this.#warn(`region ${quote(region)} has no emergency number on record; none is shown.`);
    if (given)
      this.#warn(`emergency-number ${quote(given)} is not a telephone number; ${usual ?? 'no number'} is used.`);
    return usual;
  }

  /** From which temperature on a fever needs a call, in both units: the element's, the page's or the pack's. */
  get feverThreshold(): string {
    const pack = this.#options.pack();
    const own = pack?.feverThreshold ? feverInCelsius(pack.feverThreshold) : defaultFever;
    const region = regionIn(this.#options.language()) ?? this.region;
    const show = (fever: FeverThreshold): string => formatFever(fever, region, pack?.language ?? 'en');
    const given = [this.#host.feverThreshold, pageSetting('fever-threshold')].map((one) => String(one ?? '').trim());
    const [first = ''] = given.filter(Boolean);
    const asked = given.map(parseFever).find(Boolean) ?? own;
    if (first && !parseFever(first)) {
      this.#warn(
        `fever-threshold ${quote(first)} is not a temperature from 37 °C to 38.3 °C such as "37.8C" or "100F"; ` +
          `${show(asked)} is used.`,
      );
    }
    return show(asked);
  }

  /** A region as the page gives it, if it is one at all; any other value is named, and the default is used. */
  #read(given: unknown): string | undefined {
    const region = String(given ?? '')
      .trim()
      .toUpperCase();
    if (/^[A-Z]{2}$/.test(region)) return this.#official(region);
    if (region) this.#warn(`region ${quote(given)} is not a code such as "US"; the default is used.`);
    return undefined;
  }

  /** ISO 3166 has GB for the United Kingdom, and keeps UK free of any other meaning. */
  #official(region: string): string {
    if (region !== 'UK') return region;
    this.#warn('region "UK" counts as "GB".');
    return 'GB';
  }

  #warn(message: string): void {
    warnOnce(this.#host, message);
  }
}

/** What content that nobody has checked says of itself. */
export function claimedField(content: unknown, field: 'region' | 'topic'): string | undefined {
  try {
    const value = (content as Record<string, unknown> | null | undefined)?.[field];
    return typeof value === 'string' ? value : undefined;
  } catch {
    // A getter or proxy of the page's that throws.
    return undefined;
  }
}
