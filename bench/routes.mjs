#!/usr/bin/env node
// Answer times of every GET route. The routes come from the product's own mappings; an example of each is found by
// following links as every role of the demonstration. node bench/routes.mjs [GETs per route, default 200] [warm-ups, 50]
import { build, Product } from './product.mjs';
import { percentile, table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const gets = Number(process.argv[2] ?? 200);
const warmUps = Number(process.argv[3] ?? 50);
const LIMIT = 150;
const EXAMPLES = 5;
const LOGINS = ['', 'mirai-dx', 'mirai-dxkacho', 'mirai-kacho', 'mirai-tanto', 'mirai-dxtanto', 'mirai-fukushicho', 'mirai-kansa', 'mirai-kanri', 'ken', 'kenkyu'];

/** Routes that no link leads to, and why they are left out. */
const LEFT_OUT = {
  '/error': 'only reached inside the server, after a fault',
  '/setup/{token}': 'exists once, before a real installation has its administrator',
  '/sign-in/code': 'only between password and one-time code',
  '/sign-in/provider': 'leads to the identity provider, when a town has one',
};

/** Pages that answered with a fault, by route and person. */
const faults = new Map();

class Route {
  constructor(pattern) {
    this.pattern = pattern;
    this.regex = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    this.variables = pattern.split('{').length - 1;
    this.examples = [];
  }
}

/** A pattern with a choice, such as {medium:pdf|docx}, is one route for each. */
function spelled(pattern) {
  const choice = pattern.match(/\{\w+:([\w|]+)\}/);
  return choice ? choice[1].split('|').flatMap(one => spelled(pattern.replace(choice[0], one))) : [pattern];
}

/** Follows links as one person and remembers, for each route, a few pages that this person may see. */
async function crawl(visitor, login, routes) {
  const visits = new Map();
  const seen = new Set();
  const open = ['/', ...routes.filter(r => r.variables === 0).map(r => r.pattern)];
  while (open.length > 0) {
    const path = open.shift();
    const route = routes.find(r => r.regex.test(path.split('?')[0]));
    if (seen.has(path) || !route || route.pattern in LEFT_OUT || (visits.get(route) ?? 0) >= 3) continue;
    seen.add(path);
    const answer = await visitor.get(path);
    if (answer.status >= 500) faults.set(`${route.pattern} as ${login || 'nobody'}`, `${path}: ${answer.status}`);
    if (answer.status === 302 && login && !answer.to.includes('/sign-in')) route.redirect ??= { path, login, ms: answer.ms };
    if (answer.status !== 200) continue;
    visits.set(route, (visits.get(route) ?? 0) + 1);
    if (route.examples.length < EXAMPLES * LOGINS.length) route.examples.push({ path, login, ms: answer.ms });
    if (answer.type.includes('html'))
      for (const [, href] of answer.text.matchAll(/(?:href|formaction)="(\/[^"#]*)"/g)) open.push(href.replaceAll('&amp;', '&'));
  }
}

/** What the demonstration lacks: a staged file with a refused row, and a piece of evidence with a file. */
async function furnish(visitors) {
  const office = visitors.get('mirai-dx');
  const text = '所属コード,所属名,上位所属コード,区分\n9901,計測課,10,課\n,名前だけの課,10,課\n';
  for (const login of ['mirai-kanri', 'mirai-dx']) {
    const sent = await visitors.get(login).upload('/org/imports/new/departments', { asOf: '2026-04-01', source: '計測用' },
      { field: 'upload', name: 'departments.csv', text });
    if (sent.status === 302) { visitors.staged = [login, new URL(sent.to, 'http://localhost').pathname]; break; }
  }
  const list = (await office.get('/surveys/assessments')).text;
  for (const [, id] of list.matchAll(/href="\/surveys\/assessments\/(\d+)"/g)) {
    const page = `/surveys/assessments/${id}/evidence/awareness-1`;
    const sent = await office.upload(page, { note: '計測用の根拠資料', confidentiality: '2' }, { field: 'file', name: 'note.csv', text: '根拠\n' });
    if (sent.status === 302) { visitors.evidence = ['mirai-dx', page]; break; }
  }
}

async function slowest(route, visitors) {
  const tried = [];
  for (const example of route.examples.sort((a, b) => b.ms - a.ms).slice(0, EXAMPLES)) {
    const times = [];
    for (let i = 0; i < 3; i++) times.push((await visitors.get(example.login).get(example.path)).ms);
    tried.push({ ...example, ms: Math.min(...times) });
  }
  return tried.sort((a, b) => b.ms - a.ms)[0];
}

async function measure(route, visitors) {
  const example = await slowest(route, visitors);
  const visitor = visitors.get(example.login);
  const times = [];
  let bytes = 0;
  for (let i = -warmUps; i < gets; i++) {
    const answer = await visitor.get(example.path);
    if (answer.status !== (example.status ?? 200)) throw new Error(`${example.path}: ${answer.status}`);
    if (i >= 0) times.push(answer.ms);
    bytes = answer.bytes;
  }
  return { route, example, p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: Math.max(...times), bytes };
}

build();
const product = new Product();
const routes = product.prepare().flatMap(spelled).map(p => new Route(p)).sort((a, b) => a.variables - b.variables);
await product.start();
const visitors = new Map();
for (const login of LOGINS) {
  const visitor = new Visitor(product.port);
  visitors.set(login, login === '' ? visitor : await visitor.signIn(login));
}
await furnish(visitors);
for (const [login, visitor] of visitors) await crawl(visitor, login, routes);
for (const [login, path] of [visitors.staged, visitors.evidence].filter(Boolean)) {
  await crawl(visitors.get(login), login, routes);
  for (const further of [path, `${path}/refused.xlsx`]) {
    const route = routes.find(r => r.regex.test(further));
    const answer = route && (await visitors.get(login).get(further));
    if (answer?.status === 200) route.examples.push({ path: further, login, ms: answer.ms });
    const file = answer?.type.includes('html') && answer.text.match(/href="(\/[^"]+\/file)"/);
    if (file) routes.find(r => r.regex.test(file[1]))?.examples.push({ path: file[1], login, ms: 1 });
  }
}
// A route that only ever leads on is measured as that; being sent to the sign-in page does not count.
for (const route of routes) if (route.examples.length === 0 && route.redirect) route.examples.push({ ...route.redirect, status: 302 });
const measured = [];
for (const route of routes.filter(r => r.examples.length > 0)) {
  const one = await measure(route, visitors);
  process.stderr.write(`${route.pattern} p95 ${one.p95.toFixed(0)} ms\n`);
  measured.push(one);
}
await product.stop();

const ms = value => value.toFixed(1);
const rows = measured.sort((a, b) => b.p95 - a.p95).map(m => [
  `\`${m.route.pattern}\``, `\`${m.example.path}\``, m.example.login || 'nobody', ms(m.p50), ms(m.p95), ms(m.max),
  (m.bytes / 1024).toFixed(1), m.p95 <= LIMIT ? '' : '**missed**']);
const late = measured.filter(m => m.p95 > LIMIT);
const without = routes.filter(r => r.examples.length === 0);
write('Routes', 'node bench/routes.mjs', `
Milliseconds until the last byte of ${gets} GETs after ${warmUps} warm-ups, one after the other on one connection, with the
demonstration region. Of up to ${EXAMPLES} pages found per route the slowest is shown. Limit: p95 ≤ ${LIMIT} ms.

${measured.length} of ${routes.length} routes measured; ${late.length === 0 ? 'all hold the limit' : `**${late.length} over the limit**: ${late.map(m => `\`${m.route.pattern}\``).join(', ')}`}.
Left out: ${without.map(r => `\`${r.pattern}\` (${LEFT_OUT[r.pattern] ?? '**no page found**'})`).join('; ') || 'none'}.
Pages found that answer with a fault: ${[...faults].map(([who, what]) => `${who}, \`${what}\``).join('; ') || 'none'}.

${table(['route', 'example', 'as', 'p50', 'p95', 'max', 'KiB', ''], rows)}
`);
process.exit(0);
