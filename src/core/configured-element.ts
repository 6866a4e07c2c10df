import type { PropertyDeclarations, PropertyValues } from 'lit';
import { GuestElement } from './guest-element.js';
import { warnRefused } from './warn-once.js';

/** The settings that all elements share, as attributes and properties. */
export abstract class ConfiguredElement extends GuestElement {
  static override properties: PropertyDeclarations = {
    topic: {},
    src: {},
    srcOrigin: { attribute: 'src-origin' },
    content: { attribute: false },
    // React 18 writes the same words for another object.
    contentAttribute: { attribute: 'content', hasChanged: () => true },
    reviewPolicy: { attribute: 'review-policy' },
    headingLevel: { attribute: 'heading-level' },
    emergencyNumber: { attribute: 'emergency-number' },
    feverThreshold: { attribute: 'fever-threshold' },
    feverFirstCall: { attribute: 'fever-first-call' },
    careTeamNumber: { attribute: 'care-team-number' },
    afterHoursNumber: { attribute: 'after-hours-number' },
    nurseLineNumber: { attribute: 'nurse-line-number' },
    careTeamHours: { attribute: 'care-team-hours' },
    theme: {},
  };

  /**
   * Which of the registered conditions is shown, such as `back-pain`. Each element has its own default.
   * An unknown topic is named on the console; the patient reads a safe message and the fallback.
   */
  topic: string | null = null;

  /**
   * A content pack as an object, in place of `topic`. One that breaks the schema is named on the console
   * by path and rule, and the built-in pack of its topic is shown, or else a safe message. `null` means that it is
   * still to come: the fallback shows. A reactive object of a framework is read as the data that it holds; give a new
   * object when they change. With a framework that renders on a server give `topic` as well, as no server can write
   * this property: without it the element has no sign that content of your own was meant.
   */
  content: unknown = undefined;

  /**
   * Content is an object, and no attribute holds one. The attribute is an error: it is named on the console, and a safe
   * message shows unless the property has come.
   * @internal
   */
  contentAttribute: string | null = null;

  /**
   * The address of a content pack of your own, in place of `topic`: JSON of at most 512 KiB, from the page's own
   * origin unless `src-origin` names another, within 10 seconds, without cookies or referrer. What cannot be loaded,
   * or breaks the schema, is named on the console, and the built-in pack of `topic` is shown.
   */
  src: string | null = null;

  /** Other origins from which `src` may load, with spaces between, such as `https://content.example`; also the page's. */
  srcOrigin: string | null = null;

  /**
   * `reviewed-only` shows only text that a clinician has signed, with name and day, and else a safe message with the emergency number.
   * What to do in an emergency is always shown. Any other value but `all` and none counts as `reviewed-only`. The
   * page's own policy (`data-review-policy` on a script tag, `<meta name="care-widgets-review-policy">`,
   * `setReviewPolicy`) counts as well, and the strictest wins: `all` takes nothing back.
   */
  reviewPolicy: string | null = null;

  /**
   * The level of the element's first heading, 1 to 6, so that the page's outline stays right.
   * Anything else counts as 2.
   * @default 2
   */
  headingLevel: number | string = 2;

  /**
   * The number to call in an emergency. The default is the page's (`data-emergency-number` on the script tag), or else
   * that of the region.
   * What is not a telephone number is refused, and the default is used.
   */
  emergencyNumber: string | number | null = null;

  /**
   * From which temperature on a fever needs a call: `37.8C` or `100F`. The default is the page's, that of the content,
   * or else 38.0 °C (100.4 °F; CDC, “Watch Out for Fever”). What is not a temperature, is above 38.3 °C or is
   * below 37 °C is refused, and the default is used. Both units are shown, that of the page's region first.
   */
  feverThreshold: string | null = null;

  /**
   * Whom to call first about a fever: `care-team` or `emergency`. The default is the page's, that of the content, or
   * else `emergency`, as sources differ. Any other value is refused, and the default is used.
   */
  feverFirstCall: string | null = null;

  /**
   * The care team's telephone number by day. It stands, as a link, wherever a text says to call the team, and on what is
   * printed. The default is the page's (`data-care-team-number` on the script tag) or the content's. Without any the
   * text says where a patient finds it, and paper leaves a line to write it on. What is not a telephone number is refused.
   */
  careTeamNumber: string | number | null = null;

  /** The care team's number at night and on weekends, if it is another one; as `care-team-number`. */
  afterHoursNumber: string | number | null = null;

  /** The number of a nurse line, if there is one; as `care-team-number`. */
  nurseLineNumber: string | number | null = null;

  /** When `care-team-number` is answered, in words of at most 100 characters, such as `Monday to Friday, 8 to 5`. */
  careTeamHours: string | null = null;

  /**
   * `light` or `dark`, whatever the page around it is. Without it, and with any other value, the element follows
   * the `color-scheme` of the page.
   */
  theme: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The style sheets read the attribute.
    if (!changed.has('theme')) return;
    if (this.theme) this.setAttribute('theme', this.theme);
    else this.removeAttribute('theme');
  }

  /**
   * The level of a heading that stands `below` levels under the element's own.
   * @internal
   */
  level(below: number): number {
    const level = Number(this.headingLevel);
    const valid = [1, 2, 3, 4, 5, 6].includes(level);
    if (!valid) warnRefused(this, 'heading-level', this.headingLevel, 'a whole number from 1 to 6', 2);
    return Math.min((valid ? level : 2) + below, 6);
  }
}
