// A flow's picture becomes one that can be moved, enlarged and searched. Without script it is a picture that scrolls.
// The picture comes from the server (see data-svg); nothing here changes what it says.
(() => {
  'use strict';
  const pictures = [];
  const NS = 'http://www.w3.org/2000/svg';
  const el = (tag, attributes = {}, text = '') => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.textContent = text;
    return made;
  };

  async function prepare(place) {
    const answer = await fetch(place.dataset.svg, { credentials: 'same-origin' });
    if (!answer.ok) return;
    const parsed = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
    if (parsed.namespaceURI !== NS) return;
    const svg = document.importNode(parsed, true);
    svg.setAttribute('aria-label', place.dataset.label);
    const scroll = place.querySelector('.flow-picture__scroll');
    scroll.replaceChildren(svg);
    scroll.setAttribute('role', 'application');
    place.classList.add('flow-picture--live');
    pictures.push(new Picture(place, scroll, svg));
  }

  class Picture {
    constructor(place, scroll, svg) {
      this.scroll = scroll;
      this.svg = svg;
      this.words = place.dataset;
      this.whole = svg.getAttribute('viewBox').split(' ').map(Number);
      this.box = [...this.whole];
      svg.removeAttribute('width');
      svg.removeAttribute('height');
      svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
      this.start();
      // Where only the marked elements count, the first of them is what people want to see.
      const mark = place.hasAttribute('data-begin') && svg.querySelector('.bpmn-mark');
      if (mark && this.box[2] < this.whole[2]) this.centre(mark);
      place.prepend(this.tools());
      place.append(el('p', { class: 'flow-picture__keys' }, this.words.keys));
      this.keys();
      this.mouse();
    }

    /** Small pictures whole, large ones from their beginning at a size that can be read. */
    start() {
      const [x, y, width, height] = this.whole;
      const wide = Math.max(600, this.scroll.clientWidth) * 1.25;
      if (width <= wide) this.show([x, y, width, height]);
      else this.show([x, y, wide, wide * this.scroll.clientHeight / this.scroll.clientWidth]);
    }

    show(box) {
      this.box = box;
      this.svg.setAttribute('viewBox', box.map((n) => n.toFixed(2)).join(' '));
    }

    zoom(by, at) {
      const [x, y, width, height] = this.box;
      const next = Math.min(Math.max(width / by, 80), this.whole[2] * 4 + 400);
      const scale = next / width;
      const [cx, cy] = at || [x + width / 2, y + height / 2];
      this.show([cx - (cx - x) * scale, cy - (cy - y) * scale, next, height * scale]);
    }

    move(dx, dy) {
      const [x, y, width, height] = this.box;
      this.show([x + dx, y + dy, width, height]);
    }

    tools() {
      const bar = el('div', { class: 'flow-picture__tools no-print', role: 'group', 'aria-label': this.words.label });
      const button = (text, act) => {
        const made = el('button', { type: 'button', class: 'button button--outline button--small' }, text);
        made.addEventListener('click', act);
        bar.append(made);
      };
      button(this.words.smaller, () => this.zoom(1 / 1.4));
      button(this.words.larger, () => this.zoom(1.4));
      button(this.words.whole, () => this.show([...this.whole]));
      const label = el('label', {}, this.words.search);
      const input = el('input', { class: 'input', type: 'search', autocomplete: 'off' });
      label.append(document.createElement('br'), input);
      bar.append(label);
      const out = el('output', { 'aria-live': 'polite' });
      input.addEventListener('input', () => { this.find(input.value); out.textContent = ''; });
      input.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        out.textContent = this.next(input.value);
      });
      button(this.words.next, () => { out.textContent = this.next(input.value); });
      bar.append(out);
      return bar;
    }

    find(text) {
      this.svg.querySelectorAll('[data-found]').forEach((g) => g.removeAttribute('data-found'));
      const wanted = text.trim().normalize('NFKC').toLowerCase();
      this.asked = text;
      this.at = -1;
      this.hits = wanted === '' ? [] : [...this.svg.querySelectorAll('g.bpmn-shape, g.bpmn-edge')].filter((g) => {
        const title = g.querySelector(':scope > title');
        return title && title.textContent.normalize('NFKC').toLowerCase().includes(wanted);
      });
    }

    next(text) {
      if (this.asked !== text) this.find(text);
      if (!this.hits || this.hits.length === 0) return text.trim() === '' ? '' : this.words.notFound;
      this.at = (this.at + 1) % this.hits.length;
      this.point(this.hits[this.at]);
      return this.words.found.replace('{0}', this.at + 1).replace('{1}', this.hits.length);
    }

    /** Brings an element to the middle and frames it. */
    point(group) {
      this.svg.querySelectorAll('[data-found]').forEach((g) => g.removeAttribute('data-found'));
      group.setAttribute('data-found', 'true');
      this.centre(group);
    }

    centre(group) {
      const b = group.getBBox();
      const [, , width, height] = this.box;
      const scale = Math.min(1, 900 / width);
      const down = Number(/translate\(0 ([\d.-]+)\)/.exec(group.parentNode.getAttribute('transform') || '')?.[1] || 0);
      this.show([b.x + b.width / 2 - width * scale / 2, b.y + down + b.height / 2 - height * scale / 2, width * scale, height * scale]);
    }

    element(id) {
      return [...this.svg.querySelectorAll('g[data-element-id]')].find((g) => g.dataset.elementId === id);
    }

    keys() {
      this.scroll.addEventListener('keydown', (event) => {
        const step = this.box[2] / 10;
        const acts = {
          ArrowLeft: () => this.move(-step, 0), ArrowRight: () => this.move(step, 0),
          ArrowUp: () => this.move(0, -step), ArrowDown: () => this.move(0, step),
          '+': () => this.zoom(1.25), ';': () => this.zoom(1.25), '-': () => this.zoom(0.8), 0: () => this.show([...this.whole]),
        };
        if (!acts[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        acts[event.key]();
      });
    }

    mouse() {
      const scale = () => this.box[2] / this.scroll.clientWidth;
      let from = null;
      this.scroll.addEventListener('pointerdown', (event) => { from = [event.clientX, event.clientY]; });
      this.scroll.addEventListener('pointermove', (event) => {
        if (!from || event.buttons === 0) { from = null; return; }
        this.move((from[0] - event.clientX) * scale(), (from[1] - event.clientY) * scale());
        from = [event.clientX, event.clientY];
      });
      // Only with Ctrl, so that the page still scrolls over the picture.
      this.scroll.addEventListener('wheel', (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const r = this.scroll.getBoundingClientRect();
        const [x, y, width, height] = this.box;
        this.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, [x + (event.clientX - r.left) / r.width * width, y + (event.clientY - r.top) / r.height * height]);
      }, { passive: false });
    }
  }

  // A link about an element shows it in the picture, and still leads to its row.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-flow-show]');
    if (!link || pictures.length === 0) return;
    const found = pictures[0].element(link.dataset.element);
    if (!found) return;
    event.preventDefault();
    pictures[0].point(found);
    pictures[0].scroll.focus();
    pictures[0].scroll.scrollIntoView({ block: 'center' });
  });
  document.querySelectorAll('[data-flow-picture]').forEach((place) => prepare(place).catch(() => {}));
})();
