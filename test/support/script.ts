/** Reads conversations written as text and compares what a bot said with them. Knows no core and no platform: drivers turn steps into events. */

import { botLines } from '../../src/commands/transcript.ts';
import type { FileKind } from '../../src/dialogue/said.ts';

export type ScriptStep = { line: number } & (
  | { type: 'text'; text: string }
  | { type: 'file'; kind: FileKind; album?: string; caption?: string; seconds?: number; bytes?: number; name?: string }
  | { type: 'pin'; lat: number; lon: number }
  | { type: 'other'; kind: 'sticker' | 'contact' | 'poll' }
  | { type: 'edit'; nth: number; text: string }
  | { type: 'revoke'; nth: number }
  /** Press the newest (or the oldest) button with this label. */
  | { type: 'press'; label: string; oldest: boolean }
  | { type: 'wait'; seconds: number }
  /** An event of the centre for the newest complaint. */
  | { type: 'central'; event: string; data: Record<string, string> }
  /** One message of the bot: its lines, the last one its buttons in angle brackets. */
  | { type: 'bot'; text: string }
);

export interface Script {
  /** Epoch milliseconds. */
  clock: number;
  quietMs: number;
  /** Whom the bot serves; null: the shipped example region. */
  region: { code: string; name: string } | null;
  /** A file of test/dialogues/areas the operator has imported; '' for none. */
  areas: string;
  steps: ScriptStep[];
}

/** What was said in a run: the bot's messages after each step of the citizen, as a script writes them. */
export interface Transcript {
  /** The script written again with what the bot really said. */
  text: string;
  /** Every message of the bot, in order. */
  messages: string[];
}

/** Parses a dialogue file. Throws with the line number where it cannot be read. */
export function parseScript(text: string): Script {
  const script: Script = { clock: Date.parse('2026-11-23T09:00+07:00'), quietMs: 0, region: null, areas: '', steps: [] };
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    const last = script.steps.at(-1);
    if (line === '' || line.startsWith('#')) continue;
    const header = /^(clock|quiet|region|areas):\s*(.+)$/.exec(line);
    if (header?.[1] === 'clock') script.clock = Date.parse(header[2] ?? '');
    else if (header?.[1] === 'region') script.region = regionIn(header[2] ?? '');
    else if (header?.[1] === 'areas') script.areas = header[2] ?? '';
    else if (header) script.quietMs = Number(header[2]);
    else if (line.startsWith('   ') && last?.type === 'bot') last.text += `\n${line.trim()}`;
    else script.steps.push(parseStep(line, i + 1));
  }
  return script;
}

/** "32.73 Kota Bandung" */
function regionIn(text: string): { code: string; name: string } {
  const [code = '', ...name] = text.split(' ');
  return { code, name: name.join(' ') };
}

/** A step as a dialogue file writes it. */
export function writtenStep(step: ScriptStep): string {
  const caption = (text: string | undefined) => (text === undefined ? '' : ` "${text}"`);
  switch (step.type) {
    case 'text':
      return `W: ${step.text}`;
    case 'file':
      if (step.kind === 'photo') return `W: [foto${step.album ? ` ${step.album}` : ''}${caption(step.caption)}]`;
      if (step.kind === 'voice') return `W: [suara ${step.seconds}${caption(step.caption)}]`;
      if (step.kind === 'video') return `W: [video ${(step.bytes ?? 0) / 1024 ** 2}MB${caption(step.caption)}]`;
      return `W: [dokumen ${step.name ?? ''}${caption(step.caption)}]`;
    case 'pin':
      return `W: [pin ${step.lat},${step.lon}]`;
    case 'other':
      return `W: [${{ sticker: 'stiker', contact: 'kontak', poll: 'polling' }[step.kind]}]`;
    case 'edit':
      return `W: [ubah ${step.nth} "${step.text}"]`;
    case 'revoke':
      return `W: [hapus ${step.nth}]`;
    case 'press':
      return `W: <${step.label}>${step.oldest ? ' lama' : ''}`;
    case 'wait':
      return `(${step.seconds})`;
    case 'central':
      return `S: ${step.event} ${JSON.stringify(step.data)}`;
    case 'bot':
      return botLines(step.text);
  }
}

/** Complaint numbers replaced by their order of appearance, so that any concrete number may stand in a file. */
export function withoutNumbers(text: string): string {
  const seen: string[] = [];
  return text.replace(/\b[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]\b/g, (number) => {
    if (!seen.includes(number)) seen.push(number);
    return `#${seen.indexOf(number) + 1}`;
  });
}

/** The script as it must read: without comments and empty lines, numbers by order. */
export function expectedText(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#') && !/^(clock|quiet|region|areas):/.test(line));
  return withoutNumbers(lines.map((line) => line.trimEnd()).join('\n'));
}

function parseStep(line: string, number: number): ScriptStep {
  const wait = /^\((\d+)\)$/.exec(line);
  if (wait) return { line: number, type: 'wait', seconds: Number(wait[1]) };
  const central = /^S:\s*(\S+)\s*(\{.*\})?$/.exec(line);
  if (central) return { line: number, type: 'central', event: central[1] ?? '', data: parseData(central[2] ?? '{}') };
  if (line.startsWith('B: ')) return { line: number, type: 'bot', text: line.slice(3) };
  const said = /^W: (.*)$/.exec(line);
  if (!said) throw new Error(`line ${number} cannot be read: ${line}`);
  return { line: number, ...parseSaid(said[1] ?? '', number) };
}

type SaidStep<T = ScriptStep> = T extends { line: number } ? Omit<T, 'line'> : never;

function parseSaid(said: string, number: number): SaidStep {
  const press = /^<(.+)>( lama)?$/.exec(said);
  if (press) return { type: 'press', label: press[1] ?? '', oldest: press[2] !== undefined };
  const bracket = /^\[(\p{L}+)\s*(.*)\]$/u.exec(said);
  if (!bracket) return { type: 'text', text: said };
  const [, word = '', rest = ''] = bracket;
  const quoted = /"(.*)"/.exec(rest)?.[1];
  const bare = rest.replace(/".*"/, '').trim();
  const caption = quoted === undefined ? {} : { caption: quoted };
  switch (word) {
    case 'foto':
      return { type: 'file', kind: 'photo', ...(bare === '' ? {} : { album: bare }), ...caption };
    case 'suara':
      return { type: 'file', kind: 'voice', seconds: Number(bare || 5), ...caption };
    case 'video':
      return { type: 'file', kind: 'video', bytes: Number(/\d+/.exec(bare)?.[0] ?? 1) * 1024 ** 2, ...caption };
    case 'dokumen':
      return { type: 'file', kind: 'document', name: bare, ...caption };
    case 'pin': {
      const [lat = 0, lon = 0] = bare.split(',').map(Number);
      return { type: 'pin', lat, lon };
    }
    case 'stiker':
      return { type: 'other', kind: 'sticker' };
    case 'kontak':
      return { type: 'other', kind: 'contact' };
    case 'polling':
      return { type: 'other', kind: 'poll' };
    case 'ubah':
      return { type: 'edit', nth: Number(bare), text: quoted ?? '' };
    case 'hapus':
      return { type: 'revoke', nth: Number(bare) };
    default:
      throw new Error(`line ${number}: unknown sign [${word}]`);
  }
}

function parseData(text: string): Record<string, string> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`not an object: ${text}`);
  return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
}
