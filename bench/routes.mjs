#!/usr/bin/env node
// Answer times of every GET route. The routes come from the product's own mappings; an example of each is found by
// following links and search forms as every role of the demonstration, furnished with what it lacks; a route without an
// example is named. node bench/routes.mjs [GETs per route, default 200] [warm-ups, 50]
import { furnish, SET_UP, setUpLink } from './furnish.mjs';
import { build, Product } from './product.mjs';
import { percentile, table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const gets = Number(process.argv[2] ?? 200);
const warmUps = Number(process.argv[3] ?? 50);
const LIMIT = 150;
const EXAMPLES = 5;
/** A package of hundreds of papers is fetched this often, without warm-up, and is not held to a page's limit. */
const PACKAGE_GETS = 3;
const LOGINS = ['', 'mirai-dx', 'mirai-dxkacho', 'mirai-kacho', 'mirai-tanto', 'mirai-dxtanto', 'mirai-fukushicho', 'mirai-kansa', 'mirai-kanri', 'ken', 'kenkyu'];

/** Routes that always answer with another status than 200: a person sees the page of errors, or is led elsewhere. */
const ANSWERS = { '/error': 404, '/sign-in/provider': 302 };

/** Pages that answered with a fault, by route and person. */
const faults = new Map();

class Route {
  constructor(pattern) {
    this.pattern = pattern;
    this.regex = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    this.variables = pattern.split('{').length - 1;
    this.examples = [];
    this.isPackage = pattern.endsWith('.zip');
  }
}

/** A pattern with a choice, such as {medium:pdf|docx}, is one route for each. */
function spelled(pattern) {
  const choice = pattern.match(/\{\w+:([\w|]+)\}/);
  return choice ? choice[1].split('|').flatMap(one => spelled(pattern.replace(choice[0], one))) : [pattern];
}

/** Where a page leads: links, other buttons' addresses, forms that are sent with GET. */
function addresses(page) {
  const forms = [...page.matchAll(/<form\b[^>]*>/g)].map(([tag]) => tag).filter(tag => /method="get"/i.test(tag));
  return [...page.matchAll(/(?:href|formaction)="(\/[^"#]*)"/g), ...forms.map(tag => tag.match(/action="(\/[^"#]*)"/)).filter(Boolean)]
    .map(([, address]) => address.replaceAll('&amp;', '&'));
}

/** Follows links as one person and remembers, for each route, a few pages that this person may see. */
async function crawl(visitor, login, routes, further = []) {
  const visits = new Map();
  const seen = new Set();
  const open = ['/', ...further, ...routes.filter(r => r.variables === 0).map(r => r.pattern)];
  while (open.length > 0) {
    const path = open.shift();
    const route = routes.find(r => r.regex.test(path.split('?')[0]));
    if (seen.has(path) || !route || route.pattern in ANSWERS || (visits.get(route) ?? 0) >= 3) continue;
    seen.add(path);
    const answer = await visitor.get(path);
    if (answer.status >= 500) faults.set(`${route.pattern} as ${login || 'nobody'}`, `${path}: ${answer.status}`);
    if (answer.status === 302 && login && !answer.to.includes('/sign-in')) {
      route.redirect ??= { path, login, ms: answer.ms };
      open.push(new URL(answer.to, 'http://localhost').pathname);
    }
    if (answer.status !== 200) continue;
    visits.set(route, (visits.get(route) ?? 0) + 1);
    if (route.examples.length < EXAMPLES * LOGINS.length) route.examples.push({ path, login, ms: answer.ms });
    if (answer.type.includes('html')) open.push(...addresses(answer.text));
  }
}

async function slowest(route, visitors) {
  if (route.isPackage) return route.examples.sort((a, b) => b.ms - a.ms)[0];
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
  const last = route.isPackage ? Math.min(gets, PACKAGE_GETS) : gets;
  for (let i = route.isPackage ? 0 : -warmUps; i < last; i++) {
    const answer = await visitor.get(example.path);
    if (answer.status !== (example.status ?? 200)) throw new Error(`${example.path}: ${answer.status}`);
    if (i >= 0) times.push(answer.ms);
    bytes = answer.bytes;
  }
  return { route, example, p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: Math.max(...times), bytes };
}

async function measureAll(routes, visitors) {
  const measured = [];
  for (const route of routes.filter(r => r.examples.length > 0)) {
    const one = await measure(route, visitors);
    process.stderr.write(`${route.pattern} p95 ${one.p95.toFixed(0)} ms\n`);
    measured.push(one);
  }
  return measured;
}

async function measureDemonstration(product, routes) {
  await product.start();
  const visitors = new Map();
  for (const login of LOGINS) {
    const visitor = new Visitor(product.port);
    visitors.set(login, login === '' ? visitor : await visitor.signIn(login));
  }
  const places = await furnish(visitors);
  for (const [login, visitor] of visitors) await crawl(visitor, login, routes, places.get(login));
  for (const [pattern, status] of Object.entries(ANSWERS)) {
    const answer = await visitors.get('').get(pattern);
    const route = routes.find(r => r.pattern === pattern);
    if (answer.status === status) route?.examples.push({ path: pattern, login: '', ms: answer.ms, status });
  }
  // A route that only ever leads on is measured as that; being sent to the sign-in page does not count.
  for (const route of routes) if (route.examples.length === 0 && route.redirect) route.examples.push({ ...route.redirect, status: 302 });
  const measured = await measureAll(routes, visitors);
  await product.stop();
  return measured;
}

/** The page of the one-time link is there only before an installation has its administrator. */
async function measureSetUp(routes) {
  const route = routes.find(r => r.pattern === SET_UP);
  const product = new Product({ mode: 'real' });
  await product.start();
  route.examples.push({ path: setUpLink(), login: '', ms: 1 });
  const measured = await measureAll([route], new Map([['', new Visitor(product.port)]]));
  await product.stop();
  return measured;
}

build();
// The provider itself is not asked before somebody signs in through it.
const product = new Product({ settings: { KIZAHASHI_OIDC_ISSUER: 'http://127.0.0.1:9' } });
const routes = product.prepare().flatMap(spelled).map(p => new Route(p)).sort((a, b) => a.variables - b.variables);
const measured = [...await measureDemonstration(product, routes), ...await measureSetUp(routes)];

const ms = value => value.toFixed(1);
const rows = measured.sort((a, b) => b.p95 - a.p95).map(m => [
  `\`${m.route.pattern}\``, `\`${m.example.path}\``, m.example.login || 'nobody', ms(m.p50), ms(m.p95), ms(m.max),
  (m.bytes / 1024).toFixed(1), m.route.isPackage ? 'package' : m.p95 <= LIMIT ? '' : '**missed**']);
const late = measured.filter(m => m.p95 > LIMIT && !m.route.isPackage);
const without = routes.filter(r => r.examples.length === 0);
write('Routes', 'node bench/routes.mjs', `
Milliseconds until the last byte of ${gets} GETs after ${warmUps} warm-ups, one after the other on one connection, with the
demonstration region. Of up to ${EXAMPLES} pages found per route the slowest is shown. Limit: p95 ≤ ${LIMIT} ms.
Packages (.zip) are made of hundreds of papers while they are sent: ${PACKAGE_GETS} GETs, no limit.

${measured.length} of ${routes.length} routes measured; ${late.length === 0 ? 'all hold the limit' : `**${late.length} over the limit**: ${late.map(m => `\`${m.route.pattern}\``).join(', ')}`}.
Without a figure: ${without.map(r => `**\`${r.pattern}\`, no page found**`).join('; ') || 'none'}.
Pages found that answer with a fault: ${[...faults].map(([who, what]) => `${who}, \`${what}\``).join('; ') || 'none'}.

${table(['route', 'example', 'as', 'p50', 'p95', 'max', 'KiB', ''], rows)}
`);
process.exit(0);
