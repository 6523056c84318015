#!/usr/bin/env node
// A wave of persons of 200,000 × 500: copied in, closed, tabulated, written as CSV, Excel and R, within a heap of 1 GB.
// node bench/scale.mjs [respondents, default 200000] [columns, default 500]
import { build, Product } from './product.mjs';
import { table, write } from './results.mjs';

const respondents = Number(process.argv[2] ?? 200_000);
const columns = Number(process.argv[3] ?? 500);
build();
const product = new Product();
const lines = product.made('WaveScale.java', 'scale.txt', `${respondents}`, `${columns}`);
write('A wave of 200,000 × 500', `node bench/scale.mjs ${respondents} ${columns}`, [
  `${respondents.toLocaleString('en')} respondents × ${columns} columns, to be run on a machine with nothing else to do.`,
  '',
  table(['step', 'measured', 'limit'], []),
  ...lines,
].join('\n'));
