#!/usr/bin/env node
// 200 people answer at the same time: at their own pace, faster and faster, and while everything is killed.
// node bench/answerers.mjs [people, default 200] [seconds at their own pace, default 60] [seconds of each other run]
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { build, now, out, Product, sleep } from './product.mjs';
import { percentile, table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const people = Number(process.argv[2] ?? 200);
const seconds = Number(process.argv[3] ?? 60);
const step = Number(process.argv[4] ?? 20);
const LIMIT = 200;
const RETRY_AFTER = 1_000;
const PATIENCE = 300_000;

const thinkTime = mean => -Math.log(1 - Math.random()) * mean;
const log = createWriteStream(join(out, 'answers.ndjson'));

/** One person: remembers what was acknowledged, question by question, and the revision the server gave it. */
class Answerer {
  constructor(visitor, address, questions) {
    this.visitor = visitor;
    this.address = address;
    this.questions = questions;
    this.acknowledged = new Map();
    this.count = 0;
  }

  /** Answers at the pace until told to stop; every request goes on until it is acknowledged. */
  async answer(mean, run) {
    await sleep(Math.random() * Math.min(mean, 5000));
    while (now() < run.until) {
      await this.one(run);
      const pause = thinkTime(mean);
      await sleep(Math.min(pause, Math.max(0, run.until - now())));
    }
  }

  async one(run) {
    const question = this.questions[this.count++ % this.questions.length];
    const before = this.acknowledged.get(question) ?? { value: 0, revision: 0 };
    const value = (before.value % 3) + 1;
    const key = crypto.randomUUID();
    const first = now();
    for (let attempt = 1; ; attempt++) {
      const result = await this.send(question, value, before.revision, key);
      log.write(`${JSON.stringify({ address: this.address, question, value, seen: before.revision, key, attempt, ...result })}\n`);
      if (result.status === 200) {
        this.acknowledged.set(question, { value, revision: result.revision });
        if (result.revision !== before.revision + 1) run.wrong.push({ question, expected: before.revision + 1, ...result });
        if (attempt === 1) run.times.push(result.ms);
        else run.repeated.push(now() - first);
        return;
      }
      run.failed.set(result.status, (run.failed.get(result.status) ?? 0) + 1);
      if (result.status >= 400 && result.status < 500) throw new Error(`${this.address} ${question}: ${result.status}`);
      if (now() - first > PATIENCE) throw new Error(`${this.address} ${question}: not acknowledged within ${PATIENCE} ms`);
      await sleep(RETRY_AFTER);
    }
  }

  async send(question, answer, seen, key) {
    try {
      const headers = { 'Idempotency-Key': key, Accept: 'application/json' };
      const got = await this.visitor.post(this.address, { question, answer: `${answer}`, seen: `${seen}` }, headers);
      return { status: got.status, ms: got.ms, ...(got.status === 200 && { revision: Number(JSON.parse(got.text).version) }) };
    } catch (fault) {
      return { status: fault.code ?? fault.message };
    }
  }
}

/** Prepares, staffs and opens an assessment of the benchmark's town. */
async function open(office) {
  const page = (await office.get('/surveys/assessments/new')).text;
  const choice = name => page.match(new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`))[0]
    .match(/value="(\d+)"/)[1];
  const year = page.match(/<select[^>]*name="fiscalYear"[\s\S]*?<\/select>/)[0].match(/value="(\d+)"[^>]*selected/)[1];
  const made = await office.post('/surveys/assessments', {
    instrument: 'pemm-enterprise-v1', subject: '', fiscalYear: year, asOf: `${year}-10-01`, dueOn: `${Number(year) + 1}-03-31`,
    dueTime: '17:15', facilitator: choice('facilitator'), checker: choice('checker'), approver: choice('approver'),
  });
  const address = made.to.match(/\/surveys\/assessments\/\d+/)?.[0];
  if (!address) throw new Error(`the assessment was not made: ${made.status}`);
  const candidates = [...(await office.get(`${address}/answerers`)).text.matchAll(/name="person" value="(\d+:STAFF)"/g)];
  await office.post(`${address}/answerers`, { person: candidates.map(c => c[1]) });
  const opened = await office.post(`${address}/opening`, {});
  if (opened.status !== 302) throw new Error(`the assessment did not open: ${opened.status}`);
  return address;
}

/** Signs everybody in, few at a time: each password costs Argon2id its time. */
async function signIn(port, assessment) {
  const everybody = [];
  let domains;
  let questions;
  for (let i = 1; i <= people; i++) {
    const visitor = await new Visitor(port).signIn(`keisoku-${i}`);
    const begun = await visitor.post(`${assessment}/answers/start`, {});
    const first = (await visitor.get(new URL(begun.to, 'http://localhost').pathname)).text;
    if (!domains) {
      const start = (await visitor.get(`${assessment}/answers`)).text;
      domains = [...new Set([...start.matchAll(new RegExp(`${assessment}/answers/([a-z0-9-]+)`, 'g'))].map(m => m[1]))]
        .filter(d => !['start', 'completion'].includes(d));
      questions = [];
      for (const domain of domains)
        for (const [, name] of (await visitor.get(`${assessment}/answers/${domain}`)).text.matchAll(/data-question="([^"]+)"/g)) questions.push(name);
    }
    everybody.push(new Answerer(visitor, first.match(/data-answers="([^"]+)"/)[1], questions));
    await sleep(100);
  }
  return { everybody, domains };
}

async function run(everybody, mean, length, during = async run => run) {
  const run = { times: [], repeated: [], failed: new Map(), wrong: [], until: now() + length * 1000 };
  const began = now();
  const all = Promise.all(everybody.map(a => a.answer(mean, run)));
  await Promise.all([all, during(run)]);
  run.rate = (run.times.length + run.repeated.length) / ((now() - began) / 1000);
  run.errors = [...run.failed.values()].reduce((a, b) => a + b, 0);
  process.stderr.write(`think ${mean} ms: ${run.rate.toFixed(0)}/s, p95 ${percentile(run.times, 0.95)?.toFixed(0)} ms, ${run.errors} errors\n`);
  return run;
}

function at(stored, question) {
  if (!stored.has(question)) stored.set(question, { value: 0, revision: 0 });
  return stored.get(question);
}

/** Reads every answer back from the pages and compares value and revision with what was acknowledged. */
async function compare(everybody, assessment, domains) {
  const found = { compared: 0, missing: 0, different: 0, revision: 0, notAsked: 0 };
  for (const answerer of everybody) {
    const stored = new Map();
    for (const domain of domains) {
      const page = (await answerer.visitor.get(`${assessment}/answers/${domain}`)).text;
      for (const [tag] of page.matchAll(/<input\b[^>]*>/g)) {
        const of = name => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];
        const name = of('name') ?? '';
        if (name.startsWith('seen.')) at(stored, name.slice(5)).revision = Number(of('value'));
        if (of('type') === 'radio' && /\bchecked\b/.test(tag)) at(stored, name).value = Number(of('value'));
      }
    }
    for (const question of answerer.questions) {
      const here = stored.get(question);
      const known = answerer.acknowledged.get(question);
      if (!known) {
        if (!here || here.value !== 0) found.notAsked++;
        continue;
      }
      found.compared++;
      if (!here || here.value === 0) found.missing++;
      else if (here.value !== known.value) found.different++;
      else if (here.revision !== known.revision) found.revision++;
    }
  }
  return found;
}

build();
const product = new Product();
product.prepare();
await product.start();
const assessment = await open(await new Visitor(product.port).signIn('keisoku-dx'));
const { everybody, domains } = await signIn(product.port, assessment);
process.stderr.write(`${everybody.length} people signed in, ${everybody[0].questions.length} questions\n`);
await run(everybody, 5000, Math.min(20, seconds));

const own = await run(everybody, 5000, seconds);
const faster = [];
for (const mean of [2000, 1000, 500, 250, 100, 1]) faster.push({ mean, ...(await run(everybody, mean, step)) });
const unharmed = await compare(everybody, assessment, domains);

const restarts = [];
const killed = await run(everybody, 2000, 600, async run => {
  await sleep(10_000);
  product.killDatabase();
  await sleep(step * 1000);
  product.kill();
  await sleep(1_000);
  restarts.push(await product.start());
  await sleep(step * 1000);
  run.until = now();
});
const after = await compare(everybody, assessment, domains);
log.end();
await product.stop();

const ms = value => (value === undefined ? '–' : value.toFixed(0));
const line = (name, r) => [name, r.times.length + r.repeated.length, r.rate.toFixed(1), ms(percentile(r.times, 0.5)), ms(percentile(r.times, 0.95)), ms(Math.max(...r.times)), r.errors];
const best = faster.reduce((a, b) => (b.rate > a.rate && b.errors === 0 ? b : a));
const within = [own, ...faster].filter(r => r.errors === 0 && percentile(r.times, 0.95) <= LIMIT).reduce((a, b) => (b.rate > a.rate ? b : a), own);
const sum = found => `${found.compared} answers compared: ${found.missing} missing, ${found.different} with another value, ${found.revision} stored twice or not in order, ${found.notAsked} that nobody gave`;
const held = own.errors === 0 && percentile(own.times, 0.95) <= LIMIT;
write('Answerers', 'node bench/answerers.mjs', `
${people} people, each signed in with an own session, save answers one by one (\`POST /surveys/answerers/{id}/answers\` with
CSRF token and idempotency key) and think in between, exponentially distributed. Client and product share the machine;
milliseconds as the client sees them. Limit at a mean of 5 s: no error, p95 ≤ ${LIMIT} ms: ${held ? 'held' : '**missed**'}.

${table(['mean think time', 'acknowledged', 'per second', 'p50', 'p95', 'max', 'errors'], [
  line(`5 s, for ${seconds} s`, own),
  ...faster.map(r => line(r.mean < 10 ? `none, for ${step} s` : `${r.mean / 1000} s, for ${step} s`, r))])}

Saturation: ${best.rate.toFixed(0)} answers per second without an error; p95 stays within ${LIMIT} ms up to ${within.rate.toFixed(0)} per second
(a mean of 5 s needs ${(people / 5).toFixed(0)}). Read back from the pages afterwards, ${sum(unharmed)}.

### kill -9 while ${people} people answer

Mean think time 2 s. After 10 s \`kill -9\` of every PostgreSQL process (the product starts it again), ${step} s later of the JVM
and PostgreSQL at once, then \`./run\` again (ready after ${(restarts[0] / 1000).toFixed(1)} s), and ${step} s more. What was not
acknowledged is sent again with its key, once a second.

${killed.times.length + killed.repeated.length} answers acknowledged, ${killed.repeated.length} of them only when sent again; refused or unanswered attempts: ${[...killed.failed].map(([k, n]) => `${k} ${n}×`).join(', ') || 'none'};
the longest wait for an acknowledgement ${(Math.max(0, ...killed.repeated) / 1000).toFixed(1)} s; wrong revisions ${killed.wrong.length}. Read back from the pages, ${sum(after)}.
**Every acknowledged answer is there: ${after.missing + after.different + after.revision + after.notAsked + killed.wrong.length === 0 ? 'yes' : 'no'}.**
`);
process.exit(0);
