// The editor of a flow: bpmn-js with a palette in the words of the office, figures of steps, and saving as a new version.
// The mark of bpmn.io stays visible, as its licence asks. The table (手順表) is the way without this script.
(async () => {
  'use strict';
  const place = document.getElementById('editor');
  if (!place || !window.BpmnJS) return;
  // One part of a large flow: what stands outside is shown where lines lead to, and cannot be changed.
  const { part } = place.dataset;
  const say = (text) => window.kizahashi?.say(text);
  const words = await (await fetch(place.dataset.words)).json().catch(() => ({}));
  const translate = (text, values = {}) => (words[text] || text).replace(/{([^}]+)}/g, (whole, name) => values[name] ?? whole);

  // ---- the palette: the signs of J-LIS training first, each with its name
  function Palette(palette, create, elementFactory, handTool, lassoTool, globalConnect, modeling, registry, bpmnFactory) {
    const shape = (type, className, group, title) => {
      const start = (event) => create.start(event, elementFactory.createShape({ type }));
      return { group, className, title, action: { dragstart: start, click: start } };
    };
    const addLane = (event) => {
      const pool = registry.find((e) => e.type === 'bpmn:Participant' && !e.isHidden);
      if (pool) modeling.addLane(pool, 'bottom');
      else create.start(event, elementFactory.createParticipantShape());
    };
    const entries = {
      hand: { group: 'tools', className: 'bpmn-icon-hand-tool', title: translate('palette.hand'), action: { click: (e) => handTool.activateHand(e) } },
      lasso: { group: 'tools', className: 'bpmn-icon-lasso-tool', title: translate('palette.lasso'), action: { click: (e) => lassoTool.activateSelection(e) } },
      connect: { group: 'tools', className: 'bpmn-icon-connection-multi', title: translate('palette.connect'), action: { click: (e) => globalConnect.start(e) } },
      line: { group: 'tools', separator: true },
      start: shape('bpmn:StartEvent', 'bpmn-icon-start-event-none', 'signs', translate('palette.start')),
      task: shape('bpmn:Task', 'bpmn-icon-task', 'signs', translate('palette.task')),
      one: shape('bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor', 'signs', translate('palette.one')),
      all: shape('bpmn:ParallelGateway', 'bpmn-icon-gateway-parallel', 'signs', translate('palette.all')),
      end: shape('bpmn:EndEvent', 'bpmn-icon-end-event-none', 'signs', translate('palette.end')),
      lane: { group: 'signs', className: 'bpmn-icon-lane-insert-below', title: translate('palette.lane'), action: { click: addLane } },
      second: { group: 'signs', separator: true },
      paper: shape('bpmn:DataObjectReference', 'bpmn-icon-data-object', 'things', translate('palette.paper')),
      system: shape('bpmn:DataStoreReference', 'bpmn-icon-data-store', 'things', translate('palette.system')),
    };
    if (part) delete entries.lane;
    this.getPaletteEntries = () => entries;
    palette.registerProvider(this);
  }
  Palette.$inject = ['palette', 'create', 'elementFactory', 'handTool', 'lassoTool', 'globalConnect', 'modeling', 'elementRegistry', 'bpmnFactory'];

  const FIGURES = ['number', 'minutes', 'cases', 'errors', 'waiting', 'papers', 'systems'];
  const steps = {
    name: 'Kizahashi', uri: 'urn:kizahashi:flow:1', prefix: 'k', xml: { tagAlias: 'lowerCase' },
    types: [{ name: 'Outside', extends: ['bpmn:BaseElement'], properties: [{ name: 'outside', isAttr: true, type: 'String' }] },
      { name: 'Step', superClass: ['Element'], properties: FIGURES.map((name) => ({ name, isAttr: true, type: 'String' })) }],
  };
  const ours = { __init__: ['paletteProvider'], paletteProvider: ['type', Palette], translate: ['value', translate] };
  place.hidden = false;
  const modeler = new window.BpmnJS({ container: '#canvas', additionalModules: [ours], moddleExtensions: { k: steps } });
  const [modeling, commands, canvas, factory, selection] = ['modeling', 'commandStack', 'canvas', 'bpmnFactory', 'selection'].map((s) => modeler.get(s));

  const isOutside = (element) => element?.businessObject?.get?.('k:outside') === 'true';
  const trouble = document.getElementById('trouble');
  const notice = (text, more) => {
    trouble.replaceChildren();
    if (!text) return;
    const box = document.createElement('div');
    box.className = 'notice notice--error';
    const line = document.createElement('p');
    line.className = 'notice__title';
    line.textContent = text;
    box.append(line);
    if (more) box.append(more);
    trouble.append(box);
  };

  try {
    const began = performance.now();
    const { warnings } = await modeler.importXML(await (await fetch(place.dataset.file)).text());
    canvas.zoom('fit-viewport', 'auto');
    // Large flows begin at their upper left corner, at a size that can be read.
    if (canvas.zoom() < 0.55) {
      const { inner, outer } = canvas.viewbox();
      const size = { width: outer.width / 0.75, height: outer.height / 0.75 };
      // A part begins at the first of its own signs: the head of its lane may be empty.
      const own = part ? modeler.get('elementRegistry').filter((e) => e.width && e.parent && e.type !== 'label' && !isOutside(e)) : [];
      const first = own.sort((a, b) => a.x - b.x)[0];
      canvas.viewbox(first ? { x: first.x - 220, y: first.y + first.height / 2 - size.height / 2, ...size } : { x: inner.x - 160, y: inner.y - 30, ...size });
    }
    place.dataset.opened = String(Math.round(performance.now() - began));
    place.dataset.warnings = String(warnings.length);
  } catch (error) {
    notice(place.dataset.broken);
    return;
  }

  // ---- a part: the outside is locked, and what it hangs on stays
  const isTied = (element) => [...(element.incoming || []), ...(element.outgoing || [])].some(isOutside);
  const known = new Set();
  let before = '';
  function lock() {
    const rule = (name, allow) => modeler.on(`commandStack.${name}.canExecute`, 5000, ({ context }) => allow(context));
    const refuse = (...elements) => (elements.some(isOutside) ? false : undefined);
    rule('elements.delete', ({ elements }) => {
      if (!elements.some((e) => isOutside(e) || isTied(e))) return undefined;
      notice(elements.some(isOutside) ? place.dataset.outside : place.dataset.tied);
      return elements.filter((e) => !isOutside(e) && !isTied(e));
    });
    rule('elements.move', ({ shapes }) => refuse(...(shapes || [])));
    ['elements.align', 'elements.distribute'].forEach((name) => rule(name, ({ elements }) => refuse(...(elements || []))));
    rule('elements.autoResize', ({ target }) => refuse(target));
    rule('shape.resize', ({ shape }) => refuse(shape));
    rule('shape.append', ({ source }) => refuse(source));
    rule('shape.attach', ({ target }) => (target?.type === 'bpmn:SubProcess' ? undefined : refuse(target)));
    rule('connection.create', ({ source, target }) => refuse(source, target));
    rule('connection.reconnect', ({ connection, source, target }) => refuse(connection, source, target));
    rule('element.copy', ({ element }) => refuse(element));
    const only = (service, method) => {
      const plain = service[method].bind(service);
      service[method] = (element, ...more) => (isOutside(element) ? undefined : plain(element, ...more));
    };
    only(modeler.get('directEditing'), 'activate');
    only(modeler.get('popupMenu'), 'open');
    const none = (element) => (entries) => ([element].flat().some(isOutside) ? {} : entries);
    modeler.get('contextPad').registerProvider(100, { getContextPadEntries: none, getMultiElementContextPadEntries: none });
    // It would move what is outside too.
    modeler.get('editorActions').unregister('spaceTool');
    modeler.get('elementRegistry').forEach((e) => {
      known.add(e.id);
      if (isOutside(e)) canvas.addMarker(e, 'flow-outside');
    });
  }
  if (part) {
    before = (await modeler.saveXML({ format: true })).xml;
    lock();
  }

  // ---- the figures of the chosen step
  const form = document.getElementById('properties');
  const fields = form.querySelector('[data-fields]');
  const wrong = form.querySelector('[data-wrong]');
  let chosen = null;
  const stepOf = (element) => (element.businessObject.extensionElements?.values || []).find((v) => v.$type === 'k:Step');
  const isStep = (element) => element && !isOutside(element) && element.businessObject.$instanceOf?.('bpmn:Activity');
  function choose() {
    const one = selection.get();
    chosen = one.length === 1 && isStep(one[0]) ? one[0] : null;
    form.querySelector('[data-none]').hidden = chosen !== null;
    fields.hidden = chosen === null;
    wrong.hidden = true;
    if (!chosen) return;
    form.querySelector('[data-name]').textContent = chosen.businessObject.name || '―';
    const step = stepOf(chosen);
    FIGURES.forEach((name) => { if (form.elements[name]) form.elements[name].value = step?.get(name) ?? ''; });
  }
  modeler.on('selection.changed', choose);
  modeler.on('element.changed', ({ element }) => { if (element === chosen) choose(); });
  const plain = (text) => text.normalize('NFKC').trim();
  const isRight = (name, text) => text === '' || ['papers', 'systems'].includes(name)
    || (name === 'errors' ? /^\d{1,3}(\.\d{1,3})?$/.test(text) && Number(text) <= 100 : /^\d{1,9}$/.test(text));
  function set(element, values) {
    const step = stepOf(element);
    if (step) { modeling.updateModdleProperties(element, step, values); return; }
    const bo = element.businessObject;
    const made = factory.create('k:Step', values);
    const all = bo.extensionElements || factory.create('bpmn:ExtensionElements', { values: [] });
    made.$parent = all;
    all.$parent = bo;
    if (bo.extensionElements) modeling.updateModdleProperties(element, all, { values: [...all.get('values'), made] });
    else { all.get('values').push(made); modeling.updateModdleProperties(element, bo, { extensionElements: all }); }
  }
  form.addEventListener('change', (event) => {
    const { name, value } = event.target;
    if (!chosen || !FIGURES.includes(name)) return;
    const text = ['papers', 'systems'].includes(name) ? value.trim() : plain(value);
    const right = isRight(name, text);
    wrong.hidden = right;
    wrong.textContent = right ? '' : (name === 'errors' ? place.dataset.percent : place.dataset.number);
    event.target.setAttribute('aria-invalid', String(!right));
    if (right) set(chosen, { [name]: text === '' ? undefined : text });
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  // ---- tools
  const zoom = (by) => canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * by)));
  const acts = { undo: () => commands.undo(), redo: () => commands.redo(), in: () => zoom(1.25), out: () => zoom(0.8), whole: () => canvas.zoom('fit-viewport', 'auto') };
  const buttons = () => place.querySelectorAll('[data-act]').forEach((b) => {
    if (b.dataset.act === 'undo') b.disabled = !commands.canUndo();
    if (b.dataset.act === 'redo') b.disabled = !commands.canRedo();
  });
  place.querySelectorAll('[data-act]').forEach((b) => b.addEventListener('click', () => acts[b.dataset.act]()));
  let unsaved = false;
  modeler.on('commandStack.changed', () => { unsaved = commands.canUndo(); buttons(); });
  buttons();
  window.addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });

  // ---- saving: each step gets a number of its own, then the whole file goes as a new version
  function number() {
    if (part) {
      // Which numbers are free is known to the whole flow alone; a copied step must not keep another's.
      modeler.get('elementRegistry').filter((e) => isStep(e) && e.type !== 'label' && !known.has(e.id) && stepOf(e)?.get('number'))
        .forEach((e) => set(e, { number: undefined }));
      return;
    }
    const all = modeler.get('elementRegistry').filter((e) => isStep(e) && e.type !== 'label');
    const taken = new Set();
    const without = [];
    all.forEach((e) => {
      const own = stepOf(e)?.get('number') || '';
      if (own === '' || taken.has(own)) without.push(e); else taken.add(own);
    });
    let next = 1;
    without.sort((a, b) => a.x - b.x || a.y - b.y).forEach((e) => {
      while (taken.has(String(next))) next += 1;
      taken.add(String(next));
      set(e, { number: String(next) });
    });
  }
  let seen = place.dataset.seen;
  document.getElementById('save').addEventListener('submit', async (event) => {
    event.preventDefault();
    const reason = event.target.elements.reason.value.trim();
    if (reason === '') { notice(place.dataset.empty); event.target.elements.reason.focus(); return; }
    const button = event.target.querySelector('button');
    button.disabled = true;
    say(place.dataset.saving);
    try {
      number();
      const { xml } = await modeler.saveXML({ format: true });
      const token = document.querySelector('meta[name="_csrf"]');
      const asked = new URLSearchParams(part ? { seen, reason, part } : { seen, reason });
      const answer = await fetch(`${place.dataset.save}?${asked}`, {
        method: 'POST', credentials: 'same-origin', body: part ? JSON.stringify({ before, after: xml }) : xml,
        headers: { 'Content-Type': part ? 'application/json' : 'application/bpmn+xml', Accept: 'application/json', [token.dataset.header]: token.content },
      });
      if (answer.ok) { unsaved = false; window.location.assign(place.dataset.done); return; }
      const told = await answer.json().catch(() => ({}));
      if (answer.status === 409) {
        const more = document.createElement('p');
        const link = document.createElement('a');
        link.href = `${place.dataset.differences}?from=${seen}&to=${told.newest}`;
        link.target = '_blank';
        link.textContent = place.dataset.compare;
        more.append(place.dataset.again, ' ', link);
        notice(told.sentence, more);
        if (!part) seen = String(told.newest);
      } else notice(told.sentence || place.dataset.failed);
    } catch (error) {
      notice(place.dataset.offline);
    } finally {
      button.disabled = false;
    }
  });
  window.kizahashiEditor = modeler;
})();
