// Small comforts over pages that work without script: CSRF header for htmx, navigation on a phone, focus, print.
// Loaded deferred on every page (see layout.html). No inline code anywhere, so a strict CSP holds.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // ---- spoken messages: one polite region for the whole page
  const live = document.getElementById('live');
  const say = (text) => { if (live) { live.textContent = ''; setTimeout(() => { live.textContent = text; }, 50); } };
  window.kizahashi = { say };

  // ---- htmx: the CSRF token goes along; failures are said, not swallowed
  document.addEventListener('htmx:configRequest', (event) => {
    const token = document.querySelector('meta[name="_csrf"]');
    if (token && event.detail.verb !== 'get') event.detail.headers[token.dataset.header] = token.content;
  });
  document.addEventListener('htmx:responseError', () => say(document.body.dataset.textFailed));
  document.addEventListener('htmx:sendError', () => say(document.body.dataset.textOffline));
  document.addEventListener('htmx:afterSettle', (event) => prepare(event.target));

  // ---- navigation folds behind a button on a phone
  const toggle = document.querySelector('.nav__toggle');
  toggle?.addEventListener('click', () => {
    const open = document.getElementById('nav').classList.toggle('nav--open');
    toggle.setAttribute('aria-expanded', String(open));
  });

  // ---- menus close on Escape, on a click elsewhere and when the Tab key leaves them
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    all('details.menu[open]').forEach((menu) => { menu.open = false; menu.querySelector('summary').focus(); });
  });
  const closeMenusWithout = (place) => all('details.menu[open]').forEach((menu) => { if (!menu.contains(place)) menu.open = false; });
  document.addEventListener('click', (event) => closeMenusWithout(event.target));
  document.addEventListener('keyup', (event) => { if (event.key === 'Tab') closeMenusWithout(document.activeElement); });

  // ---- a POST form is sent once, however often one presses; Back makes it usable again
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('data-many')) return;
    if (form.dataset.sent) event.preventDefault();
    else form.dataset.sent = 'true';
  });
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach((form) => delete form.dataset.sent));

  // ---- 和暦 beside a date; the browser's own calendar knows the eras
  const eras = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
  const wareki = (iso) => {
    const date = new Date(iso + 'T00:00:00Z');
    return Number.isNaN(date.getTime()) || date.getTime() < Date.UTC(1873, 0, 1) ? '' : eras.format(date);
  };
  const showWareki = (input) => {
    const place = input.parentElement.querySelector('output');
    if (place) place.textContent = input.value ? wareki(input.value) : '';
  };

  // ---- what a page, or a piece brought by htmx, needs once
  function prepare(within) {
    all('input[data-wareki]', within).forEach((input) => {
      showWareki(input);
      input.addEventListener('input', () => showWareki(input));
    });
    all('[data-print]', within).forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => window.print());
    });
    all('[data-back]', within).forEach((button) => {
      button.hidden = history.length < 2;
      button.addEventListener('click', () => history.back());
    });
  }
  prepare(document);

  // A region that does not scroll needs no stop of the Tab key.
  const stopAtScrollingRegions = () => all('.table-region').forEach((region) => {
    if (region.scrollWidth > region.clientWidth + 1) region.tabIndex = 0;
    else region.removeAttribute('tabindex');
  });
  stopAtScrollingRegions();
  window.addEventListener('resize', stopAtScrollingRegions);
  document.addEventListener('htmx:afterSettle', stopAtScrollingRegions);
  document.querySelector('[data-focus]')?.focus();

  const now = new Date();
  all('[data-today]').forEach((place) => {
    const local = new Date(now.getTime() + 9 * 3600 * 1000); // Asia/Tokyo, whatever the PC says
    place.textContent = eras.format(local);
  });
})();
