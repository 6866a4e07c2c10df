// What scripts of old pages put in the place of natives, whether they are there or not.
String.prototype.replaceAll = function (from, to) {
  return this.split(from).join(to);
};
Element.prototype.remove = function () {
  this.parentElement.removeChild(this);
};
Array.from = (given) => [...Array.prototype.slice.call(given)];
// An older promise, and a name that the page has taken.
delete Promise.prototype.finally;
window.polyfilled = true;
