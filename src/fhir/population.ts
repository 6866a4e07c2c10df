import type { Extension, QuestionnaireItem } from 'fhir/r4.js';
import { nameOf, type Report } from './extensions.js';
import { isHidden } from './item-kinds.js';

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** Extensions by which a program fills in answers from a record before anybody is asked. */
const populating: ReadonlySet<string> = new Set(
  ['observationLinkPeriod', 'itemPopulationContext', 'launchContext', 'sourceQueries', 'sourceStructureMap'].map(
    (name) => sdc + name,
  ),
);

/**
 * What a record would answer, nothing here reads. Of a question that a person is shown, the person answers in its
 * place; of one that is hidden, the `initial` would count for everybody, also for those whose record says otherwise.
 */
export function refusePopulated(
  around: { extension?: Extension[] | undefined; item?: QuestionnaireItem[] | undefined },
  path: string,
  leaveOut: readonly string[],
  report: Report,
): void {
  const { extension = [], item = [] } = around;
  if (!holdsHidden(item, leaveOut) && !isHidden(around)) return;
  for (const [index, { url }] of extension.entries())
    if (populating.has(url))
      report.refuse(
        `${path}.extension[${index}]`,
        `${nameOf(url)} fills in a hidden answer from a record, which is not read here: its initial would count for everybody`,
      );
  item.forEach((one, index) => {
    if (!leaveOut.includes(one.linkId)) refusePopulated(one, `${path}.item[${index}]`, leaveOut, report);
  });
}

const holdsHidden = (items: readonly QuestionnaireItem[], leaveOut: readonly string[]): boolean =>
  items.some((one) => !leaveOut.includes(one.linkId) && (isHidden(one) || holdsHidden(one.item ?? [], leaveOut)));
