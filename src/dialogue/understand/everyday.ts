/** Everyday words that end a name: what happened, how it is, when and how much. Hand-written; names are everything else. */
import { plain } from './normalise.ts';
import { rememberingWords } from './recent.ts';

const list =
  "muter muterin nyetel nyetelin ngecat ngelas ngebor mancing joget karaokean dangdutan nyanyi jualan ngetem judi ngamen ngemis nimbun nguruk ngeruk nggali nebang bakarin nyampah pelihara melihara miara nyembelih nyemprot mbangun renov berlumpur kebul rubuh dibobol nyopet malak jukir tawuran balapan tuh nih in since last near front is are was has have been with the this every because please opposite beside next rsk rusk goyang goyang2 miring2 kedip2 berseragam motong memotong potong ngutip mengutip narik menarik mungut memungut nyunat nilep menilep memohon meminta melaporkan mengeluhkan menyampaikan mengharapkan mengajukan mengadukan perbaikan uwug telat antri antrian antrean gila bacaan dokter perawat obat penuh kosong jutek galak mati rusak biasanya biasa kadang kadangnya sering jarang berlubang lubang bolong ambles amblas gelap becek banjir licin macet padam redup yang yg namun lainnya meskipun dilakukan ini itu agar oleh sebagai bahwa sudah sdh udh udah wis rusunawa di tidak tdk ga gak nggak ngga belum blm baru lama depan belakang menuju masuk umum kampung desa kota provinsi nasional tol utama aspal lingkungan raya tempat rumah saya sy kami kita aku gw gue banyak sangat penuh kotor sempit longsor putus tersebut tsb antri ngantri antre antrean antrian tutup buka mana mulai sampai sampe smp sampek dari dr ke ada untuk utk dengan dgn dan atau tapi tp karena krn kalau kalo kl kaki pintas setapak buntu hancur ancur parah semua orang warga dekat sekitar pada jadi malah nya pun juga jg lagi lg terus trs jelek bergelombang retak dua satu kecil besar retribusi tradisional tumpah swasta negeri umumnya bermain kosong semrawut kumuh bau roboh rapuh goyang miring mau takut hampir nyaris tumbang mampet bocor tersumbat jebol meluap sering selalu kadang masih msh kembali kemarin kemaren kmrn tadi td tiap setiap jam pukul pagi siang sore malam malem subuh magrib maghrib isya sejak hari minggu bulan tahun numpuk menumpuk tolong mohon minta harap dong min pak bu lah deh nih sih ya kok kenapa gimana kaya kayak seperti seperti ibarat macam mirip korupsi dikorupsi pungli dipotong potong dipake dipakai pakai pake dijadikan bayar dibayar dilayani layani pelayanan pelayanannya lambat lelet ngeri rawan bahaya berbahaya bisa bs gabisa hilang ilang dicuri pecah jatuh terjatuh gugur kesandung kecelakaan tabrakan kebanjiran terendam kerendam nyala menyala hidup diperbaiki benerin dibenerin perbaiki ditambal diaspal diangkut angkut dibersihkan dikeruk dibuang buang bakar dibakar mengganggu ganggu berisik ribut bising ngebut parkir parkirnya parkiran sampah sampahnya lampu lampunya air airnya got jalan jalannya jalanan anak anak2 murid siswa guru petugas pegawai kades lurah camat dinas pemerintah warung toko tanpa tiba mendadak sekali banget bgt total terlalu lebih kurang cuma hanya aja saja saat waktu pas ketika hujan ujan musim kalo kebakaran terbakar ambruk runtuh keropos karatan berkarat lapuk kropos usang tua ngelupas terkelupas mengelupas debu berdebu asap asapnya limbah tercemar keruh asin kering surut tergenang genangan menggenang nggenang longgar lepas copot dicopot dibongkar ditutup dibuka ditinggal terbengkalai mangkrak sepi rame ramai padat sesak habis abis kehabisan langka mahal naik turun tutupnya bukanya menjuntai semrawutan nyangkut menutupi nutup nutupin menghalangi halangi makan memakan menimpa nimpa sebelum sesudah setelah akibat gara baunya bawah atas kiri kanan sebelah samping seberang arah pojok ujung udahan dulu maksudnya oh eh penyebrangan penyeberangan gantung layang bambu besi kayu kebo minta minta pengen ingin butuh perlu harus kudu mesti katanya bilang dibilang gitu begitu juga kah apa apakah berapa siapa kapan dimana gede panjang lebar tinggi rendah kagak ora durung isih rusake mboten teu geus ruksak kampungnya sini situ sana disini disana disitu emang memang emg daerah aliran boleh sedangkan tanggal jutek judes galak kasar sombong ketus cuek ngamuk marah padahal biar supaya makanya soalnya akhirnya bukan bkn bukannya melainkan tetapi teh mah ge keneh tea kitu ngono ngunu ngene jare jarene sing euy atuh mun teu tos eta ayeuna kak kakak nak gan bos bosku bro sis lur lho loh kayaknya kayanya kyknya sepertinya mungkin makasih makasi hehe haha wkwk nuhun suwun be'na reng bede kabbi engkok ta'iye arep bae sebagian sejengkal setengah separuh semuanya barengan bersamaan mbah embah simbah eyang rumahku kampungku desaku gangku jalanku ni setinggi sedalam selebar sebesar selutut sebetis sepinggang sedada seukuran".split(
    ' ',
  );

/** Whether a word (as typed, in lower case) is an everyday one. */
export const everyday: ReadonlySet<string> = new Set(list);

/** Words of other languages that stand in names: their Indonesian meaning says nothing. */
export const inNames: ReadonlySet<string> = new Set(
  'griya omah graha tirta banyu toya marga margi imah kidul lor wetan kulon peken banjar anggrek'.split(' '),
);

/** Whether a word of a message is one of them, as it was typed or as it is meant. */
export const isEveryday = rememberingWords((word): boolean => {
  const typed = word
    .toLowerCase()
    .replace(/[.,]+$/, '')
    .replace(/(?<=\p{L}{3})2$/u, '');
  if (typed.endsWith('nya') && everyday.has(typed.slice(0, -3))) return true;
  if (everyday.has(typed.replace(withoutR, 'ber'))) return true;
  const happened = /^(?:di|ter|ta|ke|me[mn]?)(\p{L}{4,}?)(?:kan|in|i)?$/u.exec(typed)?.[1] ?? '';
  return everyday.has(typed) || happenings.has(happened) || (!inNames.has(typed) && everyday.has(plain(typed)));
});

/** "belubang", "balumut": "ber-" in the Malay of the south of Sumatra and in Banjar. */
const withoutR = /^b[ae](?=[^aiueor\d]\p{L}{3})/u;

/** Stems of what happens, so that "tersumbat" and "dibongkarin" end a name too. */
const happenings = new Set(
  'sumbat bongkar rusak buang bakar potong tutup angkut perbaiki bangun pasang cabut tebang tabrak rendam genang bocor curi jual ambil minta kasih suruh layani tolak palak tagih pungut garap gali halang hambat ganggu gusur serempet seruduk senggol injak lindas jepit seret jatuh'.split(
    ' ',
  ),
);
