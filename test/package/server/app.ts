import { html, type TemplateResult } from 'lit';

/** A hospital's page of each element, with the page's own text in it, as a site in Lit writes it. */
export const app = (content: unknown, tell: (event: Event) => void): TemplateResult => html`
  <care-guide department="Cancer Care Center">
    <p>Own words of care-guide.</p>
    <a slot="department" href="/center">Cancer Care Center</a>
  </care-guide>
  <condition-overview><p>Own words of condition-overview.</p></condition-overview>
  <all-phase-timeline current="consolidation"><p>Own words of all-phase-timeline.</p></all-phase-timeline>
  <treatment-guide treatment="radiation"><p>Own words of treatment-guide.</p></treatment-guide>
  <side-effect-list treatment="chemotherapy" ?checklist=${true}><p>Own words of side-effect-list.</p></side-effect-list>
  <clinical-trials theme="dark"><p>Own words of clinical-trials.</p></clinical-trials>
  <health-tools>
    <p>Own words of health-tools.</p>
    <ul slot="tools">
      <li><a href="/prepare">Prepare for your procedure</a></li>
    </ul>
  </health-tools>
  <emergency-notice .headingLevel=${3}><p>Own words of emergency-notice.</p></emergency-notice>
  <redflag-screener topic="glass-knee" .content=${content} @care-outcome=${tell}>
    <p>Own words of redflag-screener.</p>
    <p slot="program">Walk every day.</p>
  </redflag-screener>
`;
