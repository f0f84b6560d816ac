import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mistakesIn, openapi } from '../support/routing/contract.ts';

const schemas = Object.entries(openapi.components.schemas);
const responses = Object.entries(openapi.components.responses);

describe('the contract', () => {
  it.each(schemas)('shows an example of %s, and every one is valid', (name, schema) => {
    expect(schema.examples.length).toBeGreaterThan(0);
    expect(schema.examples.flatMap((example) => mistakesIn(name, example))).toEqual([]);
  });

  it.each(responses)('shows what a refusal looks like: %s', (_name, response) => {
    expect(mistakesIn('Error', response.content?.['application/json'].example)).toEqual([]);
  });

  it('shows an event of every type it names', () => {
    const named = String(openapi.components.schemas.Event?.description).match(/complaint\.[a-z_]+/g);
    const shown = z.array(z.object({ type: z.string() })).parse(openapi.components.schemas.Event?.examples);
    expect(named).toHaveLength(8);
    expect(shown.map((event) => event.type)).toEqual(expect.arrayContaining(named ?? []));
  });

  it('has an Idempotency-Key and the answers 201, 409, 422 and 429 on every POST', () => {
    const posts = Object.values(openapi.paths).flatMap((path) => path.post ?? []);
    expect(posts).toHaveLength(2);
    for (const post of posts) {
      expect(post.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
      expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['201', '409', '422', '429']));
    }
  });

  it('never lets a reporter be named unless the complaint is public', () => {
    const [example] = z.array(z.record(z.string(), z.unknown())).parse(openapi.components.schemas.Complaint?.examples);
    const named = { ...example, reporter: { name: 'Nur' } };
    expect(mistakesIn('Complaint', named)).toEqual([]);
    expect(mistakesIn('Complaint', { ...named, visibility: 'anonymous' })).not.toEqual([]);
    expect(mistakesIn('Complaint', { ...named, visibility: 'secret' })).not.toEqual([]);
  });

  it.each([
    ['a routed event without an agency', { type: 'complaint.routed', data: {} }],
    ['a reply without a text', { type: 'complaint.replied', data: {} }],
    ['a rejection without a reason', { type: 'complaint.rejected', data: { text: 'x' } }],
    ['a time without a zone', { at: '2026-03-09T08:00:00' }],
    ['a sequence of zero', { sequence: 0 }],
  ])('refuses %s', (_title, wrong) => {
    const event = { id: 'e1', type: 'complaint.verified', complaintId: '1', sequence: 1, at: '2026-03-09T08:00:00Z', data: {} };
    expect(mistakesIn('Event', event)).toEqual([]);
    expect(mistakesIn('Event', { ...event, ...wrong })).not.toEqual([]);
  });
});
