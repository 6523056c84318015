// Starts, stops and kills the product for the benchmarks, in a folder of its own that is removed afterwards.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = dirname(here);
export const out = join(here, 'out');
mkdirSync(out, { recursive: true });

export const sleep = ms => new Promise(done => setTimeout(done, ms));
export const now = () => performance.now();

/** Builds what is missing, so that no measurement contains a build. */
export function build() {
  const built = spawnSync(join(root, 'tool'), ['--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('the build failed');
}

/** The running product; `mode` is `demonstration` or `real`, `settings` are further environment variables, `home` an own folder. */
export class Product {
  constructor({ mode = 'demonstration', settings = {}, home = mkdtempSync(join(tmpdir(), 'kizahashi-bench-')) } = {}) {
    this.home = home;
    this.mode = mode;
    this.settings = settings;
    chmodSync(this.home, 0o755);
    process.on('exit', () => { this.kill(); this.remove(); });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  }

  /** Adds the town of the benchmarks; returns the GET routes of the product. */
  prepare() {
    return this.made('Town.java', 'routes.txt');
  }

  /** Adds the nationwide wave of the benchmarks; returns the wave's id and the reply codes. */
  prepareCountry() {
    return this.made('Country.java', 'country.txt');
  }

  /** Runs a source file of this folder on the home folder; returns the lines it wrote. */
  made(source, lines, ...more) {
    const written = join(out, lines);
    const script = `here=$1; . "$here/src/main/scripts/common.sh"; find_jdk
      exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED -Duser.timezone=Asia/Tokyo \\
        -cp "$classes:$(cat "$here/target/classpath.txt")" "$here/bench/$4" "$2" "$3" "\${@:5}"`;
    execFileSync('bash', ['-c', script, 'bash', root, this.home, written, source, ...more], { env: { ...process.env, ...this.settings }, stdio: ['ignore', 'inherit', 'inherit'] });
    return readFileSync(written, 'utf8').trim().split('\n');
  }

  /** Starts ./run and waits until it is ready and shows the sign-in page. Resolves to the milliseconds that took. */
  async start() {
    this.port ??= await freePort();
    const began = now();
    // The system closes the port of a killed process a little later than the process ends.
    while (await listens(this.port)) await sleep(20);
    const log = openSync(join(out, 'product.log'), 'a');
    this.process = spawn(join(root, 'run'), this.mode === 'real' ? ['--real'] : [], {
      env: { ...process.env, ...this.settings, KIZAHASHI_HOME: this.home, KIZAHASHI_PORT: `${this.port}` },
      stdio: ['ignore', log, log],
    });
    this.ended = new Promise(done => this.process.once('exit', done));
    let gone = false;
    const started = this.process;
    this.ended.then(() => {
      gone = true;
      if (this.process === started) process.stderr.write('the product ended by itself or was killed; see bench/out/product.log\n');
    });
    while (!(await this.shows('/actuator/health/readiness') && await this.shows('/sign-in'))) {
      if (gone) throw new Error('the product did not start; see bench/out/product.log');
      await sleep(50);
    }
    return now() - began;
  }

  shows(path) {
    return new Promise(done => {
      const ask = request({ host: '127.0.0.1', port: this.port, path, agent: false, timeout: 20_000 }, answer => {
        answer.resume().once('end', () => done(answer.statusCode === 200));
      });
      ask.once('error', () => done(false)).once('timeout', () => ask.destroy()).end();
    });
  }

  /** Stops in order, as Ctrl-C does. */
  async stop() {
    if (!this.process) return;
    const running = this.process;
    this.process = null;
    running.kill('SIGTERM');
    await this.ended;
  }

  /** kill -9 of PostgreSQL with all its processes, as a crash would. */
  killDatabase() {
    const server = this.databaseProcess();
    if (!server) return;
    for (const process of [server, ...childrenOf(server)]) kill(process);
  }

  /** kill -9 of the JVM alone: PostgreSQL stays behind as an orphan. */
  killJava() {
    const java = this.process ? childrenOf(this.process.pid) : [];
    for (const process of java) kill(process);
    if (this.process) kill(this.process.pid);
    this.process = null;
  }

  /** What a cut of power would leave: everything stands still while the home folder is copied. Returns the copy. */
  frozenCopy() {
    const copy = mkdtempSync(join(tmpdir(), 'kizahashi-bench-'));
    chmodSync(copy, 0o755);
    const server = this.databaseProcess();
    const all = [...childrenOf(this.process.pid), server, ...childrenOf(server)];
    for (const id of all) process.kill(id, 'SIGSTOP');
    try {
      execFileSync('cp', ['-a', `${this.home}/.`, copy]);
    } finally {
      for (const id of all) process.kill(id, 'SIGCONT');
    }
    return copy;
  }

  /** The process of PostgreSQL below the home folder; undefined when none runs. */
  databaseProcess() {
    const file = join(this.home, this.mode, 'database/data/postmaster.pid');
    if (!existsSync(file)) return undefined;
    const server = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return existsSync(`/proc/${server}/cmdline`) && readFileSync(`/proc/${server}/cmdline`, 'utf8').includes(this.home) ? server : undefined;
  }

  /** kill -9 of the JVM and of PostgreSQL at the same moment. */
  kill() {
    const java = this.process ? childrenOf(this.process.pid) : [];
    for (const process of java) kill(process);
    try {
      this.killDatabase();
    } catch {
      // The server has ended by itself.
    }
    if (this.process) kill(this.process.pid);
    this.process = null;
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

export function freePort() {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function listens(port) {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); done(true); }).once('error', () => done(false));
  });
}

function childrenOf(parent) {
  const found = spawnSync('pgrep', ['-P', `${parent}`], { encoding: 'utf8' });
  return found.stdout.split('\n').filter(Boolean).map(Number);
}

function kill(id) {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
