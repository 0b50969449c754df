/**
 * The sample site: pages of invented places under http://*.gov.cn names, for the demo and the end-to-end tests. Plain
 * Node, no packages. Pages are told apart by host and path; browsers get here by host mapping (Chromium) or because the
 * server is their proxy (Firefox, which then sends absolute addresses).
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const FILES = fileURLToPath(new URL('./files/', import.meta.url));

/** Host under which a folder of other saved pages is served. */
export const CORPUS_HOST = 'corpus.linchuanhu.gov.cn';

/** All sample pages, in the order of pages.json. */
export const PAGES = JSON.parse(readFileSync(new URL('./pages.json', import.meta.url), 'utf8'));

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.htm': 'text/html; charset=utf-8', '.shtml': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.css': 'text/css; charset=utf-8',
};

const EMPTY_PAGE = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>页面不存在</title></head><body><p>您访问的页面不存在。</p></body></html>';

/** @param {string} folder @returns {{ name: string, url: string, path: string }[]} The HTML files of a folder, by name; empty if there is no such folder. */
export function corpusPages(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.html')).sort()
    .map((name) => ({ name, url: `http://${CORPUS_HOST}/${name}`, path: join(folder, name) }));
}

/** @param {import('node:http').IncomingMessage} request */
const addressOf = (request) => new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);

/**
 * Starts the site on loopback.
 *
 * @param {{ port?: number, corpus?: string, extra?: import('./server.mjs').OwnPages }} [options]
 *   `corpus`: folder of saved pages served under CORPUS_HOST; `extra`: further pages, by address without its query.
 * @returns {Promise<{ port: number, requests: string[], close: () => Promise<void> }>} `requests`: every address asked for, in order.
 */
export function startSite({ port = 0, corpus, extra = new Map() } = {}) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const url = addressOf(request);
    requests.push(url.href);
    const answer = (status, type, body, headers = {}) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
      response.end(body);
    };
    const bare = `${url.origin}${url.pathname}`;
    const own = extra.get(bare);
    if (typeof own === 'string') return answer(200, TYPES['.html'], own);
    if (own !== undefined) return answer(own.status ?? 200, TYPES['.html'], own.body, own.headers);
    if (url.pathname === '/css/site.css') return answer(200, TYPES['.css'], readFileSync(join(FILES, 'site.css')));
    const path = decodeURIComponent(url.pathname);
    const file = url.hostname === CORPUS_HOST && corpus
      ? join(corpus, normalize(path))
      : join(FILES, url.hostname, normalize(path));
    const type = TYPES[extname(file)];
    if (!type || !existsSync(file)) return answer(404, TYPES['.html'], EMPTY_PAGE);
    const listed = PAGES.find((page) => page.url.split('?')[0] === bare);
    return answer(listed?.status ?? 200, listed?.type ?? type, readFileSync(file));
  });
  // Browsers that use the server as their proxy ask for https by CONNECT: there is none here.
  server.on('connect', (request, socket) => {
    requests.push(`connect:${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        port: server.address().port,
        requests,
        close: () => new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port } = await startSite({ port: Number(process.argv[2] ?? 8087) });
  console.log(`http://127.0.0.1:${port}, pages by Host header:\n${PAGES.map((page) => page.url).join('\n')}`);
}
