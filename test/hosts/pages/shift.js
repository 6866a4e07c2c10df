// What is there when the page has been read, before any file could have come later; and how much the page moved.
window.probe.shift = 0;
if (window.PerformanceObserver?.supportedEntryTypes.includes('layout-shift')) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.probe.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
document.addEventListener('DOMContentLoaded', () => {
  window.probe.phases = document
    .querySelector('all-phase-timeline')
    .shadowRoot.querySelectorAll('[part~=phase]').length;
});
