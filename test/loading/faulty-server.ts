// A middleware of the test runner: the built files from a server that has faults, as a test sets them.
//   POST /faulty/ID       { page, headers, faults: { 'validator.js': ['404', 'ok'] } }   the last of a list stays
//   GET  /faulty/ID/page.html, /faulty/ID/log, /faulty/ID/any-file-of-dist
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { TestRunnerConfig } from '@web/test-runner';

const script = 'text/javascript; charset=utf-8';

/** What a server sends in place of a file. A changed file leaves a mark on the page if it runs. */
type Answer = (code: string, name: string) => [status: number, type: string, body: string, caching?: string];
const answers = {
  ok: (code) => [200, script, code],
  404: () => [404, 'text/plain', 'Not found'],
  html: () => [200, 'text/html', '<!doctype html><title>Sign in</title><p>Please sign in.'],
  'html-as-script': () => [200, script, '<!doctype html><title>Sign in</title><p>Please sign in.'],
  'kept-by-caches': () => [200, script, '<!doctype html>', 'max-age=600'],
  json: () => [200, 'application/json', '{"error":"no such file"}'],
  half: (code) => [200, script, code.slice(0, code.length / 2)],
  empty: () => [200, script, ''],
  plain: (code) => [200, 'text/plain', code],
  changed: (code, name) => [
    200,
    script,
    `${code};document.documentElement.setAttribute("data-ran",${JSON.stringify(name)});`,
  ],
  'older-version': (code) => [
    200,
    script,
    code.replaceAll(/-\d+\.\d+\.\d+"/g, '-0.0.1"').replace(/library:"[^"]*"/, 'library:"0.0.1"'),
  ],
  // A browser from before the words of docs/browsers.md knows no such word, and drops what it stands in.
  'older-styles': (code) => [
    200,
    script,
    code.replaceAll(
      /@(?:scope|starting-style)\b|:(?:has|popover-open)\b|\b(?:light-dark|color-mix)(?=\()|(?<=[{;])(?:accent-color|anchor-name|position-(?:anchor|area|try-fallbacks)|text-wrap|content-visibility|contain-intrinsic-inline-size|print-color-adjust|forced-color-adjust|hyphens)(?=:)|\bsubgrid\b|until-found/g,
      (word) => `${word}-newer`,
    ),
  ],
} satisfies Record<string, Answer>;

interface Case {
  page: string;
  headers: Record<string, string>;
  /** For each file of dist, what comes for one request after the other. */
  faults: Record<string, (keyof typeof answers | 'gone' | 'dropped' | 'silent' | 'moved')[]>;
  log: string[];
}
const cases = new Map<string, Case>();

const hashOf = (name: string): string =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${name}`))
    .digest('base64')}`;

export const serveFaults: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  const [, id, name] = /^\/faulty\/([\w-]+)(?:\/(.+))?$/.exec(context.path) ?? [];
  if (!id) return next();
  const { req, res } = context;
  const known = cases.get(id) ?? { page: '', log: [], faults: {}, headers: {} };
  context.respond = false;
  if (req.method === 'POST') {
    let text = '';
    for await (const chunk of req) text += chunk;
    cases.set(id, { ...known, ...JSON.parse(text) });
    return res.end();
  }
  if (name === 'log') return res.end(JSON.stringify(known.log));
  if (name === 'page.html') {
    const html = known.page.replaceAll(/\{hash:([^}]+)\}/g, (_, file: string) => hashOf(file));
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...known.headers });
    return res.end(html);
  }
  if (!name) return res.writeHead(404).end();
  known.log.push(name);
  const list = known.faults[name] ?? ['ok'];
  const kind = (list.length > 1 ? list.shift() : list[0]) ?? 'ok';
  if (kind === 'gone') return req.socket.destroy();
  // Browsers hold back a second request for the same address while the first one waits.
  if (kind === 'dropped') return setTimeout(() => req.socket.destroy(), 1000);
  if (kind === 'silent') return undefined;
  // From `latest/care-widgets.js` to `care-widgets.js`; nothing else is in that folder.
  if (kind === 'moved') {
    res.writeHead(302, { location: `/faulty/${id}/${name.replace(/^.*?\//, '')}`, 'access-control-allow-origin': '*' });
    return res.end();
  }
  const file = ['dist', 'test/hosts/pages', 'test/fixtures']
    .map((folder) => `${folder}/${name}`)
    .find((path) => existsSync(path));
  if (!file) return res.writeHead(404).end();
  const [status, type, body, caching = 'no-store'] = (answers[kind] as Answer)(readFileSync(file, 'utf8'), name);
  res.writeHead(status, {
    'content-type': file.endsWith('.json') && kind === 'ok' ? 'application/json' : type,
    'cache-control': caching,
    'access-control-allow-origin': '*',
  });
  return res.end(body);
};
