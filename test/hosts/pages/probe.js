// Stands before the library on every page of this folder: keeps a record of what the page went through.
window.probe = {
  violations: [],
  errors: [],
  warnings: [],
  programSeen: 0,
  frames: 0,
  names: Object.getOwnPropertyNames(window),
};
document.addEventListener('securitypolicyviolation', (event) => {
  window.probe.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
});
window.addEventListener('error', (event) => window.probe.errors.push(event.message));
window.addEventListener('unhandledrejection', (event) => window.probe.errors.push(String(event.reason)));
const warn = console.warn;
console.warn = (...parts) => {
  window.probe.warnings.push(parts.join(' '));
  warn.apply(console, parts);
};
(function watch() {
  const program = document.querySelector('#program');
  window.probe.frames++;
  if (program && program.getClientRects().length) window.probe.programSeen++;
  requestAnimationFrame(watch);
})();
