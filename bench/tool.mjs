#!/usr/bin/env node
// Wall time of the headless door. node bench/tool.mjs [runs of each command, default 11]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, now, out, root } from './product.mjs';
import { median, percentile, table, write } from './results.mjs';

const times = Number(process.argv[2] ?? 11);
const LIMIT = 1.5;

function tool(args) {
  const began = now();
  const done = spawnSync(join(root, 'tool'), args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (done.status !== 0) throw new Error(`./tool ${args.join(' ')}: exit ${done.status} ${done.stderr}`);
  return { ms: now() - began, text: done.stdout };
}

build();
const answers = join(out, 'answers.csv');
writeFileSync(answers, tool(['level', 'pemm-enterprise-v1', '--template']).text.replaceAll(/,\r?$/gm, ',3'));
const commands = [['./tool --version', ['--version']], ['./tool level pemm-enterprise-v1 ANSWERS.csv', ['level', 'pemm-enterprise-v1', answers]]];
const list = ['../shared/data/municipalities.csv', '../../shared/data/municipalities.csv'].map(p => join(root, p)).find(existsSync);
let counts = 'The national list was not at hand (`../shared/data/municipalities.csv`): its check was left out.';
if (list) {
  commands.push(['./tool municipality check LIST.csv (1,916 lines)', ['municipality', 'check', list]]);
  const check = file => JSON.parse(tool(['municipality', 'check', file]).text);
  const whole = check(list);
  // As a spreadsheet leaves it: the codes in the last column without their leading zeros.
  const copy = join(out, 'lost-zeros.csv');
  writeFileSync(copy, readFileSync(list, 'utf8').replaceAll(/,0(\d{5})(\r?)$/gm, ',$1$2'));
  const lost = check(copy);
  counts = `The national list: ${whole.municipalities} municipalities, ${whole.wards} wards apart, ${whole.refusedRows} rows refused.
A copy whose codes lost their zeros: ${lost.municipalities} municipalities, ${lost.wards} wards, ${lost.ambiguous.length} ambiguous lines named, ${lost.refusedRows} rows refused.`;
}

const rows = commands.map(([name, args]) => {
  const sample = Array.from({ length: times }, () => tool(args).ms / 1000);
  return [`\`${name}\``, median(sample).toFixed(2), percentile(sample, 0.95).toFixed(2), LIMIT, median(sample) <= LIMIT ? 'held' : '**missed**'];
});
write('Headless door', 'node bench/tool.mjs', `
Seconds of wall time from the shell, ${times} runs each.

${table(['command', 'median', 'p95', 'limit', ''], rows)}

${counts}
`);
