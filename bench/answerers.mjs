#!/usr/bin/env node
// 200 people answer at the same time: at their own pace, faster and faster, and while everything is killed.
// node bench/answerers.mjs [people, default 200] [seconds at their own pace, default 60] [seconds of each other run]
import { compare, log, open, run, signIn } from './answering.mjs';
import { build, now, Product, sleep } from './product.mjs';
import { percentile, table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const people = Number(process.argv[2] ?? 200);
const seconds = Number(process.argv[3] ?? 60);
const step = Number(process.argv[4] ?? 20);
const LIMIT = 200;
build();
const product = new Product();
product.prepare();
await product.start();
const assessment = await open(await new Visitor(product.port).signIn('keisoku-dx'));
const { everybody, domains } = await signIn(product.port, assessment, people);
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
