/** What the demo centre's page gets of a complaint: of a secret one nothing anybody wrote, until it is asked for by itself. */
import type { CentreComplaint } from '../../routing/sandbox/centre.ts';
import { isOver } from '../../routing/sandbox/life.ts';

/** A complaint for the list; `content` is null when it is secret. */
export function listView(complaint: CentreComplaint) {
  return complaint.body.visibility === 'secret' ? { ...summary(complaint), content: null } : fullView(complaint);
}

/** A complaint with everything in it. */
export function fullView(complaint: CentreComplaint) {
  const { description, occurredAt, place, attachments } = complaint.body;
  return {
    ...summary(complaint),
    content: {
      description,
      occurred: occurredAt === null ? null : told(occurredAt),
      place,
      attachments: attachments.map(({ name, url }) => ({ name, url })),
      texts: complaint.history.map(({ data }) => [data.reason, data.text].filter(Boolean).join(' · ')),
      messages: complaint.messages.map(({ body }) => ({
        from: body.from,
        text: body.text,
        at: body.at,
        files: body.attachments.map(({ name, url }) => ({ name, url })),
      })),
    },
  };
}

/** What the program writes behind the citizen's words (dialogue/timing.ts): a day, days, or since a day. */
const dated = /^([\s\S]*) \((\d{4}-\d\d-\d\d)(\/)?(\d{4}-\d\d-\d\d)?(?: (\d\d\.\d\d))?\)$/;

/** For people: `from` '' where no day is known, `isOpen` since then. */
function told(occurredAt: string) {
  const [, words = occurredAt, from = '', interval, to = '', clock = ''] = dated.exec(occurredAt) ?? [];
  return { words, from, to, clock, isOpen: interval !== undefined && to === '' };
}

function summary(complaint: CentreComplaint) {
  const { id, number, status, agency, takenAt, nextAt, body, history, told } = complaint;
  const { kind, category, visibility, channel } = body;
  return {
    id,
    number,
    channelNumber: body.number,
    status,
    agency,
    takenAt,
    isAutomatic: nextAt !== null,
    isOver: isOver(complaint),
    kind,
    category,
    visibility,
    channel,
    history: history.map(({ type, at, data }, i) => ({
      status: type.replace('complaint.', ''),
      at,
      agency: data.agency ?? '',
      isTold: i < told.events,
    })),
    messageCount: complaint.messages.length,
  };
}
