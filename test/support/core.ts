/** Runs conversations on the dialogue core alone, with the real sentences: a small world in memory stands for database, clock and centre. */
import { deepStrictEqual } from 'node:assert';
import { fileURLToPath } from 'node:url';
import { botLines, written } from '../../src/commands/transcript.ts';
import { type Complaint, placeNow, titleOf } from '../../src/complaints/complaint.ts';
import { dueOf, workingDays } from '../../src/complaints/deadlines.ts';
import { changeOf } from '../../src/complaints/follow.ts';
import { applyEvent, invitesAnswer, isOver, resumedDue } from '../../src/complaints/life.ts';
import { drawNumber } from '../../src/complaints/number.ts';
import { corrected } from '../../src/complaints/passed-on.ts';
import { type Spoken, spokenIn } from '../../src/complaints/spoken.ts';
import type { Effect, Filing } from '../../src/dialogue/effect.ts';
import type { Category, Known, OwnComplaint, Places, Region, SimilarComplaint } from '../../src/dialogue/known.ts';
import type { Need } from '../../src/dialogue/outcome.ts';
import { invite, offer, raise } from '../../src/dialogue/question.ts';
import type { Said } from '../../src/dialogue/said.ts';
import type { Say } from '../../src/dialogue/say.ts';
import { type StatusChange, tellLate, tellStatus } from '../../src/dialogue/status.ts';
import { emptyTalk, type Talk } from '../../src/dialogue/talk.ts';
import { turn } from '../../src/dialogue/turn.ts';
import { readOperator } from '../../src/settings/operator.ts';
import { createSpeech } from '../../src/speech.ts';
import { placesFor } from './areas.ts';
import { type Script, type ScriptStep, type Transcript, withoutNumbers, writtenStep } from './script.ts';

const read = readOperator(fileURLToPath(new URL('../../operator', import.meta.url)), null);
if ('mistakes' in read) throw new Error('the shipped operator data has mistakes');
/** The shipped operator data, as a new installation has it. */
const { operator } = read;
export const categories: readonly Category[] = operator.categories;
const speech = createSpeech();

const [home] = operator.regions;
if (home === undefined) throw new Error('the shipped operator data names no region');
export const region: Region = home;

const shippedWords = spokenIn({ categories, region, doors: operator.doors }, speech.languages, speech.label);

const days = workingDays(operator.calendar, region.timeZone);
const due = dueOf(operator.limits, days);

/** One citizen's world. `say` runs a turn and gives the bot's answers; effects are carried out in memory and kept for the tests. */
export class World {
  talk: Talk = emptyTalk;
  /** What happened to complaints besides filing and forwarding. */
  steps: { complaint: string; type: string; at: number }[] = [];
  now: number;
  effects: Effect[] = [];
  filings: Filing[] = [];
  says: Say[] = [];
  /** Newest first. */
  complaints: Complaint[] = [];
  categories: readonly Category[] = categories;
  readonly quietMs: number;
  #words: { categories: readonly Category[]; region: Region; in: (language: string) => Spoken } | null = null;
  region: Region = region;
  places: Places = placesFor(region.code);
  /** Public complaints of others that every summary is like. */
  similar: SimilarComplaint[] = [];
  forgetAt: number | null = null;
  /** Messages heard from the citizen. */
  heard = 0;
  /** How often the centre was tried in vain; it takes complaints while this is 0. */
  centreTries = 0;
  /** How many fresh values were drawn. */
  drawn = 0;

  constructor(now = Date.parse('2026-11-23T09:00+07:00'), quietMs = 0) {
    this.now = now;
    this.quietMs = quietMs;
  }

  /** The bot's answers to one thing said. */
  hear(said: Said, message = `m${this.#next()}`, quoted: string | null = null): Say[] {
    const heard = { message, at: this.now, said };
    if (said.type !== 'alarm') this.heard += 1;
    const first = this.known(quoted, false);
    const turned = turn(this.talk, heard, first);
    let known = first;
    let done = turned;
    for (let asked = 0; 'need' in done && asked < 4; asked++) {
      const learned = this.#learn(done);
      known = { ...known, ...learned };
      const again = turn(this.talk, heard, known);
      // What a turn answers where there is nothing similar is what it would answer when run again.
      if (learned.similar?.length === 0 && done.none) deepStrictEqual(done.none, again);
      done = again;
    }
    if ('need' in done) throw new Error('the turn asked for what it was given');
    this.talk = JSON.parse(JSON.stringify(done.talk));
    for (const effect of done.effects) this.#carryOut(effect);
    this.says.push(...done.say);
    return done.say;
  }

  /** Goes on drawing after `drawn` fresh values. */
  skip(drawn: number): void {
    this.drawn = drawn;
  }

  text(text: string, quoted: string | null = null): Say[] {
    return this.hear({ type: 'text', text }, undefined, quoted);
  }

  /** Lets time pass; alarms ring on their way. */
  wait(ms: number): Say[] {
    const until = this.now + ms;
    const said: Say[] = [];
    for (let rings = 0; rings < 50 && this.talk.wakeAt !== null && this.talk.wakeAt <= until; rings++) {
      this.now = Math.max(this.now, this.talk.wakeAt);
      said.push(...this.hear({ type: 'alarm' }, ''));
    }
    this.now = until;
    return said;
  }

  /** Something happens to the newest complaint at the centre. */
  central(type: string, data: Record<string, string>): Say[] {
    const [newest] = this.complaints;
    if (!newest) throw new Error('no complaint was filed yet');
    const event = { id: `e${this.#next()}`, type, complaintId: newest.id, sequence: newest.sequence + 1, at: this.now, data };
    const applied = applyEvent(newest, event, { due, days });
    this.complaints[0] = applied.complaint;
    if (!applied.tell) return [];
    const { id, number, status } = applied.complaint;
    this.steps.push({ complaint: id, type: applied.type, at: this.now });
    const question = { complaint: id, number, title: titleOf(applied.complaint) };
    if (status === 'resolved') this.talk = raise(this.talk, { type: 'solved', ...question });
    if (status === 'info_requested') this.talk = raise(this.talk, { type: 'info', ...question });
    if (newest.hushed) return [];
    if (invitesAnswer(applied.type, data.text ?? '')) this.talk = invite(this.talk, question, this.now);
    const say = tellStatus(changeOf(applied.type as StatusChange['type'], applied.complaint, data));
    this.says.push(say);
    return [say];
  }

  /** The date of the newest complaint has passed. */
  late(): Say {
    const [newest] = this.complaints;
    if (!newest) throw new Error('no complaint was filed yet');
    const say = tellLate(changeOf('forwarded_late', newest, {}), 'answer');
    this.talk = offer(this.talk, say);
    this.says.push(say);
    return say;
  }

  known(quoted: string | null, own: boolean): Known {
    const seed = this.#next();
    const known: Known = {
      now: this.now,
      fresh: {
        ids: [`a${seed}`, `b${seed}`, `c${seed}`],
        token: `draft${seed}`,
        number: drawNumber((max) => (Math.imul(seed * 977 + this.#next(), 2_654_435_761) >>> 8) % max),
      },
      ...this.#spoken(this.talk.language ?? 'id'),
      languages: speech.languages,
      places: this.places,
      quietMs: this.quietMs,
      fileMaxBytes: 20 * 1024 * 1024,
      due,
      workingDays: days.between,
      quoted,
    };
    return own ? { ...known, own: this.own } : known;
  }

  #spoken(language: string): Spoken {
    const { categories, region } = this;
    if (this.#words?.categories !== categories || this.#words.region !== region)
      this.#words = { categories, region, in: wordsOf(categories, region) };
    return this.#words.in(language);
  }

  /** What a turn asked to know. */
  #learn(need: Need): Partial<Known> {
    switch (need.need) {
      case 'own':
        return { own: this.own };
      case 'similar':
        return { similar: this.similar };
      case 'language':
        return this.#spoken(need.language);
      case 'code':
        return { code: 'unknown' };
      case 'stored': {
        const open = this.own.filter(({ status }) => !isOver(status)).length;
        return { stored: { complaints: this.complaints.length, open, messages: this.heard - 1, forgetAt: this.forgetAt } };
      }
    }
  }

  #next(): number {
    this.drawn += 1;
    return this.drawn;
  }

  #carryOut(effect: Effect): void {
    this.effects.push(effect);
    if (effect.type === 'forget') this.forgetAt = effect.at;
    if ('complaint' in effect) this.#change(effect.complaint, effect.type, effect);
    if (effect.type !== 'file') return;
    const { filing } = effect;
    this.filings.push(filing);
    const { id, number, kind, category, visibility, pieces, place, occurred, at: submittedAt, dueAt } = filing;
    this.complaints.unshift({
      ...{ id, number, kind, category, visibility, pieces, place, occurred, submittedAt, dueAt },
      centralId: this.centreTries === 0 ? id : null,
      centralNumber: this.centreTries === 0 ? String(9_000_000 + this.filings.length) : null,
      ...{ region: region.code, citizen: 'citizen', talk: 'talk' },
      ...{ channel: 'core', agency: '', holder: '', status: 'received', sequence: 0, stars: null, version: 1 },
    });
  }

  /** What effects change in a complaint, as complaints/effects.ts does. */
  #change(id: string, type: string, effect: Effect): void {
    const complaint = this.complaints.find((entry) => entry.id === id);
    if (!complaint) return;
    if (type === 'nudge') this.steps.push({ complaint: id, type: 'nudged', at: this.now });
    if (effect.type === 'add' && complaint.status === 'info_requested') {
      const dueAt = resumedDue(complaint, this.now, { due, days });
      delete complaint.paused;
      Object.assign(complaint, { status: 'in_progress', dueAt });
    }
    if (effect.type === 'withdraw') complaint.status = 'withdrawn';
    if (effect.type === 'correct') {
      Object.assign(complaint, corrected(complaint, effect, this.now));
      this.steps.push({ complaint: id, type: 'corrected', at: this.now });
    }
    if (effect.type === 'hush') complaint.hushed = effect.hushed;
    if (effect.type === 'solved' && !effect.solved) {
      this.steps.push({ complaint: id, type: 'disputed', at: this.now });
      Object.assign(complaint, { status: 'reopened', dueAt: due('answer', complaint.kind, this.now).at });
    }
    if (effect.type === 'solved' && effect.solved) complaint.status = 'closed';
  }

  /** The citizen's own complaints, as the store tells them. */
  get own(): OwnComplaint[] {
    return this.complaints.map(
      ({
        id,
        number,
        centralId,
        centralNumber,
        kind,
        category,
        visibility,
        place,
        status,
        holder,
        submittedAt,
        dueAt,
        pieces,
        hushed,
      }) => ({
        ...{ id, number, centralNumber, kind, status, submittedAt, dueAt, visibility, agency: holder },
        ...{ forwarded: centralId !== null, forwardAttempts: this.centreTries, ...(hushed ? { hushed } : {}) },
        category: this.#spoken(this.talk.language ?? 'id').categories.find((entry) => entry.code === category)?.label ?? category,
        title: titleOf({ visibility, pieces, place, submittedAt }),
        place: visibility === 'secret' ? '' : placeNow({ place, pieces }).text,
        steps: [
          ...(centralId === null ? ['filed'] : ['filed', 'forwarded']).map((type) => ({ type, at: submittedAt, agency: '' })),
          ...this.steps.filter((step) => step.complaint === id).map(({ type, at }) => ({ type, at, agency: '' })),
        ],
      }),
    );
  }
}

/** The operator's words by language: those of the shipped data once for all worlds. */
function wordsOf(own: readonly Category[], home: Region): (language: string) => Spoken {
  return own === categories && home === region
    ? shippedWords
    : spokenIn({ categories: own, region: home, doors: operator.doors }, speech.languages, speech.label);
}

/** The bot's message as a dialogue file writes it. */
export function rendered(say: Say): string {
  return renderedIn('id', say);
}

function renderedIn(language: string, say: Say): string {
  return written(speech.render(say, language, region.timeZone));
}

/** Runs a script on the core; the transcript is the script with what the bot really said. */
export function runOnCore(script: Script): Transcript & { world: World } {
  const world = new World(script.clock, script.quietMs);
  if (script.region) world.region = { ...region, ...script.region };
  world.places = placesFor(world.region.code, script.areas);
  const lines: string[] = [];
  const messages: string[] = [];
  const ids: string[] = [];
  for (const step of script.steps) {
    if (step.type === 'bot') continue;
    const said = perform(world, step, ids);
    const told = said.map((say) => renderedIn(world.talk.language ?? 'id', say));
    lines.push(writtenStep(step), ...told.map(botLines));
    messages.push(...told);
  }
  return { world, messages, text: withoutNumbers(lines.join('\n')) };
}

function perform(world: World, step: ScriptStep, ids: string[]): Say[] {
  if (step.type === 'wait') return world.wait(step.seconds * 1000);
  if (step.type === 'central') return world.central(step.event, step.data);
  if (step.type === 'press') return world.hear(pressed(world, step.label, step.oldest), '');
  const message = `w${ids.length + 1}`;
  if (step.type === 'edit') return world.hear({ type: 'edit', of: ids[step.nth - 1] ?? '', text: step.text }, '');
  if (step.type === 'revoke') return world.hear({ type: 'revoke', of: ids[step.nth - 1] ?? '' }, '');
  ids.push(message);
  if (step.type === 'text') return world.hear({ type: 'text', text: step.text }, message);
  if (step.type === 'pin') return world.hear({ type: 'pin', lat: step.lat, lon: step.lon }, message);
  if (step.type === 'other') return world.hear({ type: 'other', kind: step.kind }, message);
  if (step.type !== 'file') throw new Error('unknown step');
  const { line: _line, ...file } = step;
  return world.hear({ ...file, ref: message }, message);
}

function pressed(world: World, label: string, oldest: boolean): Said {
  const all = world.says.flatMap((say) =>
    (say.choices ?? []).filter((choice) => speech.sentence(choice.label, world.talk.language ?? 'id', region.timeZone) === label),
  );
  const choice = oldest ? all[0] : all.at(-1);
  if (!choice) throw new Error(`no button <${label}> is on the screen`);
  return { type: 'press', draft: choice.draft, step: choice.step, choice: choice.choice };
}
