/** Room in memory for files on their way out: so many bytes at once, whoever finds none comes again later. */

/** Files of a message as small as this do not count: however many go at once, they are few bytes. */
const smallBytes = 1024 * 1024;

export interface Room {
  /** Takes so many bytes; what it answers gives them back. null: there is no room now. What is larger than the room has it to itself. */
  enter(bytes: number): (() => void) | null;
}

export function createRoom(mostBytes: number): Room {
  let inside = 0;
  return {
    enter(bytes) {
      const taken = bytes <= smallBytes ? 0 : bytes;
      if (taken > 0 && inside > 0 && inside + taken > mostBytes) return null;
      inside += taken;
      return () => {
        inside -= taken;
      };
    },
  };
}
