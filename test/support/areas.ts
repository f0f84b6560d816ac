/** Official areas with the invented map of test/dialogues/areas, as an operator has them after `npm run areas:import`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Places } from '../../src/dialogue/known.ts';
import { importMap } from '../../src/places/map.ts';
import { openPlaces } from '../../src/places/places.ts';

const opened = new Map<string, Places>();

/** Where a file of invented boundaries lies. */
export function areaFile(name: string): string {
  return join(import.meta.dirname, '../dialogues/areas', name);
}

/** The places of a region (code), with the map of `areas` ('' for none); read once a process. */
export function placesFor(region: string, areas = ''): Places {
  const key = `${region} ${areas}`;
  const places = opened.get(key) ?? open(region, areas);
  opened.set(key, places);
  return places;
}

function open(region: string, areas: string): Places {
  const folder = mkdtempSync(join(tmpdir(), 'areas-'));
  const unreadable = (file: string) => {
    throw new Error(`the map cannot be read: ${file}`);
  };
  try {
    if (areas !== '') importMap(areaFile(areas), folder, 0);
    const places = openPlaces({ region, folder, unreadable });
    places.near(0, 0);
    return places;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
