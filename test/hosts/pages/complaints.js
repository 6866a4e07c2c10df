// What the library says to the developer: on these pages it has nothing to say.
window.complaints = [];
for (const kind of ['warn', 'error']) {
  const original = console[kind];
  console[kind] = (...parts) => {
    if (String(parts[0]).includes('[care-widgets]')) window.complaints.push(parts.join(' '));
    original.apply(console, parts);
  };
}
