// People who answer a self-assessment one by one, remember what was acknowledged, and compare it with what is stored: shared by
// answerers.mjs, crash.mjs and nodes.mjs.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { now, out, sleep } from './product.mjs';
import { percentile } from './results.mjs';
import { Visitor } from './visitor.mjs';

const RETRY_AFTER = 1_000;
const PATIENCE = 300_000;

const thinkTime = mean => -Math.log(1 - Math.random()) * mean;
export const log = createWriteStream(join(out, 'answers.ndjson'));

/** One person: remembers what was acknowledged, question by question, and the revision the server gave it. */
export class Answerer {
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
    this.sending = { question, value, revision: before.revision + 1 };
    const first = now();
    for (let attempt = 1; ; attempt++) {
      const result = await this.send(question, value, before.revision, key);
      log.write(`${JSON.stringify({ address: this.address, question, value, seen: before.revision, key, attempt, ...result })}\n`);
      if (result.status === 200) {
        this.sending = null;
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
export async function open(office) {
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
export async function signIn(port, assessment, people) {
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

export async function run(everybody, mean, length, during = async run => run) {
  const run = { times: [], repeated: [], failed: new Map(), wrong: [], until: now() + length * 1000 };
  const began = now();
  const all = Promise.all(everybody.map(a => a.answer(mean, run)));
  await Promise.all([all, during(run)]);
  run.rate = (run.times.length + run.repeated.length) / ((now() - began) / 1000);
  run.errors = [...run.failed.values()].reduce((a, b) => a + b, 0);
  process.stderr.write(`think ${mean} ms: ${run.rate.toFixed(0)}/s, p95 ${percentile(run.times, 0.95)?.toFixed(0)} ms, ${run.errors} errors\n`);
  return run;
}

/** Sent but not yet acknowledged when the copy was taken: it may be there or not. */
function isOnItsWay(sending, question, here) {
  return sending?.question === question && here?.value === sending.value && here.revision === sending.revision;
}

function at(stored, question) {
  if (!stored.has(question)) stored.set(question, { value: 0, revision: 0 });
  return stored.get(question);
}

/** Reads every answer back from the pages and compares value and revision with what was acknowledged. */
export async function compare(everybody, assessment, domains) {
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
      if (isOnItsWay(answerer.sending, question, here)) continue;
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
