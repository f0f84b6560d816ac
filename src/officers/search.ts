/** /cari: the officer's complaints by words of story and place, category or number, page by page; a word nobody used is held against those that were. */
import { type Complaint, titleOf } from '../complaints/complaint.ts';
import type { Scope } from '../complaints/ports.ts';
import type { Choice, Sentence } from '../dialogue/say.ts';
import { cardChoice, categoryOf, joined, placeTold } from './card.ts';
import { masked } from './mask.ts';
import { nearest } from './nearest.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { asksFor, audited, type Request, says, turnOf } from './request.ts';
import { scopeOf } from './roles.ts';
import { readSearch, termsOf } from './terms.ts';

const shownMax = 8;
const placeMax = 50;

export async function search(request: Request): Promise<OfficerTurn> {
  const { world } = request;
  const { words, page: wanted } = readSearch(request.args);
  if (words.length === 0) return asksFor(request, 'cari', '', [{ key: 'search.what' }, { key: 'officer.example.cari' }]);
  const scope = scopeOf(request.officer, world.region.code);
  const terms = termsOf(words, world.categories);
  const { total, found } = await world.search.find(scope, terms, (wanted - 1) * shownMax, shownMax);
  const audit = [audited(request, 'cari', null, { found: String(total) })];
  const typed = words.join(' ');
  if (total === 0) return { ...(await nothing(request, words, scope)), audit };
  const pages = Math.ceil(total / shownMax);
  const page = Math.min(wanted, pages);
  const heading: Sentence =
    pages === 1
      ? { key: 'search.found', params: { words: typed, total } }
      : { key: 'search.page', params: { words: typed, total, page, pages } };
  const choices: Choice[] = [
    ...found.map(({ number }) => cardChoice('lihat', number, { key: 'officer.choice.number', params: { number } })),
    ...(page < pages ? [cardChoice('cari', `~${page + 1} ${typed}`, { key: 'officer.choice.next' })] : []),
  ];
  return turnOf(request.now, { say: [{ lines: [heading, ...found.map((complaint) => line(complaint, world))], choices }], audit });
}

function line(complaint: Complaint, world: OfficerWorld): Sentence {
  const { number, status, visibility, submittedAt } = complaint;
  const told: Sentence = { key: 'search.told', params: { at: submittedAt } };
  const state: Sentence = { key: `figures.status.${status}` };
  if (visibility === 'secret') return joined([number, { key: 'officer.secret' }, state, told]);
  const title = masked(titleOf(complaint), complaint);
  const words: Sentence | '' = title === '' ? '' : { key: 'search.title', params: { title } };
  return joined([number, categoryOf(complaint, world.categories), placeTold(complaint, placeMax), words, state, told]);
}

/** What was perhaps meant is one press away. */
async function nothing(request: Request, words: string[], scope: Scope): Promise<OfficerTurn> {
  const known = await request.world.search.vocabulary(scope);
  const plain = known.filter((word) => /^[a-z]{3,}$/.test(word));
  const meant = words.map((word) => (plain.includes(word) || /\d/.test(word) ? word : (nearest(word, plain) ?? word))).join(' ');
  const typed = words.join(' ');
  const none: Sentence = { key: 'search.none', params: { words: typed } };
  if (meant === typed) return says(request, [none]);
  const choices = [cardChoice('cari', meant, { key: 'search.choice.meant', params: { words: meant } })];
  return turnOf(request.now, { say: [{ lines: [none, { key: 'search.meant', params: { words: meant } }], choices }] });
}
