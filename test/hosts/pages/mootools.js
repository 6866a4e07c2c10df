// The npm registry has the core of MooTools without the part for browsers: this does to natives what that part does.
(() => {
  const native = window.Element;
  window.Element = function Element(name) {
    return document.createElement(name);
  };
  window.Element.prototype = native.prototype;
  const names =
    'getElements getElement getNext getPrevious getParent getChildren getFirst getLast match set get erase hasClass ' +
    'addClass removeClass toggleClass adopt grab inject replaces wraps destroy empty dispose clone retrieve store ' +
    'setStyle getStyle addEvent removeEvent fireEvent getSize getScroll getPosition position getWidth tween fade send load';
  for (const name of names.split(' ')) {
    native.prototype[name] = function () {
      window.probe.errors.push(`${name} of the page was called`);
    };
  }
  native.prototype.scrollTo = function () {};
  // Its compatible builds put types of their own in the place of these.
  window.Event = window.DOMEvent = new Type('DOMEvent', function (event) {
    this.event = event;
  });
  window.Request = new Class({ send() {} });
  window.JSON = { stringify: JSON.stringify, parse: JSON.parse, encode: JSON.encode, decode: JSON.decode };
  // A bound function of those builds takes either the arguments that it was given first, or those of the call.
  Function.prototype.bind = function (context, given) {
    const bound = given == null ? undefined : Array.from(given);
    const method = this;
    return function (...rest) {
      return method.apply(context, bound || rest);
    };
  };
})();
