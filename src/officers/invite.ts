/** /undang PERAN INSTANSI: an admin opens the door to one more officer with a one-time code. */
import { signs } from '../complaints/number.ts';
import type { Role } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { nearest } from './nearest.ts';
import type { Agency, OfficerTurn, OfficerWorld } from './officers.ts';
import { asksFor, audited, type Request, says } from './request.ts';
import { adminAgency } from './roles.ts';

/** Long enough to reach a colleague over a weekend's night, short enough to be forgotten harmlessly. */
const validMs = 48 * 3_600_000;
const codeLength = 8;
/** They stand first among the signs. */
const codeDigits = 8;

/** Shorter words are in too many names. */
const nameMinLength = 4;

/** The right to see who told a complaint. */
const identityWord = 'identitas';

const roles = new Map<string, Role>([
  ['petugas', 'officer'],
  ['officer', 'officer'],
  ['penyelia', 'supervisor'],
  ['supervisor', 'supervisor'],
  ['admin', 'admin'],
]);

/** Makes the code and tells it once; what is missing or wrong is explained with the words that are right. */
export async function invite(request: Request): Promise<OfficerTurn> {
  const { world, officer } = request;
  const { role, word, typed, opens } = wantedIn(request.args);
  const right = opens ? identityWord : '';
  if (role === undefined) {
    const named = agencyNamed(typed, world) === undefined ? '' : typed;
    return asksFor(request, 'undang', `${named} ${right}`.trim(), [{ key: 'officer.invite.role' }, { key: 'officer.example.undang' }]);
  }
  const agency = agencyFor(role, typed, world);
  if (agency === null) return asksFor(request, 'undang', `${word} ${right}`.trim(), wrongAgency(role, typed, world));
  const code = drawCode(world.chance.token());
  const expiresAt = world.chance.now() + validMs;
  return says(request, [...told(role, agency, code, expiresAt), ...(opens ? [{ key: 'officer.invite.identity' as const }] : [])], {
    staff: [
      {
        type: 'invite',
        code,
        region: world.region.code,
        agency: agency.code,
        role,
        ...(opens && { identity: true as const }),
        by: officer.id,
        expiresAt,
      },
    ],
    audit: [audited(request, 'undang', null, { role, agency: agency.code, ...(opens && { right }) })],
  });
}

/** The role, the agency and the right, in whichever order: "petugas DISHUB", "DISHUB petugas". */
function wantedIn(args: string): { role: Role | undefined; word: string; typed: string; opens: boolean } {
  const words = args.split(/\s+/).filter((word) => word !== '' && !/^(?:untuk|di|sebagai|instansi)$/i.test(word));
  const rest = words.filter((word) => word.toLowerCase() !== identityWord);
  const word = rest.find((one) => roles.has(one.toLowerCase())) ?? '';
  const typed = rest.filter((one) => one !== word).join(' ');
  return { role: roles.get(word.toLowerCase()), word, typed, opens: rest.length < words.length };
}

/** Reads a code as people copy it: any case, with spaces or dashes, also with words around it ("kode 2HM5FVNT Rina"). null when there is none. */
export function readCode(text: string): string | null {
  const words = text.split(/\s+/);
  const pairs = words.map((word, i) => word + (words[i + 1] ?? ''));
  return [text, ...words, ...pairs].map(codeIn).find((code) => code !== null) ?? null;
}

function codeIn(text: string): string | null {
  const code = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return code.length === codeLength && [...code].every((sign) => signs.includes(sign)) ? code : null;
}

/** Eight signs out of a fresh token, nearly 30^8 codes, a digit among them: eight letters in small type may be any word. */
export function drawCode(token: string): string {
  let rest = [...token].reduce((value, sign) => value * 36n + BigInt(Number.parseInt(sign, 36)), 0n);
  let code = '';
  while (code.length < codeLength) {
    code += signs.charAt(Number(rest % BigInt(signs.length)));
    rest /= BigInt(signs.length);
  }
  return /\d/.test(code) ? code : code.slice(0, -1) + signs.charAt(signs.indexOf(code.slice(-1)) % codeDigits);
}

/** Admins belong to no agency of their own, everybody else to one that is not the admins'. */
function agencyFor(role: Role, typed: string, world: OfficerWorld): Agency | null {
  const wanted = role === 'admin' && typed === '' ? adminAgency : typed;
  const agency = agencyNamed(wanted, world);
  if (role === 'admin') return wanted.toUpperCase() === adminAgency ? (agency ?? { code: adminAgency, label: adminAgency }) : null;
  return agency === undefined || agency.code === adminAgency ? null : agency;
}

/** By its code, its name, or words of the name that no other agency has ("kesehatan"). */
function agencyNamed(typed: string, { agencies }: OfficerWorld): Agency | undefined {
  const wanted = typed.toLowerCase();
  const named = agencies.find(({ code, label }) => [code, label].some((name) => name.toLowerCase() === wanted));
  const within = agencies.filter(({ label }) => wanted.length >= nameMinLength && label.toLowerCase().includes(wanted));
  return named ?? (within.length === 1 ? within[0] : undefined);
}

function wrongAgency(role: Role, typed: string, world: OfficerWorld): Sentence[] {
  if (role === 'admin') return [{ key: 'officer.invite.admin' }];
  const codes = world.agencies.map(({ code }) => code).filter((code) => code !== adminAgency);
  const meant = nearest(typed.toUpperCase(), codes);
  const missing: Sentence =
    typed === '' ? { key: 'officer.invite.agency_missing' } : { key: 'officer.invite.agency_unknown', params: { typed } };
  const hint: Sentence = meant
    ? { key: 'officer.invite.agency_meant', params: { meant } }
    : { key: 'officer.invite.agencies', params: { codes: codes.join(', ') } };
  return [missing, hint, { key: 'officer.example.undang' }];
}

function told(role: Role, agency: Agency, code: string, until: number): Sentence[] {
  const what: Sentence = { key: `officer.role.${role}` };
  return [
    { key: 'officer.invite.told', params: { role: what, agency: agency.label } },
    { key: 'officer.invite.how', params: { code } },
    { key: 'officer.invite.until', params: { until } },
  ];
}
