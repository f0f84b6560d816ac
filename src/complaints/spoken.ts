/** The operator's own words (categories, emergency numbers, next doors) as each language of the bot says them, made once. */
import type { Category, EmergencyNumber, Known, NextDoor, Region } from '../dialogue/known.ts';

/** What a turn knows that is in a language. */
export type Spoken = Pick<Known, 'language' | 'categories' | 'region' | 'doors'>;

interface OperatorWords {
  categories: readonly Category[];
  region: Region;
  doors: readonly NextDoor[];
}

/** `label` gives a shipped label in a language, and one the operator wrote as it is. A language nobody speaks gives the words as they are. */
export function spokenIn(
  operator: OperatorWords,
  languages: Known['languages'],
  label: (words: string, language: string) => string,
): (language: string) => Spoken {
  const all = new Map(languages.map(({ code }) => [code, told(operator, code, (words) => label(words, code))]));
  return (language) => all.get(language) ?? told(operator, language, (words) => words);
}

function told({ categories, region, doors }: OperatorWords, language: string, label: (words: string) => string): Spoken {
  const number = (entry: EmergencyNumber) => ({ ...entry, label: label(entry.label), note: label(entry.note) });
  return {
    language,
    categories: categories.map((category) => ({ ...category, label: label(category.label) })),
    region: { ...region, emergency: region.emergency.map(number) },
    doors: doors.map((door) => ({ ...door, label: label(door.label), contact: label(door.contact) })),
  };
}
