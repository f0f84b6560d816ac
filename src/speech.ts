/** Makes messages of sentences: key and parameters in a language → plain text runs. The only importer of i18next; knows no platform. */
import { readdirSync, readFileSync } from 'node:fs';
import i18next, { type i18n } from 'i18next';
import type { Message, Span } from './channels/channel.ts';
import { type DateFormat, type DateWords, dateWords } from './dates.ts';
import type { Say, Sentence } from './dialogue/say.ts';
import type { Language } from './dialogue/understand/languages.ts';

export interface Speech {
  /** Every language of locales/, the source first. */
  languages: readonly Language[];
  /** An operator's label as locales/<language>/labels.json says it; one that is not there stays as it is. */
  label(words: string, language: string): string;
  /** The message of a say; times are told in `timeZone`. A language or sentence that is missing falls back to Indonesian. */
  render(say: Say, language: string, timeZone: string): Message;
  /** The sentences of the chat's page by their keys; what a language lacks is Indonesian. */
  page(language: string): Readonly<Record<string, string>>;
  /** One sentence as plain text. */
  sentence(sentence: Sentence, language: string, timeZone: string): string;
}

const source = 'id';
const zone = 'Asia/Jakarta';
const formats: readonly DateFormat[] = ['day', 'moment', 'date', 'month', 'year', 'time'];
const labelsFile = 'labels.json';
const folder = new URL('../locales/', import.meta.url);
/** Stands for the n-th parameter while i18next works, so that no value is ever read as a tag, a variable or a nested key. */
const marker = /\uE000(\d+)\uE001/;
/** More sentences than are said in a day, in every language; one with a number in it may be said again within the hour, one with a time hardly ever. */
const keptMax = { steady: 5_000, numbered: 200 };
const styles: Record<string, Span['style']> = { b: 'bold', i: 'italic', code: 'code' };
let made: Speech | null = null;

/** Reads every locales/<language>/*.json, once in a process. Throws when the source language is missing. */
export function createSpeech(): Speech {
  made ??= speechOfAll();
  return made;
}
function speechOfAll(): Speech {
  const words: Words = { engine: load(), label: labels(), templates: new Map(), numbered: new Map() };
  const { engine, label } = words;
  const plain = (sentence: Sentence, language: string, timeZone: string) => {
    const spans = tell(words, sentence, { language, timeZone }, []);
    return spans.length === 1 ? (spans[0]?.text ?? '') : spans.map((span) => span.text).join('');
  };
  return {
    languages: languages().map((code) => ({ code, name: engine.t('language.name', { lng: code }) })),
    label,
    page: (language) => ({ ...pageOf(source), ...(languages().includes(language) ? pageOf(language) : {}) }),
    sentence: plain,
    render(say, language, timeZone) {
      const text: Span[] = [];
      for (const line of say.lines) {
        const spans = tell(words, line, { language, timeZone }, []);
        if (spans.length > 0 && text.length > 0) add(text, '\n', undefined);
        for (const span of spans) add(text, span.text, span.style);
      }
      const message: Message = {
        text,
        choices: (say.choices ?? []).map(({ draft, step, choice, label, typed, style }) => ({
          id: `${draft}:${step}:${choice}`,
          label: plain(label, language, timeZone),
          ...(typed ? { typed } : {}),
          ...(style ? { style } : {}),
        })),
      };
      return { ...message, ...extras(say, (sentence) => plain(sentence, language, timeZone)) };
    },
  };
}

/** What some platforms need besides: how to choose by number, and the label of "send my position". */
function extras(say: Say, plain: (sentence: Sentence) => string): Pick<Message, 'choicesHint' | 'askPlace'> {
  const choices = say.choices ?? [];
  const typed = choices.filter((choice) => choice.typed);
  const count = choices.length - typed.length;
  const hints: Sentence[] = [
    ...(count > 0 ? [hintOf(count)] : []),
    ...typed.map(({ label }): Sentence => ({ key: 'choices.hint.typed', params: { label } })),
  ];
  return {
    ...(hints.length > 0 ? { choicesHint: hints.map(plain).join(' ') } : {}),
    ...(say.askPlace ? { askPlace: plain({ key: 'button.place' }) } : {}),
  };
}

/** More numbers than this are not counted up. */
const namedMax = 9;

function hintOf(count: number): Sentence {
  const last = String(count);
  if (count > namedMax) return { key: 'choices.hint.many', params: { last } };
  const first = Array.from({ length: count - 1 }, (_, i) => String(i + 1)).join(', ');
  return count > 1 ? { key: 'choices.hint', params: { first, last } } : { key: 'choices.hint.one' };
}

interface Voice {
  language: string;
  timeZone: string;
}

interface Words {
  engine: i18n;
  label: Speech['label'];
  /** Sentences read once: whatever their parameters are, i18next makes the same of them. */
  templates: Map<string, Template>;
  /** Those with numbers in them, for these numbers. */
  numbered: Map<string, Template>;
}

/** A locale's sentence in styled parts; a number stands for that parameter of those that are no numbers. */
type Template = readonly { part: string | number; style?: Span['style'] }[];

/** Adds a sentence to what is told, in styled runs; sentences among its parameters are told in their place, and an operator's label in the language's own words. `around`: the style where it has none. */
function tell(words: Words, { key, params = {}, language }: Sentence, voice: Voice, told: Span[], around?: Span['style']): Span[] {
  const own = language === undefined ? voice : { ...voice, language };
  const values = Object.values(params).filter((value) => typeof value !== 'number');
  for (const { part, style = around } of templateOf(words, key, params, own)) {
    const value = typeof part === 'number' ? values[part] : part;
    if (typeof value === 'object') tell(words, value, own, told, style);
    else if (value !== undefined) add(told, key === 'officer.label' && value !== part ? words.label(value, own.language) : value, style);
  }
  return told;
}

function add(told: Span[], text: string, style: Span['style']): void {
  const last = told.at(-1);
  if (text === '') return;
  if (last && last.style === style) last.text += text;
  else told.push(style ? { text, style } : { text });
}

/** What the locale has for this key, once i18next has chosen the form and told the numbers and times. */
function templateOf({ engine, templates, numbered }: Words, key: string, params: NonNullable<Sentence['params']>, voice: Voice): Template {
  const { language, timeZone } = voice;
  let isSteady = true;
  let names = '';
  for (const name in params) {
    const value = params[name];
    names += typeof value === 'number' ? ` ${name}=${value}` : ` ${name}`;
    if (typeof value === 'number') isSteady = false;
  }
  const [kept, most] = isSteady ? [templates, keptMax.steady] : [numbered, keptMax.numbered];
  const sentence = isSteady ? `${language} ${key}${names}` : `${language} ${timeZone} ${key}${names}`;
  const known = kept.get(sentence);
  if (known) return known;
  const template = parted(engine.t(key, { ...marked(params), lng: language, timeZone }));
  if (kept.size >= most) kept.clear();
  kept.set(sentence, template);
  return template;
}

/** Numbers as they are, a mark for each that is none. */
function marked(params: NonNullable<Sentence['params']>): Record<string, string | number> {
  let nth = 0;
  const marks = Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : `\uE000${nth++}\uE001`]);
  return Object.fromEntries(marks);
}

/** Reads <b>, <i> and <code> of a locale's sentence, and the places of its parameters. */
function parted(sentence: string): Template {
  let style: Span['style'];
  return sentence.split(/(<\/?(?:b|i|code)>)/).flatMap((piece) => {
    const tag = /^<(\/?)(b|i|code)>$/.exec(piece);
    if (!tag)
      return piece.split(marker).flatMap((part, i) => (i % 2 === 1 ? { part: Number(part), style } : part === '' ? [] : { part, style }));
    style = tag[1] === '/' ? undefined : styles[tag[2] ?? ''];
    return [];
  });
}

function load(): i18n {
  const resources = Object.fromEntries(languages().map((language) => [language, { translation: sentences(language) }]));
  const engine = i18next.createInstance();
  engine.init({
    resources,
    fallbackLng: source,
    initAsync: false,
    returnEmptyString: true,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  addFormats(engine);
  addPlurals(engine);
  return engine;
}

/** {{x, day}} "Kamis, 26 Nov" and so on (dates.ts), x in epoch ms; {{x, decimal}} "2,5". */
function addFormats(engine: i18n): void {
  const names = new Map<string, DateWords>();
  for (const name of formats) {
    engine.services.formatter?.add(name, (value: number, language: string | undefined, { timeZone = zone }: { timeZone?: string }) =>
      dateWords(value, name, timeZone, namesOf(engine, names, language ?? source)),
    );
  }
  engine.services.formatter?.add('decimal', (value: number, language: string | undefined) =>
    String(Math.round(value * 10) / 10).replace('.', engine.t('number.decimal', { lng: language ?? source })),
  );
}

/** Names of days and months, told in the language of the sentence around them; read once. */
function namesOf(engine: i18n, names: Map<string, DateWords>, language: string): DateWords {
  const known = names.get(language);
  if (known) return known;
  const told = (key: string) => engine.t(key, { lng: language });
  const read = {
    weekdays: told('date.weekdays'),
    months: told('date.months'),
    shortMonths: told('date.months.short'),
    clock: told('date.clock'),
  };
  names.set(language, read);
  return read;
}

/** ICU takes a language it does not know for the one of the machine; ours that it does not know have one form for every number, as Indonesian. */
function addPlurals(engine: i18n): void {
  const { pluralResolver } = engine.services;
  const rule = pluralResolver.getRule.bind(pluralResolver);
  pluralResolver.getRule = (code: string, options?: object) =>
    rule(Intl.PluralRules.supportedLocalesOf(code).length > 0 ? code : source, options);
}

/** Folders of locales/, the source first. */
function languages(): string[] {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  if (!found.includes(source)) throw new Error(`locales/${source} is missing: it is the source of every sentence. Restore the folder.`);
  return [source, ...found.filter((language) => language !== source).sort()];
}

function labels(): Speech['label'] {
  const all = new Map(languages().map((language) => [language, read(language, (name) => name === labelsFile)]));
  return (words, language) => all.get(language)?.[words] ?? words;
}

const pageOf = (language: string) => read(language, (name) => name === 'webchat.json');
const sentences = (language: string) => read(language, (name) => name.endsWith('.json') && name !== labelsFile);

function read(language: string, wanted: (name: string) => boolean): Record<string, string> {
  const path = new URL(`${language}/`, folder);
  const files = readdirSync(path).filter(wanted);
  return Object.assign({}, ...files.map((name): unknown => JSON.parse(readFileSync(new URL(name, path), 'utf8'))));
}
