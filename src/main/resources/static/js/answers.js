// Sends each answer of a form as soon as it is given; keeps what could not be sent and sends it again.
// Without this file the form posts as a whole. Markup: templates/ui/matrix.html (statements), survey/answer/questions.html.
//
// A row ([data-row], data-question) holds radios, boxes, or one text field, and perhaps inputs marked data-alone (非該当,
// 不明) that exclude the others. Its answer is the values of what is chosen or typed, joined by a comma.
//
// Protocol, for form[data-answers=URL]:
//   POST URL   question=<id>&answer=<value or empty>&words=<of その他>&seen=<version>   headers: CSRF, Idempotency-Key (same key on every repeat), Accept: application/json
//   200 {"version": "…"}                                  stored; version is what the next change must have seen
//   POST data-files   question=<id>, file=<bytes> …       files join those of the row at once; the row then comes anew from the page
//       with "asked": [ids], "offered": {id: [options]}   where answers decide what is put: other rows are hidden
//   409 {"version": "…", "answer": "2" or ""}             somebody stored another value meanwhile: both are shown, one is chosen
//   401, 403, or a redirect to another page               signed out: kept until signed in again in another tab
//                                                         (then /session tells the new CSRF token, see platform.web.SessionController)
//   409 or another 4xx {"sentence": "SVY-012 …"}          refused: the sentence is shown at the statement, not sent again
//   no answer, 429 or 5xx                                      kept and repeated after 2, 4, 8 … 60 s, when back online, when the tab is shown
// What is not sent yet lies in sessionStorage (this tab only) under "answers:<URL>" and survives a reload.
(() => {
  'use strict';
  const words = document.getElementById('matrix-words')?.dataset;
  const forms = [...document.querySelectorAll('form[data-answers]')];
  if (!words || !forms.length) return;

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, at) => values[at]);
  const stateNode = (state) =>
    document.getElementById('matrix-states').content.querySelector(`[data-state="${state}"]`).cloneNode(true);
  const isChoice = (input) => input.type === 'radio' || input.type === 'checkbox';
  const newKey = () => (crypto.randomUUID ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join(''));

  class Answers {
    constructor(form) {
      this.form = form;
      this.url = form.dataset.answers;
      this.store = 'answers:' + this.url;
      this.waiting = this.restore();
      this.sending = null;
      this.pause = 2000;
      this.trouble = '';
      this.listen();
      for (const [id, entry] of Object.entries(this.waiting)) this.showAnswer(id, entry.answer, 'unsent');
      this.takeEarly();
      this.refresh();
      this.send();
    }

    // An answer given while this file was still on its way: no change event reached us, but the radio differs from the page.
    takeEarly() {
      for (const row of this.rows()) {
        const value = this.value(row);
        if (value && value !== this.value(row, true) && !this.waiting[row.dataset.question]) this.change(row, value);
      }
    }

    // ---- what waits to be sent: question -> {answer, seen, key}
    restore() {
      try { return JSON.parse(sessionStorage.getItem(this.store)) ?? {}; } catch { return {}; }
    }

    keep() {
      try {
        if (this.count()) sessionStorage.setItem(this.store, JSON.stringify(this.waiting));
        else sessionStorage.removeItem(this.store);
      } catch { /* a full or forbidden storage: the answers still wait in this page */ }
    }

    count() { return Object.keys(this.waiting).length; }

    // ---- rows
    row(id) { return this.form.querySelector(`[data-question="${CSS.escape(id)}"]`); }
    rows() { return [...this.form.querySelectorAll('[data-row]')]; }
    put() { return this.rows().filter((row) => !row.hidden); }
    inputs(row) { return [...row.querySelectorAll('input:not([type="hidden"]):not([type="file"]):not([data-words]), textarea, select')]; }

    // The words added to その他 travel behind the values.
    wordsOf(row, before = false) {
      const input = row.querySelector('[data-words]');
      const text = input ? (before ? input.defaultValue : input.value).trim() : '';
      return text && '\u001f' + text;
    }

    // What the row says now, or said when the page came.
    value(row, before = false) {
      const values = this.inputs(row).map((input) => {
        if (isChoice(input)) return (before ? input.defaultChecked : input.checked) ? input.value : '';
        if (input.tagName === 'SELECT' && before) return [...input.options].find((o) => o.defaultSelected)?.value ?? '';
        return (before ? input.defaultValue ?? '' : input.value).trim();
      }).filter(Boolean).join(',');
      return values && values + this.wordsOf(row, before);
    }

    setValue(row, whole) {
      const [value, words = ''] = whole.split('\u001f');
      const field = row.querySelector('[data-words]');
      if (field && field.value.trim() !== words) field.value = words;
      const alone = this.inputs(row).find((input) => 'alone' in input.dataset && input.value === value);
      const values = value.split(',');
      this.inputs(row).forEach((input) => {
        if (!isChoice(input)) { if (alone || input.value.trim() !== value) input.value = alone ? '' : value; }
        else input.checked = alone ? input === alone : values.includes(input.value) && !('alone' in input.dataset);
      });
    }

    // Where Tab enters the row.
    entry(row) { return this.inputs(row).find((input) => input.checked) ?? this.inputs(row)[0]; }

    label(row, whole) {
      const value = whole.split('\u001f')[0];
      const labels = this.inputs(row).filter((input) => isChoice(input) && value.split(',').includes(input.value))
        .map((input) => input.closest('label').querySelector('[data-label], .choice__text > span').textContent);
      if (row.querySelector('.question__files') && /^[0-9,]+$/.test(value)) return fill(words.files, value.split(',').length);
      return labels.join('、') || value || words.open;
    }

    // 非該当 or 不明 and a value exclude each other; so do 特になし and the other choices. Words mean that その他 is chosen.
    exclude(row, input) {
      if ('words' in input.dataset) return;
      if (isChoice(input) && input.checked && input.type === 'checkbox')
        this.inputs(row).filter((other) => other !== input && ('exclusive' in input.dataset || 'exclusive' in other.dataset))
          .forEach((other) => { other.checked = false; });
      const given = isChoice(input) ? input.checked : input.value.trim() !== '';
      if (!given) return;
      if ('alone' in input.dataset) this.setValue(row, input.value);
      else this.inputs(row).filter((other) => 'alone' in other.dataset).forEach((other) => { other.checked = false; });
    }

    showAnswer(id, value, state) {
      const row = this.row(id);
      if (!row) return;
      this.setValue(row, value);
      this.showState(row, state);
    }

    showState(row, state) {
      const empty = !this.value(row);
      row.querySelector('[data-state-place]').replaceChildren(stateNode(state === 'saved' && empty ? 'none' : state));
      const clear = row.querySelector('[data-clear-button]');
      if (clear) clear.hidden = empty;
      const alert = row.nextElementSibling;
      if (alert?.classList.contains('matrix__alert')) alert.remove();
      this.describe(row);
    }

    // The one radio that Tab stops at carries the statement as its description, so that arrows stay short.
    describe(row) {
      if (row.tagName !== 'TR' || row.contains(document.activeElement)) return;
      const stop = this.entry(row);
      this.inputs(row).forEach((radio) => radio.removeAttribute('aria-describedby'));
      stop?.setAttribute('aria-describedby', row.id.replace(/^q/, 's'));
    }

    // ---- what the answerer does
    listen() {
      this.form.addEventListener('change', (event) => {
        const row = event.target.closest('[data-row]');
        if (row && event.target.type === 'file') this.attach(row, event.target);
        else if (row) this.take(row, event.target);
      });
      // A text is sent when its writer pauses, so that it is not lost with the page.
      this.form.addEventListener('input', (event) => {
        const row = event.target.closest('[data-row]');
        if (!row || isChoice(event.target) || event.target.type === 'file') return;
        clearTimeout(this.typing);
        this.typing = setTimeout(() => this.take(row, event.target), 1500);
      });
      this.form.addEventListener('click', (event) => {
        const clear = event.target.closest('[data-clear-button]');
        if (clear) {
          event.preventDefault();
          this.clear(clear.closest('[data-row]'));
        } else if (event.target.closest('[data-next-open]')) {
          event.preventDefault();
          this.goToNextOpen();
        }
      });
      this.form.addEventListener('focusout', (event) => {
        const row = event.target.closest('[data-row]');
        if (row && !row.contains(event.relatedTarget)) setTimeout(() => this.describe(row));
      });
      this.form.addEventListener('submit', (event) => this.beforeSubmit(event), true);
      window.addEventListener('online', () => this.retryNow());
      document.addEventListener('visibilitychange', () => { if (!document.hidden) this.retryNow(); });
      window.addEventListener('beforeunload', (event) => { if ((this.count() || this.attaching) && !this.leaving) event.preventDefault(); });
    }

    take(row, input) {
      clearTimeout(this.typing);
      this.exclude(row, input);
      const id = row.dataset.question;
      const value = this.value(row);
      if (value !== (this.waiting[id]?.answer ?? this.sent?.[id] ?? this.value(row, true))) this.change(row, value);
    }

    change(row, value) {
      (this.sent ??= {})[row.dataset.question] = value;
      const id = row.dataset.question;
      this.waiting[id] = { answer: value, seen: row.querySelector('[data-seen]').value, key: newKey() };
      this.keep();
      this.showState(row, 'sending');
      this.refresh();
      this.send();
    }

    clear(row) {
      this.setValue(row, '');
      this.change(row, '');
      this.inputs(row)[0].focus();
    }

    goToNextOpen() {
      const rows = this.put();
      const here = rows.findIndex((row) => row.contains(this.last ?? document.activeElement));
      const next = [...rows.slice(here + 1), ...rows.slice(0, here + 1)].find((row) => !this.value(row));
      if (!next) return window.kizahashi?.say(words.noneOpen);
      this.last = next;
      next.scrollIntoView({ block: 'center' });
      this.inputs(next)[0].focus({ preventScroll: true });
    }

    // ---- sending, one at a time
    async send() {
      if (this.sending || this.signedOut) return;
      const id = Object.keys(this.waiting).find((one) => !this.waiting[one].held);
      if (!id) return;
      const entry = this.waiting[id];
      this.sending = id;
      let outcome;
      try {
        outcome = await this.post(id, entry);
      } catch {
        outcome = { status: 0 };
      }
      this.sending = null;
      this.settle(id, entry, outcome);
      this.keep();
      this.refresh();
      if (!this.timer) this.send();
    }

    post(id, entry) {
      const [answer, words = ''] = entry.answer.split('\u001f');
      const body = new URLSearchParams({ question: id, answer, words, seen: entry.seen });
      return this.request(this.url, { body, keepalive: true, signal: AbortSignal.timeout?.(15000) }, { 'Idempotency-Key': entry.key });
    }

    async request(url, options, extra = {}, again = false) {
      const token = document.querySelector('meta[name="_csrf"]');
      const headers = { Accept: 'application/json', 'X-Requested-With': 'fetch', ...extra };
      if (token) headers[token.dataset.header] = token.content;
      const response = await fetch(url, { method: 'POST', headers, redirect: 'manual', credentials: 'same-origin', ...options });
      if (response.type === 'opaqueredirect') return { status: 401 };
      if ((response.status === 401 || response.status === 403) && !again && await this.renewToken()) return this.request(url, options, extra, true);
      let body = {};
      try { body = await response.json(); } catch { /* an empty or foreign body */ }
      return { status: response.status, body };
    }

    // True when somebody signed in again in another tab: the new session's CSRF token takes the place of the old one.
    async renewToken() {
      const response = await fetch(words.session, { headers: { Accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store' });
      const session = response.ok ? await response.json() : {};
      if (!session.signedIn) return false;
      Object.assign(document.querySelector('meta[name="_csrf"]') ?? {}, { content: session.token });
      this.form.querySelectorAll('input[name="_csrf"]').forEach((input) => { input.value = session.token; });
      return true;
    }

    settle(id, entry, { status, body = {} }) {
      const row = this.row(id);
      const newest = this.waiting[id] === entry;
      this.trouble = '';
      if (status === 200 || status === 204) {
        if (newest) delete this.waiting[id];
        else this.waiting[id].seen = String(body.version ?? '');
        this.pause = 2000;
        if (row) row.querySelector('[data-seen]').value = body.version ?? '';
        if (row && newest) this.showState(row, 'saved');
        if (body.asked) this.branch(body);
      } else if (status === 409 && 'answer' in body && row) {
        this.waiting[id].held = true;
        this.showConflict(row, this.waiting[id], body);
      } else if (status === 401 || (status === 403 && !body.sentence)) {
        this.signedOut = true;
        this.trouble = words.signedOut;
        if (row) this.showState(row, 'unsent');
      } else if (status >= 400 && status < 500 && status !== 429) {
        delete this.waiting[id];
        if (row) this.showRefusal(row, body.sentence ?? String(status));
      } else {
        this.trouble = words.kept;
        if (row) this.showState(row, 'unsent');
        this.timer = setTimeout(() => { this.timer = 0; this.send(); }, this.pause);
        this.pause = Math.min(this.pause * 2, 60000);
      }
    }

    // Files go at once, behind what still waits; a file that could not be sent has to be chosen again.
    async attach(row, input) {
      if (!input.files.length || this.attaching) return;
      const body = new FormData();
      body.append('question', row.dataset.question);
      for (const file of input.files) body.append('file', file);
      this.attaching = true;
      this.showState(row, 'sending');
      for (let i = 0; i < 50 && this.count() && !this.held(); i++) await new Promise((done) => { setTimeout(done, 100); });
      let outcome = { status: 0 };
      try {
        outcome = await this.request(this.form.dataset.files, { body, signal: AbortSignal.timeout?.(300000) });
        if (outcome.status === 200) await this.renew(row);
      } catch { outcome.status = 0; }
      this.attaching = false;
      input.value = '';
      if (outcome.status !== 200) this.showRefusal(row, outcome.body?.sentence ?? words.notAttached);
      else if (outcome.body.asked) this.branch(outcome.body);
      this.refresh();
    }

    // The row as the server shows it now.
    async renew(row) {
      const page = await fetch(location.href, { credentials: 'same-origin', cache: 'no-store' });
      const whole = new DOMParser().parseFromString(await page.text(), 'text/html');
      const fresh = whole.querySelector(`[data-question="${CSS.escape(row.dataset.question)}"]`);
      if (!fresh) return location.reload();
      const alert = row.nextElementSibling;
      if (alert?.classList.contains('matrix__alert')) alert.remove();
      delete this.sent?.[row.dataset.question];
      row.replaceWith(fresh);
      fresh.querySelector('input[type="file"]')?.focus();
      window.kizahashi?.say(this.label(fresh, this.value(fresh)));
    }

    // What the answers stored now decide: which questions are put, which options a dependent question offers.
    branch({ asked, offered = {} }) {
      this.rows().forEach((row) => { row.hidden = !asked.includes(row.dataset.question); });
      for (const [id, codes] of Object.entries(offered))
        this.inputs(this.row(id) ?? document.createElement('p')).forEach((input) => {
          if (isChoice(input) && !('alone' in input.dataset)) input.closest('label').hidden = !codes.includes(input.value);
          else if (input.tagName === 'SELECT') [...input.options].forEach((o) => { o.hidden = o.value !== '' && !codes.includes(o.value); });
        });
    }

    retryNow() {
      clearTimeout(this.timer);
      this.timer = 0;
      this.signedOut = false;
      this.send();
    }

    // ---- what went otherwise
    alert(row, template) {
      row.after(document.getElementById(template).content.cloneNode(true));
      return row.nextElementSibling;
    }

    showConflict(row, entry, body) {
      this.showState(row, 'conflict');
      const alert = this.alert(row, 'matrix-conflict');
      const theirs = (body.answer ?? '') + (body.words ? '\u001f' + body.words : '');
      const take = (answer) => {
        row.querySelector('[data-seen]').value = body.version ?? '';
        this.setValue(row, answer);
        (this.sent ??= {})[row.dataset.question] = answer;
        delete this.waiting[row.dataset.question];
        if (answer === theirs && row.querySelector('.question__files')) { this.keep(); this.renew(row); this.refresh(); return; }
        if (answer === theirs) { this.showState(row, 'saved'); this.keep(); this.refresh(); } else this.change(row, answer);
        this.entry(row).focus();
      };
      alert.querySelector('[data-theirs]').textContent = this.label(row, theirs);
      alert.querySelector('[data-mine]').textContent = this.label(row, entry.answer);
      alert.querySelector('[data-take-mine]').addEventListener('click', () => take(entry.answer));
      alert.querySelector('[data-take-theirs]').addEventListener('click', () => take(theirs));
      window.kizahashi?.say(alert.textContent);
    }

    showRefusal(row, sentence) {
      this.showState(row, 'refused');
      this.alert(row, 'matrix-refused').querySelector('[data-sentence]').textContent = sentence;
      window.kizahashi?.say(sentence);
    }

    // The whole form is posted only when nothing waits; otherwise the waiting answers go first.
    beforeSubmit(event) {
      clearTimeout(this.typing);
      if (!this.count() && !this.attaching) { this.leaving = true; return; }
      event.preventDefault();
      event.stopPropagation();
      const button = event.submitter;
      this.retryNow();
      const until = Date.now() + 5000;
      const look = setInterval(() => {
        if (!this.count() && !this.attaching) { clearInterval(look); this.leaving = true; this.form.requestSubmit(button); }
        else if (Date.now() > until) { clearInterval(look); this.refresh(); }
      }, 100);
    }

    // ---- the bar above: how far, whether saved
    refresh() {
      const rows = this.put();
      const bar = this.form.querySelector('.answering');
      if (!bar) return;
      const progress = bar.querySelector('progress');
      const before = this.elsewhere ??= progress.value - rows.filter((row) => this.value(row, true)).length;
      const more = this.more ??= progress.max - rows.length;
      progress.max = more + rows.length;
      const done = before + rows.filter((row) => this.value(row)).length;
      progress.value = done;
      bar.querySelector('[data-progress-text]').textContent = fill(words.of, done, progress.max);
      const state = this.trouble || this.held() ? 'unsent' : this.count() ? 'sending' : 'saved';
      this.showWhole(bar.querySelector('[data-save-state]'), state);
    }

    held() { return Object.values(this.waiting).some((entry) => entry.held); }

    showWhole(place, state) {
      const text = state === 'saved' ? words.allSaved : fill(words.waiting, this.count());
      const whole = state + text + this.trouble;
      if (place.dataset.shown === whole) return;
      const spoken = place.dataset.state !== undefined && state !== 'sending' && place.dataset.state !== state;
      place.dataset.shown = whole;
      if (state !== 'sending') place.dataset.state = state;
      const node = stateNode(state);
      node.lastElementChild.textContent = this.trouble ? text + '。' + this.trouble : text;
      place.replaceChildren(node);
      if (this.signedOut) {
        const link = document.createElement('a');
        Object.assign(link, { href: words.door ?? '/', target: '_blank', rel: 'noopener', textContent: words.signIn });
        place.append(' ', link);
      }
      place.hidden = false;
      if (spoken) window.kizahashi?.say(node.textContent);
    }
  }

  forms.forEach((form) => new Answers(form));
})();
