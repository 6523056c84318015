// Writes one section of bench/RESULTS.md and leaves the others as they are; counts percentiles.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { here, root } from './product.mjs';

const file = join(here, 'RESULTS.md');
const loadAtStart = loadavg()[0];

/** The value below which the share of the sample lies (nearest rank). */
export function percentile(sample, share) {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = sample => percentile(sample, 0.5);

/** A Markdown table. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Puts the section under its heading, with when, what and on which machine it was measured. */
export function write(title, command, body) {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = `load average ${loadAtStart.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`;
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const about = `\`${command}\` · ${when} UTC · ${git('rev-parse', '--short', 'HEAD')} · ${machine} · ${load}`;
  const section = `## ${title}\n\n${about}\n\n${body.trim()}\n`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Measured figures\n';
  const sections = before.split(/^(?=## )/m).map(s => s.trim());
  const at = sections.findIndex(s => s.startsWith(`## ${title}\n`));
  if (at < 0) sections.push(section.trim());
  else sections[at] = section.trim();
  writeFileSync(file, `${sections.join('\n\n')}\n`);
  process.stdout.write(`\n${section}`);
}
