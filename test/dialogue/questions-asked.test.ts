/** Questions about reporting in words no pattern holds are answered, and are no part of the report. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (says: ReturnType<World['text']>) => says.flatMap(({ lines }) => lines.map(({ key }) => key));
const story = 'lampu jalan mati di jl melati 3';

function atSummary(): World {
  const world = new World();
  world.text(story);
  return world;
}

function filed(): World {
  const world = atSummary();
  world.text('kirim');
  world.wait(20 * 60_000);
  return world;
}

const asked = [
  ['lha iki mengko sing moco sopo mas?', 'faq.readers'],
  ['kene bayar ke bang lapor gini ni?', 'faq.free'],
  ['kalau bukan warga sini boleh ikut lapor juga kak?', 'faq.who_may'],
  ['kode yang huruf angka itu gunanya buat apa ya kak?', 'faq.ticket'],
  ['habis ini aku bakal ditelpon atau dipanggil jadi saksi nggak?', 'faq.visit'],
  ['kalau salah isi masih bisa diedit ga setelah masuk?', 'faq.edit_later'],
  ['kalau kejadian lagi saya bikin laporan baru atau yang lama dibuka?', 'faq.recurs'],
  ['kalau pertanyaannya ga saya jawab terus gimana?', 'faq.silence'],
  ['satu orang boleh lapor berapa kali sih?', 'faq.two'],
  ['pengaduan sama aspirasi itu bedanya apa min?', 'meaning.kind'],
  ['ini wajib kirim ktp apa tidak ya nak', 'faq.identity_number'],
  ['kalo lapor gini nanti saya dipersulit kelurahan ga ya', 'faq.safe'],
  ['nanti saya dimusuhi tetangga ga ya kalo lapor', 'faq.safe'],
  ['klo anonim masih tetep dikerjain kan', 'faq.answered'],
  ['data saya nanti disimpan berapa lama di situ?', 'stored'],
  ['itu nyampenya ke pak walikota kah?', 'faq.readers'],
  ['yg nerima nanti orang kecamatan juga ga?', 'faq.readers'],
  ['besok kalo mau ngecek sendiri gimana', 'faq.ticket'],
  ['terus caranya ngecek sendiri gimana ya', 'faq.ticket'],
  ['ini yang jawab mesin apa petugas beneran kak?', 'person'],
] as const;

describe.each(asked)('"%s"', (text, key) => {
  it('is answered at the summary, which comes again as it was', () => {
    const world = atSummary();
    expect(keys(world.text(text))).toEqual(expect.arrayContaining([key, 'summary']));
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([story]);
  });

  it('is answered after filing, and added to nothing', () => {
    const world = filed();
    expect(keys(world.text(text))).toContain(key);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });
});

it.each(['ubah kalau diklik jadinya apa?', 'batal sama ubah apa bedanya sih', 'fungsi tombol2 tadi apa aja kak'])(
  '"%s" hears what the buttons below the summary do, and nothing is pressed',
  (text) => {
    const world = atSummary();
    expect(keys(world.text(text))).toEqual(expect.arrayContaining(['faq.buttons', 'summary']));
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([story]);
    expect(world.filings).toEqual([]);
  },
);

it.each([
  'kenapa truk sampahnya ga lewat lagi ya?',
  'kapan jalan depan pasar diaspal?',
  'apa harus nunggu ada yang mati dulu?',
  'syarat bikin ktp baru apa aja?',
])('"%s" asks an office, and is what is told', (text) => {
  const world = new World();
  world.text(text);
  expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([text]);
});

it('what an officer asked is answered by a question too', () => {
  const world = filed();
  world.central('complaint.info_requested', { agency: 'Dinas', text: 'Tiangnya nomor berapa?' });
  world.text('bapak dari dinas mana ya?');
  expect(world.effects.at(-1)).toMatchObject({ type: 'add', text: 'bapak dari dinas mana ya?' });
});

it('below "sudah beres?" it is answered too', () => {
  const world = filed();
  world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah diganti.' });
  expect(keys(world.text('kalau saya bilang belum terus gimana?'))).toEqual(['faq.silence']);
  expect(world.effects.filter(({ type }) => type === 'add' || type === 'solved')).toEqual([]);
});

it.each(['udah bener semua?', 'ok?', 'sudah pas?'])('"%s" at the summary sends nothing', (text) => {
  const world = atSummary();
  expect(keys(world.text(text))).toEqual(expect.arrayContaining(['summary.hint', 'summary']));
  expect(world.filings).toEqual([]);
  expect(world.talk.state?.draft?.asked).toBe('summary');
});

it('who came through a danger says so of no report', () => {
  const world = filed();
  world.text('pak barusan anak saya dikejar 2 motor bawa gir di gedongkuning!!');
  world.wait(40 * 60_000);
  expect(keys(world.text('sudah di polsek pak selamet'))).not.toContain('own.gone');
});

it.each(['tolong kirim orang', 'tolong pak tolong', 'ya allah'])('"%s" below an alarm sends no report', (text) => {
  const world = atSummary();
  world.text('pak tolong rumah sebelah kebakaran');
  world.text(text);
  expect(world.filings).toEqual([]);
});

describe('asked of reporting, with a matter named in passing', () => {
  const answer = (text: string) => {
    const world = new World();
    return { keys: world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key)), draft: world.talk.state?.draft ?? null };
  };

  it.each([
    ['kalo ngadu soal trotoar rusak berapa hari baru ditangani?', 'faq.how_long'],
    ['misal lapor sampah, kapan dijawabnya min', 'faq.how_long'],
    ['boleh nggak lapor soal warnet bising', 'faq.can'],
    ['lapor pohon tumbang bisa lewat sini?', 'faq.can'],
    ['di sini bisa ngaduin guru yang bolos ga', 'faq.can'],
  ])('"%s" is answered (%s) and begins nothing', (text, key) => {
    expect(answer(text).keys).toContain(key);
    expect(answer(text).draft).toBeNull();
  });

  it.each([
    'bisa lapor got mampet di jl kenari 3 ga',
    'lapor lampu mati, kapan diperbaiki',
    'lapor sampah belum diangkut seminggu, kapan diangkut',
    'saya lapor pungli tapi ga bisa',
    'lampu jalan mati di jl merpati 3, bisa lapor di sini?',
  ])('"%s" is told', (text) => expect(answer(text).draft).not.toBeNull());
});

describe('in regional words', () => {
  it.each([
    ['digarap pirang dino kiro2', 'faq.how_long'],
    ['suwene piro yo pak', 'faq.how_long'],
    ['pinten dinten nggih prosesipun', 'faq.how_long'],
    ['sabaraha poe biasana diomeanana', 'faq.how_long'],
    ['sing maca sopo ae', 'faq.readers'],
    ['saha wae nu maca ieu teh', 'faq.readers'],
    ['ngene iki mbayar ora mas', 'faq.free'],
    ['lapor didieu mayar henteu', 'faq.free'],
  ])('"%s" is answered', (text, key) => {
    const world = atSummary();
    expect(keys(world.text(text))).toContain(key);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('what is told behind it is told', () => {
    const world = atSummary();
    expect(keys(world.text('sek, iki biasane pirang dino ditangani? aja mung dicatet tok terus meneng wae koyo sing wingi'))).toContain(
      'faq.how_long',
    );
    expect(world.talk.state?.draft?.pieces.at(-1)?.text).toContain('mung dicatet tok');
  });

  it.each([
    'wis pirang2 dino lampu neng jl progo mati ora ono sing ndandani',
    'sampun pinten dinten sampah ing jl musi mboten dipundhut',
    'banyune mati neng jl musi wis pirang dino iki ora diurus',
    'dalane bolong neng ngarep sd wis suwe ora didandani',
    'lampu neng jl progo pinten dinten mboten dipundandosi',
    'parkir nang alun2 mbayar piro?',
  ])('"%s" is told', (text) => {
    const world = new World();
    world.text(text);
    expect(world.talk.state?.draft?.pieces).toMatchObject([{ text }]);
  });
});

describe('a time or a count that is told', () => {
  it.each(['malam sabtu kemarin jam 10an', 'hari kamis jam 9 malam', 'kalo ga salah sabtu sore jam 4', 'tgl 12 jam 7 pagi'])(
    '%j is no question about hours',
    (text) => {
      const world = atSummary();
      expect(keys(world.text(text))).not.toContain('faq.hours');
      world.text('kirim');
      expect(JSON.stringify(world.filings[0])).toContain(text);
      expect(world.filings[0]?.occurred).not.toBeNull();
    },
  );

  it('nor are the hours of another', () => {
    const world = atSummary();
    expect(keys(world.text('buka jam 10 malam sampai subuh'))).not.toContain('faq.hours');
    expect(world.talk.state?.draft?.pieces).toHaveLength(2);
  });

  it.each(['ganti 4', 'ganti tiga'])('%j is none about another phone', (text) => {
    expect(keys(atSummary().text(text))).not.toContain('faq.moved');
  });

  it.each([
    ['jam 10 malem masih dibaca ga', 'faq.hours'],
    ['sabtu minggu buka ga', 'faq.hours'],
    ['kalo ganti hp gimana', 'faq.moved'],
  ])('%j asks', (text, key) => {
    expect(keys(atSummary().text(text))).toContain(key);
  });
});

describe('what else is asked of a report', () => {
  it.each(['harus tau kecamatannya juga ya? saya pendatang kak ga paham', 'perlu nulis rt rw ga?', 'wajib isi nama jalan lengkap kah'])(
    '%j at the summary: it is enough',
    (text) => {
      const world = atSummary();
      expect(keys(world.text(text)).slice(0, 2)).toEqual(['place.enough', 'summary']);
      expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    },
  );

  it('"harus tulis kelurahannya ya?" before anything is told: why, and how little is enough', () => {
    expect(keys(new World().text('harus tulis kelurahannya ya?'))).toContain('faq.why_place');
  });

  it.each(['terus nenek harus pencet apa ini nak', 'habis ini saya klik apa lagi', 'apa yang harus ditekan sekarang'])(
    '%j: nothing, once it is sent, and how, before',
    (text) => {
      expect(keys(filed().text(text))).toEqual(['faq.next']);
      expect(keys(atSummary().text(text))).toEqual(expect.arrayContaining(['summary']));
    },
  );

  it.each(['abis ini chat nya aku hapus aman kan?', 'percakapan ini boleh saya hapus?', 'kalo chatnya kuhapus laporannya ikut hilang ga'])(
    '%j: the report goes on, where it is sent',
    (text) => {
      expect(keys(filed().text(text))).toEqual(['faq.cleared']);
      expect(keys(atSummary().text(text))).toContain('faq.unsent');
    },
  );

  it.each([
    ['ini tugasnya pdam apa dinas mana sih?', 'faq.whose'],
    ['kewenangan siapa ya ini min', 'faq.whose'],
    ['kira2 kapan timnya turun ke lokasi ya', 'faq.how_long'],
    ['terus kalau dikirim orang lain bisa liat?', 'faq.readers'],
    ['trus kalo tetep ga ditanggapi ngadu kemana lagi', 'faq.how_long'],
  ])('%j at the summary is answered by %s', (text, key) => {
    const world = atSummary();
    expect(keys(world.text(text))).toEqual(expect.arrayContaining([key, 'summary']));
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['kalau dicuekin saya ngadu ke mana lagi?', 'seandainya tidak ada tanggapan, kami lapor ke siapa pak?'])(
    '%j at the summary: until when it is answered, and who is asked else',
    (text) => {
      const world = atSummary();
      expect(keys(world.text(text))).toEqual(expect.arrayContaining(['faq.how_long', 'own.door.ahead', 'summary']));
      expect(keys(world.text('biasanya berapa hari ya?'))).not.toContain('own.door.ahead');
    },
  );

  it('the same before anything is told', () => {
    const world = new World();
    expect(keys(world.text('kalo petugasnya ga dateng2 ngadu ke mana?'))).toEqual(
      expect.arrayContaining(['faq.how_long', 'own.door.ahead']),
    );
    expect(world.talk.state?.draft).toBeNull();
  });

  it('whose task it is, once it is sent, leads to the next door', () => {
    expect(keys(filed().text('ini wewenang siapa?'))).toContain('own.door');
  });

  it.each([
    ['bayar nda lapor disini', ['faq.free']],
    ['ini sampe beneran ke walikota apa cuma mesin? bayar gak? nama saya keliatan ga?', ['faq.free', 'faq.safe']],
  ])('%j before anything is told begins no report', (text, answers) => {
    const world = new World();
    expect(keys(world.text(text))).toEqual(expect.arrayContaining([...answers]));
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['kalau tidak dirahasiakan yang baca siapa saja?', 'kalo nama ga disembunyiin siapa aja yg bisa liat?'])(
    '%j: who reads it',
    (text) => {
      const world = atSummary();
      expect(keys(world.text(`bentar. "sembunyikan nama" itu apa maksudnya? ${text}`))).toEqual(
        expect.arrayContaining(['faq.buttons', 'faq.readers', 'summary']),
      );
      expect(world.talk.state?.draft).toMatchObject({ visibility: 'public', pieces: [{}] });
    },
  );
});

it.each(['kalo rahasia nanti masih diproses kan?', 'klo dirahasiain tetep ditindak ga'])(
  '"%s" at the offer of secrecy decides nothing',
  (text) => {
    const world = new World();
    world.text('kepala sekolah sdn mawar minta uang pagar 350rb per anak');
    expect(keys(world.text(text))).toEqual(['faq.answered', 'ask.secrecy.again']);
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'public', pieces: [{}] });
  },
);

it.each(['saya lapor rt malah dimarahin, sampah di jl mawar 3 ga diangkut', 'bikin paspor perlu ktp ga'])('"%s" is a report', (text) => {
  const world = new World();
  world.text(text);
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

const asksForNumber = [
  'nomerku piro to mas',
  'jd nomor laporannya brp kak',
  'udh ada nomor dari pusat belom',
  'nomer di sistem pusatnya udah keluar blm ya',
  'kok saya ga dapet nomor',
  'halo bang udah masuk belum',
];
const wondersIfTwice = [
  'hape saya ngadat tadi, kekirim dobel ga ya',
  'saya kirim ulang aja ya takutnya belum masuk',
  'jaringan jelek nih, apa perlu tak kirim lagi',
];

describe.each([...asksForNumber, ...wondersIfTwice])('"%s"', (text) => {
  it('is answered by the number of what is sent, and told to nobody', () => {
    const world = filed();
    const said = JSON.stringify(world.text(text));
    expect(said).toContain(world.complaints[0]?.number);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it('is no part of a draft, and sends none', () => {
    const world = atSummary();
    expect(keys(world.text(text))).toContain('summary.story');
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([story]);
  });
});

it.each(['oh sudah ya? yaudah ga usah dobel', 'oalah udah masuk to, ga usah lagi', 'oh udah ya ga perlu kirim lagi'])(
  '"%s" takes nothing back',
  (text) => {
    const world = new World();
    world.text(story);
    world.text('kirim');
    expect(keys(world.text(text))).toEqual(['filed.already']);
  },
);

it.each(['oh ya udah ga usah', 'oh udah nyala, ga usah lagi'])('"%s" may take it back', (text) => {
  const world = new World();
  world.text(story);
  world.text('kirim');
  expect(keys(world.text(text))).not.toContain('filed.already');
});

it.each(['ngetik aja kah lokasinya atau pin?', 'lokasinya ditulis apa share loc min?', 'boleh nulis alamat aja atau harus pakai maps?'])(
  '"%s" is told how, and stands in no report',
  (text) => {
    const world = atSummary();
    expect(keys(world.text(text))[0]).toBe('faq.locate');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  },
);

it.each(['hah kurang lengkap? gang semanda jl pramuka', 'masih belum jelas toh? gang semanda jl pramuka'])('"%s" is the place', (text) => {
  const world = new World();
  for (const said of ['tetangga karaokean sampai malam tiap hari', 'umbulharjo', text]) world.text(said);
  expect(world.talk.state?.draft?.place?.text).toContain('gang semanda jl pramuka');
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

it.each(['nomornya ga ada pak di tiangnya', 'tiangnya nomor 12 dari pertigaan', 'tagihannya dobel dua kali'])(
  '"%s" tells officers what they asked',
  (text) => {
    const world = filed();
    world.central('info_requested', { text: 'ada nomornya?' });
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', text });
  },
);
