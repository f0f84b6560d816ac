/** /tempat: where it is, put right by an officer who knows. What the citizen said stays in the story; a pin stays too. */
import { type Act, asText, needsText } from './act.ts';
import { checking, withoutCheck } from './common.ts';

const placeMaxCharacters = 200;

export const place: Act = {
  example: 'officer.example.tempat',
  takesFiles: false,
  bar: () => null,
  async read(words, known) {
    if (words.trim().length > placeMaxCharacters)
      return { refused: [{ key: 'officer.answer.too_long', params: { length: words.trim().length, max: placeMaxCharacters } }] };
    return asText(words.replace(/\s+/g, ' '), known);
  },
  missing: (wanted, complaint) => needsText(wanted, complaint, 'officer.where.ask'),
  async done({ text }, complaint, request) {
    const { number, place: before } = complaint;
    const was = before?.text ?? '';
    return {
      complaint: withoutCheck({ ...complaint, place: { ...before, text } }),
      type: 'placed',
      data: { from: was, to: text },
      citizen: null,
      central: null,
      notices: [],
      receipt: [{ key: 'officer.where.sent', params: { number, place: text } }],
      offers: checking(complaint, request),
    };
  },
};
