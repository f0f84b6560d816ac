/** What the operator reads: mistakes with their remedies, and the few pages outside the talk. Sentences come from locales/id/operator.json; knows nothing of settings or files. */
import sentences from '../../locales/id/operator.json' with { type: 'json' };

export type OperatorKey = keyof typeof sentences;

export interface Remedy {
  key: OperatorKey;
  params?: Record<string, string | number>;
}

/** Something the operator must put right (or, as a warning, should look at). */
export interface Mistake {
  /** Name of the setting, or file and path inside it. */
  setting: string;
  /** What was given; '' for secrets and for what is missing. */
  value: string;
  remedy: Remedy;
}

/** One sentence for the operator; `{{name}}` is replaced by the parameter of that name. */
export function operatorText(key: OperatorKey, params: Record<string, string | number> = {}): string {
  return sentences[key].replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}

/** All mistakes (or warnings) as the lines to print, heading first. */
export function mistakesText(heading: 'mistakes.heading' | 'warnings.heading', mistakes: readonly Mistake[]): string {
  return [operatorText(heading, { count: mistakes.length }), ...mistakesOf(mistakes).map((line) => `- ${line}`)].join('\n');
}

/** Each as a line: where it is, and its remedy. */
export function mistakesOf(mistakes: readonly Mistake[]): string[] {
  return mistakes.map(({ setting, value, remedy }) => {
    const place = value === '' ? setting : `${setting}=${value}`;
    return operatorText('mistake.line', { place, remedy: operatorText(remedy.key, remedy.params) });
  });
}
