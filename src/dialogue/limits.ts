/** How much one talk may hold. What is over a limit gets a sentence; nothing already given is lost. */

/** Ten times the longest real complaint (notes/indonesia.md §1: 2 % are over 1,000 signs); Telegram ends at 4,096, WhatsApp at 65,536. */
export const pieceMaxCharacters = 10_000;
/** Keeps the stored talk and the one body sent to the centre small. */
export const storyMaxCharacters = 20_000;
/** More single messages than any story has. */
export const piecesMax = 60;
/** What an officer can look through, and one album of Telegram. */
export const attachmentsMax = 10;
/** A busy neighbourhood head stays below it; a script does not. Counted over 24 hours. */
export const filingsPerDay = 20;
/** A place is a line, not a story. */
export const placeMaxCharacters = 500;
/** Drafts put away (paused or cancelled) that can still come back. */
export const keptDraftsMax = 5;
/** Filed drafts remembered for late presses and edits. */
export const filedMax = 8;
/** Changes remembered of messages that are not here. */
export const earlyMax = 5;
/** Message ids remembered for each filed draft. */
export const filedMessagesMax = 80;
/** From this many times "not solved" on the supervisor decides (the centre's rule is none: an agency must not close a report for ever). */
export const supervisorFrom = 3;
/** Open questions about complaints; the oldest makes room. */
export const questionsMax = 8;

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** A draft nobody touches stays open this long, and one that was called off can come back. */
export const draftKeptMs = dayMs;
/** One that was put aside, or that nobody touched, can be taken up again: who gets round to it comes back within the week. */
export const unsentKeptMs = 7 * dayMs;
/** One reminder, at a similar time of day as the last word, some hours before the draft goes aside. */
export const draftReminderMs = 20 * hourMs;
/** What nobody waits for is said between these hours. */
export const dayHours = { from: 7, to: 20.5 };
/** Photos of one album arrive as single messages within about a second. */
export const albumQuietMs = 1_000;
/** How long the next words after an emergency are read as being about it. */
export const emergencyTalkMs = hourMs;
/** Cries for help kept for the report that may follow. */
export const emergencyPiecesMax = 10;
/** How long words or photos wait to be told where they belong, and an announced addition waits for its words. */
export const asideMs = dayMs;
/** "Lupa, ..." this soon after filing is probably about what was filed. */
export const afterthoughtMs = 15 * 60_000;
/** How long what is said next counts as the answer to what officers wrote. */
export const answeredWithinMs = 3 * dayMs;
/** A filed report can be taken back by a word for this long. */
export const undoMs = afterthoughtMs;
/** What is said to be back this soon after a report was closed may be its matter. */
export const backMs = 30 * dayMs;
/** More than anybody types; platforms pass on everything. */
export const floodPerMinute = 50;
/** Pure abuse is answered once in this time. */
export const calmMs = hourMs;
/** Within 3x24 hours of the wish, as UU 27/2022 has it for the end of processing. */
export const forgetWithinMs = 3 * dayMs;
/** The deletion itself comes after a day, in which the wish can be taken back. */
export const forgetAfterMs = dayMs;
/** A code to join two chats is typed over at once. */
export const codeMs = afterthoughtMs;
/** News that waits for the morning; what is over goes out at once. */
export const heldMax = 20;
/** One message of the bot stays readable on a small phone: that much of a story is shown. */
export const shownCharacters = 160;
