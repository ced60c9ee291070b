// A static server on 127.0.0.1 that answers as a good host would: brotli, no caching between runs.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { newsEvents } from './events.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.png': 'image/png',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf',
};
const PACKED = new Set(['.png', '.woff2', '.woff']);
const BLANK = '<!doctype html><title>blank</title><p style="font:16px sans-serif">warms the renderer and its fonts';

const packed = new Map();
function brotli(file) {
  if (!packed.has(file)) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = zlib.constants;
    const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24 };
    packed.set(file, zlib.brotliCompressSync(fs.readFileSync(file), { params }));
  }
  return packed.get(file);
}

/** Folders by the prefix of the path they stand under, `{ '/app/': folder }`. */
export async function serve(mounts) {
  const fileOf = (pathname) => {
    const prefix = Object.keys(mounts).find((each) => pathname.startsWith(each));
    if (!prefix) return null;
    const root = path.resolve(mounts[prefix]);
    const file = path.join(root, path.posix.normalize(`/${pathname.slice(prefix.length)}`));
    const found = file.endsWith(path.sep) ? path.join(file, 'index.html') : file;
    return fs.statSync(found, { throwIfNoEntry: false })?.isFile() ? found : null;
  };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const headers = { 'cache-control': 'no-store' };
    const answer = (status, type, body, more = {}) => {
      response.writeHead(status, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body), ...more });
      response.end(body);
    };
    if (pathname === '/blank.html') return answer(200, TYPES['.html'], BLANK);
    if (pathname === '/data/events.json') return answer(200, TYPES['.json'], JSON.stringify(newsEvents()));
    const file = fileOf(decodeURIComponent(pathname));
    if (!file) return answer(404, 'text/plain', 'not found');
    const extension = path.extname(file);
    const type = TYPES[extension] ?? 'application/octet-stream';
    if (PACKED.has(extension)) return answer(200, type, fs.readFileSync(file));
    return answer(200, type, brotli(file), { 'content-encoding': 'br' });
  });
  server.keepAliveTimeout = 120_000;
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}
