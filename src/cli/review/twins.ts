import { blockAt } from '../../content/blocks.js';
import { type ContentPack, packSchema } from '../../content/schema.js';
import { idOf, walk } from '../../content/walk.js';

/** The paths of all ids in a value, such as `sources.0.id`. */
const idsIn = (value: unknown, way: readonly string[] = []): [path: readonly string[], id: unknown][] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, one]) =>
        key === 'id' && !Array.isArray(value) ? [[[...way, key], one]] : idsIn(one, [...way, key]),
      )
    : [];

/** Where an id that stands twice stood first: the check of a pack names its second place. */
export function firstPlaceOf(second: string, pack: unknown): string {
  const all = idsIn(pack);
  const at = all.findIndex(([way]) => way.join('.') === second);
  const [way = [], id] = all[at] ?? [];
  const kind = (one: readonly string[]): string => one.filter((key) => !/^\d+$/.test(key)).join('.');
  /** How far two paths are the same: of several such ids, the one of the same part. */
  const shared = (one: readonly string[]): number => one.findIndex((key, index) => key !== way[index]);
  const others = all.slice(0, at).filter(([one, other]) => other === id && kind(one) === kind(way));
  const [first] = others.sort(([one], [other]) => shared(other) - shared(one));
  return first ? first[0].join('.') : second;
}

/** What is named twice where once is meant, so that one of the two is shown again or never: an effect of a treatment, a region. */
export function twinsIn(pack: ContentPack): { id: string; rule: string }[] {
  const found: { id: string; rule: string }[] = [];
  walk(packSchema, pack, (place) => {
    const { schema, value } = place;
    if (blockAt(place) || !Array.isArray(value) || !schema.item || schema.item.entries) return undefined;
    const twin = value.find((one, index) => value.indexOf(one) < index);
    if (twin !== undefined) found.push({ id: idOf(place), rule: `names "${twin}" twice` });
    return undefined;
  });
  for (const { id, effects, lessCommon = [], rare = [] } of pack.treatments ?? []) {
    const all = [...new Set(effects), ...new Set(lessCommon), ...new Set(rare)];
    const twin = all.find((one, index) => all.indexOf(one) < index);
    if (twin)
      found.push({ id: `treatments.${id}`, rule: `names "${twin}" as more than one of common, less common and rare` });
  }
  const regions = new Map<string, string>();
  for (const { id, regions: own = ['all other regions'] } of pack.emergency?.words ?? []) {
    for (const region of new Set(own)) {
      const other = regions.get(region);
      if (other)
        found.push({ id: `emergency.words.${id}`, rule: `is for ${region}, as ${other} is; only the first is shown` });
      else regions.set(region, `emergency.words.${id}`);
    }
  }
  const languages = new Map<string, string>();
  for (const { id, language } of pack.emergency?.assistance?.lines ?? []) {
    const other = languages.get(language.toLowerCase());
    if (other) found.push({ id: `emergency.assistance.lines.${id}`, rule: `is in ${language}, as ${other} is` });
    else languages.set(language.toLowerCase(), `emergency.assistance.lines.${id}`);
  }
  return found;
}
