#!/usr/bin/env node
// How long ./run takes until it is ready and shows the sign-in page: on an empty folder, and on a folder that is there.
// node bench/start-up.mjs [number of starts of each kind, default 5] [demonstration|real, default both]
import { build, Product } from './product.mjs';
import { median, table, write } from './results.mjs';

const times = Number(process.argv[2] ?? 5);
const MODES = { demonstration: './run', real: './run --real' };
const chosen = process.argv[3] ? [process.argv[3]] : Object.keys(MODES);
const LIMIT = { first: 40, later: 20 };

async function measure(mode) {
  const first = [];
  const later = [];
  for (let i = 0; i < times; i++) {
    const product = new Product({ mode });
    first.push(await product.start());
    await product.stop();
    if (i === times - 1)
      for (let j = 0; j < times; j++) {
        later.push(await product.start());
        await product.stop();
      }
    product.remove();
  }
  return { first, later };
}

const seconds = ms => (ms / 1000).toFixed(1);
const rows = [];
build();
for (const mode of chosen) {
  const { first, later } = await measure(mode);
  for (const [kind, sample] of Object.entries({ first, later }))
    rows.push([
      `\`${MODES[mode]}\`, ${kind} start`, seconds(median(sample)), seconds(Math.min(...sample)), seconds(Math.max(...sample)),
      LIMIT[kind], median(sample) / 1000 <= LIMIT[kind] ? 'held' : '**missed**',
    ]);
}
write('Start-up', 'node bench/start-up.mjs', `
Seconds until \`GET /actuator/health/readiness\` and \`GET /sign-in\` both answer 200; ${times} starts each, all with
PostgreSQL. A first start unpacks and initialises PostgreSQL, migrates, and makes the demonstration region.

${table(['start', 'median', 'fastest', 'slowest', 'limit', ''], rows)}
`);
process.exit(0);
