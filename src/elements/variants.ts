import type { ContentPack } from '../content/schema.js';
import { type ElementName, registry, variantAttributeOf } from './registry.js';

/** A value of an element's variant attribute, and its name for people. */
export interface Variant {
  id: string;
  name: string;
}

const named = (id: string): Variant => ({ id, name: id });

const variantsIn: Readonly<
  Record<NonNullable<ReturnType<typeof variantAttributeOf>>, (pack: ContentPack) => Variant[]>
> = {
  chapter: ({ chapters }) => (chapters ?? []).map(({ id, title }) => ({ id, name: title })),
  current: ({ timeline }) => timeline?.phases ?? [],
  region: ({ emergency }) => (emergency?.words ?? []).flatMap(({ regions = [] }) => regions.map(named)),
  screening: ({ screening }) => (screening?.sets ?? []).map(({ id }) => named(id)),
  treatment: ({ treatments }) => treatments ?? [],
};

/** Whether a pack contains what an element shows. */
export const canShow = (pack: ContentPack, name: ElementName): boolean => Object.hasOwn(pack, registry[name].packField);

/** The values of an element's variant attribute in a pack. */
export function variantsOf(pack: ContentPack, name: ElementName): Variant[] {
  const attribute = variantAttributeOf(name);
  return attribute ? variantsIn[attribute](pack).map(({ id, name: label }) => ({ id, name: label })) : [];
}
