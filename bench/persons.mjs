#!/usr/bin/env node
// Persons answer by the codes of their letters: so many begin every minute, each enters, answers two sections, looks it over and hands in.
// node bench/persons.mjs [persons a minute, default 1000] [seconds, default 60]
import { inflateRawSync } from 'node:zlib';
import { build, now, Product, sleep } from './product.mjs';
import { percentile, table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const perMinute = Number(process.argv[2] ?? 1000);
const seconds = Number(process.argv[3] ?? 60);
const LIMIT = 300;
const count = Math.round((perMinute * seconds) / 60);
const times = { enter: [], page: [], section: [], 'hand in': [] };
const failed = [];
let acknowledged = 0;
const sent = [];

/** One person, who thinks for two or three seconds before each page is sent. */
async function person(port, code, number) {
  const visitor = new Visitor(port);
  const step = async (kind, wanted, ask) => {
    const got = await ask();
    times[kind].push(got.ms);
    if (!wanted(got)) throw new Error(`${kind}: ${got.status} ${got.to} ${got.text.slice(0, 200)}`);
    return got;
  };
  const think = () => sleep(2000 + Math.random() * 1000);
  await step('page', got => got.status === 200, () => visitor.get('/persons'));
  visitor.token = JSON.parse((await visitor.get('/persons/session')).text).token;
  await step('enter', got => got.to.endsWith('/persons/form'), () => visitor.post('/persons', { code }));
  visitor.token = JSON.parse((await visitor.get('/persons/session')).text).token;
  for (const [id, first] of [['a', 1], ['b', 11]]) {
    await step('page', got => got.status === 200, () => visitor.get(`/persons/sections/${id}`));
    await think();
    const fields = { then: 'next' };
    for (let n = first; n < first + 10; n++) {
      const question = `Q${String(n).padStart(2, '0')}`;
      fields[`seen.${question}`] = '0';
      if (n < first + 8) fields[question] = `${1 + ((number + n) % 5)}`;
      else if (n < first + 9) fields[question] = ['1', '4'];
      else fields[question] = `記述 ${number}`;
    }
    await step('section', got => got.status === 302, () => visitor.post(`/persons/sections/${id}`, fields));
  }
  await step('page', got => got.status === 200, () => visitor.get('/persons/check'));
  await think();
  await step('hand in', got => got.to.endsWith('/persons/thanks'), () => visitor.post('/persons/submission', {}));
  sent.push(1 + ((number + 1) % 5));
  acknowledged++;
}

/** The first file of a ZIP whose name ends so; the central directory tells where it lies. */
function unzipped(zip, ending) {
  for (let at = zip.lastIndexOf(Buffer.from('504b0506', 'hex')), from = zip.readUInt32LE(at + 16); from < at;) {
    const length = zip.readUInt16LE(from + 28);
    const name = zip.subarray(from + 46, from + 46 + length).toString('utf8');
    const local = zip.readUInt32LE(from + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (name === ending) return inflateRawSync(zip.subarray(begin, begin + zip.readUInt32LE(from + 20))).toString('utf8');
    from += 46 + length + zip.readUInt16LE(from + 30) + zip.readUInt16LE(from + 32);
  }
  throw new Error(`no ${ending}`);
}

build();
const product = new Product();
const [wave, ...codes] = product.made('Persons.java', 'persons.txt', `${count}`);
await product.start();
// A few first, so that the machine is not measured cold.
const warm = Math.min(30, Math.floor(count / 4));
const begin = (from, to, pause) => Promise.all(codes.slice(from, to).map(async (code, n) => {
  await sleep(n * pause);
  await person(product.port, code, from + n).catch(error => failed.push(error.message));
}));
await begin(0, warm, 50);
for (const kind of Object.keys(times)) times[kind] = [];
const began = now();
await begin(warm, count, 60_000 / perMinute);
const took = (now() - began) / 1000;

// Answers in = rows out, after closing.
const host = await new Visitor(product.port).signIn('keisoku-person');
await host.post(`/surveys/persons/${wave}/closure`, {});
let file;
for (let n = 0; n < 300 && file?.status !== 200; n++) {
  await sleep(200);
  file = await host.get(`/surveys/persons/${wave}/answers-csv.zip`);
}
const rows = unzipped(file.body, '回答.csv').trim().split('\r\n').slice(1);
const firsts = list => [...list].sort().join('');
const same = firsts(rows.map(row => row.split(',')[0])) === firsts(sent.map(String));
await product.stop();

const lines = Object.entries(times).map(([kind, ms]) => [kind, ms.length, Math.round(percentile(ms, 0.5)), Math.round(percentile(ms, 0.95)), Math.round(Math.max(...ms)), percentile(ms, 0.95) <= LIMIT ? 'held' : '**not held**']);
write('Persons answering', `node bench/persons.mjs ${perMinute} ${seconds}`, [
  `${count - warm} persons, ${perMinute} beginning each minute, over ${took.toFixed(0)} s to the last handing in; each of 20 questions in two sections. Limit: p95 ${LIMIT} ms.`,
  '',
  table(['request', 'requests', 'median ms', 'p95 ms', 'slowest ms', ''], lines),
  '',
  `Handed in ${acknowledged}, rows in the closed wave ${rows.length}, lost ${acknowledged - rows.length}; ${same ? 'the answers are those that were sent' : '**the answers differ from those that were sent**'}; refused or failed ${failed.length}.${failed.length ? ` First: ${failed[0]}` : ''}`,
].join('\n'));
process.exit(failed.length || acknowledged !== rows.length || !same ? 1 : 0);
