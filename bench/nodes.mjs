#!/usr/bin/env node
// Two nodes behind a small proxy share one PostgreSQL and one folder; people answer through the proxy; one node is killed
// (kill -9) and comes back. What was acknowledged must be there, and nobody may be refused for longer than five seconds. What one
// node was given (a file to load, a person to find, a job) is asked for at the other.
// node bench/nodes.mjs [people, default 100] [seconds before and after the kill, default 20]
// POSTGRES=/usr/lib/postgresql/15 names the folder of the PostgreSQL to use; without it the newest one installed by the system.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, log, open, run, signIn } from './answering.mjs';
import { build, freePort, now, Product, root, sleep } from './product.mjs';
import { percentile, table, write } from './results.mjs';
import { Visitor } from './visitor.mjs';

const people = Number(process.argv[2] ?? 100);
const seconds = Number(process.argv[3] ?? 20);
const LIMIT = 5;

/** A PostgreSQL server as a town would have one: two roles and an empty database. */
class Server {
  static installed() {
    const found = process.env.POSTGRES ?? (existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => b - a).map(v => `/usr/lib/postgresql/${v}`)[0] : undefined);
    if (!found || !existsSync(join(found, 'bin/postgres'))) throw new Error('no PostgreSQL server is installed; name its folder by POSTGRES');
    return found;
  }

  constructor(folder) {
    this.bin = join(Server.installed(), 'bin');
    this.folder = folder;
    // The server refuses to run as root.
    const root = process.getuid() === 0;
    this.as = root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--'] : [];
    if (root) execFileSync('chown', ['postgres', folder]);
  }

  call(program, ...words) {
    const [first, ...rest] = [...this.as, join(this.bin, program), ...words];
    return execFileSync(first, rest, { cwd: '/', encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  }

  async start() {
    this.port = await freePort();
    this.call('initdb', '-D', `${this.folder}/data`, '-U', 'root_of_bench', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100`;
    const [first, ...rest] = [...this.as, join(this.bin, 'pg_ctl'), '-D', `${this.folder}/data`, '-l', `${this.folder}/log`, '-w', '-o', options, 'start'];
    execFileSync(first, rest, { cwd: '/', stdio: 'ignore' });
    process.on('exit', () => spawnSync(this.as[0] ?? join(this.bin, 'pg_ctl'), [...this.as.slice(1), ...(this.as.length ? [join(this.bin, 'pg_ctl')] : []), '-D', `${this.folder}/data`, '-m', 'fast', 'stop'], { cwd: '/', stdio: 'ignore' }));
    this.sql('postgres', "create role kizahashi_owner login password 'owner-of-bench'");
    this.sql('postgres', "create role kizahashi_app login nosuperuser nobypassrls password 'app-of-bench'");
    this.version = this.sql('postgres', 'show server_version');
  }

  sql(database, text) {
    return this.call('psql', '-h', '127.0.0.1', '-p', `${this.port}`, '-U', 'root_of_bench', '-d', database, '-qtAc', text);
  }

  /** An empty database; the settings by which a node uses it. */
  database(name, shared) {
    this.sql('postgres', `create database ${name} owner kizahashi_owner`);
    this.sql('postgres', `grant connect on database ${name} to kizahashi_app`);
    return {
      KIZAHASHI_DB_URL: `postgresql://127.0.0.1:${this.port}/${name}`,
      KIZAHASHI_DB_OWNER_PASSWORD: 'owner-of-bench',
      KIZAHASHI_DB_APP_PASSWORD: 'app-of-bench',
      KIZAHASHI_SHARED_FOLDER: shared,
      KIZAHASHI_FORWARD_HEADERS: 'native',
    };
  }
}

/** A proxy as nginx would be: takes turns, asks each node for its readiness, and goes to the other when one cannot be reached. */
class Proxy {
  constructor(ports) {
    this.nodes = ports.map(port => ({ port, up: true, agent: new http.Agent({ keepAlive: true }) }));
    this.turn = 0;
    this.failed = [];
  }

  async listen() {
    this.port = await freePort();
    this.server = http.createServer((ask, answer) => {
      const parts = [];
      ask.on('data', part => parts.push(part)).on('end', () => this.pass(ask, Buffer.concat(parts), answer, this.choice()));
    }).listen(this.port, '127.0.0.1');
    this.pulse = setInterval(() => this.nodes.forEach(node => this.look(node)), 500);
  }

  choice(not) {
    const able = this.nodes.filter(node => node.up && node !== not);
    return able[this.turn++ % (able.length || 1)] ?? this.nodes[0];
  }

  pass(ask, body, answer, node, again = true) {
    let sent = false;
    const on = http.request({ host: '127.0.0.1', port: node.port, method: ask.method, path: ask.url, agent: node.agent, headers: { ...ask.headers, 'x-forwarded-for': '127.0.0.1' } }, got => {
      answer.writeHead(got.statusCode, got.headers);
      got.pipe(answer);
      got.once('error', () => answer.destroy());
    });
    on.once('socket', socket => (socket.connecting ? socket.once('connect', () => { sent = true; }) : (sent = true)));
    on.once('error', () => {
      node.up = false;
      if (!sent && again) return this.pass(ask, body, answer, this.choice(node), false);
      this.failed.push(now());
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    });
    on.end(body);
  }

  look(node) {
    const ask = http.get({ host: '127.0.0.1', port: node.port, path: '/actuator/health/readiness', agent: false, timeout: 5000 }, answer => {
      answer.resume();
      node.up = answer.statusCode === 200;
    });
    ask.once('error', () => { node.up = false; }).once('timeout', () => ask.destroy());
  }

  close() {
    clearInterval(this.pulse);
    this.server.close();
  }
}

/** One session at two nodes by turns: a list uploaded here is loaded there, found here; an archive ordered here is fetched there. */
async function byTurns(here, there) {
  const session = await new Visitor(here.port).signIn('mirai-kanri');
  const at = node => Object.assign(session, { port: node.port });
  const text = '職員番号,氏名,所属名,職名\nN-1,両野 端,税務課,主事\n';
  const staged = await at(here).upload('/org/imports/new/staff', { asOf: '2026-10-01', source: 'bench' }, { field: 'upload', name: 'staff.csv', text });
  const list = new URL(staged.to).pathname;
  const preview = await at(there).get(list);
  await at(there).post(`${list}/commit`, { confirmed: 'true' });
  const found = await at(here).get(`/org/people?q=${encodeURIComponent('両野')}`);
  await at(here).post('/org/leaving', {});
  let archive;
  for (const until = now() + 120_000; !archive && now() < until; await sleep(1000)) {
    const name = (await at(there).get('/org/leaving')).text.match(/\/org\/leaving\/exports\/[^"/]+(?=")/)?.[0];
    if (name) archive = await at(there).get(name);
  }
  return {
    'list uploaded at one node, shown and loaded at the other': preview.text.includes('両野 端'),
    'person loaded there, found here': found.text.includes('両野 端'),
    'archive of the organisation ordered here, fetched there': archive?.status === 200 && archive.body.subarray(0, 2).toString() === 'PK',
  };
}

build();
const folder = mkdtempSync(join(tmpdir(), 'kizahashi-nodes-'));
chmodSync(folder, 0o755);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const name of ['postgres', 'shared', 'shared-two']) mkdirSync(join(folder, name));
const server = new Server(join(folder, 'postgres'));
await server.start();

const settings = server.database('kizahashi', join(folder, 'shared'));
const [first, second] = [new Product({ settings }), new Product({ settings })];
first.prepare();
await first.start();
await second.start();
const proxy = new Proxy([first.port, second.port]);
await proxy.listen();
const assessment = await open(await new Visitor(proxy.port).signIn('keisoku-dx'));
const { everybody, domains } = await signIn(proxy.port, assessment, people);
process.stderr.write(`${everybody.length} people signed in through the proxy\n`);

let killedAt;
let back;
const result = await run(everybody, 2000, 600, async run => {
  await sleep(seconds * 1000);
  killedAt = now();
  first.kill();
  await sleep(seconds * 1000);
  back = await first.start();
  await sleep(seconds * 1000);
  run.until = now();
});
const after = await compare(everybody, assessment, domains);
const window = proxy.failed.length === 0 ? 0 : (Math.max(...proxy.failed) - killedAt) / 1000;
const turns = await byTurns(first, second);
const twice = server.sql('kizahashi', "select count(*) from (select task_name, task_instance from scheduled_tasks group by 1, 2 having count(*) > 1) t");
const chain = spawnSync(join(root, 'tool'), ['audit', 'verify'], { env: { ...process.env, ...settings }, encoding: 'utf8' });
proxy.close();
log.end();
await first.stop();
await second.stop();

process.stderr.write(`${JSON.stringify({ acknowledged: result.times.length + result.repeated.length, ...after, wrong: result.wrong.length, refused: proxy.failed.length, window, ...turns })}\n`);

// Both at once on an empty database: the migrations are made once, both become ready.
const empty = server.database('twins', join(folder, 'shared-two'));
const pair = [new Product({ mode: 'real', settings: empty }), new Product({ mode: 'real', settings: empty })];
const together = await Promise.all(pair.map(node => node.start()));
const migrations = Number(server.sql('twins', 'select count(*) - count(distinct version) from flyway_schema_history where version is not null'));
for (const node of pair) await node.stop();

// A node without the shared folder is refused.
const stranger = new Product({ mode: 'real', settings: { ...empty, KIZAHASHI_SHARED_FOLDER: '' } });
const refused = await stranger.start().then(() => false, () => true);
await stranger.stop();

const lost = after.missing + after.different + after.revision + after.notAsked + result.wrong.length;
write('Two nodes', 'node bench/nodes.mjs', `
Two nodes behind a small proxy (taking turns, readiness asked every 0.5 s, a node that refuses a connection is passed over) share one
PostgreSQL ${server.version} and one folder (\`KIZAHASHI_SHARED_FOLDER\`); nodes, proxy, server and ${people} people on one machine. Sessions are not
bound to a node. After ${seconds} s one node is ended by \`kill -9\`, ${seconds} s later it is started again (ready after ${(back / 1000).toFixed(1)} s), ${seconds} s more.

${table(['', ''], [
  ['answers acknowledged', result.times.length + result.repeated.length],
  ['of them when sent again', result.repeated.length],
  ['milliseconds p50 / p95', `${percentile(result.times, 0.5).toFixed(0)} / ${percentile(result.times, 0.95).toFixed(0)}`],
  ['requests refused by the proxy', proxy.failed.length],
  ['last refusal after the kill, s', window.toFixed(1)],
  ['longest wait for an acknowledgement, s', (Math.max(0, ...result.repeated) / 1000).toFixed(1)],
  ...Object.entries(turns).map(([what, done]) => [what, done ? 'yes' : '**no**']),
  ['tasks planned twice', twice],
  ['audit chain holds (`./tool audit verify`)', JSON.parse(chain.stdout).holds ? 'yes' : '**no**'],
])}

Read back from the pages: ${after.compared} answers compared, ${after.missing} missing, ${after.different} with another value, ${after.revision} stored twice or not in order,
${after.notAsked} that nobody gave; wrong revisions ${result.wrong.length}. Two empty nodes started at the same moment on an empty database: ready after
${together.map(ms => (ms / 1000).toFixed(1)).join(' and ')} s, migrations made twice: ${migrations}. A node without the shared folder was refused: ${refused ? 'yes' : '**no**'}.
**No acknowledged answer lost and no refusal later than ${LIMIT} s after the kill: ${lost === 0 && window <= LIMIT ? 'yes' : 'no'}.**
`);
process.exit(0);
