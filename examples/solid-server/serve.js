// Answers with the page that Solid has rendered, and with the files that it needs in the browser.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hydration, render } from './dist/server/server.js';

const page = readFileSync('dist/index.html', 'utf8');

createServer(({ url }, response) => {
  const [, file] = /^\/(assets\/[\w-]+\.js)$/.exec(url) ?? [];
  // Solid's hydration starts with an inline script.
  const nonce = randomUUID();
  response.writeHead(200, {
    'content-type': file ? 'text/javascript' : 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}'; img-src data:; base-uri 'none'`,
  });
  if (file) response.end(readFileSync(`dist/${file}`));
  else response.end(page.replace('<!--app-->', render).replace('<!--hydration-->', () => hydration(nonce)));
}).listen(process.env.PORT ?? 3000);
