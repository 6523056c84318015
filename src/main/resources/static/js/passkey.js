// Both passkey ceremonies. A form with data-passkey="create" or "get" asks the server for options, the browser for an
// answer, and sends that answer back. Where passkeys cannot work, the form is hidden and the page says so.
(() => {
  'use strict';
  const token = document.querySelector('meta[name="_csrf"]');

  const post = async (address, body) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', [token.dataset.header]: token.content },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (answer.ok) return answer.status === 204 ? null : answer.json();
    const refusal = await answer.json().catch(() => ({}));
    throw new Error(refusal.sentence ?? '');
  };

  const ceremonies = {
    create: async (form) => {
      const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post(form.dataset.options));
      const credential = await navigator.credentials.create({ publicKey: options });
      return { credential: credential.toJSON(), label: form.elements.label.value.trim() || form.elements.label.defaultValue };
    },
    get: async (form) => {
      const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post(form.dataset.options));
      const credential = await navigator.credentials.get({ publicKey: options });
      return credential.toJSON();
    },
  };

  const begin = (form) => {
    const fault = form.querySelector('[data-passkey-fault]');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      fault.hidden = true;
      try {
        await post(form.dataset.answer, await ceremonies[form.dataset.passkey](form));
        location.assign(form.dataset.next);
      } catch (error) {
        // The browser's own messages are not written for the person; ours are.
        fault.textContent = error instanceof DOMException || !error.message ? form.dataset.failed : error.message;
        fault.hidden = false;
      }
    });
  };

  const works = (form) => window.PublicKeyCredential?.parseCreationOptionsFromJSON && location.hostname === form.dataset.host;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = !works(form);
    if (works(form)) begin(form);
    else document.querySelectorAll('[data-passkey-elsewhere]').forEach((note) => { note.hidden = false; });
  }
})();
