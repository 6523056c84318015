#!/usr/bin/env node
// The simulation beside queueing theory. node bench/queues.mjs [replications, default 40] [cases each, default 1000000]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here, root } from './product.mjs';
import { write } from './results.mjs';

const [replications = '40', cases = '1000000'] = process.argv.slice(2);
const target = part => join(root, 'target', part);
const path = [target('classes'), target('test-classes'), readFileSync(target('classpath.txt'), 'utf8').trim()].join(':');
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const table = execFileSync(java, ['-Xmx1g', '-XX:+UseSerialGC', '-cp', path, join(here, 'Queues.java'), replications, cases], { encoding: 'utf8' });
write('Simulation', `node bench/queues.mjs ${replications} ${cases}`, `
Mean waiting time in seconds (mean work 1 second) of ${replications} runs of ${Number(cases).toLocaleString('en')} cases, seeds 1 to ${replications}. Theory: Erlang C and
Pollaczek–Khinchine. Wanted: theory inside the 99 % interval of the means; its half at most 1 % (2.5 % at load 0.9 or
lognormal); at least 34 of 40 intervals of one run (batch means) cover theory; aim 1,000,000 cases a CPU second.

${table}`);
