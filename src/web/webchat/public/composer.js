/** The line to write on: words, files (chosen, dropped, pasted, photographed), a recording, a position. What is finished goes to `send(body, blob)`. */
import { freshId, icon, make, megabytes, sizeOf, written } from './elements.js';
import { canRecord, record } from './record.js';

const filesMax = 10;
const isCoarse = matchMedia('(pointer: coarse)').matches;

export function createComposer({ say, limits, keep, send, notice, root }) {
  const files = [];
  let about = null;
  const field = make('textarea', {
    rows: 1,
    placeholder: say('chat.placeholder'),
    'aria-label': say('chat.write'),
    enterkeyhint: isCoarse ? 'enter' : 'send',
  });
  const picker = make('input', { type: 'file', multiple: true, hidden: true, 'aria-label': say('chat.attach_file') });
  const camera = make('input', {
    type: 'file',
    accept: 'image/*',
    capture: 'environment',
    hidden: true,
    'aria-label': say('chat.attach_camera'),
  });
  const tray = make('ul.tray', { hidden: true });
  const subject = make('div.about', { hidden: true });
  const menu = make('div.menu', { hidden: true });
  const attach = button('attach', 'chat.attach', () => toggle());
  attach.setAttribute('aria-expanded', 'false');
  const mic = button('mic', 'chat.record', () => startRecording());
  const go = button('send', 'chat.send', () => submit());
  go.classList.add('send');
  mic.hidden = !canRecord();
  const line = make('form.line', { onsubmit: (event) => event.preventDefault() }, attach, field, mic, go);
  const element = make('div.composer', {}, subject, tray, menu, line, picker, camera);

  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    toggle(false);
    attach.focus();
  });
  menu.append(
    make('button', { type: 'button', 'data-act': 'file', onclick: () => picker.click() }, say('chat.attach_file')),
    ...(isCoarse ? [make('button', { type: 'button', onclick: () => camera.click() }, say('chat.attach_camera'))] : []),
    make('button', { type: 'button', 'data-act': 'place', onclick: place }, say('chat.attach_place')),
    make('p', {}, say('chat.limit', { size: megabytes(limits.fileMaxBytes), count: filesMax })),
  );
  for (const input of [picker, camera])
    input.addEventListener('change', () => {
      addFiles([...input.files]);
      input.value = '';
    });
  field.value = keep.read();
  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') setAbout(null);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || isCoarse) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener('paste', (event) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    addFiles(pasted);
  });
  receiveDrops();
  queueMicrotask(grow);

  return {
    element,
    focus: () => field.focus(),
    place,
    reply: (id, text) => setAbout({ type: 'reply', id, text }),
    edit: (id, text) => {
      setAbout({ type: 'edit', id, text });
      field.value = text;
      grow();
    },
    clear() {
      field.value = '';
      files.length = 0;
      drawTray();
      setAbout(null);
      grow();
    },
    /** Puts words there as if they were typed. */
    write(text) {
      field.value = text;
      grow();
      field.focus();
    },
  };

  function button(name, label, onclick) {
    return make('button', { type: 'button', 'aria-label': say(label), title: say(label), onclick }, icon(name));
  }

  function toggle(isOpen = menu.hidden) {
    menu.hidden = !isOpen;
    attach.setAttribute('aria-expanded', String(isOpen));
    // It stands before the button that opens it.
    if (isOpen) menu.querySelector('button').focus();
  }

  function grow() {
    keep.write(field.value);
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 144)}px`;
  }

  function setAbout(next) {
    if (about && about.type === 'edit' && next === null) field.value = '';
    about = next;
    subject.hidden = next === null;
    if (next === null) return grow();
    const heading = next.type === 'edit' ? say('chat.editing') : `${say('chat.replying')}: ${next.text.slice(0, 80)}`;
    subject.replaceChildren(
      make('span', {}, heading),
      make('button', { type: 'button', onclick: () => setAbout(null) }, say('chat.cancel')),
    );
    field.focus();
  }

  function submit() {
    const text = field.value;
    if (text.trim() === '' && files.length === 0) return field.focus();
    if (text.length > limits.textMaxCharacters)
      return notice(say('chat.too_long', { count: limits.textMaxCharacters.toLocaleString(written) }));
    const quoted = about && about.type === 'reply' ? { quoted: about.id } : {};
    if (files.length > 0) sendFiles(text, quoted);
    else if (about && about.type === 'edit') send({ type: 'edit', id: freshId(), of: about.id, text });
    else send({ type: 'text', id: freshId(), text, ...quoted });
    about = null;
    subject.hidden = true;
    field.value = '';
    toggle(false);
    grow();
    field.focus();
  }

  function sendFiles(text, quoted) {
    const album = files.length > 1 ? { album: freshId() } : {};
    for (const [index, { file, isTooLarge }] of files.entries()) {
      const caption = index === 0 && text.trim() !== '' ? { caption: text } : {};
      const { name, size: bytes } = file;
      const mediaType = typeOf(file);
      const body = {
        type: 'file',
        id: freshId(),
        file: isTooLarge ? '' : freshId(),
        kind: kindOf(mediaType),
        name: name.slice(0, 200),
        mediaType,
        bytes,
      };
      send({ ...body, ...caption, ...album, ...quoted }, isTooLarge ? null : file);
    }
    files.length = 0;
    drawTray();
  }

  function addFiles(chosen) {
    for (const file of chosen) {
      if (file.size === 0) notice(say('chat.empty_file', { name: file.name }));
      else if (/^text\/(x-)?vcard$/.test(file.type)) send({ type: 'other', id: freshId(), kind: 'contact' });
      else if (files.length >= filesMax) notice(say('chat.too_many', { count: filesMax }));
      else files.push({ file, isTooLarge: file.size > limits.fileMaxBytes });
    }
    drawTray();
    toggle(false);
    field.focus();
  }

  function drawTray() {
    tray.hidden = files.length === 0;
    tray.replaceChildren(...files.map(trayItem));
  }

  function trayItem(entry) {
    const { file, isTooLarge } = entry;
    const remove = () => {
      files.splice(files.indexOf(entry), 1);
      drawTray();
      field.focus();
    };
    const size = isTooLarge
      ? make('span.wrong', {}, say('chat.too_large', { size: megabytes(limits.fileMaxBytes) }))
      : make('span', {}, sizeOf(file.size));
    const close = make('button', { type: 'button', 'aria-label': say('chat.remove', { name: file.name }), onclick: remove }, icon('close'));
    const picture = file.type.startsWith('image/') ? make('img', { src: URL.createObjectURL(file), alt: '' }) : null;
    return make('li', {}, picture, make('span', {}, file.name), size, close);
  }

  /** Dragged over the page, files have a place to fall. */
  function receiveDrops() {
    root.append(make('div.drop', { 'aria-hidden': 'true' }, say('chat.drop')));
    const over = (isOver) => (event) => {
      if (!event.dataTransfer || ![...event.dataTransfer.types].includes('Files')) return;
      event.preventDefault();
      root.classList.toggle('dragging', isOver);
    };
    root.addEventListener('dragover', over(true));
    root.addEventListener('dragleave', over(false));
    root.addEventListener('drop', (event) => {
      over(false)(event);
      addFiles([...event.dataTransfer.files]);
    });
  }

  function place() {
    toggle(false);
    if (!window.isSecureContext || !navigator.geolocation) return notice(say('chat.place_unsafe'));
    notice(say('chat.place_wait'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        notice('');
        send({ type: 'pin', id: freshId(), lat: coords.latitude, lon: coords.longitude });
      },
      () => {
        notice(say('chat.place_refused'));
        field.focus();
      },
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 },
    );
  }

  async function startRecording() {
    toggle(false);
    const label = make('span', { role: 'timer' }, say('chat.recording', { time: '0:00' }));
    const recording = await record(
      (seconds) => {
        label.textContent = say('chat.recording', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` });
      },
      () => finish(),
    ).catch(() => null);
    if (!recording) return notice(say('chat.record_refused'));
    const end = () => {
      line.hidden = false;
      bar.remove();
      field.focus();
    };
    const finish = async () => {
      end();
      const { blob, seconds } = await recording.finish();
      const body = {
        type: 'file',
        id: freshId(),
        file: freshId(),
        kind: 'voice',
        name: '',
        mediaType: blob.type,
        bytes: blob.size,
        seconds,
      };
      if (blob.size > 0) send(body, blob);
    };
    const cancel = () => {
      end();
      recording.cancel();
    };
    const stop = button('send', 'chat.record_stop', finish);
    stop.classList.add('send');
    const bar = make('div.line.recording', {}, button('bin', 'chat.record_cancel', cancel), label, stop);
    line.hidden = true;
    line.after(bar);
    stop.focus();
  }
}

/** Some phones name no type; the name's ending tells enough. */
function typeOf({ type, name }) {
  const given = type.split(';')[0].toLowerCase();
  if (/^[a-z]+\/[a-z0-9.+-]+$/.test(given)) return given;
  return /\.(jpe?g)$/i.test(name) ? 'image/jpeg' : '';
}

function kindOf(mediaType) {
  const [kind] = mediaType.split('/');
  return { image: 'photo', video: 'video', audio: 'audio' }[kind] || 'document';
}
