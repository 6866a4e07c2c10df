// What Prototype.js 1.7 does to natives, and 1.6 before it: the npm registry has no copy for browsers.
(() => {
  const toArray = (list) => {
    if (!list) return [];
    if ('toArray' in Object(list)) return list.toArray();
    let count = list.length || 0;
    const result = new Array(count);
    while (count--) result[count] = list[count];
    return result;
  };
  const add = (target, members) => {
    for (const name in members) target[name] = members[name];
  };
  const unwanted = (name) =>
    function () {
      window.probe.errors.push(`${name} of the page was called`);
    };
  const named = (names) => Object.fromEntries(names.split(' ').map((name) => [name, unwanted(name)]));

  window.$A = toArray;
  window.$ = (id) => document.getElementById(id);
  window.Hash = function Hash() {};
  window.Form = {};
  window.Field = {};
  window.Template = function Template() {};

  add(Object, named('inspect toQueryString toHTML clone isElement isArray isHash isFunction isString isNumber isDate'));
  Object.extend = (target, source) => Object.assign(target, source);
  Object.toJSON = (value) => JSON.stringify(value);
  Object.values = (object) => {
    const results = [];
    for (const name in object) if (Object.prototype.hasOwnProperty.call(object, name)) results.push(object[name]);
    return results;
  };

  const { slice } = Array.prototype;
  add(Function.prototype, named('argumentNames bindAsEventListener curry delay defer wrap methodize'));
  // As of 1.6: bound functions cannot be called with `new`.
  Function.prototype.bind = function (context, ...given) {
    const method = this;
    return function (...rest) {
      return method.apply(context, given.concat(rest));
    };
  };

  add(
    String.prototype,
    named(
      'gsub scan truncate strip stripTags escapeHTML camelize capitalize dasherize inspect include empty blank times',
    ),
  );
  String.prototype.sub = unwanted('sub');
  String.prototype.toArray = function () {
    return this.split('');
  };
  // As of 1.6, which writes JSON in JSON.
  String.prototype.toJSON = function () {
    return String(this);
  };
  add(Number.prototype, named('succ times toPaddedString abs round ceil floor'));
  RegExp.prototype.match = RegExp.prototype.test;
  RegExp.escape = (text) => String(text).replace(/([.*+?^=!:${}()|[\]/\\])/g, '\\$1');

  const { find, map, every, some, reverse } = Array.prototype;
  const identity = (value) => value;
  add(
    Array.prototype,
    named(
      'eachSlice collect detect select grep member inGroupsOf inject invoke max min partition pluck reject sortBy zip',
    ),
  );
  add(Array.prototype, named('_each inspect clear first last compact flatten without uniq intersect include'));
  // Its own forms of what is there, with a default for the function.
  add(Array.prototype, {
    find(iterator, context) {
      return find.call(this, iterator || identity, context);
    },
    map(iterator, context) {
      return map.call(this, iterator || identity, context);
    },
    every(iterator, context) {
      return every.call(this, iterator || identity, context);
    },
    some(iterator, context) {
      return some.call(this, iterator || identity, context);
    },
    reverse(inline) {
      return reverse.call(inline === false ? this.toArray() : this);
    },
    each(iterator, context) {
      for (let index = 0; index < this.length; index++) iterator.call(context, this[index], index);
      return this;
    },
    toArray() {
      return slice.call(this, 0);
    },
    clone() {
      return slice.call(this, 0);
    },
    size() {
      return this.length;
    },
    // As of 1.6.
    toJSON() {
      return `[${slice
        .call(this, 0)
        .map((value) => JSON.stringify(value))
        .join(', ')}]`;
    },
  });
  Array.from = toArray;

  add(
    HTMLElement.prototype,
    named(
      'inspect visible toggle hide show update replace insert wrap cleanWhitespace empty clone purge ancestors match',
    ),
  );
  add(
    HTMLElement.prototype,
    named('up down previous next select adjacent identify readAttribute writeAttribute fire on'),
  );
  add(
    HTMLElement.prototype,
    named('observe stopObserving store retrieve setStyle getStyle getWidth getHeight measure'),
  );
  HTMLElement.prototype.remove = function () {
    this.parentNode.removeChild(this);
    return this;
  };
  HTMLElement.prototype.scrollTo = unwanted('scrollTo');
  add(HTMLInputElement.prototype, named('serialize getValue setValue clear present activate disable enable'));
  add(HTMLFormElement.prototype, named('serialize getElements getInputs disable enable focusFirstElement request'));

  const native = window.Element;
  window.Element = function Element(name) {
    return document.createElement(name);
  };
  Object.assign(window.Element, native);
  window.Element.prototype = native.prototype;
  add(window.Event, { KEY_TAB: 9, ...named('extend element findElement pointer stop fire observe stopObserving') });
  add(window.Event.prototype, named('isLeftClick element findElement pointer pointerX pointerY stop'));
})();
