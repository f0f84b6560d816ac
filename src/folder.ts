/** Makes a folder with those above it. Node's own mkdir with `recursive` never comes back where the system makes no folders (/proc answers ENOENT, which it takes for a missing folder above, for ever). */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** `path`: absolute. Answers what was made, from above. Throws the system's error: EEXIST where something else has the name. */
export function makeFolder(path: string, mode = 0o700): string[] {
  if (isFolder(path)) return [];
  const above = dirname(path);
  const made = above === path ? [] : makeFolder(above, mode);
  try {
    mkdirSync(path, { mode });
    return [...made, path];
  } catch (error) {
    // Another process was quicker.
    if (isFolder(path)) return made;
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
