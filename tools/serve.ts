import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The file behind an address, or undefined: nothing outside the folders is ever served. */
function fileOf(pathname, folders) {
  const [prefix, folder] = Object.entries(folders).find(([start]) => pathname.startsWith(start)) ?? [];
  if (folder === undefined) return undefined;
  const path = normalize(join(folder, pathname.slice(prefix.length)));
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return fileOf(`${pathname.replace(/\/?$/, '/')}index.html`, folders);
  return stats?.isFile() ? path : undefined;
}

/** Serves folders, as { '/prefix/': '/absolute/folder' } with the longest prefix first; port 0 takes a free one, `headers` go with every file. */
export function serve(folders, port = 0, headers = {}) {
  const server = createServer((request, response) => {
    let path;
    try {
      path = fileOf(decodeURIComponent(new URL(request.url, 'http://localhost').pathname), folders);
    } catch {
      path = undefined;
    }
    if (!path) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...headers,
    });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, address: `http://127.0.0.1:${server.address().port}/` }));
  });
}
