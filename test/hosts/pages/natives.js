// Members that old scripts of a site add, all of which show in a for-in loop.
const give = (prototype, names) => {
  for (const name of names) {
    prototype[name] = function () {
      window.probe.errors.push(`${name} of the page was called`);
    };
  }
};
give(Object.prototype, ['extend', 'each', 'clone', 'size', 'isEmpty', 'merge', 'inherits', 'hasKey', 'method']);
give(Array.prototype, [
  'each',
  'contains',
  'remove',
  'first',
  'last',
  'unique',
  'max',
  'min',
  'sum',
  'insert',
  'clear',
]);
give(String.prototype, ['trimAll', 'startWith', 'format', 'contains']);
give(Function.prototype, ['inherits', 'method', 'defer', 'delay']);
give(Element.prototype, ['hide', 'show', 'addClass', 'on', 'find']);
give(Node.prototype, ['empty', 'swap']);
