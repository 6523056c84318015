#!/usr/bin/env node
// What a browser with an empty cache receives for the home page after sign-in, over the wire. node bench/page-weight.mjs
import { build, Product } from './product.mjs';
import { table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const LIMIT = 150 * 1024;
const PEOPLE = [['DX推進部門', 'mirai-dx'], ['所属長', 'mirai-kacho'], ['担当者', 'mirai-tanto'], ['幹部', 'mirai-fukushicho'], ['管理者', 'mirai-kanri']];

/** Style sheets, scripts and pictures that the page or a style sheet names; print styles included, browsers load them too. */
function parts(text, of) {
  const named = of.endsWith('.css')
    ? [...text.matchAll(/(?:@import\s+|url\()\s*["']?([^"')]+)/g)]
    : [...text.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g)];
  return named.map(m => m[1]).filter(u => !u.startsWith('data:')).map(u => new URL(u, `http://localhost${of}`).pathname);
}

async function weigh(visitor, path) {
  const seen = new Map();
  const open = [path];
  while (open.length > 0) {
    const next = open.shift();
    if (seen.has(next)) continue;
    const answer = await visitor.get(next);
    if (answer.status !== 200) throw new Error(`${next}: ${answer.status}`);
    seen.set(next, answer.bytes);
    if (/html|css/.test(answer.type)) open.push(...parts(answer.text, next));
  }
  return seen;
}

build();
const product = new Product();
await product.start();
const kib = bytes => (bytes / 1024).toFixed(1);
const rows = [];
let example;
for (const [role, login] of PEOPLE) {
  const seen = await weigh(await new Visitor(product.port).signIn(login), '/');
  const total = [...seen.values()].reduce((a, b) => a + b, 0);
  example ??= seen;
  rows.push([role, kib(seen.get('/')), kib(total), seen.size, total <= LIMIT ? 'held' : '**missed**']);
}
await product.stop();
write('Page weight', 'node bench/page-weight.mjs', `
KiB over the wire for the home page after sign-in with an empty cache: page, style sheets, scripts and pictures, gzip
where the product sends it, answer headers included. Limit 150 KiB.

${table(['home of', 'page', 'everything', 'requests', ''], rows)}

The parts for ${PEOPLE[0][0]}: ${[...example].map(([path, bytes]) => `\`${path}\` ${kib(bytes)}`).join(', ')}.
`);
process.exit(0);
