/** The table of steps. The next question is the first row whose slot is missing; adding a step is adding a row. */
import type { Known } from '../known.ts';
import type { Draft, StepName } from '../talk.ts';
import { area, town } from './area.ts';
import { category, edit, fitting, kind, retell, revoked, visibility } from './change.ts';
import { files } from './files.ts';
import { place } from './place.ts';
import { second, split } from './second.ts';
import type { Step } from './step.ts';
import { summary } from './summary.ts';
import { about, detail, evidence, secrecy } from './telling.ts';
import { when } from './when.ts';

export const steps: Record<StepName, Step> = {
  secrecy,
  detail,
  split,
  place,
  area,
  town,
  about,
  when,
  evidence,
  second,
  edit,
  story: retell,
  category,
  fitting,
  kind,
  visibility,
  revoked,
  files,
  summary,
};

const names = Object.keys(steps).filter(isStep);

/** The first step whose slot is missing; the summary when none is. */
export function nextStep(draft: Draft, known: Known): StepName {
  return names.find((name) => steps[name].missing(draft, known)) ?? 'summary';
}

export function isStep(name: string): name is StepName {
  return Object.hasOwn(steps, name);
}
