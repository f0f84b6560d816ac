/** The line to the far side: questions with answers, kept until they are answered, and numbered events. Knows nothing of what they mean. */
import { Emitter } from './models.js';

const retryMs = 50;

export class Wire extends Emitter {
  #url;
  #socket = null;
  #isGreeted = false;
  #asked = new Map();
  #drawn = 0;

  constructor(url) {
    super();
    this.#url = url;
  }

  /** Tells 'open', 'closed' and 'frame' (frame); after a loss it opens again by itself. */
  connect() {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.onopen = () => this.trigger('open');
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    socket.onclose = () => {
      this.#isGreeted = false;
      this.trigger('closed');
      setTimeout(() => this.connect(), retryMs);
    };
  }

  /** The first question of every connection. Given up when the line breaks. */
  hello(fields) {
    for (const [key, { type }] of this.#asked) if (type === 'hello') this.#asked.delete(key);
    return this.#put('hello', fields, true);
  }

  /** From now on questions go out, first of all those that were not answered before the line broke. */
  greeted() {
    this.#isGreeted = true;
    for (const question of this.#asked.values()) this.#send(question.frame);
  }

  /** Answers when the far side does, however long that takes: there is no time limit, as in WhatsApp Web. */
  ask(type, fields = {}) {
    return this.#put(type, fields, this.#isGreeted);
  }

  tell(type, fields = {}) {
    this.#send({ type, ...fields });
  }

  #put(type, fields, isNow) {
    this.#drawn += 1;
    const frame = { type, ask: this.#drawn, ...fields };
    const answered = new Promise((resolve, reject) => this.#asked.set(frame.ask, { type, frame, resolve, reject }));
    if (isNow) this.#send(frame);
    return answered;
  }

  #send(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  #hear(frame) {
    if (frame.answer === undefined) return this.trigger('frame', frame);
    const question = this.#asked.get(frame.answer);
    this.#asked.delete(frame.answer);
    if (frame.error) question?.reject(new Error(frame.error));
    else question?.resolve(frame.value);
  }
}
