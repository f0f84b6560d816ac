/** Secrecy in English: what endangers its teller is offered it, and whoever asks for it gets it. */
import { describe, expect, it } from 'vitest';
import { visibilityTold } from '../../src/dialogue/understand/remark.ts';
import { secrecyReason } from '../../src/dialogue/understand/secrecy.ts';
import { World } from '../support/core.ts';

describe('a story in English', () => {
  it.each([
    ["my kid's school asks for money every month for no reason", 'corruption'],
    ['the officer asked for a bribe', 'corruption'],
    ['the village head takes 150k from each aid recipient', 'corruption'],
    ["I'm scared they will find out it was me", 'fear'],
    ['the landlord threatened me', 'fear'],
    ['my husband beats my daughter', 'violence'],
  ])('%j: %s', (text, reason) => {
    expect(secrecyReason(text)).toBe(reason);
  });

  it.each([
    'a car hit the lamp post and it is dark now',
    'I am worried the tree will fall',
    'the clinic asked for my ID card again',
    'the rain beats the old bridge',
  ])('%j: none', (text) => {
    expect(secrecyReason(text)).toBeNull();
  });
});

describe('asked in English', () => {
  it.each([
    ['yes please keep it secret', 'secret'],
    ['confidential please', 'secret'],
    ["don't show my name", 'anonymous'],
    ['I want to stay anonymous', 'anonymous'],
    ['no one should know my name', 'anonymous'],
    ['please do not tell anyone it was me', 'anonymous'],
  ])('%j: %s', (text, visibility) => {
    expect(visibilityTold(text)).toEqual({ visibility, rest: '' });
  });

  it('at the summary, it is so', () => {
    const world = new World();
    world.text('garbage piles up behind SDN 5 Cimahi');
    world.text('please keep it secret');
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'secret', pieces: [{ text: 'garbage piles up behind SDN 5 Cimahi' }] });
  });
});
