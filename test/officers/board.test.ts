/** The card of a report in an agency's group, as it is drawn: what stands on it, and what never does. */
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { boardOf, drawCard } from '../../src/officers/board.ts';
import { complaintOf, type Office, openOffice, textOf } from '../support/officers.ts';

const at = { region: '00', agency: 'DISHUB' };

async function cardOf(parts: Partial<Complaint>, similar: string[] = [], prepare: (office: Office) => void = () => undefined) {
  const office = openOffice([complaintOf({ ...parts })]);
  prepare(office);
  const followers = {
    ...office.world.followers,
    similar: async () => similar.map((number) => ({ id: `c-${number}`, number, agency: '', status: 'received' as const, submittedAt: 0 })),
  };
  const card = await drawCard('complaint-7K3QF-Z', at, { ...office.world, followers });
  if (card === null || card === 'secret') throw new Error('there is no card');
  return { ...card, text: textOf(card.say) };
}

describe('the card', () => {
  it('has what was told, masked, where it is, and that nobody holds it', async () => {
    const { text, over, topic } = await cardOf({
      pieces: [{ message: '1', at: 1, text: 'lampu mati, hubungi 081234567890' }],
      place: { text: 'Jl. Melati RT 3', lat: -6.9, lon: 107.6 },
    });
    expect(text).toContain('📍 Jl. Melati RT 3');
    expect(text).toContain('-6.9');
    expect(text).toContain('hubungi 08••••••••90');
    expect(text).toContain('belum ada yang memegang');
    expect(`${text}${topic}`).not.toContain('081234567890');
    expect(over).toBe(false);
  });

  it('is drawn without a place as well, and without coordinates where there are none', async () => {
    expect((await cardOf({ place: null })).text).not.toContain('📍');
    const { text } = await cardOf({ place: { text: 'Jl. Melati RT 3' } });
    expect(text).toContain('📍 Jl. Melati RT 3');
    expect(text).not.toContain('http');
  });

  it('names who holds it, and nobody any more once it is over', async () => {
    expect((await cardOf({ assignee: 'officer-rina' })).text).toContain('rina');
    const { text, over } = await cardOf({ assignee: 'officer-rina', status: 'closed' });
    expect(text).not.toContain('rina');
    expect(over).toBe(true);
  });

  it('tells how many follow it and which reports are like it, itself left out', async () => {
    const follow = (office: Office) => void office.followers.push({ complaint: 'complaint-7K3QF-Z', talk: 'talk-dewi' });
    const { text } = await cardOf({}, ['7K3QF-Z', 'ABCDE-F'], follow);
    expect(text).toContain('ABCDE-F');
    expect(text.match(/7K3QF-Z/g)).toHaveLength(1);
    expect(text).toMatch(/1 warga/);
  });

  it('of a report that went to another agency says no more than that', async () => {
    const { text, over } = await cardOf({ agency: 'DLH' });
    expect(text).toContain('Dinas Lingkungan Hidup');
    expect(text).not.toMatch(/lampu|Melati/);
    expect(over).toBe(true);
  });

  it('is not drawn of a secret report, of one to practise with, and of none', async () => {
    const draw = (parts: Partial<Complaint>) => {
      const { world } = openOffice([complaintOf(parts)]);
      return drawCard('complaint-7K3QF-Z', at, { ...world, followers: { ...world.followers, similar: async () => [] } });
    };
    expect(await draw({ visibility: 'secret' })).toBe('secret');
    expect(await draw({ practice: true })).toBeNull();
    expect(await draw({ id: 'another' })).toBeNull();
  });
});

describe('many reports at once', () => {
  const { world } = openOffice();
  const board = boardOf({ ...world, followers: { ...world.followers, similar: async () => [] } });

  it('are told by their numbers, secret ones by their count alone', () => {
    expect(textOf(board.numbers(['7K3QF-Z', 'ABCDE-F'], 0))).toMatch(/2.*7K3QF-Z, ABCDE-F/);
    const both = textOf(board.numbers(['7K3QF-Z'], 3));
    expect(both).toContain('7K3QF-Z');
    expect(both).toContain('3');
    expect(board.numbers([], 3)).toEqual(board.secrets(3));
  });
});
