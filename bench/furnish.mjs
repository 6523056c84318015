// What the demonstration lacks for an example of every route: somebody in the middle of answering, a staged file with a
// refused row, evidence with a file, somebody between password and one-time code, a new installation; a wave being prepared,
// returned files, a draft of a questionnaire, a body that answered by its code, a town that agreed to be read.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './product.mjs';
import { Visitor } from './visitor.mjs';

export const SET_UP = '/setup/{token}';
const BY_CODE = 'reply code';
const SHEET = 'pemm-survey-v1';
const HALFWAY = 'between password and code';

/** Furnishes the demonstration; resolves to further addresses by login. May add visitors. */
export async function furnish(visitors) {
  const places = new Map();
  const add = (login, ...paths) => places.set(login, [...(places.get(login) ?? []), ...paths]);
  await beginAnswering(visitors.get('mirai-tanto'));
  add(...await stageFile(visitors));
  add('mirai-dx', ...await addEvidence(visitors.get('mirai-dx')));
  add('kenkyu', ...await host(visitors.get('kenkyu')));
  add('mirai-dx', ...await handIn(visitors.get('mirai-dx')));
  visitors.set(BY_CODE, await byCode(visitors.get('kenkyu')));
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

/** A wave being prepared, returned files of the open one, a draft with a refused row. */
async function host(visitor) {
  const form = inputs((await visitor.get('/surveys/waves/new')).text);
  const wave = await visitor.post('/surveys/waves', { ...form, title: '計測用の調査', questionnaire: SHEET,
    purpose: '計測のために', sender: '計測所長', contactOffice: '計測係', contactPhone: '000-000-0000' });
  const open = await openWave(visitor);
  const returned = await visitor.upload(`${open}/returns`, {}, { field: 'files', name: '読めない.csv', text: 'a\n' });
  const draft = path(await visitor.post('/surveys/questionnaires/drafts', { base: SHEET }));
  await visitor.upload(`${draft}/questions`, {}, { field: 'upload', name: 'questions.csv', text: '番号,設問文,形式\nQ1,計測用の設問,記述\n,番号のない設問,記述\n' });
  return [`${open}/benchmark/answers-unwritable.csv`, `${open}/respondents/unwritable.csv`, path(wave), `${path(wave)}/edit`, path(returned), `${path(returned)}/files.xlsx`, draft, `${draft}/refused.xlsx`, `${draft}/preview`];
}

/** The address of the wave that takes answers. */
async function openWave(visitor) {
  const list = (await visitor.get('/surveys/waves')).text;
  for (const [, wave] of list.matchAll(/href="(\/surveys\/waves\/\d+)"/g)) {
    const board = await visitor.get(`${wave}/board`);
    if (board.status === 200 && board.text.includes(`${wave}/closure`)) return wave;
  }
  throw new Error('no wave is open');
}

/** Answers what the town is asked, agrees that the prefecture reads it, and begins a correction. */
async function handIn(office) {
  const list = (await office.get('/surveys/inquiries')).text;
  for (const [, inquiry] of list.matchAll(/href="(\/surveys\/inquiries\/\d+)"/g)) {
    if (!(await office.get(inquiry)).text.includes(`${inquiry}/submission`)) continue;
    await submit(office, inquiry);
    await office.post(`${inquiry}/correction`, {});
    const before = [...list.matchAll(/href="(\/surveys\/inquiries\/\d+)\/benchmark"/g)].map(([, one]) => `${one}/respondents/unwritable.csv`);
    return [`${inquiry}/consent`, `${inquiry}/receipts/1`, `${inquiry}/receipts/1/letter.docx`, ...before];
  }
  throw new Error('the town was asked nothing');
}

async function submit(visitor, base) {
  await visitor.post(`${base}/sections/leadership`, { PEMM01: '3', 'seen.PEMM01': '0' });
  await visitor.post(`${base}/contact`, { office: '計測係', name: '', phone: '000-000-0000', mail: '' });
  await visitor.post(`${base}/submission`, { collectorMayRead: 'true' });
}

/** Somebody who came in by the code of the sample letter, and answered. */
async function byCode(host) {
  const letters = (await host.get(`${await openWave(host)}/letters`)).text;
  const code = letters.match(/\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/)[0];
  const visitor = new Visitor(host.port);
  const entered = await visitor.post('/reply', { code });
  if (!entered.to.endsWith('/reply/form')) throw new Error(`the code opened nothing: ${entered.status}`);
  visitor.token = JSON.parse((await visitor.get('/reply/session')).text).token;
  await submit(visitor, '/reply');
  return visitor;
}

/** What a page's form would send as it stands. */
function inputs(page) {
  const named = tag => [tag.match(/name="([^"]+)"/)?.[1], tag.match(/value="([^"]*)"/)?.[1] ?? ''];
  const fields = [...page.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag)
    .filter(tag => !/type="(radio|checkbox)"/.test(tag) || /\bchecked\b/.test(tag)).map(named);
  for (const [, name, options] of page.matchAll(/<select\b[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    fields.push([name, (options.match(/<option\b[^>]*selected[^>]*>/) ?? options.match(/<option\b[^>]*>/))[0].match(/value="([^"]*)"/)?.[1] ?? '']);
  return Object.fromEntries(fields.filter(([name]) => name && name !== '_csrf'));
}

const path = answer => new URL(answer.to, 'http://localhost').pathname;

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
