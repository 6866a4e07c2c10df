import type { Extension, QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4.js';
import type { Urgency } from '../content/schema.js';
import { controlSystem, standard, urgencyExtension } from './names.js';

/** Building blocks of the items that are written. Fields without a value are left out, as FHIR has no empty ones. */

export const urgencyOf = (urgency: Urgency): Extension => ({ url: urgencyExtension, valueCode: urgency });

export const control = (code: string): Extension => ({
  url: standard.control,
  valueCodeableConcept: { coding: [{ system: controlSystem, code }] },
});

export const hidden: Extension = { url: standard.hidden, valueBoolean: true };

/** The address of each source; one without an address by its id. */
export const links = (sources: readonly string[] | undefined, addresses: ReadonlyMap<string, string>): Extension[] =>
  (sources ?? []).map((id) => ({ url: standard.link, valueUri: addresses.get(id) ?? `#${id}` }));

/** When an item is shown. */
export interface Conditions {
  when: QuestionnaireItemEnableWhen[];
  behavior?: 'all' | 'any' | undefined;
}

interface ItemOptions {
  text?: string | undefined;
  extension?: Extension[] | undefined;
  conditions?: Conditions | undefined;
  item?: QuestionnaireItem[] | undefined;
}

/** An item, with its fields in the order of the standard. */
export function item(
  linkId: string,
  type: QuestionnaireItem['type'],
  { text, extension = [], conditions, item: inside = [], ...more }: ItemOptions & Partial<QuestionnaireItem>,
): QuestionnaireItem {
  const when = conditions?.when ?? [];
  const behavior = conditions?.behavior ?? (when.length > 1 ? 'all' : undefined);
  return {
    ...(extension.length ? { extension } : {}),
    linkId,
    ...(text === undefined ? {} : { text }),
    type,
    ...(when.length ? { enableWhen: when } : {}),
    ...(behavior ? { enableBehavior: behavior } : {}),
    ...more,
    ...(inside.length ? { item: inside } : {}),
  };
}

export const displays = (linkId: string, texts: readonly string[]): QuestionnaireItem[] =>
  texts.map((text, index) => item(`${linkId}.${index + 1}`, 'display', { text }));
