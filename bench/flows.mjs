#!/usr/bin/env node
// Pages of large flows: a flow of 10,000 elements without drawing is brought as a file and its page and picture are fetched,
// fresh and again; a flow of 1,000 elements is opened in the editor by Chromium (playwright-core must be installed beside).
// node bench/flows.mjs PORT LOGIN FLOW LARGE.bpmn SMALL.bpmn      against a running demonstration; FlowSpeed.java writes the files
import { readFileSync } from 'node:fs';
import { table } from './results.mjs';
import { Visitor } from './visitor.mjs';

const [port, login, flow, large, small] = process.argv.slice(2);
const visitor = await new Visitor(Number(port)).signIn(login);
const seen = async () => /name="seen" value="(\d+)"/.exec((await visitor.get(`/processes/flows/${flow}/file`)).text)[1];
const bring = async (name) => {
  const answer = await visitor.upload(`/processes/flows/${flow}/file`, { seen: await seen(), reason: 'bench' },
    { field: 'upload', name: 'bench.bpmn', text: readFileSync(name, 'utf8') });
  if (answer.status !== 302) throw new Error(`${name}: ${answer.status}`);
  return answer.ms;
};
const rows = [];
const fetched = async (what, path) => {
  const times = [];
  let bytes = 0;
  for (let i = 0; i < 3; i++) {
    const answer = await visitor.get(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    times.push(answer.ms);
    bytes = answer.bytes;
  }
  rows.push([what, ...times.map((t) => `${(t / 1000).toFixed(2)} s`), `${(bytes / 1e6).toFixed(2)} MB`]);
};
rows.push(['file brought, 10,000 elements', `${((await bring(large)) / 1000).toFixed(2)} s`, '', '', '']);
await fetched('picture (read, laid out, drawn)', `/processes/flows/${flow}/picture.svg`);
await fetched('page of the flow', `/processes/flows/${flow}`);
await bring(small);
const { chromium } = await import('playwright-core');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
await page.goto(`http://localhost:${port}/sign-in`);
await page.fill('#login', login);
await page.fill('#password', 'kizahashi-demo');
await page.press('#password', 'Enter');
await page.waitForLoadState();
const opened = [];
for (let i = 0; i < 3; i++) {
  const began = performance.now();
  await page.goto(`http://localhost:${port}/processes/flows/${flow}/editor`);
  await page.waitForFunction(() => document.getElementById('editor').dataset.opened, null, { timeout: 60_000 });
  opened.push(`${((performance.now() - began) / 1000).toFixed(2)} s`);
}
rows.push(['editor, 1,000 elements, until it can be used', ...opened, '']);
await browser.close();
console.log(table(['', 'first', 'second', 'third', 'over the wire'], rows));
