/** What comes for a complaint after it was filed: late photos, forgotten words, albums in reply. It reaches the complaint, and is answered once. */
import { describe, expect, it } from 'vitest';
import { attachmentsMax } from '../../src/dialogue/limits.ts';
import type { Said } from '../../src/dialogue/said.ts';
import { World } from '../support/core.ts';

const story = 'lampu jalan mati di jl melati';
const photo = (album?: string, caption?: string): Said => ({
  type: 'file',
  kind: 'photo',
  ref: 'r',
  ...(album ? { album } : {}),
  ...(caption ? { caption } : {}),
});

function filedWorld(quietMs = 0): World {
  const world = new World(undefined, quietMs);
  world.text(story);
  world.wait(quietMs);
  world.text('kirim');
  return world;
}

const effects = (world: World, type: string) => world.effects.filter((effect) => effect.type === type);
const additions = (world: World) => world.effects.flatMap((effect) => (effect.type === 'add' ? [effect] : []));
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

describe('an album of which a part was filed already', () => {
  it('brings its late photos to that complaint, with one answer', () => {
    const world = new World();
    world.hear(photo('a', story));
    world.wait(1000);
    world.text('kirim');
    const said = [1, 2].flatMap(() => world.hear(photo('a')));
    expect(said).toEqual([]);
    expect(keys(world.wait(1000))).toEqual(['added']);
    expect(additions(world)).toMatchObject([{ complaint: world.filings[0]?.id, attachments: { length: 2 } }]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('does so even when another report was begun', () => {
    const world = new World();
    world.hear(photo('a', story));
    world.wait(1000);
    world.text('kirim');
    world.text('got mampet di jl kenanga');
    world.hear(photo('a'));
    world.wait(1000);
    expect(additions(world)).toMatchObject([{ complaint: world.filings[0]?.id }]);
    expect(world.talk.state?.draft?.attachments).toEqual([]);
  });
});

describe('right after the receipt', () => {
  it.each([
    'eh ada yg kurang, tiangnya juga miring',
    'tiangnya juga miring',
    'gelap banget kalau malam',
    'yang mati 3 tiang',
    'soalnya banyak anak sekolah lewat',
    'patokannya pohon beringin',
    'kalo hujan tambah parah',
    'udah saya bilang ke pak lurah ga ada tanggapan',
    'sebelah kiri kalo dari arah pasar',
    'salah ketik, lampunya 4 yang mati bukan 1',
    'tulisanku salah, sing mati 4',
  ])('"%s" is more for it, and nothing is asked', (text) => {
    const world = filedWorld();
    expect(keys(world.text(text))).toEqual(['added']);
    expect(additions(world)).toMatchObject([{ complaint: world.filings[0]?.id, text }]);
  });

  it.each([
    'tambahin: lampunya udah mati 2 minggu',
    'tambahan: ada kabel menjuntai juga',
    'catat juga ya, tiangnya miring',
    'tolong tambahkan keterangan tiang nomor 17',
    'tambahin dong min, gelap bgt',
    'min tambahan buat laporan kemarin, tiangnya di depan warung bu siti',
  ])('"%s" says hours later that it is more: of the only open report it is, of two it is asked', (text) => {
    const world = filedWorld();
    world.wait(5 * 3_600_000);
    expect(keys(world.text(text))).toEqual(['added']);
    expect(additions(world)).toMatchObject([{ complaint: world.filings[0]?.id, text }]);
    world.text('got mampet di jl kenanga 7');
    world.text('kirim');
    world.wait(5 * 3_600_000);
    expect(keys(world.text(text))[0]).toMatch(/^loose\.(?:one|which)$/);
  });

  it.each(['tambahkan lampu jalan di jl mawar, gelap', 'tambahin lampu dong di gang kami', 'tambah macet, pak'])(
    '"%s" does not say so',
    (text) => {
      const world = filedWorld();
      world.wait(5 * 3_600_000);
      expect(keys(world.text(text))).not.toContain('added');
    },
  );

  it.each(['malem2 serem banget jadi ga berani lewat', 'satu lagi depan warung', 'warungnya kemalingan'])('"%s" is asked about', (text) => {
    const world = filedWorld();
    expect(keys(world.text(text))).toEqual(['loose.one']);
    world.text('ya');
    expect(additions(world)).toMatchObject([{ complaint: world.filings[0]?.id, text }]);
  });

  it.each(['kalo seminggu ga beres gue viralin', 'jangan janji doang ya', 'beneran dikerjain ga nih'])(
    '"%s" is told how it stands',
    (text) => {
      const world = filedWorld();
      expect(keys(world.text(text))).toContain('own.head');
      expect(additions(world)).toEqual([]);
    },
  );

  it.each([
    'gila lama banget, kerja dong!!',
    'pada tidur ya petugasnya',
    'makan gaji buta semua',
    'udah 2 minggu diem aja',
    'percuma lapor',
    'lambat amat sih pelayanannya',
    'masih belum juga?',
    'tolong dong dipercepat',
    'udah bosen nunggu',
    'emang ga niat ngurusin rakyat kecil',
    'kecewa saya',
    'mohon atensinya',
    'ini udah lewat tenggat lho',
  ])('"%s" long after is told how it stands, begins nothing and adds nothing', (text) => {
    const world = filedWorld();
    world.wait(12 * 86_400_000);
    expect(keys(world.text(text))).toContain('own.head');
    expect(additions(world)).toEqual([]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['ga jadi, biar diproses aja', 'ga jadi ditarik, lanjut aja laporannya', 'eh jangan ditutup dulu ya', 'gajadi deh tetep lanjut'])(
    '"%s" after a wish to close it takes that wish back',
    (text) => {
      const world = filedWorld();
      world.wait(86_400_000);
      world.text('saya mau cabut laporan');
      expect(keys(world.text(text))).toEqual(['undo.stays']);
      expect(additions(world).map((effect) => effect.wants)).toEqual(['closing', 'staying']);
    },
  );

  it.each(['ga keliatan pak', 'udah beres kok pak', 'terserah bapak aja', 'tanya pak RT aja'])(
    '"%s" answers what an officer asked',
    (text) => {
      const world = filedWorld();
      world.central('complaint.info_requested', { text: 'Nomor tiangnya berapa?' });
      expect(keys(world.text(text))).toEqual(['added']);
      expect(additions(world)).toMatchObject([{ complaint: world.filings[0]?.id, text }]);
    },
  );

  it.each(['ok', 'siap pak'])('"%s" is passed on, and the answer still awaited', (text) => {
    const world = filedWorld();
    world.central('complaint.info_requested', { text: 'Nomor tiangnya berapa?' });
    expect(keys(world.text(text))).toEqual(['question.awaited']);
    world.wait(86_400_000);
    expect(keys(world.text('45'))).toEqual(['added']);
    expect(additions(world).map((effect) => effect.text)).toEqual([text, '45']);
  });

  it.each([
    ['lupa bilang, gelapnya dari ujung sampai tikungan', 'added'],
    ['ternyata cuma salah paham, mohon dihentikan saja prosesnya ya pak', 'undo.sent'],
    ['tiap hari saya cek hp kok kosong terus, ada balasan apa belum sih', 'own.head'],
  ])('a day later %j is not asked where it belongs, where one report is open', (text, key) => {
    const world = filedWorld();
    world.wait(86_400_000);
    expect(keys(world.text(text))).toContain(key);
  });

  it.each(['ini tambahan pak, retaknya sekarang sampai teras tetangga', 'nih tambahan: airnya udah masuk warung'])(
    'a photo a day later below %j goes to the only report',
    (caption) => {
      const world = filedWorld();
      world.wait(86_400_000);
      world.hear(photo(undefined, caption));
      expect(world.talk.state?.draft).toBeNull();
      expect(world.effects.filter(({ type }) => type === 'add')).toMatchObject([{ complaint: world.filings[0]?.id, text: caption }]);
    },
  );

  it.each([
    'nih foto susulan pak',
    'fotonya tambahan ya',
    'tambahan foto',
    'mau nambah fotonya min',
    'ini video tambahan dari tadi',
    'nih fotonya pak, skrg udah ditutup papan',
  ])('a photo or film that is called one more (%j) goes to the only report', (caption) => {
    const world = filedWorld();
    world.wait(86_400_000);
    world.hear(photo(undefined, caption));
    expect(world.effects.filter(({ type }) => type === 'add')).toMatchObject([{ complaint: world.filings[0]?.id }]);
  });

  it.each(['foto tambahannya pak', 'tambahan: tiangnya miring'])(
    'a photo below %j is not asked about right after the receipt',
    (caption) => {
      const world = filedWorld();
      world.hear(photo(undefined, caption));
      expect(additions(world)).toMatchObject([{ complaint: world.filings[0]?.id, text: caption }]);
    },
  );

  it('what calls itself another report is one, though an officer asks about the first', () => {
    const world = filedWorld();
    world.central('complaint.info_requested', { text: 'Nomor tiangnya berapa?' });
    world.text('ada laporan lain, got mampet di jl kenari');
    expect(world.talk.state?.draft?.place?.text).toBe('jl kenari');
  });

  it.each(['ok', 'oke pak', 'siap', 'katanya sih udah', 'ga tau'])(
    '"%s" below "sudah beres?" closes nothing and is asked again',
    (text) => {
      const world = filedWorld();
      world.central('complaint.resolved', { text: 'sudah diganti' });
      expect(keys(world.text(text))).toEqual(['question.solved.later']);
      expect(effects(world, 'solved')).toEqual([]);
      world.wait(3_600_000);
      expect(keys(world.text(text))).toEqual(['question.solved.later']);
    },
  );

  it('"lapor lagi dong" there opens the door', () => {
    const world = filedWorld();
    world.central('complaint.resolved', { text: 'sudah diganti' });
    expect(keys(world.text('lapor lagi dong'))).toEqual(['door.story']);
  });

  it.each(['lokasi persisnya depan warung bu tini', 'persisnya depan warung bu tini'])('"%s" hours later is for the report', (text) => {
    const world = filedWorld();
    world.wait(5 * 3_600_000);
    expect(keys(world.text(text))[0]).toMatch(/^(?:added|loose\.one)$/);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('"alamatnya ganti dong jl mawar" hours later is a correction its officers read', () => {
    const world = filedWorld();
    world.wait(5 * 3_600_000);
    expect(keys(world.text('alamatnya ganti dong jl mawar'))).toEqual(['amended.late']);
  });

  it.each([
    ['lampu jalan mati di gang melati, rt nya 3, sudah seminggu gelap', 0],
    ['lampu mati jl cempaka, rt nya 5', 0],
    ['got mampet depan rumah, d4 no 12, bau banget', 0],
    ['lampu mati jl cempaka, rt nya 5', 24],
    ['got mampet depan rumah, d4 no 12, bau banget', 24],
  ])('"%s" %i hours after another report is one of its own', (text, hours) => {
    const world = filedWorld();
    world.wait(hours * 3_600_000);
    world.text(text);
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([text]);
    expect(world.effects.filter(({ type }) => type === 'correct')).toEqual([]);
  });

  it('"jangan kasih tau siapa2 ya" is told what is kept, "cape deh" how it stands, "fotonya nih" to send it', () => {
    const world = filedWorld();
    world.wait(5 * 3_600_000);
    expect(keys(world.text('jangan kasih tau siapa2 ya'))[0]).toBe('fear');
    expect(keys(world.text('cape deh'))).toContain('own.head');
    expect(keys(world.text('fotonya nih'))[0]).toMatch(/^add/);
  });

  it('below news from officers, of whatever kind, words and a telephone number are for them', () => {
    for (const type of ['complaint.in_progress', 'complaint.something_new']) {
      const world = filedWorld();
      world.wait(86_400_000);
      world.central(type, { text: 'Petugas datang besok pagi.' });
      for (const text of ['saya ga di rumah besok', 'nomor saya 0812345678']) expect(keys(world.text(text))).toEqual(['added']);
    }
  });

  it.each([
    ['gimana cara batalin', 'undo.sent'],
    ['sp4n nomor berapa', 'own.head'],
    ['nomor pusatnya berapa', 'own.head'],
    ['kok nomornya beda', 'own.head'],
    ['bukti lapornya ada?', 'own.head'],
    ['siapa yang terima', 'own.head'],
    ['tolong kabari ya', 'faq.news'],
  ])('"%s" later is answered (%s) and not passed on', (text, key) => {
    const world = filedWorld();
    world.wait(20 * 60_000);
    expect(keys(world.text(text))[0]).toBe(key);
    expect(additions(world)).toEqual([]);
  });

  it.each(['tolong jangan ditutup jalan gang kenanga', 'pasar sukamaju jangan dihapus', 'sampai sekarang tetap tidak diproses'])(
    '"%s" is no wish that a report stays open',
    (text) => {
      const world = filedWorld();
      world.wait(86_400_000);
      expect(keys(world.text(text))).not.toEqual(['added']);
      expect(additions(world)).toEqual([]);
    },
  );

  it('"yang sampah" chooses the one of two reports that is called so', () => {
    const world = filedWorld();
    for (const text of ['sampah numpuk di jl kenanga 7', 'kirim']) world.text(text);
    world.wait(3 * 3_600_000);
    for (const text of ['kemarin petugasnya cuma lewat', 'yang sampah']) world.text(text);
    expect(additions(world)).toMatchObject([{ complaint: world.filings[1]?.id, text: 'kemarin petugasnya cuma lewat' }]);
  });

  it('"ok nanti kalo ada" begins nothing', () => {
    const world = new World();
    for (const text of ['halo', 'ok nanti kalo ada']) world.text(text);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('whoever passes there is asked about, not where their school is', () => {
    const world = filedWorld();
    world.wait(12 * 86_400_000);
    expect(keys(world.text('tolong segera diproses, anak saya sekolah lewat situ'))).toEqual(['loose.one']);
  });

  it.each(['petugas kelurahan sukamaju tidur pas jam kerja', 'kecewa sama pelayanan samsat kota bogor'])(
    '"%s" long after is a story of its own',
    (text) => {
      const world = filedWorld();
      world.wait(12 * 86_400_000);
      world.text(text);
      expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([text]);
    },
  );

  it.each(['terus saya ngapain sekarang', 'perlu saya ke kantor ga', 'nanti dikabarin lewat mana'])('"%s" is told to wait', (text) => {
    expect(keys(filedWorld().text(text))).toEqual(['faq.next']);
  });

  it.each(['jalannya macet', 'jalannya juga berlubang', 'gangnya sempit', 'kampungnya kebanjiran'])('"%s" moves nothing', (text) => {
    const world = filedWorld();
    world.text(text);
    expect(effects(world, 'correct')).toEqual([]);
  });

  it('a landmark called wrong is exchanged, though a shop is a category too', () => {
    const world = new World();
    world.text('lampu jalan mati di jl melati depan indomaret');
    world.text('kirim');
    world.text('eh bukan depan indomaret tapi alfamart');
    expect(effects(world, 'correct')).toMatchObject([{ puts: { place: { text: 'jl melati depan alfamart' } } }]);
  });

  it('is not sure which of two was meant, where two were filed', () => {
    const world = filedWorld();
    world.text('got mampet di jl kenanga 7');
    world.text('kirim');
    expect(keys(world.text('padahal baru diperbaiki'))).toEqual(['loose.one']);
  });

  it('knows which of two was meant by what only one of them is about', () => {
    const world = new World();
    world.text('got mampet di jl kenanga 7');
    world.text('kirim');
    world.text(story);
    world.text('kirim');
    expect(keys(world.text('yang mati 3 tiang lampu'))).toEqual(['added']);
    expect(additions(world)).toMatchObject([{ complaint: world.filings[1]?.id }]);
  });

  it('photos sent together are asked about once and go where the citizen says', () => {
    const world = filedWorld();
    const said = [1, 2, 3].flatMap(() => world.hear(photo('b')));
    expect(said).toEqual([]);
    expect(keys(world.wait(1000))).toEqual(['thanks.files', 'loose.one']);
    world.text('ya');
    expect(additions(world)).toMatchObject([{ complaint: world.filings[0]?.id, attachments: { length: 3 } }]);
  });

  it('a photo whose album tells another story becomes a report of its own', () => {
    const world = filedWorld();
    for (const caption of [undefined, 'sampah menumpuk di jl kenanga 9']) world.hear(photo('b', caption));
    world.wait(1000);
    expect(world.talk.state?.draft).toMatchObject({ attachments: { length: 2 }, pieces: [{ text: 'sampah menumpuk di jl kenanga 9' }] });
  });

  it.each(['got mampet di jl kenanga', 'sampah menumpuk', 'lampu di jl kenanga 4 juga mati pak', 'mau lapor lagi, airnya keruh'])(
    '"%s" opens a new report',
    (text) => {
      const world = filedWorld();
      world.text(text);
      expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([text]);
    },
  );

  it('a quarter of an hour later words that can only be more still go to it', () => {
    const world = filedWorld();
    world.wait(16 * 60_000);
    expect(keys(world.text('gelap banget kalau malam'))).toEqual(['added']);
  });

  it('a quarter of an hour later words are a new story', () => {
    const world = filedWorld();
    world.wait(16 * 60_000);
    world.text('sampah menumpuk depan pasar');
    expect(world.talk.state?.draft).not.toBeNull();
  });
});

describe('an album', () => {
  it('in reply to the receipt is answered once', () => {
    const world = filedWorld();
    const id = world.filings[0]?.id ?? null;
    const said = [
      world.hear(photo('c', 'ini tiangnya'), undefined, id),
      world.hear(photo('c')),
      world.hear(photo('c'), undefined, id),
    ].flat();
    expect(said).toEqual([]);
    expect(keys(world.wait(1000))).toEqual(['added']);
    expect(additions(world)).toMatchObject([{ text: 'ini tiangnya', attachments: { length: 3 } }]);
  });

  it('while an officer waits for an answer is the answer, taken once', () => {
    const world = filedWorld();
    world.central('complaint.info_requested', { text: 'tiang nomor berapa?' });
    expect([1, 2, 3].flatMap(() => world.hear(photo('d')))).toEqual([]);
    expect(keys(world.wait(1000))).toEqual(['added']);
    expect(additions(world)).toMatchObject([{ attachments: { length: 3 } }]);
  });

  it('after "tambah" is answered once', () => {
    const world = filedWorld();
    world.text('tambah');
    expect([1, 2].flatMap(() => world.hear(photo('e')))).toEqual([]);
    expect(keys(world.wait(1000))).toEqual(['added']);
  });

  it('right behind words that were added goes with them', () => {
    const world = filedWorld();
    world.wait(2 * 86_400_000);
    world.text('sekarang malah kabelnya putus');
    world.hear(photo('i'));
    expect(keys(world.wait(1000))).toEqual(['added']);
    expect(additions(world)).toHaveLength(2);
  });

  it('of two reports is given by name, and what is told behind it answers the officer', () => {
    const world = filedWorld();
    for (const text of ['got mampet di jl kenanga 5', 'kirim']) world.text(text);
    world.central('complaint.info_requested', { text: 'dekat nomor berapa?' });
    world.hear(photo('j'));
    world.wait(1000);
    expect(keys(world.text('yg got lah, deket no 17'))).toEqual(['added']);
    expect(additions(world)).toMatchObject([{ text: 'deket no 17', attachments: { length: 1 } }]);
  });

  it('after "tambah" and its words goes with them', () => {
    const world = filedWorld();
    world.wait(2 * 86_400_000);
    for (const text of ['tambah', 'tadi malam ada yang jatuh lagi']) world.text(text);
    world.hear(photo('h'));
    expect(keys(world.wait(1000))).toEqual(['added']);
    expect(additions(world)).toHaveLength(2);
  });

  it('over the limit is told in one line, counting', () => {
    const world = new World();
    const said = Array.from({ length: attachmentsMax + 3 }, (_, i) => world.hear(photo('f', i === 0 ? story : undefined))).flat();
    expect(said).toEqual([]);
    const lines = world.wait(1000).flatMap((say) => say.lines);
    expect(lines.filter((line) => line.key === 'limit.attachments')).toMatchObject([{ params: { count: 3 } }]);
    expect(world.talk.state?.draft?.attachments).toHaveLength(attachmentsMax);
  });

  it('over the limit in reply to the receipt is told in one line too', () => {
    const world = filedWorld();
    const id = world.filings[0]?.id ?? null;
    for (let i = 0; i < attachmentsMax + 2; i++) world.hear(photo('g'), undefined, id);
    expect(keys(world.wait(1000))).toEqual(['limit.attachments', 'added']);
    expect(effects(world, 'keep')).toHaveLength(attachmentsMax);
  });

  it('is answered before what is said next', () => {
    const world = filedWorld();
    const id = world.filings[0]?.id ?? null;
    world.hear(photo('h'), undefined, id);
    expect(keys(world.text('bantuan'))).toEqual(['added', 'help']);
    expect(world.talk.wakeAt).toBeNull();
  });

  it('photos sent one by one within the quiet time are answered once', () => {
    const world = filedWorld(3000);
    const said = [1, 2, 3].flatMap(() => world.hear(photo()));
    expect(said).toEqual([]);
    expect(keys(world.wait(3000))).toEqual(['thanks.files', 'loose.one']);
  });
});

describe('a photo, once the report is sent', () => {
  const photo = (world: World, caption?: string) =>
    world
      .hear({ type: 'file', kind: 'photo', ref: `f${world.effects.length}`, bytes: 1000, ...(caption && { caption }) })
      .flatMap(({ lines }) => lines.map(({ key }) => key));
  const sent = (waitMs: number): World => {
    const world = new World();
    for (const text of ['selokan mampet di jl wahidin, baunya minta ampun', 'kirim']) world.text(text);
    world.wait(waitMs);
    return world;
  };

  it.each(['ini selokannya bu, isinya plastik semua', 'selokannya', 'nih kondisi selokan pak'])(
    'that is called %j goes to the only report of such a thing',
    (caption) => {
      for (const waitMs of [60_000, 20 * 60_000, 86_400_000]) expect(photo(sent(waitMs), caption)).toEqual(['added']);
    },
  );

  it.each(['selokan yg sebelah juga', 'ini lampunya mati semua', 'ini selokannya di jl merak 4'])('that is called %j is not', (caption) => {
    expect(photo(sent(20 * 60_000), caption)).not.toContain('added');
  });

  it('is asked about once: the answer holds for those that follow within minutes', () => {
    const world = sent(60_000);
    expect(photo(world)).toContain('loose.one');
    expect(world.text('ya')).toMatchObject([{ lines: [{ key: 'added' }] }]);
    expect([photo(world), photo(world)]).toEqual([['added'], ['added']]);
    world.wait(3_600_000);
    expect(photo(world)).toContain('loose.one');
  });
});

describe('words behind a photo that waits for its report', () => {
  const waiting = () => {
    const world = filedWorld();
    world.wait(20 * 60_000);
    world.hear(photo());
    return world;
  };

  it.each([
    'itu fotonya. tambahan: tiangnya miring juga',
    'ini fotonya pak',
    'foto lampunya, makin gelap',
    'tambahan min, kabelnya ngelewer',
    'itu tambahannya bu, kemarin tiangnya jatuh',
    'itu fotonya tambahan, kabelnya jatuh juga',
  ])('"%s" belong with it to the report that is open', (said) => {
    const world = waiting();
    expect(keys(world.text(said))).toContain('added');
    expect(additions(world)).toMatchObject([{ text: said, attachments: [{}] }]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('"tambahan dari saya" says where it belongs, and is no text', () => {
    const world = waiting();
    world.text('tambahan dari saya bu');
    expect(additions(world)).toMatchObject([{ text: '', attachments: [{}] }]);
  });

  it('"kapan dipasangnya" asks how it stands, and the photo waits', () => {
    const world = waiting();
    expect(keys(world.text('kapan dipasang nya'))[0]).toBe('own.head');
    expect(world.talk.state?.loose?.pieces).toEqual([]);
  });

  it.each(['sampah numpuk di jl kenanga 4', 'foto got mampet di jl kenanga 4', 'mau lapor yg lain, got mampet'])('"%s" do not', (said) => {
    const world = waiting();
    world.text(said);
    expect(additions(world)).toEqual([]);
  });
});

it('words that call themselves more go with those that wait to the only report asked about', () => {
  const world = filedWorld();
  world.text('plafonnya jatoh lg');
  world.text('nih tambahannya pak, 3 tiang bengkok');
  expect(additions(world)).toMatchObject([{ text: 'plafonnya jatoh lg\nnih tambahannya pak, 3 tiang bengkok' }]);
});

describe('where it is, told more closely right after filing', () => {
  it.each([
    'rt 2 rw 5 samping balai warga, kel melati',
    'rt 4 rw 1, pokoknya jl cemara',
    'kelurahan melati kecamatan kenanga',
    'eh jl cemara itu kelurahan apa ya, pokoknya rt 2 dekat mushola',
  ])('%j is more of it', (text) => {
    const world = new World();
    for (const said of ['got mampet di jl cemara', 'kirim', text]) world.text(said);
    expect(world.effects.filter(({ type }) => type === 'add' || type === 'correct')).toHaveLength(1);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    ['kel melati', 'jl cemara rt 3, kel melati'],
    ['rw 4 pak', 'jl cemara rt 3, rw 4'],
    ['samping bengkel pak joko persis', 'jl cemara rt 3, samping bengkel pak joko'],
    ['kelupaan, depan apotek', 'jl cemara rt 3, depan apotek'],
    ['tambahan dekat masjid al amin', 'jl cemara rt 3, dekat masjid al amin'],
    ['ternyata jalan teratai', 'jalan teratai rt 3'],
    ['kata suami saya itu gang teratai', 'gang teratai rt 3'],
    ['eh di jl teratai deh kayaknya', 'jl teratai rt 3'],
    ['kata bu rw itu jl teratai', 'jl teratai rt 3'],
    ['eh jl cemara dalam maksudnya bukan jl cemara', 'jl cemara dalam rt 3'],
    ['itu masuknya desa teratai ternyata', 'jl cemara rt 3, desa teratai'],
  ])('%j puts its place right or tells it to the end: %j', (text, place) => {
    const world = new World();
    for (const said of ['got mampet di jl cemara rt 3', 'kirim', text]) world.text(said);
    expect(effects(world, 'correct')).toMatchObject([{ puts: { place: { text: place } } }]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    ['got mampet di jl cemara kel melati', 'kelurahannya keliru, harusnya teratai', 'jl cemara kelurahan teratai'],
    ['got mampet di jl cemara kel melati', 'salah, itu di karangpucung lor', 'jl cemara karangpucung lor'],
  ])('"%s", then "%s": "%s"', (story, text, place) => {
    const world = new World();
    for (const said of [story, 'kirim', text]) world.text(said);
    expect(effects(world, 'correct')).toMatchObject([{ puts: { place: { text: place } } }]);
  });

  it.each([
    'suwun',
    'itu udah lama',
    'eh jl teratai juga',
    'kata petugas itu jalan nasional',
    'itu kantornya di jl teratai',
    'itu sampah di jl teratai numpuk',
    'pasar baru',
  ])('%j puts no place right', (text) => {
    const world = new World();
    for (const said of ['got mampet di jl cemara rt 3', 'kirim', text]) world.text(said);
    expect(effects(world, 'correct')).toEqual([]);
  });

  it.each([
    ['sharelok nya meleset, harusnya jl teratai', 'jl teratai'],
    ['eh bukan di situ, yg bener gang teratai rt 2', 'gang teratai rt 2'],
  ])('%j puts a pin right: %j', (text, place) => {
    const world = new World();
    world.text('got mampet parah');
    world.hear({ type: 'pin', lat: -6.5651, lon: 106.7702 });
    for (const said of ['kirim', text]) world.text(said);
    expect(effects(world, 'correct')).toMatchObject([{ puts: { place: { text: place } } }]);
    expect(world.talk.state?.undo?.draft.place?.lat).toBeUndefined();
  });

  it('is told while it is asked where a photo belongs, which is asked again', () => {
    const world = new World();
    for (const said of ['got mampet di jl cemara', 'kirim']) world.text(said);
    world.hear(photo());
    world.text('kel melati rt 3');
    expect(effects(world, 'correct')).toMatchObject([{ puts: { place: { text: 'jl cemara, kel melati rt 3' } } }]);
    expect(world.talk.state).toMatchObject({ draft: null, loose: { attachments: [expect.anything()] } });
  });

  it('another street begins another', () => {
    const world = new World();
    for (const said of ['got mampet di jl cemara', 'kirim', 'jl anggrek rt 2 rw 5']) world.text(said);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });
});

describe('right after filing', () => {
  it.each(['ini kondisinya pagi tadi', 'nih keadaan sekarang pak'])('a photo with "%s" goes to the only report', (caption) => {
    const world = filedWorld();
    world.wait(60_000);
    world.hear(photo(undefined, caption));
    expect(additions(world)).toMatchObject([{ attachments: [expect.anything()] }]);
    expect(world.talk.state?.loose).toBeNull();
  });

  it('a photo of something else is a report of its own', () => {
    const world = filedWorld();
    world.hear(photo(undefined, 'ini kondisi jalan rusak di jl kamboja'));
    expect(additions(world)).toHaveLength(0);
  });

  it('"ya kirim jg" to the question where it belongs says yes', () => {
    const world = filedWorld();
    world.text('eh satu lagi masih di situ juga. pagarnya roboh makanya ga aman');
    expect(world.talk.state?.loose).not.toBeNull();
    world.text('ya kirim jg');
    expect(additions(world)).toHaveLength(1);
    expect(world.talk.state?.loose).toBeNull();
  });
});

it('"ternyata bukan cuma 1, ada 4 yg mati" right after filing is added', () => {
  const world = new World();
  for (const said of ['lampu mati di jl melati', 'kirim', 'ternyata bukan cuma 1, ada 4 yg mati', 'sama kabelnya juga ngegantung'])
    world.text(said);
  expect(world.effects.filter(({ type }) => type === 'add')).toHaveLength(2);
});

describe('what officers ask, while a photo goes to the other report', () => {
  it.each(['3 ekor, dua hitam satu belang', 'yang pagi jam 6, sorenya ga ada'])('"%s" still answers them', (answer) => {
    const world = new World();
    const first = ['jalan rusak lubang di jl kenanga dekat pasar', 'kirim'];
    for (const said of [...first, 'anjing liar galak ngejar anak sekolah di jl teratai 3', 'kirim']) world.text(said);
    world.wait(86_400_000);
    world.central('complaint.info_requested', { text: 'ciri-cirinya bagaimana?' });
    const [dogs, road] = world.complaints;
    world.hear(photo());
    world.wait(5000);
    world.text('bukan, itu buat yg jalan rusak');
    world.text(answer);
    expect(additions(world)).toMatchObject([{ complaint: road?.id }, { complaint: dogs?.id, text: answer }]);
  });
});

it.each(['bilangin ya retaknya sekarang udah 3 meter', 'kasih tau petugasnya temboknya mulai miring'])(
  '"%s" days later goes to the only report',
  (said) => {
    const world = new World();
    for (const text of ['tanggul rembes di jl kenanga 3, airnya masuk rumah', 'kirim']) world.text(text);
    world.wait(3 * 86_400_000);
    world.text(said);
    expect(additions(world)).toMatchObject([{ text: said }]);
    expect(keys(world.text('iya tambahin ke situ'))).toEqual(['told.already']);
  },
);
