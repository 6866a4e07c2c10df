// Answers with the page that React has rendered, and with the files that it needs in the browser.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { render } from './dist/server/server.js';

const page = readFileSync('dist/index.html', 'utf8');

createServer(({ url }, response) => {
  const [, file] = /^\/(assets\/[\w-]+\.js)$/.exec(url) ?? [];
  const type = file ? 'text/javascript' : 'text/html; charset=utf-8';
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': "default-src 'none'; script-src 'self'; img-src data:; base-uri 'none'",
  });
  response.end(file ? readFileSync(`dist/${file}`) : page.replace('<!--app-->', render));
}).listen(process.env.PORT ?? 3000);
