/** What stood in the way of whole everyday talks: words that became part of a story, were not heard, or were asked about once more. */
import { describe, expect, it } from 'vitest';
import { faqAsked } from '../../src/dialogue/understand/faq.ts';
import { visibilityTold } from '../../src/dialogue/understand/remark.ts';
import { findTime } from '../../src/dialogue/understand/time.ts';
import { requestsIn } from '../../src/dialogue/understand/two.ts';
import { categories, World } from '../support/core.ts';

const story = 'tiang telepon miring di jl cendana 4';
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const pieces = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);

describe('at the summary', () => {
  it.each(['ga ada lagi kok', 'udah ga ada yang kurang, gitu aja'])('"%s" sends nothing, and is no part of the story', (text) => {
    const world = told(story);
    expect(keys(world.text(text))).toContain('summary.hint');
    expect(pieces(world)).toEqual([story]);
    expect(world.filings).toHaveLength(0);
  });

  it.each(['jangan banyak nanya deh, bikin aja laporannya', 'kok ditanya terus sih pusing saya', 'langsung proses aja aduannya woy'])(
    '"%s" calls nothing off',
    (text) => {
      const world = told(story);
      world.text(text);
      expect(pieces(world)).toEqual([story]);
      world.text('kirim');
      expect(world.filings).toHaveLength(1);
    },
  );

  it.each(['sori baru sempet buka hp. udah kekirim belum ya?', 'aduh maaf anak nangis tadi. udah boleh dikirim?'])(
    '"%s" is asked, and no part of the story',
    (text) => {
      const world = told(story);
      expect(keys(world.text(text))).toContain('faq.unsent');
      expect(pieces(world)).toEqual([story]);
    },
  );

  it('a street named instead of another is the place, the spot besides', () => {
    const world = told('trotoar jebol di jl melati dekat apotek', 'eh keliru, bukan melati tapi jl kamboja, masih dekat apotek');
    expect(world.talk.state?.draft?.place?.text).toBe('jl kamboja dekat apotek');
  });

  it('"harinya bukan minggu, tapi kamis minggu lalu" counts', () => {
    const world = told('pagar roboh di jl melati hari minggu kemarin', 'oh harinya bukan minggu, tapi kamis minggu lalu', 'kirim');
    expect(world.filings[0]?.occurred).toContain('2026-11-19');
  });
});

describe('a hidden or shown name', () => {
  it.each([
    ['jangan sampe dia tau nama ambo ya', 'anonymous'],
    ['jangan kasi tau awak punya nama', 'anonymous'],
    ['setelah dipikir2 nama saya boleh ditulis aja', 'public'],
  ])('%j: %s', (text, visibility) => {
    expect(visibilityTold(text)).toEqual({ visibility, rest: '' });
  });

  it('what is told besides stays as it was written', () => {
    expect(visibilityTold('rahasiakan ya. Kantornya di Jl. Merpati No. 3, Kel. Sukasari')?.rest).toBe(
      'Kantornya di Jl. Merpati No. 3, Kel. Sukasari',
    );
  });
});

describe('asked of us', () => {
  it.each([
    ['kena biaya ga sih min kalau mau lapor di sini', 'free'],
    ['apakah gratis untuk mengadu?', 'free'],
    ['chat ini aktif tiap hari libur juga?', 'hours'],
    ['boleh liat aduan warga lain ga?', 'reporter'],
    ['kantor camat buka sampai jam berapa', null],
    ['layanan ktp buka hari sabtu tidak ya', null],
  ])('%j: %s', (text, asked) => {
    expect(faqAsked(text)).toBe(asked);
  });

  it('"oi min" greets who has told nothing', () => {
    expect(keys(told().text('oi min'))).toContain('door.short');
  });
});

describe('times of every day', () => {
  it.each([
    ['5 hari sudah', '2026-11-18'],
    ['rusaknya sih dari lama, 3 tahunan', '2023-01-01'],
    ['wis ana 2 minggu', '2026-11-09'],
    ['dari habis imlek', '2026-02-01'],
    ['sejak sincia kemarin', '2026-02-01'],
    ['sejak malam natal', '2025-12-01'],
  ])('%j: %s', (text, from) => {
    expect(findTime(text, Date.UTC(2026, 10, 23, 2), 'Asia/Jakarta')?.from).toBe(from);
  });

  it('the lunar new year is in January where it is', () => {
    expect(findTime('sejak imlek', Date.UTC(2028, 5, 1), 'Asia/Jakarta')?.from).toBe('2028-01-01');
    expect(findTime('sejak imlek', Date.UTC(2026, 0, 20), 'Asia/Jakarta')?.from).toBe('2025-01-01');
  });
});

describe('several matters', () => {
  it('"terus di jl …" begins another', () => {
    const text = 'di jl anyelir rt 2 sampah berserakan dari hari rabu tidak ada yang ambil, terus di jl seruni pohonnya tumbang';
    expect(requestsIn(text, categories)).toHaveLength(2);
  });

  it('the reason of a wish is none', () => {
    const text = 'kami mengusulkan dibangun posyandu di kelurahan sukasari, coblong. ibu-ibu di jl anyelir timbangnya di jalan';
    expect(requestsIn(text, categories)).toBeNull();
  });

  it('"nah yang pohon" below the second asks on', () => {
    const world = told('sampah menumpuk di jl anyelir, pohon tumbang di jl seruni', 'dua', 'kirim');
    world.text('nah sekarang yang pohon');
    expect(pieces(world)).toEqual(['pohon tumbang di jl seruni']);
  });
});

describe('below "sudah beres?"', () => {
  const claimed = (text: string) => {
    const world = told(text, 'kota bandung', 'kirim');
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dijawab.' });
    return world;
  };
  const solved = (world: World) => world.effects.flatMap((effect) => (effect.type === 'solved' ? [effect.solved] : []));

  it.each([
    ['syarat surat domisili apa aja ya', 'oh jadi bawa kk aja. siap paham pak'],
    ['saya usul dibangun gapura di jl cendana', 'baik kami tunggu ya'],
  ])('who asked or wished (%j) is content: %j', (text, reply) => {
    const world = claimed(text);
    world.text(reply);
    expect(solved(world)).toEqual([true]);
  });

  it.each(['siap paham pak', '4', 'bintang 1'])('of a grievance "%s" does not say', (reply) => {
    const world = claimed(story);
    expect(keys(world.text(reply))).toEqual(['question.solved.later']);
    expect(solved(world)).toEqual([]);
  });

  it('stars close it, and are kept', () => {
    const world = claimed(story);
    world.text('kasih bintang 5 deh');
    expect(solved(world)).toEqual([true]);
    expect(world.effects).toContainEqual(expect.objectContaining({ type: 'rate', stars: 5 }));
  });
});

it('a report taken back because it was seen to is asked of its officers', () => {
  const world = told(story, 'kirim');
  world.wait(86_400_000);
  world.text('pak laporan saya dibatalkan saja, kemarin tiangnya sudah ditegakkan');
  expect(world.effects).toContainEqual(expect.objectContaining({ type: 'add', wants: 'closing' }));
});

it('"udah aman, apinya kami siram" after a danger begins no report', () => {
  const world = told('tolong pak rumah saya kebakaran');
  expect(keys(world.text('udah padam pak, tadi kami siram rame2 sama tetangga')).join()).toContain('emergency.note');
  expect(world.talk.state?.draft).toBeNull();
});

describe('days after filing', () => {
  it('"mau nambah kak, ..." and the photo behind it go to the only report', () => {
    const world = told(story, 'kirim');
    world.wait(5 * 86_400_000);
    world.text('mau nambah kak, kemarin ada pemotor kesrempet kawatnya');
    world.hear({ type: 'file', kind: 'photo', ref: 'f1', caption: 'ini fotonya', mediaType: 'image/jpeg', bytes: 1000 });
    world.wait(60_000);
    expect(world.effects.filter(({ type }) => type === 'add')).toHaveLength(2);
    expect(world.talk.state?.loose).toBeNull();
  });

  it('the rest of an answer to an officer may come hours later', () => {
    const world = told(story, 'kirim');
    world.central('complaint.info_requested', { text: 'Nomor tiang berapa, dan sejak kapan miring?' });
    world.text('miringnya dari bulan puasa');
    expect(keys(world.text('nomornya saya fotokan dulu ya pulang kerja'))).toEqual(['question.awaited']);
    world.wait(5 * 3_600_000);
    world.hear({ type: 'file', kind: 'photo', ref: 'f1', caption: 'ini nomornya', mediaType: 'image/jpeg', bytes: 1000 });
    world.wait(60_000);
    expect(world.talk.state?.loose).toBeNull();
  });

  it('"kenapa ditolak? terus saya lapor ke mana?" is told the next door', () => {
    const world = told(story, 'kirim');
    world.central('complaint.rejected', { text: 'Bukan kewenangan kami.' });
    expect(keys(world.text('lah kenapa ditolak? terus saya harus lapor ke siapa?'))).toContain('own.door');
  });

  it.each(['inggih, sampun didandosi tukang, matur nuwun', 'iya kak sudah tegak lagi'])('"%s" is yes', (text) => {
    const world = told(story, 'kirim');
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah.' });
    world.text(text);
    expect(world.effects).toContainEqual(expect.objectContaining({ type: 'solved', solved: true }));
    expect(keys(world.text('kula mboten mudheng, mboten usah'))).toContain('question.unrated');
  });
});

describe('nothing of it is lost, or written', () => {
  it('a time behind a way stays told', () => {
    const world = told('lampu lalu lintas mati', 'perempatan yg ke arah terminal, dari semalem');
    expect(pieces(world)?.join()).toContain('dari semalem');
  });

  it.each(['jangan ditulis kios saya nomor berapa ya', 'tolong ga usah sebut anak saya kelas mana'])('"%s" is obeyed', (text) => {
    const world = told('guru minta uang 50 ribu tiap ulangan di sdn 4 cimahi', 'ya');
    const before = pieces(world);
    world.text(text);
    world.text('eh ga ada nama saya kan di situ?');
    expect(pieces(world)).toEqual(before);
  });
});

describe('days in Javanese and Sundanese', () => {
  it.each([
    ['wis telung dina iki', '2026-11-20'],
    ['geus opat poe', '2026-11-19'],
    ['sampun kalih minggu', '2026-11-09'],
    ['sudah kira2 3 minggu', '2026-11-02'],
  ])('%j: %s', (text, from) => {
    expect(findTime(text, Date.UTC(2026, 10, 23, 2), 'Asia/Jakarta')?.from).toBe(from);
  });
});
