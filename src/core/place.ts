import { claimedField } from '../content/claimed-field.js';
import { emergencyNumberOf, isPhoneNumber, usualRegion } from '../content/emergency-number.js';
import {
  defaultFever,
  type FeverCall,
  feverBounds,
  feverCalls,
  feverInCelsius,
  formatFever,
  parseFever,
} from '../content/fever.js';
import { regionIn } from '../content/locale.js';
import type { CareTeam, ContentPack } from '../content/schema.js';
import type { LanguageController } from './controllers/language-controller.js';
import { type PageSetting, pageSetting } from './page-settings.js';
import type { Surroundings, View } from './view.js';
import { quote, warnOnce, warnRefused } from './warn-once.js';

/** The properties of an element that its place depends on. */
export interface PlaceHost extends Element {
  region: string | null;
  content: unknown;
  emergencyNumber: string | number | null;
  feverThreshold: string | null;
  feverFirstCall: string | null;
  careTeamNumber: string | number | null;
  afterHoursNumber: string | number | null;
  nurseLineNumber: string | number | null;
  careTeamHours: string | null;
  /** From the containing element: its region, numbers and fever rule apply to all its parts. */
  readonly within: Surroundings | undefined;
  readonly view: View | undefined;
}

const isFeverCall = (value: string): value is FeverCall => feverCalls.some((one) => one === value);
const isShort = (value: string): boolean => value.length <= 100;

/** Where the page is read, and what follows from that: the numbers to call, and the fever rule. */
export class Place {
  readonly #host: PlaceHost;
  readonly #language: LanguageController;
  #surroundings: Surroundings | undefined;

  constructor(host: PlaceHost, language: LanguageController) {
    this.#host = host;
    this.#language = language;
  }

  /** An ISO 3166 code or an empty string: whose emergency number and units apply unless the page sets others. */
  get region(): string {
    const { region, within, view, content } = this.#host;
    const own = this.#read(region);
    if (own) return own;
    if (within) return within.region;
    const { language } = this.#language;
    const ofPage = this.#read(pageSetting('region'));
    const ofText = view?.pack.region ?? claimedField(content, 'region');
    // A region that nobody can read is seldom that of the text, whose number may be another country's.
    const named = (ofPage || own) ?? ofPage;
    return named ?? this.#official(ofText ?? usualRegion(language));
  }

  /** The emergency number: the element's or the page's if valid, or else the region's, or else none. */
  get callNumber(): string | undefined {
    const { within, emergencyNumber } = this.#host;
    if (within) return within.number;
    const ofPage = pageSetting('emergency-number');
    const given = String(emergencyNumber ?? ofPage ?? '').trim();
    if (isPhoneNumber(given)) return given;
    const { region } = this;
    this.#compare(region);
    const usual = ofPage && isPhoneNumber(ofPage) ? ofPage : emergencyNumberOf(region);
    if (!usual && region) warnOnce(this.#host, `region ${quote(region)} has no emergency number on record.`);
    if (given) warnRefused(this.#host, 'emergency-number', given, 'a phone number', usual ?? 'none');
    return usual;
  }

  /** The fever threshold in both units: the element's, the page's or the pack's. */
  get feverThreshold(): string {
    const pack = this.#host.view?.pack;
    // Another copy of the library may pass on a value that is not a temperature.
    const given = parseFever(this.#givenFever ?? '');
    const fever = given ?? feverInCelsius(pack?.feverThreshold ?? defaultFever.celsius);
    return formatFever(fever, regionIn(this.#language.language) ?? this.region, pack?.language ?? 'en');
  }

  /** The threshold that the element, the one around it or the page gives, if it is one. */
  get #givenFever(): string | undefined {
    const { within, feverThreshold } = this.#host;
    if (within) return within.fever ?? undefined;
    const { lowest, highest } = feverBounds;
    const rule = `a temperature from ${lowest} °C to ${highest} °C such as "37.8C" or "100F"`;
    return this.#firstOf('fever-threshold', feverThreshold, (value) => Boolean(parseFever(value)), rule);
  }

  /** Whom to call first about a fever, as the element, the page or the pack says; otherwise the emergency number. */
  get feverCall(): FeverCall {
    const { within, view, feverFirstCall } = this.#host;
    if (within) return within.feverCall;
    const usual = view?.pack.fever?.firstCall ?? 'emergency';
    const rule = `one of: ${feverCalls.join(', ')}`;
    return this.#firstOf('fever-first-call', feverFirstCall, isFeverCall, rule, 'emergency') ?? usual;
  }

  /** Whom to call about anything but an emergency: the element's, the page's or the pack's numbers. */
  get careTeam(): CareTeam {
    const host = this.#host;
    if (host.within) return host.within.careTeam;
    const phone = (name: PageSetting, own: unknown): string | undefined =>
      this.#firstOf(name, own, isPhoneNumber, 'a phone number');
    const own = {
      number: phone('care-team-number', host.careTeamNumber),
      afterHoursNumber: phone('after-hours-number', host.afterHoursNumber),
      nurseLine: phone('nurse-line-number', host.nurseLineNumber),
      hours: this.#firstOf('care-team-hours', host.careTeamHours, isShort, 'a short text'),
    };
    const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value));
    return { ...host.view?.pack.careTeam, ...given };
  }

  /** What nested elements inherit. Returns the same object until something in it changes. */
  surroundings(pack: ContentPack): Surroundings {
    const { region, callNumber: number, feverCall, careTeam } = this;
    const settings = { region, number, fever: this.#givenFever ?? null, feverCall, careTeam };
    const { pack: before, ...last } = this.#surroundings ?? {};
    const isSame = before === pack && JSON.stringify(last) === JSON.stringify(settings);
    if (!isSame) this.#surroundings = { ...settings, pack };
    return this.#surroundings as Surroundings;
  }

  /** The first valid value of a setting: the element's, or else the page's; or `cautious` instead of an invalid one. */
  #firstOf<Value extends string>(
    name: PageSetting,
    own: unknown,
    isValid: ((value: string) => boolean) | ((value: string) => value is Value),
    rule: string,
    cautious?: Value,
  ): Value | undefined {
    for (const given of [own, pageSetting(name)]) {
      const value = String(given ?? '').trim();
      if (value && isValid(value)) return value as Value;
      if (value) {
        warnRefused(this.#host, name, value, rule, cautious ?? 'the default');
        if (cautious) return cautious;
      }
    }
    return undefined;
  }

  /** Reads a region code. Any other value is reported, and is an empty string. */
  #read(given: unknown): string | undefined {
    const region = String(given ?? '')
      .trim()
      .toUpperCase();
    if (/^[A-Z]{2}$/.test(region)) return this.#official(region);
    if (region) warnRefused(this.#host, 'region', given, 'a code such as "US"', 'none');
    return region ? '' : undefined;
  }

  /**
   * Says that the number is not that of the region in the page's `lang`. It stays that of the text: many systems set
   * en-GB for pages that are read elsewhere. In other languages a region mostly names a script or a dialect.
   */
  #compare(region: string): void {
    const { region: own, within } = this.#host;
    const { language } = this.#language;
    const ofLanguage = /^en\b/i.test(language) && regionIn(language);
    if (own || within || pageSetting('region') || !ofLanguage) return;
    if (emergencyNumberOf(ofLanguage) === emergencyNumberOf(region)) return;
    warnOnce(this.#host, `lang ${quote(language)} sets no numbers; using those of ${region}. Set region.`);
  }

  /** The ISO 3166 code of the United Kingdom is GB; UK is reserved, so it can mean nothing else. */
  #official(region: string): string {
    if (region !== 'UK') return region;
    warnOnce(this.#host, 'region "UK" is read as "GB".');
    return 'GB';
  }
}
