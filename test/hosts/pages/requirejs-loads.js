// The page's loader brings the library: the script comes late and async, and defines no module.
requirejs(['/dist/care-widgets.js'], () => {
  window.probe.loaded = true;
});
