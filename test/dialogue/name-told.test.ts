/** Whether the name may be seen, as people ask for it at the summary; and what only sounds like it. */
import { describe, expect, it } from 'vitest';
import { besideOwnFear } from '../../src/dialogue/understand/own-fear.ts';
import { visibilityTold } from '../../src/dialogue/understand/remark.ts';
import { World } from '../support/core.ts';

describe('a wish behind the story, without a comma between', () => {
  it.each([
    ['jalan bolong di jl merak sejak kemarin nama saya jangan disebut ya', 'anonymous', 'jalan bolong di jl merak sejak kemarin'],
    ['lampu mati di jl merak dari kemarin jangan sampe pak rt tau', 'anonymous', 'lampu mati di jl merak dari kemarin'],
    ['tetangga bakar sampah di gang kelor tolong jangan bilang saya yang lapor', 'anonymous', 'tetangga bakar sampah di gang kelor'],
    ['sampah numpuk dekat rumah saya jangan sebut nama saya', 'anonymous', 'sampah numpuk dekat rumah saya'],
    ['got mampet di jl heulang anonim aja', 'anonymous', 'got mampet di jl heulang'],
    ['parkir liar di suryakencana tanpa nama ya', 'anonymous', 'parkir liar di suryakencana'],
    ['pungli di kelurahan 50rb kemarin rahasia ya', 'secret', 'pungli di kelurahan 50rb kemarin'],
    ['minta tolong lampu mati di gang aut identitas saya dirahasiakan', 'secret', 'minta tolong lampu mati di gang aut'],
    ['tolong jgn bocor. ada arena sabung ayam di belakang pasar legi', 'anonymous', 'ada arena sabung ayam di belakang pasar legi'],
    ['aki taman dicuri tiap malam, jangan disebar ya pak', 'anonymous', 'aki taman dicuri tiap malam'],
    ['mohon dijaga kerahasiaannya, warung itu jual arak', 'anonymous', 'warung itu jual arak'],
    ['tolong jaga kerahasiaan identitas saya, warung itu jual arak', 'anonymous', 'warung itu jual arak'],
  ])('%j is obeyed, and told of nothing', (text, visibility, rest) => {
    expect(visibilityTold(text)).toEqual({ visibility, rest });
  });

  it.each([
    'pak lurah bilang jangan sampe warga tau',
    'kata bu rt jangan sampai pak lurah tau soal iuran',
    'ini sudah jadi rahasia umum pungli di kelurahan',
    'data pasien harusnya dirahasiakan',
    'nama anak saya jangan dicoret dari pip dong',
    'jalan bolong di jl merak jangan sampai ada korban',
    'pipa ditambal lagi pak, jangan bocor lagi',
    'tolong atap pasar dibetulkan, jangan sampai bocor terus',
    'kabar bohong soal vaksin jangan disebar lagi di grup',
    'guru les privat mukul anak saya',
  ])('%j wishes nothing of the name', (text) => {
    expect(visibilityTold(text)).toBeNull();
  });

  it.each([
    ['rahasia ya beneran', 'secret'],
    ['yg tadi bikin rahasia', 'secret'],
    ['privat aja ya', 'secret'],
    ['off the record ya', 'secret'],
    ['yg tadi bikin anonim aja', 'anonymous'],
    ['kok nama saya ga disembunyiin', 'anonymous'],
    ['inisial aja', 'anonymous'],
  ])('%j says it, whenever it is said', (text, visibility) => {
    expect(visibilityTold(text)).toEqual({ visibility, rest: '' });
  });
});

describe('who may see the name', () => {
  it.each([
    'jangan pake nama ya takut anaknya kenapa napa',
    'jangan sebut nama saya takut dimarahin pak rt',
    'namanya disembunyiin ya biar aman',
    'ga usah pake nama ya nanti diomongin tetangga',
    'jgn ada nama saya ya pak takut ribut',
    'jangan ditulis namaku ya ntar anakku dikucilin',
    'tolong samarkan nama saya demi keamanan',
    'jangan bilang saya yang lapor ya nanti diusir dari kontrakan',
    'anonim aja deh daripada kenapa2',
    'mending anonim aja biar ga ribut',
    'hide nama gw dong takut diserang fansnya',
    'nama saya di samarkan aja takutnya nanti berabe',
  ])('%j hides it, whatever the reason', (text) => {
    expect(visibilityTold(text)?.visibility).toBe('anonymous');
  });

  it.each([
    'gausah disebut siapa yg lapor ya',
    'tolong ya nama sy di hide',
    'nama pelapor jangan ditunjukin',
    'ga mau ketauan sama kepala sekolahnya',
    'jgn sebut2 namaku yo',
    'tolong lindungi identitas saya',
    'saya mohon perlindungan identitas pelapor',
    'privasi saya tolong dijaga jangan sampai bocor',
    'jangan sampe nama saya bocor',
    'bisa ga pake nama ga kak',
    'ga pake nama ya',
    'gak usah pake nama saya',
    'bisa gak namanya ga dicantumin',
    'boleh ga kalau ga nyebut nama',
    'aku ga mau pake nama',
    'jangan pake nama asli dong',
    'ga mau disebut namanya',
    'nama aku jangan sumpah',
    'nama sy jgn keluar ya',
    'nama saya jangan dikasih tau lho ya',
    'namaku ojo disebut',
    'nama ga usah ditulis ya pak',
    'bisa lapor tanpa ketauan nama ga',
    'tanpa nama bisa kan',
    'gapapa kan ga pake nama',
    'boleh anonim?',
    'nama disamarkan aja',
    'nama saya tolong ditutup',
    'jgn tulis nama saya',
    'nama ku jgn muncul',
    'jgn sampe ada nama saya',
    'namanya diumpetin aja',
    'jgn bawa2 nama saya',
    'jangan sebut2 nama gue',
    'nama gue jangan kebaca orang',
    'bisa disembunyiin ga nama saya',
    'identitas saya tolong aman ya',
    'gue ga mau nama gue ada di situ',
    'pokoknya nama jangan',
    'tp nama sy jgn ya pak',
    'nama sama nomor jgn dikasih ke rt',
    'no hp sy jgn dikasih tau siapa2',
    'nomor saya jangan disebar',
    'please keep my name out of it',
    'ga usah ada nama',
    'kosongin aja namanya',
    'pakai nama hamba allah aja',
    'nama: hamba Allah',
    'atas nama warga aja',
    'tulis aja dari warga',
    'bilang aja dari warga rt 5',
    'sebagai warga aja jgn nama',
    'jgn bilang dari sy',
    'jgn sampe tetangga tau',
    'jgn sampe suaminya tau dari saya',
  ])('%j hides it', (text) => {
    expect(visibilityTold(text)).toEqual({ visibility: 'anonymous', rest: '' });
  });

  it.each([
    'tlg nama dirahasiain',
    'tolong rahasiakan nama pelapor',
    'rahasiakan laporan saya',
    'rahasiakan aja laporannya',
    'laporan saya yg tadi dirahasiakan aja',
    'rahasiakan semuanya ya',
  ])('%j hides all', (text) => {
    expect(visibilityTold(text)).toEqual({ visibility: 'secret', rest: '' });
  });

  it('may be shown', () => {
    expect(visibilityTold('nama saya boleh ditampilkan')).toEqual({ visibility: 'public', rest: '' });
  });

  it.each([
    'ga enak kl ketauan sy yg lapor',
    'boleh pake nama ga?',
    'perlu pake nama ga',
    'harus pake nama ya?',
    'pake nama saya gapapa',
    'tulis nama saya aja gapapa',
    'jgn kasih tau saya lagi',
    'nama saya tidak ada di daftar bansos',
    'nama saya hilang dari data',
    'nama saya tidak muncul',
    'nama saya tidak masuk',
    'nama saya dihapus',
    'tidak ada nama jalan di sana',
    'jangan sampai ada korban',
    'jangan sampai warga marah',
    'nama jalannya tidak ada',
    'nomor antrian saya tidak dipanggil',
    'tidak ada nomor yang bisa dihubungi',
    'hp saya hilang',
    'data saya bocor',
    'data saya tidak sinkron',
    'nama anak saya salah tulis',
    'nomor rumah jangan lupa',
    'jangan bawa nama agama',
    'petugas jangan tutup mata',
    'petugas tidak pakai nama dada',
    'warga rt 5 minta lampu',
    'dari warga rt 5',
    'nama warga dicatut',
    'nomor hp petugas tidak bisa dihubungi',
    'nama lengkap saya budi',
    'sebagai warga saya kecewa',
    'sebagai warga',
    'rahasia umum',
  ])('%j says nothing of it', (text) => {
    expect(visibilityTold(text)).toBeNull();
  });
});

describe('whom it shall not be shown to', () => {
  it.each([
    ['jangan sebutin nama saya ke yang punya kandang ya', 'anonymous'],
    ['nama saya jgn sampe ketauan bos saya', 'anonymous'],
    ['jangan bilang bilang sama tukang parkirnya ya kalo saya yg ngadu', 'anonymous'],
    ['rahasiain nama saya dari pak kades', 'secret'],
  ])('%j', (text, visibility) => expect(visibilityTold(text)).toEqual({ visibility, rest: '' }));

  it.each(['jangan bilang ke pak rt kalau lampunya mati lagi', 'nama gang itu jangan sampai ketahuan', 'nama bu tini jangan disebut'])(
    '%j is of no name of the teller',
    (text) => expect(visibilityTold(text)).toBeNull(),
  );

  it('a day after filing it hides the name of that report, and begins none', () => {
    const world = new World();
    for (const text of ['limbah cucian motor dibuang ke got di jl melati 4', 'kirim']) world.text(text);
    world.wait(86_400_000);
    world.text('jgn sebut nama sy ke yg punya cucian ya');
    expect(world.effects.at(-1)).toMatchObject({ type: 'correct', puts: { visibility: 'anonymous' } });
    expect(world.talk.state?.draft).toBeNull();
  });
});

describe('why, without a comma', () => {
  const drafted = (...texts: string[]) => {
    const world = new World();
    for (const text of ['got mampet di jl melati 4 kel asri', ...texts]) world.text(text);
    return world.talk.state?.draft;
  };

  it.each([
    ['eh bikin rahasia aja deh istri saya khawatir', 'secret'],
    ['anonim aja suami gw takut', 'anonymous'],
    ['nama saya jgn ditampilin ntar dimaki lagi', 'anonymous'],
    ['nama gue umpetin ya, nanti dipersulit', 'anonymous'],
  ])('%j is obeyed, and stands nowhere', (text, visibility) => {
    const draft = drafted(text);
    expect(draft).toMatchObject({ visibility, kind: null, asked: 'summary' });
    expect(draft?.pieces).toHaveLength(1);
  });

  it('"nama saya jangan disebut, nanti dicek petugas ya" fears nothing', () => {
    expect(besideOwnFear('nanti dicek petugas ya')).toBeNull();
    expect(besideOwnFear('nanti diperbaiki lagi')).toBeNull();
  });
});
