#!/usr/bin/env node
// People answer while the JVM, PostgreSQL or both are killed (kill -9), again and again, and once while everything stands still and
// is copied, as a cut of power would leave it. What was acknowledged must be there.
// node bench/crash.mjs [kills, default 20] [people, default 30]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Answerer, compare, log, open, run, signIn } from './answering.mjs';
import { build, now, Product, sleep } from './product.mjs';
import { table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const kills = Number(process.argv[2] ?? 20);
const people = Number(process.argv[3] ?? 30);
const KINDS = ['JVM', 'PostgreSQL', 'both'];
const THINK = 300;

/** The same people with the same sessions and the same memory, who ask another server. */
function twins(everybody, port) {
  return everybody.map(one => {
    const visitor = new Visitor(port);
    visitor.cookies = new Map(one.visitor.cookies);
    const twin = new Answerer(visitor, one.address, one.questions);
    twin.acknowledged = new Map(one.acknowledged);
    twin.sending = one.sending;
    return twin;
  });
}

/** Kills one way and waits until the sign-in page is there again; returns the milliseconds. */
async function kill(kind, round) {
  const server = product.databaseProcess();
  const began = now();
  if (kind === 'JVM') product.killJava();
  else if (kind === 'PostgreSQL') product.killDatabase();
  else product.kill();
  if (kind === 'PostgreSQL') {
    await sleep(50);
    while (!(await product.shows('/actuator/health/readiness') && product.databaseProcess() && product.databaseProcess() !== server)) await sleep(100);
  } else {
    await product.start();
  }
  const reused = product.databaseProcess() === server;
  if (kind === 'JVM' && !reused) faults.push(`kill ${round}: the orphan server was not used again`);
  return now() - began;
}

/** Lines by which PostgreSQL tells of damage. */
function damage(home) {
  const text = readFileSync(join(home, product.mode, 'database/server.log'), 'utf8');
  return text.split('\n').filter(line => /PANIC|invalid page|could not read block|corrupt|checksum/i.test(line));
}

build();
const product = new Product();
product.prepare();
await product.start();
const assessment = await open(await new Visitor(product.port).signIn('keisoku-dx'));
const { everybody, domains } = await signIn(product.port, assessment, people);
process.stderr.write(`${everybody.length} people signed in\n`);

const faults = [];
const waits = new Map(KINDS.map(kind => [kind, []]));
let cut;
const result = await run(everybody, THINK, 3600, async run => {
  for (let round = 0; round < kills; round++) {
    const kind = KINDS[round % KINDS.length];
    await sleep(1500 + Math.random() * 2500);
    const ms = await kill(kind, round + 1);
    waits.get(kind).push(ms / 1000);
    process.stderr.write(`${round + 1}/${kills} ${kind}: ${(ms / 1000).toFixed(1)} s\n`);
  }
  await sleep(2000);
  const copy = product.frozenCopy();
  // Taken in the same turn of the event loop: nothing that arrived later is remembered here.
  const remembered = twins(everybody, 0);
  run.until = now();
  cut = { copy, remembered };
});
const after = await compare(everybody, assessment, domains);
const broken = damage(product.home);
await product.stop();

const elsewhere = new Product({ home: cut.copy });
const restart = await elsewhere.start();
for (const one of cut.remembered) one.visitor.port = elsewhere.port;
const afterCut = await compare(cut.remembered, assessment, domains);
broken.push(...damage(cut.copy));
await elsewhere.stop();
log.end();

const lost = found => found.missing + found.different + found.revision + found.notAsked;
const sum = found => `${found.compared} answers compared: ${found.missing} missing, ${found.different} with another value, ${found.revision} stored twice or not in order, ${found.notAsked} that nobody gave`;
const seconds = list => (list.length === 0 ? ['–', '–'] : [Math.min(...list).toFixed(1), Math.max(...list).toFixed(1)]);
const clean = faults.length === 0 && broken.length === 0;
write('Killed', 'node bench/crash.mjs', `
${people} people, each signed in with an own session, save answers one by one (a mean of ${THINK} ms to think) while ${kills} times in turn
the JVM, PostgreSQL with all its processes, or both are ended by \`kill -9\`, two to four seconds after they were ready again. What was
not acknowledged is sent again with its key. Seconds until the product is ready again:

${table(['killed', 'times', 'fastest', 'slowest'], KINDS.map(kind => [kind, waits.get(kind).length, ...seconds(waits.get(kind))]))}

${result.times.length + result.repeated.length} answers acknowledged, ${result.repeated.length} of them only when sent again; longest wait ${(Math.max(0, ...result.repeated) / 1000).toFixed(1)} s;
wrong revisions ${result.wrong.length}. Read back from the pages, ${sum(after)}. After a kill of the JVM the orphan
PostgreSQL was found and used again each time: ${faults.length === 0 ? 'yes' : faults.join('; ')}. Lines of damage in PostgreSQL's log: ${broken.length}.

Cut of power: all processes are stopped (SIGSTOP) in the middle of the load, the home folder is copied, the copy is started elsewhere
(ready after ${(restart / 1000).toFixed(1)} s) and asked by the same people with the same sessions: ${sum(afterCut)}.
Pages that the system had not yet written to the disk are in the copy; what a disk forgets when it lies about fsync is not tried.
**Every acknowledged answer is there and every start was clean: ${lost(after) + lost(afterCut) + result.wrong.length === 0 && clean ? 'yes' : 'no'}.**
`);
process.exit(0);
