/** The sweep that learns: when it reads, when it does not, and what other copies of the program see. */
import { describe, expect, it } from 'vitest';
import type { Category } from '../../src/dialogue/known.ts';
import type { Model } from '../../src/dialogue/understand/model.ts';
import { createLearning, type Lessons } from '../../src/learn/learning.ts';
import type { Row } from '../../src/learn/train.ts';
import { silent } from '../support/silent.ts';

const categories: Category[] = [
  { code: 'lampu', label: 'Lampu', agency: 'X', words: ['lampu'] },
  { code: 'air', label: 'Air', agency: 'X', words: ['air'] },
];

/** Lessons in memory, as two copies of the program share them. */
class Shelf implements Lessons {
  told: Row[] = [];
  models: Model[] = [];
  reads = 0;
  add(count: number): void {
    for (let i = 0; i < count; i++)
      this.told.push(i % 2 === 0 ? { text: 'kelik di gang', category: 'lampu' } : { text: 'tuyo di kampung', category: 'air' });
  }
  async count() {
    return this.told.length;
  }
  async rows(limit: number) {
    this.reads += 1;
    return this.told.slice(0, limit);
  }
  async version() {
    return this.models.at(-1)?.version ?? 0;
  }
  async model() {
    return this.models.at(-1) ?? null;
  }
  async keep(model: Model) {
    if (!this.models.some(({ version }) => version === model.version)) this.models.push(model);
  }
}

const learningOn = (lessons: Lessons) => createLearning({ lessons, categories, now: () => 5, log: silent });

describe('the sweep', () => {
  it('learns nothing of too little and reads no complaint for it', async () => {
    const shelf = new Shelf();
    shelf.add(80);
    const learning = learningOn(shelf);
    await learning.sweep.run();
    expect(learning.model()).toBeUndefined();
    expect(shelf.reads).toBe(0);
  });

  it('learns once there is enough, and again only when there is much more', async () => {
    const shelf = new Shelf();
    shelf.add(120);
    const learning = learningOn(shelf);
    await learning.sweep.run();
    expect(learning.model()).toMatchObject({ version: 1, rows: 120, trainedAt: 5 });
    shelf.add(20);
    await learning.sweep.run();
    expect(learning.model()?.version).toBe(1);
    shelf.add(60);
    await learning.sweep.run();
    expect(learning.model()).toMatchObject({ version: 2, rows: 200 });
    expect(shelf.reads).toBe(2);
  });

  it('takes over what another copy learned', async () => {
    const shelf = new Shelf();
    shelf.add(120);
    await learningOn(shelf).sweep.run();
    const other = learningOn(shelf);
    await other.sweep.run();
    expect(other.model()?.version).toBe(1);
    expect(shelf.reads).toBe(1);
  });

  it('learns anew where the newest model is one it cannot read', async () => {
    const shelf = new Shelf();
    shelf.add(120);
    await learningOn(shelf).sweep.run();
    shelf.models = shelf.models.map((model) => ({ ...model, form: 1 }));
    const learning = learningOn(shelf);
    await learning.sweep.run();
    expect(learning.model()).toMatchObject({ version: 2, rows: 120 });
  });

  it('does not try again and again what was no better than the words', async () => {
    const shelf = new Shelf();
    shelf.told = Array.from({ length: 120 }, (_, i) => ({ text: i % 2 === 0 ? 'lampu' : 'air', category: i % 2 === 0 ? 'lampu' : 'air' }));
    const learning = learningOn(shelf);
    await learning.sweep.run();
    await learning.sweep.run();
    expect(learning.model()).toBeUndefined();
    expect(shelf.reads).toBe(1);
  });
});
