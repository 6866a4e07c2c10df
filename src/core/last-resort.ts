import lines from '../content/emergency-lines.json' with { type: 'json' };
import {
  dialled,
  emergencyNumberOf,
  mobileEmergencyNumber,
  phoneNumber,
  usualRegion,
} from '../content/emergency-number.js';
import { languageChain } from '../content/locale.js';
import { clean, page } from '../content/unclobbered.js';
import type { Place } from './place.js';

/**
 * The emergency line in the best matching language, and what stands in it where no number is known, even if that
 * language's messages have not been loaded.
 */
export function emergencyLineIn(wanted: string): { language: string; line: string; local: string } {
  const language = languageChain(wanted).find((name) => Object.hasOwn(lines, name)) as keyof typeof lines;
  return { language, ...lines[language] };
}

/**
 * Shown when nothing else can be: one line with the emergency number, and the page's fallback. It shares no rendering
 * code with the elements, so that whatever failed there cannot fail here. `regionOfPacks` is the region of the content
 * that the page holds, if it is known.
 */
export function lastResort(element: Element, regionOfPacks: () => string | undefined = () => undefined): HTMLElement[] {
  const ofPage = (name: string): string | null | undefined => {
    const tag = page.querySelector(`script[data-${name}], meta[name="care-widgets-${name}"]`);
    return tag?.getAttribute(`data-${name}`) ?? tag?.getAttribute('content');
  };
  const read = (name: string, pattern: RegExp): string | undefined =>
    [clean(element).getAttribute(name), ofPage(name)]
      .map((value) => value?.trim().toUpperCase() ?? '')
      .find((value) => pattern.test(value));
  // Within a shadow root the page's own language, which nearly always is the same.
  const wanted = (clean(element).closest('[lang]') ?? page.documentElement).getAttribute('lang') || 'en';
  const { language, line } = emergencyLineIn(wanted);
  let { region, callNumber }: Partial<Pick<Place, 'region' | 'callNumber'>> = {};
  try {
    ({ region, callNumber } = (element as unknown as { place: Place }).place);
  } catch {
    // What the element knows may be what failed.
  }
  region ||= read('region', /./) ?? regionOfPacks() ?? usualRegion(wanted);
  const number =
    callNumber ?? read('emergency-number', phoneNumber) ?? emergencyNumberOf(region ?? '') ?? mobileEmergencyNumber;
  const [before = '', after = ''] = line.split('{emergency-number}');
  const address = { href: `tel:${dialled(number)}`, dir: 'ltr', textContent: number };
  const link = Object.assign(page.createElement('a'), address);
  const paragraph = Object.assign(page.createElement('p'), { lang: language, dir: 'auto' });
  paragraph.append(before, link, after);
  return [paragraph, page.createElement('slot')];
}
