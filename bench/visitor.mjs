// Somebody with a browser's cookies and no script: plain HTTP to 127.0.0.1, connections kept open, redirects not followed.
import http from 'node:http';
import { gunzipSync } from 'node:zlib';

const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });

/** What came back: `bytes` is the size over the wire, status line and headers included; `ms` until the last byte. */
export class Visitor {
  constructor(port) {
    this.port = port;
    this.cookies = new Map();
  }

  get(path, headers = {}) {
    return this.send('GET', path, null, headers);
  }

  /** Posts a form with this session's CSRF token; a field may hold several values. */
  async post(path, fields, headers = {}) {
    this.token ??= await this.session();
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
    return this.send('POST', path, form.toString(), {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-CSRF-TOKEN': this.token,
      ...headers,
    });
  }

  /** Posts a form with one file. */
  async upload(path, fields, file) {
    this.token ??= await this.session();
    const border = 'kizahashi-bench-border';
    const part = (head, body) => `--${border}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
    const texts = Object.entries({ ...fields, _csrf: this.token }).map(([name, value]) => part(`name="${name}"`, value));
    const body = `${texts.join('')}${part(`name="${file.field}"; filename="${file.name}"`, file.text)}--${border}--\r\n`;
    return this.send('POST', path, body, { 'Content-Type': `multipart/form-data; boundary=${border}` });
  }

  async signIn(login, password = 'kizahashi-demo') {
    const answer = await this.post('/sign-in', { login, password });
    if (answer.status !== 302) throw new Error(`sign-in of ${login}: ${answer.status}`);
    this.token = await this.session();
    return this;
  }

  async session() {
    return JSON.parse((await this.get('/session')).text).token;
  }

  send(method, path, body, headers) {
    return new Promise((done, failed) => {
      const began = performance.now();
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const all = { 'Accept-Encoding': 'gzip', Accept: 'text/html,*/*;q=0.8', ...(cookie && { Cookie: cookie }), ...headers };
      if (body !== null) all['Content-Length'] = Buffer.byteLength(body);
      const ask = http.request({ host: '127.0.0.1', port: this.port, method, path, headers: all, agent, timeout: 30_000 });
      ask.once('timeout', () => ask.destroy(new Error('no answer within 30 s')));
      ask.once('error', failed);
      ask.once('response', answer => {
        const parts = [];
        answer.on('data', part => parts.push(part));
        answer.once('error', failed);
        answer.once('end', () => done(this.taken(answer, Buffer.concat(parts), performance.now() - began)));
      });
      ask.end(body);
    });
  }

  taken(answer, body, ms) {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      this.cookies.set(name, value);
    }
    const head = answer.rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 17);
    return {
      status: answer.statusCode,
      to: answer.headers.location ?? '',
      type: answer.headers['content-type'] ?? '',
      bytes: body.length + head,
      ms,
      body,
      get text() {
        return (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8');
      },
    };
  }
}
