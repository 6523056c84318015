// A link in a letter carries the reply code behind "#", which browsers never send: it is put into the field and taken
// out of the address, so that neither a log nor the history of the browser keeps it.
(() => {
  'use strict';
  const field = document.querySelector('[data-reply-code]');
  if (!field || location.hash.length < 2) return;
  try { field.value = decodeURIComponent(location.hash.slice(1)); } catch { /* not ours: left to be typed */ }
  history.replaceState(null, '', location.pathname);
  field.focus();
})();
