/** Whoever types what stands on a button gets what the button does: WhatsApp shows lists, and many people type. */
import { describe, expect, it } from 'vitest';
import talk from '../../locales/id/talk.json' with { type: 'json' };
import type { Said } from '../../src/dialogue/said.ts';
import type { Choice, Say } from '../../src/dialogue/say.ts';
import { createSpeech } from '../../src/speech.ts';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

type Step = string | Said | ((world: World) => void);
const speech = createSpeech();
const filed = ['lampu jalan mati di jl melati', 'kirim'];
const another = [...filed, 'got mampet di jl kenanga', 'kirim'];
const bandung = (world: World) => {
  world.region = { ...region, code: '32.73', name: 'Kota Bandung' };
  world.places = placesFor('32.73', 'made-up.sql');
};
const pin = (lat: number, lon: number): Said => ({ type: 'pin', lat, lon });
const file = (kind: 'photo' | 'voice' | 'video' | 'document'): Said => ({ type: 'file', kind, ref: kind });
const resolved = (world: World) => void world.central('complaint.resolved', {});

/** Ways to every choice there is. */
const ways: [string, Step[]][] = [
  ['summary', ['lampu jalan mati di jl melati']],
  ['fields', ['lampu jalan mati di jl melati', 'ubah']],
  ['story', ['lampu jalan mati di jl melati', 'ubah', 'cerita']],
  ['categories', ['lampu jalan mati di jl melati', 'ubah', 'kategori']],
  ['more categories', ['lampu jalan mati di jl melati', 'ubah', 'kategori', 'lain']],
  ['fitting', ['lampu jalan mati di jl melati', 'kok lampu sih. ini kesehatan']],
  ['kinds', ['lampu jalan mati di jl melati', 'ubah', 'jenis']],
  ['visibility', ['lampu jalan mati di jl melati', 'sembunyikan nama']],
  ['secrecy', ['kades minta uang pelicin, saya takut ketahuan']],
  [
    'similar',
    [
      (world) => {
        world.similar = [{ id: 's1', number: '4TRX9-B', agency: 'Dinas Perhubungan', status: 'routed', submittedAt: world.now }];
      },
      'lampu jalan mati di jl melati',
    ],
  ],
  ['deleted message', [{ type: 'text', text: 'sampah menumpuk di jl melati' }, 'gelap', { type: 'revoke', of: 'm1' }]],
  ['cancelled after filing', [...filed, 'batal']],
  ['to be closed', [...filed, (world) => void world.wait(86_400_000), 'batal']],
  ['which is to be closed', [...another, (world) => void world.wait(86_400_000), 'batal']],
  ['cancelled draft', ['lampu jalan mati di jl melati', 'batal', pressFirst]],
  ['two requests', ['lampu jalan mati di jl melati. sekalian usul dong taman bermain dibangun']],
  ['three requests', ['jalan rusak di jl mawar, lampu mati di jl kenanga, sampah numpuk di jl melati']],
  [
    'which file',
    [file('photo'), 'lampu jalan mati di jl melati', file('voice'), file('video'), file('document'), file('photo'), 'hapus fotonya'],
  ],
  ['second report', ['lampu jalan mati di jl melati. sekalian usul dong taman bermain dibangun', 'dua', 'kirim']],
  ['solved', [...filed, resolved]],
  ['rate', [...filed, resolved, 'sudah']],
  ['which is solved', [...filed, resolved, 'got mampet di jl kenanga', 'kirim', resolved, 'belum']],
  ['loose words', [...filed, (world) => void world.central('complaint.info_requested', { text: 'tiang berapa?' }), 'sampah menumpuk']],
  ['closed', [...filed, (world) => void world.central('complaint.resolved', {}), 'sudah', 'eh ternyata mati lagi']],
  ['loose words of two', [...another, (world) => void world.wait(3_600_000), 'pagi jam 6 sampe 9 paling parah']],
  ['own list', [...another, 'status']],
  ['own one', [...filed, 'status']],
  ['own late', [...filed, (world) => void world.wait(20 * 86_400_000), 'status']],
  ['told late', [...filed, (world) => void world.late()]],
  ['add to which', [...another, 'tambah']],
  ['hush which', [...another, (world) => void world.wait(3_600_000), 'diam']],
  ['person', [...another, 'mau bicara dengan orang']],
  ['rights', ['hapus data saya']],
  ['own data', ['data saya']],
  ['emergency', ['ada yg tenggelam', 'udh nelpon']],
  ['area', [bandung, 'sampah menumpuk', pin(-6.9301, 107.651)]],
  ['pin elsewhere', [bandung, 'sampah menumpuk di kel gumuruh', pin(-6.9301, 107.651)]],
  ['area at a border', [bandung, 'sampah menumpuk', pin(-6.9251, 107.65)]],
  ['area and pin apart', [bandung, 'jembatan penyeberangan karatan di kel gumuruh', pin(-6.93, 107.65)]],
];

describe.each(speech.languages)('every label typed does what its button does in $name', ({ code: language }) => {
  const walked = (steps: Step[]) => walkedIn(language, steps);
  const label = (choice: Choice) => speech.sentence(choice.label, language, region.timeZone);
  const seen = new Set<string>();

  it.each(ways)('%s', (_name, steps) => {
    const choices = lastChoices(walked(steps).says);
    expect(choices.length).toBeGreaterThan(0);
    for (const [i, choice] of choices.entries()) {
      for (const key of keysOf(choice)) seen.add(key);
      const pressed = walked(steps);
      const typed = walked(steps);
      const same = lastChoices(pressed.says)[i] ?? choice;
      const says = [
        pressed.hear({ type: 'press', draft: same.draft, step: same.step, choice: same.choice }, 'last'),
        typed.hear({ type: 'text', text: label(lastChoices(typed.says)[i] ?? choice) }, 'last'),
      ];
      expect(says[1], label(choice)).toEqual(says[0]);
      expect(typed.talk.state, label(choice)).toEqual(pressed.talk.state);
    }
  });

  it('and no choice of the language is left out', () => {
    const all = Object.keys(talk).filter((key) => /^(?:choice|field|kind)\./.test(key));
    const inSentences = ['choice.unknown'];
    expect(all.filter((key) => !seen.has(key) && !inSentences.includes(key))).toEqual([]);
  });
});

function walkedIn(language: string, steps: Step[]): World {
  const world = new World();
  world.talk = { ...world.talk, language };
  for (const [i, step] of steps.entries()) {
    if (typeof step === 'function') step(world);
    else world.hear(typeof step === 'string' ? { type: 'text', text: step } : step, `m${i + 1}`);
  }
  return world;
}

function pressFirst(world: World): void {
  const [choice] = world.says.flatMap((say) => say.choices ?? []);
  if (choice) world.hear({ type: 'press', draft: choice.draft, step: choice.step, choice: choice.choice }, '');
}

function lastChoices(says: Say[]): Choice[] {
  return says.findLast((say) => say.choices !== undefined)?.choices ?? [];
}

function keysOf({ label: { key, params } }: Choice): string[] {
  return [key, ...Object.values(params ?? {}).flatMap((value) => (typeof value === 'object' ? [value.key] : []))];
}
