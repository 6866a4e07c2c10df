// The globals of Node, as bundles and desktop shells leave them on a page.
window.module = { exports: {}, id: 'page' };
window.exports = window.module.exports;
window.require = function require(name) {
  window.probe.errors.push(`require was called: ${name}`);
};
window.process = { env: { NODE_ENV: 'production' }, platform: 'browser', nextTick: (run) => run() };
window.global = window;
window.Buffer = function Buffer() {};
