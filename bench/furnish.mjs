// What the demonstration lacks for an example of every route: somebody in the middle of answering, a staged file with a
// refused row, evidence with a file, somebody between password and one-time code, a new installation.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './product.mjs';
import { Visitor } from './visitor.mjs';

export const SET_UP = '/setup/{token}';
const HALFWAY = 'between password and code';

/** Furnishes the demonstration; resolves to further addresses by login. May add visitors. */
export async function furnish(visitors) {
  const places = new Map();
  const add = (login, ...paths) => places.set(login, [...(places.get(login) ?? []), ...paths]);
  await beginAnswering(visitors.get('mirai-tanto'));
  add(...await stageFile(visitors));
  add('mirai-dx', ...await addEvidence(visitors.get('mirai-dx')));
  visitors.set(HALFWAY, await halfway(visitors.get('mirai-dxtanto'), 'mirai-dxtanto'));
  return places;
}

/** The one-time link that `./run --real` printed last. */
export function setUpLink() {
  return readFileSync(join(out, 'product.log'), 'utf8').match(/\/setup\/[^\s/]+/g).at(-1);
}

async function assessments(visitor) {
  const list = (await visitor.get('/surveys/assessments')).text;
  return [...new Set([...list.matchAll(/href="(\/surveys\/assessments\/\d+)"/g)].map(([, path]) => path))];
}

async function beginAnswering(visitor) {
  for (const assessment of await assessments(visitor)) {
    const begun = await visitor.post(`${assessment}/answers/start`, {});
    if (begun.to.includes(`${assessment}/answers/`)) return;
  }
  throw new Error('nobody could begin to answer');
}

async function stageFile(visitors) {
  const text = '所属コード,所属名,上位所属コード,区分\n9901,計測課,10,課\n,名前だけの課,10,課\n';
  const login = 'mirai-kanri';
  const sent = await visitors.get(login).upload('/org/imports/new/departments', { asOf: '2026-04-01', source: '計測用' },
    { field: 'upload', name: 'departments.csv', text });
  const path = new URL(sent.to, 'http://localhost').pathname;
  return [login, path, `${path}/refused.xlsx`];
}

async function addEvidence(office) {
  for (const assessment of await assessments(office)) {
    const page = `${assessment}/evidence/awareness-1`;
    const sent = await office.upload(page, { note: '計測用の根拠資料', confidentiality: '2' }, { field: 'file', name: 'note.csv', text: '根拠\n' });
    if (sent.status === 302) return [page];
  }
  throw new Error('no assessment took evidence');
}

/** Switches one-time codes on for a person, and signs the same person in again up to the code. */
async function halfway(visitor, login) {
  await visitor.post('/account/totp/secret', {});
  const secret = (await visitor.get('/account/totp')).text.match(/<code id="secret">([A-Z2-7 ]+)</)[1];
  await visitor.post('/account/totp', { code: code(secret.replaceAll(' ', '')) });
  return new Visitor(visitor.port).signIn(login);
}

/** The six digits of now (RFC 6238). */
function code(base32) {
  const bits = [...base32].map(c => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', secret).update(step).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
