const portal = `
  <div id="screener" data-care-widget="redflag-screener">
    <p v-if="!ready" id="hint">Loading your visit…</p>
    <p>In an emergency, call 911.</p>
    <p v-if="ready" slot="program" id="program">Walk.</p>
  </div>
  <div id="timeline" data-care-widget="all-phase-timeline" :data-current="current">Three phases.</div>
  <div v-for="treatment in order" :key="treatment" :id="treatment" data-care-widget="side-effect-list" :data-treatment="treatment">{{ treatment }}</div>
  <p id="link"><a href="/dist/pages/en/health-tools.html">Tools</a></p>
  <p v-if="ready" id="new">Your next visit is on Monday.</p>
  <p id="phone">Clinic: 555-0100</p>
`;

window.wrong = [];
addEventListener('error', ({ message }) => window.wrong.push(message));
addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(String(reason)));
const { createApp, reactive } = Vue;
window.start = () => {
  const visit = reactive({ ready: false, order: ['chemotherapy', 'radiation'], current: 'induction' });
  const app = createApp({ setup: () => visit, template: portal });
  app.config.errorHandler = (error) => window.wrong.push(String(error));
  app.mount('#root');
  window.change = (next) => Object.assign(visit, next);
  window.leave = () => app.unmount();
};
