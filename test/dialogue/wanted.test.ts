/** Wishes and questions told in few words, and what only looks like them. */
import { describe, expect, it } from 'vitest';
import { suggestKind } from '../../src/dialogue/understand/kind.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

describe('a wish in few words', () => {
  it.each([
    'simpang kenari dikasih cermin cembung',
    'tanam ketapang kencana? tanam pohon peneduh aja di jl merpati',
    'bikin dong shelter ojek depan stasiun, kasian yang nunggu kehujanan',
    'boleh ga dipasang pita kejut di jl anggrek, anak2 pada main di situ',
    'gang kenanga tolong diperlebar',
    'mohon ada halte di depan rsud',
    'loket samsat sampai malam jg dibuka dong, kita kerja sampai sore',
    'sebaiknya urus akta bisa di kelurahan saja supaya warga tidak bolak-balik',
    'turunin lah retribusi pedagang kecil',
    'butuh hidran di kampung padat gini',
    'posyandu di rw 4 mbok yo dibikin tiap minggu',
  ])('%j', (text) => {
    expect(suggestKind(text)).toBe('aspiration');
  });

  it.each([
    'sekolah adik saya minta uang masuk asrama 2,5 jt, tidak ada kuitansi. kalau ketahuan saya yang lapor nanti gimana?',
    'tetangga saya bikin pagar sampai ke trotoar',
    'portal dipasang warga tanpa izin di gang kenanga',
    'ada yang bangun kios di atas got',
    'minta lampu jalan yang mati diperbaiki',
    'jalan kami dilebarkan tapi ganti rugi belum dibayar',
    'kasih tau petugasnya jangan tidur',
    'pedagang pasang atap di badan jalan',
    'terminal baranangsiang angkot ngetem',
    'pasar jongkok banyak preman',
    'tolong ada bocah kesetrum tiang lampu di taman',
    'feeder yang ke harapan jaya jarang banget lewat, nunggu sampai 2 jam. halte depan kampus',
    'bus sekolah jarang datang di halte perum harapan baru',
    'tolong ada pengendara jatuh di jembatan, kakinya patah',
  ])('%j complains', (text) => {
    expect(suggestKind(text)).toBe('grievance');
  });
});

describe('a question to an office', () => {
  it.each([
    'bisakah kami mendapatkan salinan apbdes tahun ini',
    'ibu saya baru sembuh. mau tanya di puskesmas garuda ada fisioterapi gratis tidak ya?',
    'rsud kita ada dokter gigi anak ga',
    'bus ke terminal leuwipanjang naiknya sebelah mana',
    'pengen tau lahan di belakang balai desa itu punya siapa',
  ])('%j', (text) => {
    expect(suggestKind(text)).toBe('information');
  });

  it('what is wrong and asked about complains', () => {
    expect(suggestKind('min mau nanya kok got depan rumah mampet terus ya?')).toBe('grievance');
  });
});

describe('told to nobody', () => {
  it.each([
    'ayo ramaikan jalan sehat minggu pagi start di alun-alun, hadiah utama sepeda',
    'yth bapak/ibu, kami mengundang pada acara syukuran khitanan anak kami sabtu depan',
  ])('an invitation is no report: %j', (text) => {
    const world = new World();
    expect(keys(world.text(text))).toContain('elsewhere');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('"saya tidak diundang rapat" is one', () => {
    const world = new World();
    world.text('warga rt 3 tidak pernah diundang musyawarah desa');
    expect(world.talk.state?.draft).not.toBeNull();
  });

  it.each(['oke terima kasih banyak infonya ya kak, sukses selalu', 'makasih banyak bantuannya kemarin pak'])(
    'thanks for answers are not passed on: %j',
    (text) => {
      expect(keys(new World().text(text))).toContain('thanks.welcome');
    },
  );

  it('praise of officers is offered to be', () => {
    expect(keys(new World().text('cuma mau bilang layanan di puskesmas garuda sekarang cepat'))).toContain('praise.offer');
  });
});
