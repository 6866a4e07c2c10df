// A page with a module loader of its own, and members added to natives.
window.define = function define() {
  window.probe.errors.push('define was called');
};
window.define.amd = {};
window.module = { exports: {} };
window.exports = window.module.exports;
Object.prototype.extend = function extend() {};
Array.prototype.each = function each() {};
