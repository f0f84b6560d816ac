/** Whatever the bot has asked, what is no answer to it does no harm: nothing is sent, called off or lost that nobody meant, and chatter stands in no report. */
import { describe, expect, it } from 'vitest';
import type { Said } from '../../src/dialogue/said.ts';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

type Step = string | Said | ((world: World) => void);

const told = 'lampu jalan mati di jl melati rt 3';
const voice: Said = { type: 'file', kind: 'voice', ref: 'v1' };
const bandung = (world: World) => {
  world.region = { ...region, code: '32.73', name: 'Kota Bandung' };
  world.places = placesFor('32.73', 'made-up.sql');
};
const like = (world: World) => {
  world.similar = [{ id: 's1', number: '4TRX9-B', agency: 'Dinas Perhubungan', status: 'routed', submittedAt: world.now }];
};

const days = (world: World) => void world.wait(2 * 86_400_000);
const central = (news: string, data: Record<string, string>) => (world: World) => void world.central(`complaint.${news}`, data);

/** Ways to each question. */
const questions: [string, Step[]][] = [
  ['where', ['lampu jalan mati']],
  ['where exactly', ['lampu jalan mati di ngarep pasar']],
  ['what a voice note is about', [voice, 'jl melati rt 3']],
  ['the summary', [told]],
  ['what to change', [told, 'ubah']],
  ['the story anew', [told, 'ubah', 'cerita']],
  ['the category', [told, 'ubah', 'kategori']],
  ['whether the category fits', [told, 'kok lampu sih. ini kesehatan']],
  ['the kind', [told, 'ubah', 'jenis']],
  ['when', [told, 'ubah', 'waktu']],
  ['how to hide', [told, 'sembunyikan nama']],
  ['whether it shall be secret', ['kades minta uang pelicin, saya takut ketahuan']],
  ['the whole of a secret report', ['mau lapor kades ngutip bansos, saya takut ketauan', 'ya']],
  ['for proof', ['mau lapor kades ngutip bansos 150rb, saya takut ketauan', 'ya', 'desa sukahurip kec cikijing tgl 10, pak kaur yg narik']],
  ['whether they are two', ['lampu jalan mati di jl melati. sekalian usul dong taman bermain dibangun']],
  ['whether the second is sent', ['lampu jalan mati di jl melati. sekalian usul dong taman bermain dibangun', 'dua', 'kirim']],
  ['whether the pin is there', [bandung, 'sampah menumpuk', { type: 'pin', lat: -6.9301, lon: 107.651 }]],
  ['whether to join', [like, told]],
  ['whether data are deleted', [told, 'hapus data saya']],
  ['nothing, below an alarm', [told, 'ada yg tenggelam di kali tolong']],
  ['whether the danger is noted', [told, 'ada yg tenggelam di kali tolong', 'udah nelpon']],
];

const chatter = [
  'cepetan dong',
  'hmm apa ya',
  'permisi pak masih disana?',
  'iya makasih, tolong ya',
  'demi allah ini beneran',
  'tulisannya kekecilan ga kebaca',
  'kok lama sih mikirnya',
  'oh gitu ya',
  'ini gratis kan min?',
  'kamu robot ya',
  'goblok lu bot',
  'boleh anonim ga',
  '/tugas',
  'laporan saya sampai mana',
];
const facts: [string, string][] = [
  ['tambahan: tiangnya miring', 'miring'],
  ['tetangga juga pada ngeluh', 'ngeluh'],
  ['anak saya sampai jatuh kemarin', 'jatuh'],
  ['kemarin udah lapor pak rt ga digubris', 'digubris'],
];

describe.each(questions)('asked %s', (_name, steps) => {
  const asked = () => {
    const world = new World();
    for (const [i, step] of steps.entries()) {
      if (typeof step === 'function') step(world);
      else world.hear(typeof step === 'string' ? { type: 'text', text: step } : step, `m${i + 1}`);
    }
    return world;
  };
  const story = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);

  it.each(chatter)('%j is answered, and does nothing to the report', (said) => {
    const [before, world] = [asked(), asked()];
    expect(world.text(said)).not.toEqual([]);
    expect(world.filings).toEqual(before.filings);
    expect(story(world)).toEqual(story(before));
  });

  it.each(facts)('%j stays', (said, fact) => {
    const world = asked();
    const before = world.filings.length;
    world.text(said);
    expect(world.filings).toHaveLength(before);
    expect(JSON.stringify([world.talk.state?.draft, world.effects])).toContain(fact);
  });
});

/** Ways to whatever a filed report may be at. */
const below: [string, Step[]][] = [
  ['the receipt', []],
  ['news', [days, central('in_progress', { text: 'petugas akan datang besok' })]],
  ["an officer's question", [days, central('info_requested', { text: 'tiang nomor berapa?' })]],
  ['"sudah beres?"', [days, central('resolved', { text: 'lampu sudah diganti' })]],
  ['the question for stars', [days, central('resolved', { text: 'lampu sudah diganti' }), 'sudah nyala']],
  ['a report reopened', [days, central('resolved', { text: 'lampu sudah diganti' }), 'belum masih mati']],
  ['a report that is late', [(world) => void world.wait(20 * 86_400_000), (world) => void world.late()]],
  ['a report that is shown', [days, 'status']],
  ['the question where a photo belongs', [days, { type: 'file', kind: 'photo', ref: 'p1' }]],
];
const others = [
  'sampah numpuk di jl anggrek 7, bau banget',
  'mau lapor jalan berlubang di jl mawar 2',
  'lurah minta uang 100rb buat surat pindah di kel sukamaju, takut ketauan',
];
const asides = ['makasih ya min', 'data saya apa aja yg disimpan', '/tugas', 'mau lapor lagi boleh?'];

describe.each(below)('below %s', (_name, steps) => {
  const filed = () => {
    const world = new World();
    for (const [i, step] of [told, 'kirim', ...steps].entries()) {
      if (typeof step === 'function') step(world);
      else world.hear(typeof step === 'string' ? { type: 'text', text: step } : step, `m${i + 1}`);
    }
    return world;
  };
  const passedOn = (world: World) => world.effects.filter(({ type }) => type === 'add' || type === 'correct' || type === 'solved').length;

  it.each(others)('%j is a report of its own', (said) => {
    const world = filed();
    const before = passedOn(world);
    world.text(said);
    const { draft, loose } = world.talk.state ?? {};
    expect(draft?.pieces ?? loose?.pieces).toMatchObject([{ text: said }]);
    expect(passedOn(world)).toBe(before);
  });

  it.each(asides)('%j is answered, and passed on to nobody', (said) => {
    const world = filed();
    const before = passedOn(world);
    expect(world.text(said)).not.toEqual([]);
    expect(world.talk.state?.draft).toBeNull();
    expect(passedOn(world)).toBe(before);
  });
});

it.each(['nama saya ketauan ga ya', 'dia tau ga ya kalo saya yg lapor', 'bocor ga nanti nama saya min'])(
  '%j asks, and tells of no harm done',
  (said) => {
    const world = new World();
    for (const text of [told, 'kirim', said]) world.text(text);
    expect(world.effects.filter(({ type }) => type === 'correct')).toEqual([]);
    expect(
      world.says
        .at(-1)
        ?.lines.map(({ key }) => key)
        .join(),
    ).not.toContain('reprisal');
  },
);

describe('before anything is told', () => {
  it.each([
    ...['lapor min, saya jomblo dari lahir tolong ditindaklanjuti', 'aku masih jomblo nih pak mohon segera diproses'],
    ...['gebetan saya ga peka pak tolong ditertibkan', 'mimin mau ga jadi pacar aku', 'ayo pacaran kak'],
    ...['{{user}} %d', '%s'],
  ])('%j begins no report', (said) => {
    const world = new World();
    world.text(said);
    expect(world.talk.state?.draft ?? null).toBeNull();
  });

  it.each(['banyak yang pacaran di taman kota sampai malam', 'kamera <b>mati</b> di terminal lama', 'pak mau nikah syaratnya apa'])(
    '%j tells',
    (said) => {
      const world = new World();
      world.text(said);
      expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([said]);
    },
  );
});

it.each(['lampu jalan mati di jl mawar 3', 'lampu jalan mati'])('flirting stands in no report (%j)', (story) => {
  const world = new World();
  for (const text of [story, 'pacaran yuk min']) world.text(text);
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([story]);
});
