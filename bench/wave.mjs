#!/usr/bin/env node
// 200 bodies answer by the codes of their letters while the host works on the board of a wave of 1,741.
// node bench/wave.mjs [seconds, default 300] [seconds between two answers of one body, default 5]
import { build, now, Product, sleep } from './product.mjs';
import { percentile, table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const seconds = Number(process.argv[2] ?? 300);
const mean = Number(process.argv[3] ?? 5) * 1000;
const LIMIT = 300;
const QUESTIONS = Array.from({ length: 13 }, (_, n) => `PEMM${String(n + 1).padStart(2, '0')}`);
const thinkTime = () => -Math.log(1 - Math.random()) * mean;

/** One body: remembers what was acknowledged, and hands it in at the end. */
class Body {
  constructor(port, line) {
    [this.code, this.reply] = line.split(' ');
    this.visitor = new Visitor(port);
    this.acknowledged = new Map();
    this.count = 0;
  }

  async enter() {
    const got = await this.visitor.post('/reply', { code: this.reply });
    if (got.status !== 302) throw new Error(`${this.code} could not enter: ${got.status}`);
    this.visitor.token = await this.visitor.session();
  }

  async answer(until, run) {
    await sleep(Math.random() * mean);
    while (now() < until) {
      const question = QUESTIONS[this.count++ % QUESTIONS.length];
      const before = this.acknowledged.get(question) ?? { value: 0, version: 0 };
      const value = (before.value % 8) + 1;
      const headers = { 'Idempotency-Key': crypto.randomUUID(), Accept: 'application/json' };
      const got = await this.visitor.post('/reply/entries', { question, answer: `${value}`, seen: `${before.version}` }, headers);
      run.times.push(got.ms);
      if (got.status === 200) this.acknowledged.set(question, { value, version: JSON.parse(got.text).version });
      else run.failed.push(`${this.code} ${question} ${got.status} ${got.text.slice(0, 200)}`);
      await sleep(Math.min(thinkTime(), Math.max(0, until - now())));
    }
  }

  async handIn() {
    const contact = { office: '計測課', name: '計測 花子', phone: '000-000-0000', mail: '' };
    await this.visitor.post('/reply/contact', contact);
    const got = await this.visitor.post('/reply/submission', { note: '' });
    if (got.status !== 302 || !got.to.includes('/reply/receipts/')) throw new Error(`${this.code} could not hand in: ${got.status} ${got.to}`);
  }
}

/** The host walks from page to page until told to stop. */
async function work(host, wave, until, pages) {
  const base = `/surveys/waves/${wave}`;
  const walk = ['/board', '/bodies', '/bodies?state=open&page=3', '/benchmark', '/benchmark?part=leadership', '/letters'];
  for (let n = 0; now() < until; n++) {
    const path = walk[n % walk.length];
    const got = await host.get(base + path);
    if (got.status !== 200) throw new Error(`${path}: ${got.status}`);
    if (n >= walk.length) (pages[path] ??= []).push(got.ms);
    await sleep(300);
  }
}

build();
const product = new Product();
const [wave, ...lines] = product.prepareCountry();
await product.start();
const host = await new Visitor(product.port).signIn('keisoku-host');
const bodies = lines.map(line => new Body(product.port, line));
for (const body of bodies) await body.enter();

const run = { times: [], failed: [] };
const pages = {};
const until = now() + seconds * 1000;
await Promise.all([...bodies.map(body => body.answer(until, run)), work(host, wave, until, pages)]);
for (const body of bodies) if (body.acknowledged.size) await body.handIn();

// Answers in = rows out: the host's export holds exactly what was acknowledged.
const csv = (await host.get(`/surveys/waves/${wave}/benchmark/answers.csv`)).text.replace(/^\uFEFF/, '').split(/\r?\n/);
const head = csv.findIndex(line => line.includes('PEMM01'));
const names = csv[head].split(',').map(cell => cell.replaceAll('"', ''));
const rows = new Map(csv.slice(head + 1).filter(Boolean).map(line => line.split(',').map(cell => cell.replaceAll('"', '')))
  .map(cells => [cells.find(cell => /^\d{6}$/.test(cell)), cells]));
let lost = 0;
for (const body of bodies)
  for (const [question, { value }] of body.acknowledged) {
    const cell = rows.get(body.code)?.[names.findIndex(name => name.startsWith(question))] ?? '';
    if (!(cell === `${value}` || cell.startsWith(`${value} `))) lost++;
  }
await product.stop();

const acknowledged = run.times.length - run.failed.length;
const rowsOfPages = Object.entries(pages).map(([path, times]) =>
  [`\`${path}\``, times.length, percentile(times, 0.5).toFixed(0), percentile(times, 0.95).toFixed(0), percentile(times, 0.95) <= LIMIT ? 'yes' : '**no**']);
console.log(run.failed.slice(0, 5));
write('A wave of 1,741 bodies under load', 'node bench/wave.mjs', `${bodies.length} bodies answered by code for ${seconds} s, mean pause ${mean / 1000} s; the host walked its pages beside them.

| what | figure |
|---|---|
| answers acknowledged | ${acknowledged} (${(acknowledged / seconds).toFixed(0)}/s) |
| refused or failed | ${run.failed.length} |
| an answer, p50 / p95 (ms) | ${percentile(run.times, 0.5).toFixed(0)} / ${percentile(run.times, 0.95).toFixed(0)} |
| acknowledged values not in the host's export | ${lost} |
| bodies in the export | ${rows.size} |

${table(['page of the host', 'GETs', 'p50 ms', 'p95 ms', `p95 ≤ ${LIMIT} ms`], rowsOfPages)}`);
