/** An officer on WhatsApp, where every list is numbered: a number means the list it was read in. */
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { emptyState } from '../../src/dialogue/talk.ts';
import { cardChoice, cardChoices } from '../../src/officers/card.ts';
import { complaintOf, type Office, openOffice } from '../support/officers.ts';

const minute = 60_000;
const first = complaintOf();
const second = complaintOf({ id: 'complaint-9F2HT-5', number: '9F2HT-5', citizen: 'citizen-dewi', talk: 'talk-dewi' });
const office = () => openOffice([{ ...first }, { ...second }]);

/** A card comes to Rina's phone; answers with its id. */
function card(at: Office, complaint: Complaint, choices = cardChoices(complaint)): string {
  const [message = ''] = at.deliver([{ kind: 'message', talk: 'talk-rina', say: { lines: [], choices, about: complaint.id }, bulk: true }]);
  return message;
}

const says = async (at: Office, text: string, quoted?: string) => {
  at.pass(1);
  const said = { type: 'text' as const, text, ...(quoted !== undefined && { quoted }) };
  return at.hear('rina', said, { channel: 'whatsapp' });
};
const reads = async (at: Office, text: string, quoted?: string) => (await says(at, text, quoted))?.shown.join('\n') ?? null;

describe('a number below a card', () => {
  it('is what the card shows it for, as it was when it came', async () => {
    const at = office();
    card(at, first);
    expect(await reads(at, '1')).toContain('7K3QF-Z Anda pegang');
    expect(await reads(at, '3')).toContain('Apa yang ditanyakan untuk 7K3QF-Z?');
  });

  it('is nothing to a citizen, nor below buttons', async () => {
    const at = office();
    card(at, first);
    expect(await at.hear('rina', '1')).toBeNull();
    expect(await at.hear('warga', '1', { channel: 'whatsapp' })).toBeNull();
  });

  it('is the agency at that place where an admin decides', async () => {
    const at = office();
    const asked = { ...first, undecidedAt: 1 };
    at.complaints[0] = asked;
    const codes = ['DLH', 'DISHUB'].map((code) =>
      cardChoice('teruskan', `7K3QF-Z ${code}`, { key: 'officer.words', params: { words: code } }),
    );
    at.deliver([{ kind: 'message', talk: 'talk-sari', say: { lines: [], choices: codes, about: first.id }, bulk: true }]);
    expect((await at.hear('sari', '1', { channel: 'whatsapp' }))?.shown[0]).toContain('sekarang di Dinas Lingkungan Hidup');
  });

  it('is the newest one’s, also where it is about no report', async () => {
    const at = office();
    card(at, first);
    const tasks = cardChoice('tugas', '', { key: 'officer.choice.look' });
    at.deliver([{ kind: 'message', talk: 'talk-rina', say: { lines: [], choices: [tasks] }, bulk: true }]);
    expect(await reads(at, '1')).toContain('2 laporan terbuka');
  });

  it('below a quoted one is that one’s, whatever else waits', async () => {
    const at = office();
    const quoted = card(at, second);
    card(at, first);
    await says(at, '/tanya 7k3qf');
    expect(await reads(at, '1', quoted)).toContain('9F2HT-5 Anda pegang');
  });
});

describe('a number while something was begun', () => {
  it('is the preview’s, and typed twice it takes nothing back', async () => {
    const at = office();
    await says(at, '/balas 7k3qf Besok.');
    expect((await says(at, '1'))?.told).toHaveLength(1);
    expect(await reads(at, '1')).toContain('Sudah terkirim tadi');
    expect(at.history.map(({ type }) => type)).toEqual(['replied']);
    expect((await says(at, 'tarik kembali'))?.told).toHaveLength(1);
  });

  it('is asked about where a card came since', async () => {
    const at = office();
    await says(at, '/balas 7k3qf Besok.');
    card(at, second);
    const asked = await says(at, '1');
    expect(asked?.shown).toEqual(['Angka 1 untuk yang mana?']);
    expect(asked?.told).toEqual([]);
    expect(at.lists.at(-1)?.choices).toHaveLength(2);
    expect(await reads(at, '2')).toContain('9F2HT-5 Anda pegang');
    expect((await says(at, 'kirim'))?.told).toHaveLength(1);
  });

  it('is the card’s where only the card has it, and a while later', async () => {
    const at = office();
    await says(at, '/balas 7k3qf Besok.');
    card(at, second);
    expect(await reads(at, '4')).toContain('9F2HT-5 · Pelapor 9F2HT');
    await says(at, '/balas 7k3qf Lusa.');
    at.pass(16 * minute);
    card(at, second);
    expect(await reads(at, '1')).toContain('9F2HT-5 Anda pegang');
  });
});

describe('a preview', () => {
  it('waits on while another report is taken, a question does not', async () => {
    const at = office();
    await at.hear('rina', '/balas 7k3qf Besok.');
    await at.hear('rina', '/ambil 9f2ht');
    expect((await at.press('rina', 'Kirim'))?.told).toHaveLength(1);
    await at.hear('rina', '/balas 7k3qf');
    await at.hear('rina', '/catat 9f2ht sudah lapor');
    expect(await at.hear('rina', 'lampu mati di jl mawar')).toBeNull();
  });
});

describe('an officer who is a citizen too', () => {
  const offered = [{ draft: 'own', step: 'add', choice: '7' }];
  /** The talk as it stands after a list of the citizen's was shown now. */
  const shownNow = (at: Office) => {
    const now = at.world.chance.now();
    at.talks.set('talk-rina', { wakeAt: null, desk: null, state: { ...emptyState(), offered, offeredAt: now } });
  };

  it('answers the own list that is the newest', async () => {
    const at = office();
    card(at, first);
    at.pass(minute);
    shownNow(at);
    expect(await says(at, '1')).toBeNull();
  });

  it('is asked where a card came since, and may quote the own one', async () => {
    const at = office();
    shownNow(at);
    at.pass(minute);
    card(at, first);
    expect(await reads(at, '1')).toBe('Angka 1 untuk yang mana?\nUntuk laporan Anda sendiri, balas (kutip) pesannya dengan angka itu.');
    expect(await reads(at, '1')).toContain('7K3QF-Z Anda pegang');
    shownNow(at);
    expect(await says(at, '1', 'a message of the own')).toBeNull();
  });

  it('chooses of the card what the own list has not', async () => {
    const at = office();
    shownNow(at);
    at.pass(minute);
    card(at, first);
    expect(await reads(at, '4')).toContain('7K3QF-Z · Pelapor 7K3QF');
  });
});
