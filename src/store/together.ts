/** What is asked for at the same moment is done in one go: many statements of a busy moment become one, and a quiet moment waits for nothing. */

/** Keys asked of the database by one statement. */
const readMax = 100;

/**
 * `run` gets what was asked for in one round of the event loop, in order, at most `max` at once, never two that claim the same (then the later goes in a go of its own), and
 * settles each. It must not reject.
 */
export function together<Item, Answer>(
  run: (items: Item[]) => Promise<PromiseSettledResult<Answer>[]>,
  claims: (item: Item) => string[],
  max: number,
): (item: Item) => Promise<Answer> {
  let waiting: { item: Item; settle(result: PromiseSettledResult<Answer> | undefined): void }[] = [];

  function flush(): void {
    const all = waiting;
    waiting = [];
    for (const group of apart(all, ({ item }) => claims(item), max))
      void run(group.map(({ item }) => item)).then((results) => {
        for (const [i, { settle }] of group.entries()) settle(results[i]);
      });
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({
        item,
        settle: (result) => {
          if (result?.status === 'fulfilled') resolve(result.value);
          else reject(result?.reason);
        },
      });
    });
}

/** Read one by one, asked of the database together: `read` gets the different keys of one moment and answers what each of them has. */
export function readTogether<Value, Key = string>(read: (keys: Key[]) => Promise<(key: Key) => Value>): (key: Key) => Promise<Value> {
  const run = (keys: Key[]) => {
    const all = read([...new Set(keys)]);
    return Promise.allSettled(keys.map(async (key) => (await all)(key)));
  };
  return together(run, () => [], readMax);
}

/** Groups of at most `max` in which nothing is claimed twice; what claims the same stays in its order. */
function apart<Item>(items: readonly Item[], claims: (item: Item) => string[], max: number): Item[][] {
  const groups: { items: Item[]; claimed: Set<string> }[] = [];
  for (const item of items) {
    const wanted = claims(item);
    const after = groups.findLastIndex(({ claimed }) => wanted.some((claim) => claimed.has(claim)));
    const group = groups.find((one, at) => at > after && one.items.length < max) ?? { items: [], claimed: new Set() };
    if (group.items.length === 0) groups.push(group);
    group.items.push(item);
    for (const claim of wanted) group.claimed.add(claim);
  }
  return groups.map((group) => group.items);
}
