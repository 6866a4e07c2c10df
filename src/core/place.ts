import { claimedField } from '../content/claimed-field.js';
import { emergencyNumberOf, isPhoneNumber } from '../content/emergency-number.js';
import { defaultFever, type FeverThreshold, feverInCelsius, formatFever, parseFever } from '../content/fever.js';
import { primaryLanguage, regionIn } from '../content/locale.js';
import type { LanguageController } from './controllers/language-controller.js';
import { pageSetting } from './page-settings.js';
import type { Surroundings, View } from './view.js';
import { quote, warnOnce, warnRefused } from './warn-once.js';

/** What the place of an element depends on. */
export interface PlaceHost extends Element {
  /** Only elements that have this attribute define it. */
  region?: string | null;
  content: unknown;
  emergencyNumber: string | number | null;
  feverThreshold: string | null;
  /** From the element that contains this one: its region, number and fever are those of all its parts. */
  readonly within: Surroundings | undefined;
  readonly view: View | undefined;
}

/** Where the page is read, and what follows from it: the number to call, and the units of a fever. */
export class Place {
  readonly #host: PlaceHost;
  readonly #language: LanguageController;

  constructor(host: PlaceHost, language: LanguageController) {
    this.#host = host;
    this.#language = language;
  }

  /** ISO 3166, or an empty string: whose emergency number and units are used where the page names none. */
  get region(): string {
    const { region, within, view, content } = this.#host;
    const own = this.#read(region);
    if (own) return own;
    if (within) return within.region;
    const { language } = this.#language;
    const ofPage = this.#read(pageSetting('region'));
    // Without content the wrong country's number is worse than none.
    const english = /^(en)?$/.test(primaryLanguage(language));
    const ofText = view?.pack.region ?? claimedField(content, 'region') ?? regionIn(language);
    return ofPage ?? this.#official(ofText ?? (english ? 'US' : ''));
  }

  /** The number to call: the element's or the page's where it is one, or else the region's, or else none. */
  get callNumber(): string | undefined {
    const { within, emergencyNumber } = this.#host;
    if (within) return within.number;
    const ofPage = pageSetting('emergency-number');
    const given = String(emergencyNumber ?? ofPage ?? '').trim();
    if (isPhoneNumber(given)) return given;
    const { region } = this;
    const usual = ofPage && isPhoneNumber(ofPage) ? ofPage : emergencyNumberOf(region);
    if (!usual && region) warnOnce(this.#host, `region ${quote(region)} has no emergency number on record.`);
    if (given) this.#refuse('emergency-number', given, 'a phone number', usual ?? 'none');
    return usual;
  }

  /** From which temperature on a fever needs a call, in both units: the element's, the page's or the pack's. */
  get feverThreshold(): string {
    const { within, view, feverThreshold } = this.#host;
    const pack = view?.pack;
    const own = feverInCelsius(pack?.feverThreshold ?? defaultFever.celsius);
    const region = regionIn(this.#language.language) ?? this.region;
    const show = (fever: FeverThreshold): string => formatFever(fever, region, pack?.language ?? 'en');
    const given = [within ? within.fever : feverThreshold, pageSetting('fever-threshold')].map((one) =>
      String(one ?? '').trim(),
    );
    const [first = ''] = given.filter(Boolean);
    const asked = given.map(parseFever).find(Boolean) ?? own;
    if (first && !parseFever(first)) {
      const rule = 'a temperature from 37 °C to 38.3 °C such as "37.8C" or "100F"';
      this.#refuse('fever-threshold', first, rule, show(asked));
    }
    return show(asked);
  }

  /** A region as the page gives it, if it is one at all; any other value is named, and the default is used. */
  #read(given: unknown): string | undefined {
    const region = String(given ?? '')
      .trim()
      .toUpperCase();
    if (/^[A-Z]{2}$/.test(region)) return this.#official(region);
    if (region) this.#refuse('region', given, 'a code such as "US"', 'the default');
    return undefined;
  }

  /** ISO 3166 has GB for the United Kingdom, and keeps UK free of any other meaning. */
  #official(region: string): string {
    if (region !== 'UK') return region;
    warnOnce(this.#host, 'region "UK" is read as "GB".');
    return 'GB';
  }

  #refuse(name: string, value: unknown, rule: string, instead: string): void {
    warnRefused(this.#host, name, value, rule, instead);
  }
}
