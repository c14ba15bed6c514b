#!/usr/bin/env node
// A small static web server without dependencies, for the built page.
//   node tools/serve.mjs [--root build/web/site] [--port 8080] [--lan]
// Listens on 127.0.0.1 (with --lan on all addresses); a port that is taken is passed over for the next free one.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};
const portsTried = 50;

/** The file that a request's path means, or null when it points outside the root or is no path at all. */
export function fileFor(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(root + sep) ? file : null;
}

function refuse(response, status, text) {
  response.writeHead(status, { 'Content-Type': types['.txt'] });
  response.end(`${text}\n`);
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD');
  const file = fileFor(root, request.url);
  const facts = file === null ? null : await stat(file).catch(() => null);
  if (!facts?.isFile()) return refuse(response, 404, 'Not found');
  const tag = `"${facts.size.toString(16)}-${Math.trunc(facts.mtimeMs).toString(16)}"`;
  const headers = {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ETag: tag,
  };
  if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
  send(file, facts, headers, request, response);
}

function send(file, facts, headers, request, response) {
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && extname(file) !== '.png';
  if (zipped) headers['Content-Encoding'] = 'gzip';
  else headers['Content-Length'] = facts.size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return response.end();
  // A visitor who leaves early breaks the pipe: nothing to be done about it.
  const parts = zipped ? [createReadStream(file), createGzip({ level: 6 }), response] : [createReadStream(file), response];
  pipeline(parts, () => {});
}

function listen(server, port, host, left) {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || left === 0) return failed(error);
      done(listen(server, port + 1, host, left - 1));
    });
    server.listen(port, host, () => done(server.address().port));
  });
}

/** Serves `root`; resolves to { port, close } once it listens. Port 0 is any free one. */
export async function serve({ root, port = 8080, host = '127.0.0.1' }) {
  const folder = resolve(root);
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => refuse(response, 500, 'The file could not be read'));
  });
  const actual = await listen(server, port, host, portsTried);
  return { port: actual, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}

function lanAddresses() {
  return Object.values(networkInterfaces()).flat().filter((item) => item.family === 'IPv4' && !item.internal)
    .map((item) => item.address);
}

async function main() {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: join(fileURLToPath(new URL('..', import.meta.url)), 'build/web/site') },
      port: { type: 'string', default: '8080' },
      lan: { type: 'boolean', default: false },
    },
  });
  const wanted = Number(values.port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) throw new Error(`--port ${values.port} is not a port number`);
  const { port } = await serve({ root: values.root, port: wanted, host: values.lan ? '0.0.0.0' : '127.0.0.1' });
  console.log(`Gradus is at http://127.0.0.1:${port}/`);
  if (values.lan) for (const address of lanAddresses()) console.log(`and for others at http://${address}:${port}/`);
  console.log('Press Ctrl+C to stop.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
