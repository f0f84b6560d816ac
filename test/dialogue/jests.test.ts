/** Jokes and trying out stay out of reports; what is told seriously behind them is heard. */
import { describe, expect, it } from 'vitest';
import { rendered, World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const texts = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);
const leak = 'AC di ruang tunggu puskesmas andalas mati';

it.each(['kirain aku udh jd petugas wkwk', 'haha dikira petugas kali aku'])('%j below a report is laughter, and added to none', (said) => {
  const world = new World();
  for (const text of ['lampu jalan mati di jl melati', 'kirim', said]) world.text(text);
  expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  expect(world.talk.state?.draft).toBeNull();
});

describe('before anything is told', () => {
  it.each(['1 2 3 dicoba', 'cek cek', 'satu dua tiga dicoba', 'tes 123'])('"%s" opens no report', (said) => {
    const world = new World();
    world.text('test');
    world.text(said);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'hati rusak ada dinasnya ga min hehe',
    'hati rusak ado dinasnyo ndak min wkwk',
    'lapor pak ada UFO di masjid raya wkwkwk',
    'lapor ada alien di monas hahaha',
    'lapor pak dompetku banjir cicilan wkwk',
  ])('"%s" opens no report', (said) => {
    const world = new World();
    world.text(said);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['PDAM mati 3 hari wkwkwk mandi pake aqua', 'jalan veteran kayak kubangan kerbau wkwkwk'])('"%s" tells, laughing', (said) => {
    const world = new World();
    world.text(said);
    expect(texts(world)).toEqual([said]);
  });

  it('a joke that was meant is taken up', () => {
    const world = new World();
    expect(keys(world, 'lapor ada alien di monas hahaha')).toContain('joke');
    world.text('ga bercanda pak');
    expect(texts(world)).toEqual(['lapor ada alien di monas hahaha']);
  });
});

describe('who gets serious', () => {
  it.each([
    `hehe becanda min. tapi serius ini, ${leak}`,
    `maaf tadi cuma iseng, yang ini serius: ${leak}`,
    `wkwk canda doang kok, ${leak}`,
  ])('"%s" tells what stands behind', (said) => {
    for (const before of [[], ['lapor pak ada UFO di masjid raya wkwkwk'], ['ada kuntilanak di balai kota']]) {
      const world = new World();
      for (const text of before) world.text(text);
      world.text(said);
      expect(texts(world)).toEqual([leak]);
    }
  });

  it.each([`canda min. ${leak} hehe`, `becanda doang pak. maaf ya, ${leak} haha`, `becanda deng. nunggu bus di ${leak}`])(
    '"%s" tells it, laughing',
    (said) => {
      const world = new World();
      world.text(said);
      expect(texts(world)?.[0]).toContain(leak);
    },
  );

  it('what was told in earnest before stays', () => {
    const world = new World();
    world.text('lampu jalan mati di jl anggrek 5 depan masjid');
    world.text('wkwk canda doang kok, tiangnya juga miring');
    expect(texts(world)?.[0]).toBe('lampu jalan mati di jl anggrek 5 depan masjid');
  });
});

describe('what no office can mend', () => {
  it.each([
    'cinta saya kandas di perempatan ciawi',
    'lapor pak, jodohku hilang di jl kenanga tolong dicarikan',
    'kantong lagi kering nih min',
    'godzilla lewat jalan margonda',
    'hatiku remuk di depan minimarket',
  ])('"%s" opens no report and raises no alarm', (said) => {
    const world = new World();
    expect(keys(world, said)).toContain('joke');
    expect(world.talk.state?.draft).toBeNull();
    expect(world.talk.state?.emergency).toBeNull();
  });

  it.each([
    'dompet saya hilang di jl merak',
    'harga diri saya jatuh di kantor kelurahan, petugasnya membentak',
    'badut dinosaurus minta minta di lampu merah',
    'hati hati saya jatuh di jl merak karena jalannya licin',
    'kesabaran saya habis, lampu jalan mati setahun',
    'air banjir, hati saya sedih',
  ])('"%s" is told in earnest', (said) => {
    const world = new World();
    world.text(said);
    expect(texts(world)).toEqual([said]);
  });
});

describe('who owns up to a joke', () => {
  it.each([
    'nda pak, bercanda doang, gabut nungguin bis di halte',
    'haha canda min. semangat kerjanya ya',
    'ora mas, guyon tok',
    'engga kok bu saya cuma becanda',
    'prank doang hehe',
    'bercanda pak, tidak ada masalah apa2 kok',
    'canda doang kak, jangan diambil hati ya hehe',
    'becanda min, makasih udah dijawab ya haha',
  ])('%j calls it off, at any question', (said) => {
    for (const told of ['lapor pak ada yang bolong', 'lampu jalan mati di jl anggrek 5']) {
      const world = new World();
      world.text(told);
      expect(keys(world, said)).toContain('joke');
      expect(world.talk.state?.draft).toBeNull();
      expect(keys(world, 'kembalikan')).toContain('draft.back');
    }
  });

  it('whoever takes a report for one hears that it is put away', () => {
    const world = new World();
    world.text('lampu jalan mati di jl anggrek 5');
    expect(keys(world, 'canda doang min')).toEqual(['joke', 'draft.cancelled']);
  });

  it.each(['hehe nyoba2 aja', 'cuma coba2 doang kok', 'ngetes aja min wkwk'])('%j below a whole report is of the bot', (said) => {
    const world = new World();
    for (const text of ['parit di jl anggrek 5 mampet', '/tugas']) world.text(text);
    expect(keys(world, said)[0]).toBe('joke');
    world.text('1');
    expect(world.filings).toHaveLength(1);
  });

  it.each(['saya ga bercanda pak', 'canda pak, tapi emang bolongnya dalem', 'saya iseng foto tadi malam, kelihatan jelas'])(
    '%j calls nothing off',
    (said) => {
      const world = new World();
      world.text('lapor pak ada yang bolong di jl anggrek 5');
      world.text(said);
      expect(world.talk.state?.draft).not.toBeNull();
    },
  );

  it.each(['hati saya yang bolong', 'hatiku pak, sama kayak jl kaligawe wkwkwk'])('%j is no place', (said) => {
    const world = new World();
    world.text('lapor pak ada yang bolong');
    expect(keys(world, said)[0]).toBe('joke');
    expect(world.talk.state?.draft).toMatchObject({ place: null, asked: 'place' });
  });
});

describe('a joke that says where', () => {
  it.each(['di hati saya wkwkwk ditinggal pas lagi sayang2nya', 'hati gue min hahaha', 'kenangan sama mantan wkwk'])(
    '%j lets go of what told of no thing',
    (said) => {
      const world = new World();
      world.text('lapor pak, ada kerusakan parah');
      expect(keys(world, said)).toEqual(['joke']);
      expect(world.talk.state?.draft).toBeNull();
      expect(keys(world, 'kembalikan')).toContain('draft.back');
    },
  );

  it.each(['lokasi: hati yg kosong, alun2 tiap malam minggu', 'tkp di lubuk hati, dekat taman kota'])(
    '%j goes on with a joke and begins nothing',
    (said) => {
      const world = new World();
      world.text('saya jomblo 5 tahun, tolong ditindaklanjuti wkwk');
      expect(keys(world, said)).toEqual(['joke']);
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it('"serusak hati saya" of a thing that is told is part of it', () => {
    const world = new World();
    world.text('ada jalan rusak parah');
    world.text('serusak hati saya wkwk, di jl kenanga 5');
    expect(world.talk.state?.draft).toMatchObject({ place: { text: 'jl kenanga 5' } });
  });
});

describe('matters of the heart, and stickers', () => {
  it.each([
    'telah terjadi perampokan hati saya oleh barista kopi tuku',
    'lapor komandan, kehilangan hati sama mbak kasir alfa',
    'gebetanku ilang dibawa tukang seblak di taman lansia wkwk',
    'min lapor min, mantan sy nikah sama juragan bakso malang, hati sy hancur lebur mohon segera ditambal wkwkwk',
    'kirim stiker dong min',
    'ngguyu to min? stikere kirimono',
  ])('%j is answered with a smile', (said) => {
    const world = new World();
    expect(keys(world, said)).toContain('joke');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['wes lah guyon tok, suwun', 'udah lah bercanda doang min'])('%j ends what was begun', (said) => {
    const world = new World();
    world.text('umak ayas ker, kipa ilakes');
    keys(world, said);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['stiker parkir palsu dijual di jl merak', 'pencurian kabel lampu di jl merak oleh pemulung'])('%j is told', (said) => {
    const world = new World();
    world.text(said);
    expect(texts(world)).toEqual([said]);
  });
});

describe('what is arranged with somebody else', () => {
  it.each([
    'ma nanti jemput adek jam 3 ya',
    'bro badminton jadi ga ntar malem?',
    'assalamualaikum ustadz, jadi ngisi pengajian ahad besok?',
    'pak besok jadi servis ac kan jam 10',
  ])('%j begins no report', (said) => {
    const world = new World();
    expect(keys(world, said)).toContain('elsewhere');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'pak besok ada rapat warga soal got mampet jam 8',
    'bu nanti malam truk sampah ga lewat lagi ya',
    'pak jemputan sekolah nanti parkir di trotoar lagi',
  ])('%j is told', (said) => {
    const world = new World();
    world.text(said);
    expect(world.talk.state?.draft).not.toBeNull();
  });
});

describe('a wrong number', () => {
  const sorry = 'maaf salah nomor, kukira wa laundry';

  it('opens no report', () => {
    const world = new World();
    expect(keys(world, sorry)).toContain('fine.later');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('calls off what was begun', () => {
    const world = new World();
    world.text('bajunya udah jadi belum ya di jl merak 5');
    world.text(sorry);
    expect(world.talk.state?.draft).toBeNull();
    expect(world.filings).toEqual([]);
  });

  it.each([
    'lho ini bukan mbak katering to? nomere salah berarti',
    'loh ini bukan laundry bu yati? maaf salah kirim',
    'lah ini bukan soto mbak sri? salah chat sori',
    'waduh salah sambung ya, maaf pak',
    'aduh nomernya salah ya? maaf kak kirain olshop',
    'ini bukan laundry bu yayuk ya?',
    'lah ini bukan nomernya bengkel pak slamet?',
    'ini wa nya salon kan?',
    'iki dudu mas bengkel to',
  ])('%j lets go of what was begun, at any question', (said) => {
    for (const told of ['bajunya udah jadi belum ya di jl merak 5', 'yang dua basah diantar jam 8 ya']) {
      const world = new World();
      world.text(told);
      expect(keys(world, said)).toEqual(['stranger', 'draft.cancelled']);
    }
  });

  it.each([
    'nomornya salah, harusnya no 15',
    'loh ini bukan pak rt ya?',
    'ini bukan jalan provinsi ya?',
    'bukan bu, jl merak',
    'yang warung bukan',
  ])('%j lets go of nothing', (said) => {
    const world = new World();
    world.text('lampu mati di jl merak 5');
    world.text(said);
    expect(world.talk.state?.draft).not.toBeNull();
  });

  it.each([
    'bakpia nya masih mbak? pesen 10 kotak buat lusa ya',
    'halo kak mau booking creambath besok bisa?',
    'otw jemput ya ma, tunggu di depan gerbang',
    'loh ini bukan katering bu yayuk to?',
    'kok lapor? ini depot sumber bukan',
  ])('%j is told who this is, and begins nothing', (said) => {
    const world = new World();
    expect(keys(world, said)).toContain('stranger');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'mbak pempek kapal selamnya masih ada ga',
    'kue lapisnya ready kak?',
    'es jeruk 3 gelas ya mas',
    'rawon 2 porsi tanpa tauge, anter ke ruko jl kartini no 8 ya bu',
    'bang galon 2 anterin ke jl cempaka 5 ya',
    'ayam geprek 3 level 5 antar ke kos putri',
    'uda, sate padang 3 porsi ndak pedas ya',
    'gamis ukuran L nya masih ada bu?',
    'kuenya udah jadi belum bu',
    'bang galon 2 sama gas melon 1 ya anter ke rumah yg kmrn',
    'papeda 2 porsi sama ikan kuah kuning, bisa diantar jam 1?',
    'uni samba lado 4 bungkus, antar ke Lubuk Begalung jam 11 yo',
    'rujak cingurnya 2 bungkus, nanti saya ambil jam 4',
    'mba lumpia basah 2 dus ready? diambil besok pagi',
    'mie ayam 3 ga pedes ya, ke kos pondok ceria no 5',
    'galon 2 ya pak, rumah jl mawar 10',
    'tolong anterin ke perum griya asri blok c5 ya mas',
    'anter ke kontrakan jl bangau gang buntu ya',
    'jemput di stasiun jam 5 ya bang',
    'bayar ditempat kan mbak',
    'cod bisa?',
    'tahu gejrot 2 ya teh, gak pake cabe, tak ambil setengah jam lagi',
    'bang servis kulkas bisa dipanggil ke rumah ga?',
    'bu jahitan saya udah jadi? atas nama rina',
    'halo travel, ke malang besok pagi masih ada kursi?',
    'ini wa kosan anggrek? masih ada kamar kosong?',
    'pecel 4 bungkus cak, sing loro gak nganggo kecambah. terno nang ketintang yo',
    'mas es dawet 2 gelas, terke neng kos jl kampus yo',
    'teh bubur hayam 2 mangkok, anteurkeun ka kosan nya',
    'bli nasi jinggo 5 bungkus, atehang ke kos nggih',
    'pesen sego goreng loro pedes, dianter ning omah jl merak',
    'bu, pesenan keripik sm serundengnya udah siap, mau diambil kapan?',
    'mas ketringan nasi liwetnya sudah mateng, diantar jam berapa ya',
    'kak bucketnya sudah jadi ya, mau dijemput apa dikirim?',
  ])('%j is an order, and begins nothing', (said) => {
    const world = new World();
    expect(keys(world, said)).toContain('stranger');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'pak skck saya sudah jadi belum, kapan bisa diambil?',
    'sertifikat rumah saya sudah jadi, mau diambil dimintai 200 ribu',
    'jembatan di jl merak sudah jadi, kapan dibuka?',
    'seragam gratis dari sekolah sudah jadi tapi tidak diantar ke murid',
  ])('%j is no order', (said) => {
    expect(keys(new World(), said)).not.toContain('stranger');
  });

  it('what is ordered besides begins nothing either', () => {
    const world = new World();
    world.text('pesan rendang 2 kilo utk sabtu bisa?');
    expect(keys(world, 'sama dendeng 30 potong antar ke komplek melati')).toEqual(['stranger']);
    expect(keys(world, 'oalah maaf salah nomor uni')).toEqual(['fine.later']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('what is ordered besides in a word, and whom it was meant for, neither', () => {
    const world = new World();
    world.text('bang nasi goreng 2 bungkus antar ke ruko jl kartini 8 ya');
    expect(keys(world, 'sekalian es jeruk 2 gelas')).toEqual(['stranger']);
    expect(keys(world, 'lho ini bukan kede wak imah?')).toEqual(['stranger']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('where it goes, and that it is no shop, neither', () => {
    const world = new World();
    world.text('mbak sop buntut 4 mangkok, antar ke ruko jl veteran jam 12 ya');
    for (const said of ['sebelah bank', 'yg di pasar baru kan ini', 'lah kok disuruh lapor. ini bukan depot sop buntut?'])
      expect(keys(world, said)).toEqual(['stranger']);
    expect(world.talk.state?.draft).toBeNull();
    world.text('selokan mampet di jl kartini 8');
    expect(texts(world)).toEqual(['selokan mampet di jl kartini 8']);
  });

  it('an order ends what was begun of no matter', () => {
    const world = new World();
    world.text('yang merah aja sayang, dikasih pita');
    expect(keys(world, 'snacknya 20 kotak dianterin ke rumah bu rini aja')).toEqual(['stranger']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'lah kok laporan. salah nomer ya? maaf2',
    'waduh kok dinas, salah kontak mas',
    'lho bukan gofood ya',
    'ini bukan rawon setan to mbak?',
    'lho iki duduk warunge bu sri ta',
    'sepurane salah nomer',
    'maaf pak salah sambung, saya cari tukang las',
    'bu saya salah chat, mau pesan nasi kotak tadi',
    'maaf salah wa, tadi niatnya nanya harga sofa',
    'lah ini mah nomor pengaduan bukan pak ustadz',
    'nyuwun pangapunten klentu nomer',
  ])('%j lets go of what was begun', (said) => {
    const world = new World();
    world.text('yang dua basah ditaruh depan pagar jl merak 5');
    expect(keys(world, said)).toEqual(['stranger', 'draft.cancelled']);
  });

  it.each([
    'bukan ayam tapi bebek pak',
    'ini bukan ayam pak',
    'bukan ayam ya',
    'ini bukan trotoar pasar tapi jalan',
    'ini bukan tempat lapor ya?',
  ])('%j lets go of no complaint', (said) => {
    const world = new World();
    world.text('bangkai ayam di jl merak 5');
    world.text(said);
    expect(world.talk.state?.draft?.pieces[0]?.text).toBe('bangkai ayam di jl merak 5');
  });

  it.each([
    'oalah maaf salah nomor pak',
    'walah keliru kontak mas',
    'ya ampun salah kirim maaf maaf',
    'wah sori salah japri',
    'eh salah kirim sorry',
  ])('%j lets go of all that was no complaint', (said) => {
    const world = new World();
    world.text('rapat jam 2 ya bu ketua');
    world.text('jangan lupa bawa kotak konsumsinya');
    world.text(said);
    expect(world.talk.state?.draft).toBeNull();
    expect(keys(world, 'kembalikan')).toContain('draft.back');
  });

  it('"salah kirim" takes the last message out of a complaint', () => {
    const world = new World();
    world.text('selokan mampet di jl kartini 8');
    world.text('tadi beli sayur apa ma');
    expect(keys(world, 'aduh salah kirim maaf')[0]).toBe('missent');
    expect(texts(world)).toEqual(['selokan mampet di jl kartini 8']);
  });

  it.each([
    'maaf salah kirim, itu buat grup pkk',
    'eh salah chat bu, harusnya di grup arisan keluarga',
    'salah kirim, itu gasan grup kelas',
  ])('%j says whose the last message was', (said) => {
    const world = new World();
    world.text('selokan mampet di jl kartini 8');
    world.text('bu dewi nanti kerupuknya dua bungkus');
    expect(keys(world, said)[0]).toBe('missent');
    expect(texts(world)).toEqual(['selokan mampet di jl kartini 8']);
  });

  it('an order that was meant waits', () => {
    const world = new World();
    world.text('pesen 10 kotak bakpia');
    world.text('lanjut');
    expect(texts(world)).toEqual(['pesen 10 kotak bakpia']);
  });

  it.each([
    'pesen ojek di halte ga ada terus, bisnya juga ga lewat',
    'saya pesan ktp online 3 bulan belum jadi',
    'pesan galon 2 kali diantar isinya bau, depot di jl musi',
    'mau order seragam 2 stel wajib beli di sekolah, mahal',
    'gas melon 2 tabung masih ada? di agen jl kartini kosong terus',
    'nasi kotak mbg 2 porsi basi, anak saya muntah',
    'beli telur 2 kilo di pasar busuk semua',
    'pohon 2 batang di jl kartini, antar ke tpa ya pak',
    'nasi goreng di dpn terminal 2 porsi ditagih 100rb ya pak',
    'bansos beras 10 kilo diantar ke rumah pak rt, bukan ke kami',
    'mie di pasar masih ada formalin',
    'timbangan beras di pasar dikurangin, beli sekilo isinya 8 ons',
    'pkl nya nambah 3 lagi di depan halte kartini',
    'kandangnya nambah 2 di belakang rumah kami',
    'ikan 20 ekor ngambang di kali kartini',
    'antar anak ke sekolah lewat jl merak lampunya padam',
    'jalan ke MI 3 becek ya pak',
    'lubang ukuran 50 cm ada 3 di jl merak',
    'diantar ke dukcapil malah suruh balik',
    'pupuk 5 karung belum diantar ke kelompok tani',
    'minyak goreng 2 liter dijual 50rb di pasar',
    'ayam 5 ekor diambil jam 2 malem di kandang jl merak',
  ])('%j is told', (said) => {
    const world = new World();
    world.text(said);
    expect(world.talk.state?.draft?.pieces[0]?.text).toBe(said);
  });
});

describe('an empty purse', () => {
  it.each(['lapor ndan kantong saya kering kerontang', 'min saldo saya kosong mulu wkwk', 'mau lapor pak, dompetku bocor halus haha'])(
    '%j is a joke',
    (said) => {
      const world = new World();
      expect(world.text(said).map(rendered).join()).toContain('Hehe');
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it.each(['saldo kartu pkh saya kosong', 'dompet saya hilang di terminal', 'rekening bansos ibu saya kosong terus'])(
    '%j is told',
    (said) => {
      const world = new World();
      world.text(said);
      expect(world.talk.state?.draft?.pieces[0]?.text).toBe(said);
    },
  );
});

describe('officers called names', () => {
  it.each([
    'bot rongsokan',
    'jawab dong bangsat',
    'ngapain aja sih kerjanya itu',
    'tai semua pemda',
    'kerjaan kalian ngapain aja sih',
    'kerja apa sih lu heh',
    'pejabat pemkot bangsat semua',
  ])('%j tells of nothing', (said) => {
    const world = new World();
    expect(world.text(said).map(rendered).join()).toContain('Saya dengar Anda kesal');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['kerja bakti di rt 3 dilarang lurah', 'pejabat dinas minta duit, bangsat', 'tai kucing numpuk di taman kota'])(
    '%j is told',
    (said) => {
      const world = new World();
      world.text(said);
      expect(world.talk.state?.draft?.pieces[0]?.text).toBe(said);
    },
  );
});

it.each([
  'eh tp serius ki, ',
  'serius ko, ',
  'serius nih min. ',
  'oke serius, ',
  'haha ya oke serius nih. ',
  'ayeuna serius. ',
  'saiki serius, ',
])('"%s" before a story is no part of it', (said) => {
  const world = new World();
  world.text(`${said}${leak}`);
  expect(texts(world)).toEqual([leak]);
});

it('"serius" within a story stays', () => {
  const world = new World();
  world.text('serius rusak parah jalan di jl merak');
  expect(texts(world)).toEqual(['serius rusak parah jalan di jl merak']);
});

describe('a rhyme, or their own day with a laugh, below the summary', () => {
  const told = (): World => {
    const world = new World();
    world.text('kali di jl melati 3 belakang pasar bau banget airnya item');
    return world;
  };
  const story = ['kali di jl melati 3 belakang pasar bau banget airnya item'];

  it.each([
    'jalan2 ke garut jangan lupa beli dodol',
    'buah nangka buah kedondong, balas dong',
    'wkwk jalan jalan ke pasar minggu sambil beli kopi',
    'cucu saya besok ulang tahun lho hehe',
    'gw lagi makan bakso bang haha',
  ])('%j is no part of it', (said) => {
    const world = told();
    world.text(said);
    expect(texts(world)).toEqual(story);
    world.text('kirim');
    expect(world.filings).toHaveLength(1);
  });

  it.each([
    'jalan jalan ke sana jangan lupa bawa masker, baunya parah',
    'kemarin anak saya sampai muntah haha',
    'tadi pagi ada 3 ikan mati wkwk',
  ])('%j is told', (said) => {
    const world = told();
    world.text(said);
    expect(texts(world)).toEqual([...story, said]);
  });

  it('a rhyme opens no report', () => {
    const world = new World();
    world.text('jalan jalan ke kota tua jangan lupa beli mangga');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['jalan jalan ke taman kota naik sepeda malah jatuh kena lubang', 'burung hantu burung dara banyak yg mati di jl melati'])(
    '%j is a report',
    (said) => {
      const world = new World();
      world.text(said);
      expect(texts(world)).toEqual([said]);
    },
  );
});
