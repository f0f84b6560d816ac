/** How good the understanding is on our own lists of sentences. The figures are floors: whoever changes the words sees at once what that costs. */
import { describe, expect, it } from 'vitest';
import { askedOfBot, intentOf } from '../../src/dialogue/understand/asked.ts';
import { rankCategories } from '../../src/dialogue/understand/category.ts';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { mayAsk, sensedQuestion } from '../../src/dialogue/understand/question-sense.ts';
import { type ReplyAct, sensedReply, takenFor } from '../../src/dialogue/understand/reply-sense.ts';
import { categories } from '../support/core.ts';
import { type Labelled, labelled, replies } from './fixtures/read.ts';

describe('emergencies', () => {
  const all = labelled('emergencies.txt');
  const real = all.filter(({ labels }) => labels[0] !== '-');
  const sounding = all.filter(({ labels }) => labels[0] === '-');

  it('has at least 200 real ones and 200 that only sound like one', () => {
    expect(real.length).toBeGreaterThanOrEqual(200);
    expect(sounding.length).toBeGreaterThanOrEqual(200);
  });

  it('at least 98 of 100 people in danger hear the numbers', () => {
    const missed = real.filter(({ text }) => dangers(text).length === 0).map(({ text }) => text);
    expect(missed.length / real.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('at least 95 of 100 hear those that help in their danger', () => {
    const other = real.filter(({ text, labels }) => !dangers(text).some((danger) => labels.includes(danger))).map(({ text }) => text);
    expect(other.length / real.length, other.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('fewer than 1 of 100 ordinary complaints with such words is answered as one', () => {
    const alarmed = sounding.filter(({ text }) => dangers(text).length > 0).map(({ text }) => text);
    expect(alarmed.length / sounding.length, alarmed.join('\n')).toBeLessThan(0.01);
  });
});

describe('emergencies in slang, typing errors and regional words', () => {
  const all = labelled('emergencies-more.txt');
  const real = all.filter(({ labels }) => labels[0] !== '-');
  const others = all.filter(({ labels }) => labels[0] === '-');

  it('at least 95 of 100 people in danger hear the numbers', () => {
    const missed = real.filter(({ text }) => dangers(text).length === 0).map(({ text }) => text);
    expect(missed.length / real.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('fewer than 2 of 100 others do', () => {
    const alarmed = others.filter(({ text }) => dangers(text).length > 0).map(({ text }) => text);
    expect(alarmed.length / others.length, alarmed.join('\n')).toBeLessThan(0.02);
  });

  it('what no list holds is sensed with the help it needs, unless something speaks against it', () => {
    expect(dangers('bapaknya ngunci ibu sama adik, nyiramin bensin')).toEqual(['women_children']);
    expect(dangers('tahun lalu bapaknya ngunci ibu sama adik, nyiramin bensin')).toEqual([]);
    expect(dangers('kirim aja')).toEqual([]);
  });
});

describe('emergencies written by somebody who had not read the rules', () => {
  const all = labelled('emergencies-unseen.txt');

  it('at least 95 of 100 people in danger hear the numbers', () => {
    const real = all.filter(({ labels }) => labels[0] !== '-');
    const missed = real.filter(({ text }) => dangers(text).length === 0).map(({ text }) => text);
    expect(missed.length / real.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('of those made to sound like one at most one in fifty does', () => {
    const others = all.filter(({ labels }) => labels[0] === '-');
    const alarmed = others.filter(({ text }) => dangers(text).length > 0).map(({ text }) => text);
    expect(alarmed.length / others.length, alarmed.join('\n')).toBeLessThanOrEqual(0.02);
  });
});

describe.each(['replies-held.txt', 'replies-held-second.txt'])('replies held back in %s', (name) => {
  const all = replies(name);
  const heard = all.flatMap((reply) => {
    const sensed = sensedReply(reply, categories);
    return sensed?.sure ? [{ ...reply, as: sensed.act }] : [];
  });
  const wrong = heard.filter(({ moment, act, as }) => takenFor[moment][act as ReplyAct] !== as);

  it('two in three surely sound like something, and nine in ten of these are it', () => {
    expect(heard.length / all.length).toBeGreaterThan(0.66);
    expect(wrong.length / heard.length).toBeLessThan(0.1);
  });

  it('next to none is sent or closed that shall not be', () => {
    const grave = wrong.filter(({ moment, as }) => as === 'send' || (moment === 'solved' && as === 'gone'));
    expect(grave.length).toBeLessThanOrEqual(3);
  });
});

describe('what sounds like danger and is none', () => {
  it.each([
    'td ada ibu2 jatoh di situ, untung gapapa',
    'tiang listrik miring ke jalan ngeri roboh',
    'kampung bandar api api butuh jembatan',
    'tetangga bakar sampah plastik',
    'sepeda anak hilang di sekolah',
    'ular masuk kebun sudah diusir',
    'tenggelam di berkas yang ga selesai selesai',
    'the pole is leaning, please fix it',
    'a lamp post leans over the road',
    'lift rusun mati, ibu hamil naik tangga',
    'sudah tiga hari mati air, mau mati rasanya',
    'mau mati saya nungguin angkot dua jam kagak nongol nongol',
    'mau mati rasanya macet depan terminal, angkot ngetem sembarangan',
    'setengah mati nunggu dipanggil di loket, ga muncul2 petugasnya',
    'data saya dijual ga',
    'rumah nenek di gang buntu belakang masjid raya',
    'rumah kakek di belakang masjid',
    'rumah mbah saya di pojok',
    'rumah ibu saya di gang sempit dekat sungai',
  ])('"%s" gives no alarm', (text) => {
    expect(dangers(text)).toEqual([]);
  });
});

describe('a cry for help in English', () => {
  it.each([
    ['my house is burning', 'fire'],
    ['please help, my father is unconscious', 'ambulance'],
    ['someone is drowning at the beach', 'rescue'],
    ['robbery with guns at the shop right now', 'police'],
    ['i want to die tonight', 'crisis'],
    ['i am going to end my life', 'crisis'],
  ] as const)('"%s" hears the numbers for %s', (text, danger) => {
    expect(dangers(text)).toContain(danger);
  });
});

describe('danger that interrupts a question', () => {
  it.each([
    'nanti dulu laporannya, mobil depan rumah meledak',
    'bentar min jangan tanya dulu, dapur saya nyala',
    'tidak usah dilanjut dulu, api sampai kamar',
  ])('"%s" hears the numbers', (text) => {
    expect(dangers(text)).not.toEqual([]);
  });

  it.each(['pak dulu ada kebakaran di sini', 'tanya dulu pak ada kebakaran lapor ke mana', 'bentar dulu ya saya lagi masak air'])(
    '"%s" does not',
    (text) => {
      expect(dangers(text)).toEqual([]);
    },
  );
});

describe('danger in the words of East Java', () => {
  it.each([
    'onok wong klelep nang tambak',
    'bemo nyungsep kali, penumpange sik kecepit',
    'arek iku arep mlumpat teko jembatan',
    'dada ibuk koyok ditekan, kringet adem',
  ])('"%s" hears the numbers', (text) => {
    expect(dangers(text)).not.toEqual([]);
  });
});

describe('danger in the words of other regions', () => {
  it.each([
    'ojo takon ae, wonge wis ora ambegan',
    'ulah loba nanya, budakna tos kabawa caah',
    'rumoh si nek ditutong apui',
    'reubah adoe lon, hana sadar',
    'amang madabu, ndang sadar be',
    "roma tatanggha kobbhar, oreng gi' e dhalem",
    'pingsanki bapakku di kebun',
    'pompong bocor tengah laut, aek dah masuk',
  ])('"%s" hears the numbers', (text) => {
    expect(dangers(text)).not.toEqual([]);
  });

  it.each(['capek kali aku nunggu bang', 'acok urang jatuah di tikuangan tu', 'jalan ancor nian, la banyak wong tejatoh'])(
    '"%s" does not',
    (text) => {
      expect(dangers(text)).toEqual([]);
    },
  );
});

describe('what nearly happened, or is long past', () => {
  it.each([
    'kapal cepat ac mati, penumpang mabuk semua',
    'pas turun sopirnya langsung ngegas, kaki saya hampir keseret',
    'baru naik satu kaki sopir busnya udah ngegas, untung pegangan',
    'pasar kebakaran 2019 belum dibangun',
    'bus malam ga berhenti di rest area, penumpang nahan kencing',
    'jembatan roboh bikin anak sekolah muter',
  ])('"%s" gives no alarm', (text) => {
    expect(dangers(text)).toEqual([]);
  });
});

describe('danger told in a few words that say little by themselves', () => {
  it.each(['ada yang ngejar saya', 'bus kami dibajak', 'nadinya ga kerasa pak', 'tenggelem pak di kali'])(
    '"%s" hears the numbers',
    (text) => {
      expect(dangers(text)).not.toEqual([]);
    },
  );

  it('at the house of somebody who is in danger it is heard', () => {
    for (const text of ['rumah nenek kebakaran di gang buntu', 'rumah kakek saya kemalingan, malingnya masih di dalam'])
      expect(dangers(text), text).not.toEqual([]);
  });

  it.each(['ini hp mama', 'ada orang di sini', 'sudah saya kirim', 'tolong cepet ya ada bayi'])('"%s" does not', (text) => {
    expect(dangers(text)).toEqual([]);
  });
});

describe('danger told with courtesies and an address', () => {
  it.each([
    'halo admin, rumah saya kebakaran, segera ke sini ya, kelurahan sukamaju',
    'bapak pingsan di rt 5 rw 2 dusun krajan seberang balai desa',
    'assalamualaikum pak, istri saya kejang, lokasi jembatan lama dekat indomaret, butuh bantuan',
    'permisi kak, ada orang tenggelam, alamatnya perumahan griya blok c nomor 8',
    'selamat malam admin, tetangga dibacok orang di jalan kenari rt 3 rw 7 kelurahan asri',
    'mohon maaf mengganggu, anak saya kejepit eskalator, posisi mall sukamaju lantai dua',
    'yth bapak camat, tebing longsor menimpa rumah warga di dusun krajan desa mekar, mohon bantuan segera',
    'stop dulu pertanyaannya, toko kami dijarah orang banyak sekarang',
    'jangan tanya alamat dulu pak orangnya kejang di depan masjid',
    'tidak usah banyak tanya dulu, bayinya biru ini',
  ])('"%s" hears the numbers', (text) => {
    expect(dangers(text)).not.toEqual([]);
  });

  it.each([
    'halo admin, lampu jalan mati, segera ke sini ya, kelurahan sukamaju',
    'selokan mampet di rt 5 rw 2 dusun krajan seberang balai desa',
    'assalamualaikum pak, sampah menumpuk, lokasi jembatan lama dekat indomaret, mohon bantuan',
    'yth bapak camat, bantuan longsor belum sampai di dusun krajan desa mekar, mohon bantuan segera',
    'stop dulu pertanyaannya, lampunya mati di semua gang',
    'jangan tanya alamat terus pak, sampahnya di depan masjid',
  ])('"%s" does not', (text) => {
    expect(dangers(text)).toEqual([]);
  });
});

describe('intents', () => {
  const all = labelled('intents.txt');

  it('has at least 300 sentences of all fourteen codes', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.flatMap(({ labels }) => labels)).size).toBe(14);
  });

  it('at least 97 of 100 are read right', () => {
    const wrong = all.filter(({ text, labels }) => !labels.includes(intentOf(text, categories))).map(({ text }) => text);
    expect(wrong.length / all.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('no sentence of our complaints is taken for a wish to cancel, to delete or to speak to somebody', () => {
    const texts = [...labelled('categories.txt'), ...labelled('emergencies.txt')].map(({ text }) => text);
    const taken = texts.filter((text) => ['batal', 'hapus_data', 'data_saya', 'sapaan', 'status'].includes(intentOf(text, categories)));
    expect(taken).toEqual([]);
  });
});

describe('categories by their words alone', () => {
  const all = labelled('categories.txt').map(({ text, labels }) => ({
    text,
    labels,
    codes: rankCategories(text, categories).map(({ category }) => category.code),
  }));

  it('the right one is among the first three of at least 97 of 100', () => {
    const wrong = all.filter(({ codes, labels }) => !codes.slice(0, 3).some((code) => labels.includes(code))).map(({ text }) => text);
    expect(wrong.length / all.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('and the first of at least 85 of 100', () => {
    const wrong = all.filter(({ codes, labels }) => !labels.includes(codes[0] ?? '')).map(({ text, codes }) => `${text}: ${codes[0]}`);
    expect(wrong.length / all.length, wrong.join('\n')).toBeLessThanOrEqual(0.15);
  });
});

describe('lists written by somebody who had not read the rules, after their misses were mended', () => {
  it('at least 97 of 100 intents are read right', () => {
    const all = labelled('intents-unseen.txt');
    const wrong = all.filter(({ text, labels }) => !labels.includes(intentOf(text, categories))).map(({ text }) => text);
    expect(wrong.length / all.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('at least 97 of 100 people in danger hear the numbers, and at most 2 of 100 others', () => {
    const all = labelled('emergencies-second.txt');
    const share = (real: boolean) => {
      const some = all.filter(({ labels }) => (labels[0] !== '-') === real);
      const wrong = some.filter(({ text }) => dangers(text).length > 0 !== real).map(({ text }) => text);
      return { share: wrong.length / some.length, said: wrong.join('\n') };
    };
    expect(share(true).share, share(true).said).toBeLessThanOrEqual(0.03);
    expect(share(false).share, share(false).said).toBeLessThanOrEqual(0.02);
  });

  it('the right category is among three of 98 of 100, and the first of 92', () => {
    const all = labelled('categories-unseen.txt').map(({ text, labels }) => ({
      labels,
      codes: rankCategories(text, categories).map(({ category }) => category.code),
    }));
    const right = (most: number) => all.filter(({ codes, labels }) => codes.slice(0, most).some((code) => labels.includes(code))).length;
    expect(right(3) / all.length).toBeGreaterThanOrEqual(0.98);
    expect(right(1) / all.length).toBeGreaterThanOrEqual(0.92);
  });
});

/** Nothing was learned from these, no rule was made for them, and nobody looked at single lines: what is measured here is what others may expect. */
describe('lists held back', () => {
  const share = (some: readonly Labelled[], hit: (row: Labelled) => boolean) => some.filter(hit).length / some.length;
  const isDanger = ({ labels }: Labelled) => labels[0] !== '-';

  it.each(['intents-held.txt', 'intents-held-second.txt', 'intents-held-third.txt', 'intents-held-fourth.txt', 'intents-held-fifth.txt'])(
    'at least 90 of 100 intents of %s are read right, and next to no story is taken for talk',
    (name) => {
      const all = labelled(name);
      expect(share(all, ({ text, labels }) => labels.includes(intentOf(text, categories)))).toBeGreaterThanOrEqual(0.9);
      const stories = all.filter(({ labels }) => labels.every((label) => ['keluhan', 'aspirasi', 'informasi', 'darurat'].includes(label)));
      expect(share(stories, ({ text }) => dangers(text).length === 0 && askedOfBot(text, categories) !== null)).toBeLessThanOrEqual(0.02);
    },
  );

  it.each([
    'emergencies-held.txt',
    'emergencies-held-second.txt',
    'emergencies-held-third.txt',
    'emergencies-held-fourth.txt',
    'emergencies-held-fifth.txt',
    'emergencies-held-sixth.txt',
    'emergencies-held-seventh.txt',
  ])('at least 95 of 100 people in danger in %s hear the numbers, and at most 2 of 100 others made to sound like it', (name) => {
    const all = labelled(name);
    const hears = ({ text }: Labelled) => dangers(text).length > 0;
    expect(share(all.filter(isDanger), hears)).toBeGreaterThanOrEqual(0.95);
    expect(
      share(
        all.filter((row) => !isDanger(row)),
        hears,
      ),
    ).toBeLessThanOrEqual(0.02);
  });

  it('the right category of ordinary complaints is among three of 90 of 100, and at most 2 of 100 are taken for danger', () => {
    const all = labelled('categories-held.txt');
    const codes = (text: string) => rankCategories(text, categories).map(({ category }) => category.code);
    expect(
      share(all, ({ text, labels }) =>
        codes(text)
          .slice(0, 3)
          .some((code) => labels.includes(code)),
      ),
    ).toBeGreaterThanOrEqual(0.9);
    expect(share(all, ({ text }) => dangers(text).length > 0)).toBeLessThanOrEqual(0.02);
  });
});

describe('praise', () => {
  it.each([
    'terima kasih ya pak jalannya makin bagus lubangnya',
    'hebat kali PDAM kami, air mati 3 hari',
    'wah mantap jalan provinsi, bisa buat mancing',
    'salut buat petugas loket yang main hp terus',
    'bagus sekali drainasenya, hujan 10 menit langsung banjir',
    'alhamdulillah ya jalannya makin hancur tiap tahun',
    'top deh pelayanannya, dilempar dari loket ke loket',
    'suwun lho pak, dalane malih dadi kalen',
  ])('"%s" is a complaint', (text) => {
    expect(askedOfBot(text, categories)).toBeNull();
  });

  it.each([
    'terima kasih pak, jalannya sekarang bagus tidak berlubang lagi',
    'hebat petugasnya, dua jam pohon tumbang langsung bersih',
    'makasih pdam airnya sudah lancar lagi',
    'salut petugasnya, got yang mampet langsung dibersihkan',
  ])('"%s" is meant', (text) => {
    expect(askedOfBot(text, categories)).toBe('apresiasi');
  });
});

describe('what grumbles about officers, or about data kept elsewhere', () => {
  it.each([
    ...['petugasnya ga jelas banget', 'maju mundur nih petugas, capek deh', 'bantuan dihapus', 'data saya salah di bpjs'],
    ...['petugas ga pernah dateng padahal udah dihubungi', 'ngomong sama petugas malah dibentak'],
    'ngomong sama petugas loketnya kaya ngomong sama tembok',
    ...['ktp saya ga jadi jadi', 'pengajuan izin saya statusnya masih diproses dari bulan mei'],
  ])('"%s" is a story', (text) => {
    expect(askedOfBot(text, categories)).toBeNull();
  });
});

describe('lists the senses were learned from', () => {
  it('at least 94 of 100 intents are read right, and at most 3 of 100 stories are taken for talk', () => {
    const all = labelled('intents-more.txt');
    expect(all.filter(({ text, labels }) => labels.includes(intentOf(text, categories))).length / all.length).toBeGreaterThanOrEqual(0.94);
    const stories = [...labelled('ordinary.txt'), ...all.filter(({ labels }) => labels[0] === 'keluhan')].map(({ text }) => text);
    const taken = stories.filter((text) => askedOfBot(text, categories) !== null);
    expect(taken.length / stories.length, taken.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('at least 97 of 100 people in danger hear the numbers, and at most 3 of 100 others', () => {
    const all = labelled('emergencies-lessons.txt');
    const missed = all.filter(({ text, labels }) => labels[0] !== '-' && dangers(text).length === 0);
    const alarmed = all.filter(({ text, labels }) => labels[0] === '-' && dangers(text).length > 0);
    expect(missed.length / all.filter(({ labels }) => labels[0] !== '-').length).toBeLessThanOrEqual(0.03);
    expect(alarmed.length / all.filter(({ labels }) => labels[0] === '-').length).toBeLessThanOrEqual(0.03);
  });
});

describe('speed', () => {
  it('the longest and strangest messages are read in a moment', () => {
    const strange = ['a', 'ab ', 'anj', '8', '0812 ', 'tidak ', 'tolong ', 'b*', '3.', 'jl ', 'saya lagi ', '@a.', 'tanggal 1 '].map(
      (bit) => bit.repeat(10_000 / bit.length),
    );
    const began = process.cpuUsage();
    for (const text of strange) {
      dangers(text);
      intentOf(text, categories);
    }
    // Its own time alone: a busy machine may take longer over it.
    expect(process.cpuUsage(began).user / 1000 / strange.length).toBeLessThan(500);
  });
});

describe('questions about reporting, held back', () => {
  const all = labelled('questions-held.txt').map(({ labels: [is = ''], text }) => ({ is, text, heard: sensedQuestion(text) }));
  // As a talk hears them: what holds no word that asks is no question (faq-sensed.ts).
  const answered = all.filter(
    ({ text, heard }) => heard !== null && !['none', 'office'].includes(heard.topic) && heard.share >= 0.25 && mayAsk(text),
  );

  it('seven in ten are sensed, and 19 in 20 of these are what they are taken for', () => {
    expect(answered.length / all.filter(({ is }) => is !== 'none' && is !== 'office').length).toBeGreaterThan(0.7);
    expect(answered.filter(({ is, heard }) => is === heard?.topic).length / answered.length).toBeGreaterThan(0.95);
  });

  it('what is asked of an office, and what asks nothing, is not among them', () => {
    expect(answered.filter(({ is }) => is === 'none' || is === 'office').map(({ text }) => text)).toEqual([]);
  });
});
