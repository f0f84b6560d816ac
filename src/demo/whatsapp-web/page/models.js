/** Models and collections as WhatsApp Web has them: attributes are own fields, changes are told by name. They know no wire and no library. */

export class Emitter {
  #listeners = new Map();

  /** `names` may be several, separated by spaces. */
  on(names, listener) {
    for (const name of names.split(' ')) this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
  }

  once(names, listener) {
    const first = (...parts) => {
      this.off(names, first);
      listener(...parts);
    };
    this.on(names, first);
  }

  off(names, listener) {
    for (const name of names.split(' ')) {
      const kept = (this.#listeners.get(name) ?? []).filter((one) => one !== listener);
      this.#listeners.set(name, kept);
    }
  }

  listens(name) {
    return (this.#listeners.get(name) ?? []).length > 0;
  }

  /** The answers of all listeners. */
  trigger(name, ...parts) {
    return (this.#listeners.get(name) ?? []).map((listener) => listener(...parts));
  }
}

export class Model extends Emitter {
  #collections = new Set();

  constructor(attributes = {}) {
    super();
    Object.assign(this, attributes);
  }

  /** Tells `change:<name>` (model, now, before) for every field that changed, then `change` once. */
  set(changes) {
    const changed = Object.entries(changes)
      .filter(([name, value]) => this[name] !== value)
      .map(([name, value]) => [name, value, this[name]]);
    Object.assign(this, changes);
    for (const [name, value, before] of changed) this.trigger(`change:${name}`, this, value, before);
    if (changed.length > 0) this.trigger('change', this);
  }

  trigger(name, ...parts) {
    const answers = super.trigger(name, ...parts);
    for (const collection of this.#collections) collection.trigger(name, ...parts);
    return answers;
  }

  /** `collection` hears whatever this model tells. */
  join(collection) {
    this.#collections.add(collection);
  }

  leave(collection) {
    this.#collections.delete(collection);
  }

  /** Plain JSON of all fields. */
  serialize() {
    return Object.fromEntries(
      Object.entries(this)
        .filter(([, value]) => typeof value !== 'function')
        .map(([name, value]) => [name, value instanceof Model || value instanceof Collection ? value.serialize() : value]),
    );
  }

  toJSON() {
    return this.serialize();
  }
}

export class Collection extends Emitter {
  #models = new Map();
  #create;

  /** `create(id)` makes what `find` does not find. */
  constructor(modelClass = Model, create = () => undefined) {
    super();
    this.modelClass = modelClass;
    this.#create = create;
  }

  get(id) {
    return this.#models.get(keyOf(id));
  }

  async find(id) {
    return this.get(id) ?? this.add(await this.#create(id));
  }

  add(model) {
    if (!model) return undefined;
    const known = this.get(model.id);
    if (known) return known;
    this.#models.set(keyOf(model.id), model);
    model.join(this);
    this.trigger('add', model);
    return model;
  }

  remove(model) {
    this.#models.delete(keyOf(model.id));
    model.leave(this);
    this.trigger('remove', model);
  }

  getModelsArray() {
    return [...this.#models.values()];
  }

  serialize() {
    return [...this.#models.keys()];
  }
}

function keyOf(id) {
  return typeof id === 'string' ? id : id?._serialized;
}
