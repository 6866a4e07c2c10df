import type { PropertyDeclarations, PropertyValues } from 'lit';
import { clean } from '../content/unclobbered.js';
import { GuestElement } from './guest-element.js';
import { looksLikeSetting } from './page-settings.js';
import type { Surroundings } from './view.js';
import { warnRefused, warnUnknown } from './warn-once.js';

/** The settings that all elements share, as attributes and properties. */
export abstract class ConfiguredElement extends GuestElement {
  static override properties: PropertyDeclarations = {
    topic: {},
    src: {},
    srcOrigin: { attribute: 'src-origin' },
    content: { attribute: false },
    // React 18 writes the same string for every object.
    contentAttribute: { attribute: 'content', hasChanged: () => true },
    reviewPolicy: { attribute: 'review-policy' },
    headingLevel: { attribute: 'heading-level' },
    region: {},
    emergencyNumber: { attribute: 'emergency-number' },
    feverThreshold: { attribute: 'fever-threshold' },
    feverFirstCall: { attribute: 'fever-first-call' },
    careTeamNumber: { attribute: 'care-team-number' },
    afterHoursNumber: { attribute: 'after-hours-number' },
    nurseLineNumber: { attribute: 'nurse-line-number' },
    careTeamHours: { attribute: 'care-team-hours' },
    theme: {},
    within: { attribute: false },
  };

  /**
   * The registered topic to show, such as `back-pain`. Each element has its own default.
   * An unknown topic is reported on the console; the patient sees a safe message and the fallback.
   */
  topic: string | null = null;

  /**
   * A content pack as an object, instead of `topic`. If it does not match the schema, the console lists paths and
   * rules, and the built-in pack of its topic is shown, or else a safe message. `null` means that the pack is still
   * loading: the fallback is shown. Reactive framework objects are read as plain data; pass a new object when the data
   * changes. With server-side rendering, set `topic` as well: a server cannot write this property, so without `topic`
   * the element cannot tell that you meant to provide your own content.
   */
  content: unknown = undefined;

  /**
   * Content is an object, which an attribute cannot hold. Setting the attribute is an error: the console reports it,
   * and a safe message is shown unless the property is set.
   * @internal
   */
  contentAttribute: string | null = null;

  /**
   * The URL of your own content pack, instead of `topic`: JSON of at most 512 KiB, from the page's own origin or one
   * listed in `src-origin`. It is fetched without cookies or referrer, and times out after 10 seconds. If it cannot be
   * loaded or does not match the schema, the console says so, and the built-in pack of `topic` is shown, if one is set,
   * or else a safe message.
   */
  src: string | null = null;

  /**
   * Additional origins that `src` may load from, separated by spaces, such as `https://content.example`. Origins that
   * the page sets for all elements are allowed as well.
   */
  srcOrigin: string | null = null;

  /**
   * `reviewed-only` shows only text that a clinician has signed with name and date, and otherwise a safe message with
   * the emergency number. Emergency instructions are always shown. With `all` or no value everything is shown; any
   * other value counts as `reviewed-only`. The page's policy (`data-review-policy` on a script tag, `<meta
   * name="care-widgets-review-policy">`, `setReviewPolicy`) applies too. The strictest wins: `all` cannot override it.
   */
  reviewPolicy: 'reviewed-only' | 'all' | null = null;

  /**
   * The level of the element's first heading, 1 to 6, so that it fits the page's outline.
   * Any other value counts as 2.
   * @default 2
   */
  headingLevel: 1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6' = 2;

  /**
   * The region where the page is read, as an ISO 3166 code such as `US`, `GB` or `DE`; it determines the emergency
   * number and the units. Defaults to the page's (`data-region` on the script tag), or else to the content's. If no
   * number is on record for a region, or the value is no such code, the text says “your local emergency number”, and
   * the console reports it.
   */
  region: string | null = null;

  /**
   * The number to call in an emergency. Defaults to the page's (`data-emergency-number` on the script tag), or else to
   * the region's. A value that is not a phone number is rejected, and the default is used.
   */
  emergencyNumber: string | number | null = null;

  /**
   * The temperature from which a fever needs a call, such as `37.8C` or `100F`. Defaults to the page's setting, then
   * the content's, then 38.0 °C (100.4 °F; CDC, “Watch Out for Fever”). Anything but a temperature from 37 °C to 38.3
   * °C is rejected, and the default is used. Both units are shown, the one used in the page's region first.
   */
  feverThreshold: string | null = null;

  /**
   * Whom to call first about a fever: `care-team` or `emergency`; sources differ. Defaults to the page's setting, then
   * the content's, then `emergency`. Any other value counts as `emergency`.
   */
  feverFirstCall: 'care-team' | 'emergency' | null = null;

  /**
   * The care team's daytime phone number. It is shown as a link wherever a text says to call the team, and in print.
   * Defaults to the page's (`data-care-team-number` on the script tag) or the content's. Without one, the text says
   * where to find it, and print leaves a line to write it on. A value that is not a phone number is rejected.
   */
  careTeamNumber: string | number | null = null;

  /** The care team's number for nights and weekends, if different. Works like `care-team-number`. */
  afterHoursNumber: string | number | null = null;

  /** The number of a nurse line, if there is one. Works like `care-team-number`. */
  nurseLineNumber: string | number | null = null;

  /** When `care-team-number` is answered, such as `Monday to Friday, 8 to 5`. Text over 100 characters is rejected. */
  careTeamHours: string | null = null;

  /**
   * Forces `light` or `dark`, whatever the page uses. Without it, or with any other value, the element follows the
   * page's `color-scheme`.
   */
  theme: 'light' | 'dark' | null = null;

  /**
   * Set by the library element that contains this one. Its region, numbers and fever rule apply, and its pack too
   * unless this element has its own topic. A nested element has no border and no footer.
   * @internal
   */
  declare within: Surroundings | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#nameSlips();
    // The style sheets read the attribute.
    if (!changed.has('theme')) return;
    if (this.theme) this.setAttribute('theme', this.theme);
    else this.removeAttribute('theme');
  }

  /** Nobody reads `emergencyNumber="112"` in HTML, where it is `emergencynumber`. */
  #nameSlips(): void {
    const looksLike = (one: string): boolean => looksLikeSetting.test(one);
    const names = [...clean(this).attributes].map(({ name }) => name).filter(looksLike);
    if (!names.length) return;
    const known = (this.constructor as typeof ConfiguredElement).observedAttributes.filter(looksLike);
    for (const name of names) if (!known.includes(name)) warnUnknown(this, 'attribute', [name], known);
  }

  /**
   * The level of a heading `below` levels under the element's own, at most 9: screen readers know no deeper one.
   * @internal
   */
  level(below: number): number {
    const level = Number(this.headingLevel);
    // A nested element may start deeper.
    const valid = this.within || [1, 2, 3, 4, 5, 6].includes(level);
    if (!valid) warnRefused(this, 'heading-level', this.headingLevel, 'a whole number from 1 to 6', 2);
    return Math.min((valid ? level : 2) + below, 9);
  }
}
