// The library from a server of another origin that allows no import from here.
const script = document.createElement('script');
const name = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
script.src = `http://${name}:${location.port}/dist/care-widgets.js?from=elsewhere`;
document.head.append(script);
