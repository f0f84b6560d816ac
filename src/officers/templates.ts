/** /templat: the ready answers of an agency, listed, shown, written and taken away in the chat; and how an answer that calls one by #name gets its words. */
import type { Complaint } from '../complaints/complaint.ts';
import type { StaffChange, Template } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { clipped } from './card.ts';
import { nearest } from './nearest.ts';
import type { Agency, OfficerTurn } from './officers.ts';
import { audited, type Request, says } from './request.ts';
import { adminAgency, holds } from './roles.ts';
import { calledIn, fill, nameMax, placeholders, templatesMax, together, unknownPlaceholders, wordsMax } from './template.ts';

const excerptMax = 70;
const inBraces = placeholders.map((word) => `{${word}}`).join(', ');
const remove = /^hapus\s+/i;

/** `/templat`, `/templat #nama`, `/templat #nama teks`, `/templat hapus #nama`; an agency's code first where the officer has several. */
export async function templates(request: Request): Promise<OfficerTurn> {
  const found = agencyIn(request);
  if ('lines' in found) return says(request, found.lines);
  const { agency, words } = found;
  const all = await templatesOf(request, agency.code);
  if (words === '') return says(request, listed(all, agency));
  const removes = remove.test(words);
  const call = calledIn(words.replace(remove, ''));
  if (call === null) return says(request, [{ key: 'officer.template.how' }, { key: 'officer.example.templat' }]);
  const known = all.find(({ name }) => name === call.name);
  if (removes) return known?.own ? removed(request, agency, call.name) : says(request, unknown(call.name, all, known !== undefined));
  if (call.rest !== '') return written(request, agency, call, all);
  return known ? says(request, shown(known)) : says(request, unknown(call.name, all, false));
}

type Known = Template & { own: boolean };

async function templatesOf(request: Request, agency: string): Promise<Known[]> {
  const { world } = request;
  const own = await world.templates.of(world.region.code, agency);
  return together(own, world.readyAnswers).map((template) => ({ ...template, own: own.includes(template) }));
}

/**
 * The words of an answer to this complaint: what was typed, or the ready answer it calls, filled. A text that calls none is left as it is, unless it is nothing but a name.
 */
export async function expanded(request: Request, complaint: Complaint, text: string): Promise<{ text: string } | { refused: Sentence[] }> {
  const call = calledIn(text);
  if (call === null) return { text };
  const all = await templatesOf(request, complaint.agency);
  const known = all.find(({ name }) => name === call.name);
  if (!known) return call.rest === '' ? { refused: unknown(call.name, all, false) } : { text };
  const filled = fill(known.words, complaint, request.world);
  if ('missing' in filled)
    return { refused: [{ key: 'officer.template.missing', params: { name: call.name, word: filled.missing, number: complaint.number } }] };
  return { text: call.rest === '' ? filled.text : `${filled.text}\n${call.rest}` };
}

/** The agency meant, when it is one the officer belongs to; the only one when none is named. */
function agencyIn({ officer, world, args }: Request): { agency: Agency; words: string } | { lines: Sentence[] } {
  const admin = holds(officer, 'admin', world.region.code);
  const mine = world.agencies.filter(
    ({ code }) =>
      code !== adminAgency && (admin || officer.roles.some((held) => held.region === world.region.code && held.agency === code)),
  );
  const [, first = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(args.trim()) ?? [];
  const named = mine.find(({ code }) => code.toLowerCase() === first.toLowerCase());
  if (named) return { agency: named, words: rest };
  const [only, other] = mine;
  if (only && !other) return { agency: only, words: args.trim() };
  return { lines: [{ key: 'officer.template.which', params: { codes: mine.map(({ code }) => code).join(', ') } }] };
}

function listed(all: Known[], agency: Agency): Sentence[] {
  return [
    { key: 'officer.template.list', params: { agency: agency.label } },
    ...all.map(({ name, words }): Sentence => ({ key: 'officer.template.line', params: { name, words: clipped(words, excerptMax) } })),
    { key: 'officer.template.use' },
    { key: 'officer.template.how' },
    { key: 'officer.template.words', params: { known: inBraces } },
  ];
}

function shown({ name, words }: Known): Sentence[] {
  return [
    { key: 'officer.template.shown', params: { name, words } },
    { key: 'officer.template.change', params: { name } },
  ];
}

function written(request: Request, agency: Agency, { name, rest }: { name: string; rest: string }, all: Known[]): OfficerTurn {
  if (rest.length > wordsMax) return says(request, [{ key: 'officer.template.too_long', params: { length: rest.length, max: wordsMax } }]);
  const strange = unknownPlaceholders(rest);
  if (strange.length > 0) {
    return says(request, [{ key: 'officer.template.placeholders', params: { word: `{${strange[0]}}`, known: inBraces } }]);
  }
  const own = all.filter((template) => template.own);
  if (own.length >= templatesMax && !own.some((template) => template.name === name))
    return says(request, [{ key: 'officer.template.many', params: { max: templatesMax } }]);
  return says(request, [{ key: 'officer.template.kept', params: { name, agency: agency.label } }, { key: 'officer.template.use' }], {
    ...kept(request, agency, name, rest),
  });
}

function removed(request: Request, agency: Agency, name: string): OfficerTurn {
  const shipped = request.world.readyAnswers.some((template) => template.name === name);
  const line: Sentence = { key: shipped ? 'officer.template.removed.shipped' : 'officer.template.removed', params: { name } };
  return says(request, [line], kept(request, agency, name, null));
}

function kept(request: Request, agency: Agency, name: string, words: string | null): Pick<OfficerTurn, 'staff' | 'audit'> {
  const { world, officer } = request;
  const change: StaffChange = {
    type: 'template',
    region: world.region.code,
    agency: agency.code,
    name: name.slice(0, nameMax),
    words,
    by: officer.id,
    at: world.chance.now(),
  };
  const detail = { agency: agency.code, name, to: words === null ? 'removed' : 'written' };
  return { staff: [change], audit: [audited(request, 'templat', null, detail)] };
}

function unknown(name: string, all: Known[], shipped: boolean): Sentence[] {
  if (shipped) return [{ key: 'officer.template.shipped', params: { name } }];
  const meant = nearest(
    name,
    all.map((template) => template.name),
  );
  const names = all.map((template) => `#${template.name}`).join(', ');
  return [
    { key: 'officer.template.unknown', params: { name } },
    meant ? { key: 'officer.template.meant', params: { meant } } : { key: 'officer.template.names', params: { names } },
  ];
}
