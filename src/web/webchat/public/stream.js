/** Reads a chat's events and goes on where it stopped, whatever happens to the line. A page nobody sees gives its stream back: browsers have few for each site. */

const hiddenMs = 20000;
const pausesMs = [1000, 2000, 4000, 8000, 15000];

/** Calls `event(data, number)`, `named[name](data)`, and `online(isOnline)`. */
export function readStream(url, { event, named, online, refused }) {
  let source = null;
  let last = 0;
  let tries = 0;
  let timer = 0;

  open();
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(close, hiddenMs);
    else if (source === null || source.readyState === EventSource.CLOSED) open();
  });
  addEventListener('online', () => source === null || source.readyState === EventSource.OPEN || open());
  addEventListener('pagehide', close);
  addEventListener('pageshow', (shown) => shown.persisted && open());

  function open() {
    close();
    source = new EventSource(`${url}?after=${last}`);
    source.onopen = () => {
      tries = 0;
      online(true);
    };
    source.onmessage = ({ data, lastEventId }) => {
      const number = Number(lastEventId);
      if (number <= last) return;
      last = number;
      event(JSON.parse(data), number);
    };
    for (const [name, hear] of Object.entries(named)) source.addEventListener(name, ({ data }) => hear(JSON.parse(data)));
    source.onerror = () => {
      online(false);
      if (source.readyState === EventSource.CLOSED) again();
    };
  }

  /** The browser gave up (an answer that is no stream): we do not, unless the answer says who we are is not known. */
  async function again() {
    const pauseMs = pausesMs[Math.min(tries, pausesMs.length - 1)];
    tries += 1;
    const answer = await fetch(`${url.replace(/events$/, 'history')}?before=0`).catch(() => null);
    if (answer && answer.status === 401) return refused();
    clearTimeout(timer);
    timer = setTimeout(open, pauseMs);
  }

  function close() {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  }

  return { close };
}
