import { createReadStream, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

type Folders = Readonly<Record<string, string>>;

/** The file for a URL path, or undefined: nothing outside the folders is ever served. */
function fileOf(pathname: string, folders: Folders): string | undefined {
  const found = Object.entries(folders).find(([start]) => pathname.startsWith(start));
  if (!found) return undefined;
  const [prefix, folder] = found;
  const path = normalize(join(folder, pathname.slice(prefix.length)));
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return fileOf(`${pathname.replace(/\/?$/, '/')}index.html`, folders);
  return stats?.isFile() ? path : undefined;
}

export interface Served {
  server: Server;
  /** With a trailing slash. */
  address: string;
}

/** Generates the text for a URL path that is not a file, or returns undefined. */
type Make = (address: string) => Promise<string | undefined>;

/**
 * Serves folders, as { '/prefix/': '/absolute/folder' } with the longest prefix first. Port 0 picks a free one;
 * `headers` are sent with every file. What `make` returns takes precedence over the folders.
 */
export function serve(
  folders: Folders,
  port = 0,
  headers: OutgoingHttpHeaders = {},
  make: Make = async () => undefined,
): Promise<Served> {
  const server = createServer(async (request, response) => {
    let path: string | undefined;
    let text: string | undefined;
    try {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const address = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
      text = await make(address);
      path = text === undefined ? fileOf(address, folders) : address;
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
    if (text === undefined) createReadStream(path).pipe(response);
    else response.end(text);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ server, address: `http://127.0.0.1:${taken}/` });
    });
  });
}
