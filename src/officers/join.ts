/** /daftar KODE, with or without its slash: an invited person becomes an officer. To anybody whose code opens nothing it looks like a word the bot does not know. */
import type { Incoming } from '../channels/channel.ts';
import type { TalkNow } from '../complaints/ports.ts';
import { readDesk } from './desk.ts';
import { readCode } from './invite.ts';
import { officerOf } from './known.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { parse } from './parse.ts';
import { type Request, says, turnOf } from './request.ts';

/** The command's word; everybody may send it. */
const word = 'daftar';

/** What `/daftar KODE` brings about; null when the line is none, or its code is unknown, used or expired. The code is used up by the commit. */
export async function join(incoming: Incoming, now: TalkNow, world: OfficerWorld): Promise<OfficerTurn | null> {
  const args = incoming.said.type === 'text' && !incoming.group ? invited(incoming.said.text) : null;
  const code = args === null ? null : readCode(args);
  const at = world.chance.now();
  const invitation = code && (await world.officers.invitation(code, at));
  if (!code || !invitation) return null;
  const { agency, role } = invitation;
  const officer = (await officerOf(incoming, world.officers))?.id ?? world.chance.id();
  const label = world.agencies.find((known) => known.code === agency)?.label ?? agency;
  const { channel, person, profile } = incoming;
  const given = nameBehind(args ?? '', code) || (profile.name ?? '');
  const name = given || world.words({ key: 'officer.unnamed', params: { sign: officer.slice(-4).toUpperCase() } });
  return turnOf(now, {
    // From now on words without a slash may be an officer's as well.
    next: { ...now.talk, desk: readDesk(now.talk.desk, at) },
    say: [
      {
        lines: [
          { key: 'officer.welcome', params: { role: { key: `officer.role.${role}` }, agency: label } },
          ...(given === '' ? [{ key: 'officer.welcome.unnamed' as const, params: { name } }] : []),
          { key: (await hasGroup(agency, channel, world)) ? 'officer.welcome.group' : 'officer.welcome.next' },
        ],
      },
    ],
    staff: [{ type: 'join', code, officer, channel, person, name, talk: now.id, at }],
    audit: [{ at, officer, act: word, complaint: null, detail: { role, agency } }],
  });
}

/** Whether the agency's cards are in a group of this platform. */
async function hasGroup(agency: string, channel: Incoming['channel'], { groups, region, edits }: OfficerWorld): Promise<boolean> {
  return edits(channel) && (await groups.of(region.code, agency)).some((group) => group.channel === channel);
}

const slashless = /^(?:(?:halo|min|pak|bu|mau|saya|izin)[\s,]+)*(?:daftar|mendaftar)(?:kan)?[\s.,:;]+([\s\S]*)$/i;
/** Nothing but a code, in capitals as it was told. */
const alone = /^[2-9A-HJKMNP-TV-Z]{8}$/;

/** What stands behind "/daftar", "daftar" before a code, or is a code by itself; null: nobody means to join. */
export function invited(text: string): string | null {
  const line = parse(text);
  if (line !== null) return line.command === word ? line.args : null;
  const typed = text.trim();
  if (alone.test(typed)) return typed;
  const behind = slashless.exec(typed)?.[1] ?? '';
  const [first = '', second = ''] = behind.replace(/^(?:kode|pakai kode|petugas)[\s.:]+/i, '').split(/\s+/);
  const hasCode = [first, first + second].some((sign) => /\d/.test(sign) && readCode(sign) !== null);
  return hasCode || (/^[A-Z]{8}$/.test(first) && readCode(first) !== null) ? behind : null;
}

/** "2HM5FVNT Rina Wati": who comes from where no names are told says one. */
function nameBehind(args: string, code: string): string {
  const [, behind = ''] = new RegExp(`${[...code].join('[ -]?')}[.,:;]?\\s+(.+)$`, 'is').exec(args) ?? [];
  return /^[\p{L}][\p{L} .'’-]{1,59}$/u.test(behind.trim()) ? behind.trim().replace(/\s+/g, ' ') : '';
}

/** An officer with one more invitation; an officer may be told that a code opens nothing. */
export async function joinAgain(request: Request): Promise<OfficerTurn> {
  const joined = await join(request.incoming, request.now, request.world);
  return joined ?? says(request, [{ key: 'officer.code.unknown' }]);
}
