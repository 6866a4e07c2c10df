// Before the polyfill: it then works in place of the browser's own registry.
window.customElements.forcePolyfill = true;
