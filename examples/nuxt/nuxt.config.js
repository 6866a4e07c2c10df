// Names of the library are custom elements; Nuxt's own components with a hyphen, such as <nuxt-link>, are not.
const ofLibrary = ['redflag-screener', 'all-phase-timeline'];

export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  telemetry: false,
  app: { head: { title: 'Back pain: before you exercise', link: [{ rel: 'icon', href: 'data:,' }] } },
  vue: { compilerOptions: { isCustomElement: (tag) => ofLibrary.includes(tag) } },
});
