/** What the card of a complaint in its agency's group shows: who told it only as a pseudonym, nothing of a secret one, and always how it stands now. */
import { type Complaint, mapLink, titleOf } from '../complaints/complaint.ts';
import { isOver } from '../complaints/life.ts';
import type { AgencyGroup, Errand, Followers, Officers } from '../complaints/ports.ts';
import type { Say, Sentence } from '../dialogue/say.ts';
import { agencyName } from './agencies.ts';
import { attachmentsOf, cardChoices, categoryOf, clipped, deadline, joined, placeTold, storyOf } from './card.ts';
import { masked } from './mask.ts';
import type { OfficerWorld } from './officers.ts';

export interface BoardWorld extends Pick<OfficerWorld, 'categories' | 'agencies' | 'chance'> {
  complaints: Pick<OfficerWorld['complaints'], 'byId' | 'history' | 'attachments'>;
  officers: Pick<Officers, 'byId'>;
  followers: Pick<Followers, 'similar' | 'of'>;
}

type Place = Pick<AgencyGroup, 'region' | 'agency'>;

/** A photo's caption holds 1024 signs: the story gets what the rest leaves. */
const storyMax = 300;
const placeMax = 120;
/** A report older than this is hardly about the same thing. */
const similarWithinMs = 60 * 86_400_000;

/** The card as the complaint stands now; 'secret': nothing of it may be shown; null: it has no card. */
export async function drawCard(
  id: string,
  at: Place,
  world: BoardWorld,
): Promise<{ say: Say; topic: string; over: boolean; number: string } | 'secret' | null> {
  const complaint = await world.complaints.byId(id);
  if (complaint === null || complaint.practice) return null;
  if (complaint.visibility === 'secret') return 'secret';
  const { number } = complaint;
  const topic = clipped([number, masked(titleOf(complaint), complaint)].filter((part) => part !== '').join(' · '), 120);
  if (complaint.agency !== at.agency) return { say: gone(complaint, world), topic, over: true, number };
  return { say: await standing(complaint, world), topic, over: isOver(complaint.status), number };
}

/** It went to another agency: the words are theirs to read. */
function gone(complaint: Complaint, world: BoardWorld): Say {
  const { number } = complaint;
  return { lines: [{ key: 'officer.board.gone', params: { number, agency: agencyName(complaint.agency, world) } }], about: complaint.id };
}

async function standing(complaint: Complaint, world: BoardWorld): Promise<Say> {
  const { id } = complaint;
  const [attachments, history] = await Promise.all([world.complaints.attachments(id), world.complaints.history(id)]);
  const photos = attachments.filter(({ kind, proof, state }) => kind === 'photo' && !proof && (state === 'waiting' || state === 'kept'));
  const times = history.filter(({ type }) => type === 'reminded' || type === 'nudged').length;
  const lines: (Sentence | '')[] = [
    ...heading(complaint, world),
    ...place(complaint),
    story(complaint),
    joined([attachmentsOf(attachments), await beside(complaint, world)]),
    joined([await state(complaint, world), deadline(complaint, world.chance.now())]),
    times === 0 ? '' : { key: 'officer.board.reminded', params: { times } },
  ];
  return {
    lines: lines.filter((line) => line !== '' && !(line.key === 'officer.words' && line.params?.words === '')) as Sentence[],
    choices: cardChoices(complaint),
    about: id,
    ...(photos[0] && { attachments: [photos[0].id] }),
  };
}

function heading(complaint: Complaint, world: BoardWorld): Sentence[] {
  const { number, kind } = complaint;
  const category = categoryOf(complaint, world.categories);
  const subject = kind === 'grievance' ? category : joined([{ key: `kind.${kind}` }, category]);
  return [{ key: 'officer.board.heading', params: { number, pseudonym: number.slice(0, 5), subject } }];
}

function place(complaint: Complaint): Sentence[] {
  const { place: where } = complaint;
  if (where === null) return [];
  const words: Sentence[] = where.text === '' ? [] : [{ key: 'officer.look.place', params: { place: placeTold(complaint, placeMax) } }];
  return where.lat === undefined ? words : [...words, { key: 'officer.look.map', params: { link: mapLink(where.lat, where.lon ?? 0) } }];
}

function story(complaint: Complaint): Sentence | '' {
  const words = clipped(masked(storyOf(complaint), complaint).trim(), storyMax);
  return words === '' ? '' : { key: 'officer.look.story', params: { story: words } };
}

/** Who else tells of it: those who follow it, and reports like it. */
async function beside(complaint: Complaint, world: BoardWorld): Promise<Sentence | ''> {
  const { id, category, region, citizen, place: where } = complaint;
  const followers = (await world.followers.of(id)).length;
  const since = world.chance.now() - similarWithinMs;
  const similar = where === null ? [] : await world.followers.similar({ category, place: where }, { region, citizen, since });
  const others = similar.map(({ number }) => number).filter((number) => number !== complaint.number);
  const parts: Sentence[] = [
    ...(followers === 0 ? [] : [{ key: 'officer.board.followers' as const, params: { number: followers } }]),
    ...(others.length === 0 ? [] : [{ key: 'officer.board.similar' as const, params: { numbers: others.join(', ') } }]),
  ];
  return parts.length === 0 ? '' : joined(parts);
}

async function state(complaint: Complaint, world: BoardWorld): Promise<Sentence> {
  const holder = complaint.assignee === undefined ? null : await world.officers.byId(complaint.assignee);
  const status: Sentence = { key: `officer.status.${complaint.status}` };
  if (isOver(complaint.status)) return status;
  if (holder === null) return joined([status, { key: 'officer.board.nobody' }]);
  return joined([status, { key: 'officer.board.holder', params: { name: holder.name } }]);
}

/** Everything a group is told, for the errand that draws it. */
export function boardOf(world: BoardWorld) {
  return {
    draw: (complaint: string, at: Place) => drawCard(complaint, at, world),
    topic: (at: Place) => agencyName(at.agency, world),
    forbidden: (at: Place & { by: string }) => topicsForbidden(at, world),
    secrets: (count: number): Say => ({ lines: secretLines(count) }),
    flood: (count: number): Say => ({ lines: [{ key: 'officer.board.flood', params: { count } }] }),
    numbers: (numbers: string[], secrets: number): Say => ({
      lines: [
        ...(numbers.length === 0
          ? []
          : [{ key: 'officer.board.numbers' as const, params: { count: numbers.length, numbers: numbers.join(', ') } }]),
        ...(secrets === 0 ? [] : secretLines(secrets)),
      ],
    }),
  };
}

function secretLines(count: number): Sentence[] {
  return [{ key: 'officer.board.secrets', params: { count } }];
}

/** The admin who made the group hears once that topics need a right the bot does not have. */
async function topicsForbidden(at: Place & { by: string }, world: BoardWorld): Promise<Errand[]> {
  const admin = await world.officers.byId(at.by);
  if (!admin?.talk) return [];
  const say: Say = { lines: [{ key: 'officer.unit.forbidden', params: { agency: agencyName(at.agency, world) } }] };
  return [{ kind: 'message', talk: admin.talk, say, bulk: false }];
}
