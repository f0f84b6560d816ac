/** What may stand in a message, checked as strictly as Meta does; the answer is what the person sees. https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages */
import { isRecord, type Json, listOf, recordOf, textOf } from './json.ts';
import { invalid, Refusal } from './refusal.ts';
import type { Shown, World } from './world.ts';

export type Content = Pick<Shown, 'kind' | 'text' | 'choices'> & Partial<Pick<Shown, 'file' | 'name'>>;

/** Throws Refusal. */
export function readContent(body: Json, world: World): Content {
  const type = textOf(body.type);
  const content = recordOf(body[type]);
  switch (type) {
    case 'text':
      only(content, 'body preview_url');
      return plain('text', bounded(content.body, 4096, 'text.body'));
    case 'interactive':
      return readInteractive(content);
    case 'template':
      return readTemplate(content, world);
    case 'image':
    case 'audio':
    case 'video':
    case 'document':
      return readMedia(type, content, world);
    default:
      throw invalid(`type ${type}`);
  }
}

function readInteractive(content: Json): Content {
  only(content, 'type body action');
  const action = recordOf(content.action);
  const text = bounded(recordOf(content.body).text, 1024, 'interactive.body.text');
  switch (content.type) {
    case 'button':
      return { kind: 'button', text, choices: readButtons(action) };
    case 'list':
      return { kind: 'list', text, choices: readRows(action) };
    case 'location_request_message':
      if (action.name !== 'send_location') throw invalid('interactive.action.name');
      return plain('location_request_message', text);
    default:
      throw invalid('interactive.type');
  }
}

function readButtons(action: Json): Content['choices'] {
  only(action, 'buttons');
  const buttons = listOf(action.buttons).map((button) => {
    if (recordOf(button).type !== 'reply') throw invalid('buttons.type');
    const { id, title } = recordOf(recordOf(button).reply);
    return { id: bounded(id, 256, 'button.id'), title: bounded(title, 20, 'button.title') };
  });
  if (buttons.length < 1 || buttons.length > 3) throw new Refusal(400, 131_009, 'Parameter value is not valid: 1 to 3 buttons');
  unique(
    buttons.map(({ id }) => id),
    'button.id',
  );
  unique(
    buttons.map(({ title }) => title),
    'button.title',
  );
  return buttons;
}

function readRows(action: Json): Content['choices'] {
  only(action, 'button sections');
  bounded(action.button, 20, 'action.button');
  const sections = listOf(action.sections).map(recordOf);
  if (sections.length > 1 && sections.some(({ title }) => textOf(title) === '')) throw invalid('section.title');
  const rows = sections
    .flatMap((section) => listOf(section.rows))
    .map((row) => {
      const { id, title, description } = recordOf(row);
      return {
        id: bounded(id, 200, 'row.id'),
        title: bounded(title, 24, 'row.title'),
        ...(description === undefined ? {} : { description: bounded(description, 72, 'row.description') }),
      };
    });
  if (rows.length < 1 || rows.length > 10) throw new Refusal(400, 131_009, 'Parameter value is not valid: 1 to 10 rows');
  unique(
    rows.map(({ id }) => id),
    'row.id',
  );
  return rows;
}

function readTemplate(content: Json, world: World): Content {
  only(content, 'name language components');
  const language = textOf(recordOf(content.language).code);
  const template = world.templates.find((one) => one.name === content.name && one.language === language);
  if (!template) throw new Refusal(404, 132_001, 'Template name does not exist in the translation');
  if (template.paused) throw new Refusal(400, 132_015, 'Template is paused due to low quality');
  const components = listOf(content.components).map(recordOf);
  const parameters = listOf(components.find(({ type }) => type === 'body')?.parameters).map(recordOf);
  const wanted = new Set(template.body.match(/\{\{\d+\}\}/g)).size;
  if (parameters.length !== wanted) throw new Refusal(400, 132_000, 'Number of parameters does not match the expected number of params');
  const words = parameters.map(({ type, text }) => (type === 'text' ? parameter(textOf(text)) : ''));
  const filled = template.body.replace(/\{\{(\d+)\}\}/g, (_, n: string) => words[Number(n) - 1] ?? '');
  if (filled.length > 1024) throw new Refusal(400, 132_005, 'Template hydrated text too long');
  return plain('template', filled);
}

function parameter(text: string): string {
  if (text === '') throw new Refusal(400, 131_008, 'Required parameter is missing: text');
  if (/[\n\t]| {5,}/.test(text)) {
    throw new Refusal(400, 132_018, 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces');
  }
  return text;
}

function readMedia(type: string, content: Json, world: World): Content {
  only(content, type === 'document' ? 'id caption filename' : type === 'audio' ? 'id' : 'id caption');
  const file = world.files.get(textOf(content.id));
  if (!file) throw invalid(`${type}.id`);
  if (type !== 'document' && !file.mediaType.startsWith(`${type}/`)) throw new Refusal(400, 131_053, 'Media upload error: type differs');
  if (type === 'image' && (!/^image\/(jpeg|png)$/.test(file.mediaType) || file.bytes.byteLength > 5 * 1024 * 1024)) {
    throw new Refusal(400, 131_053, 'Media upload error: no image WhatsApp shows');
  }
  const caption = content.caption === undefined ? '' : bounded(content.caption, 1024, 'caption');
  return { ...plain(type, caption), file, ...(content.filename === undefined ? {} : { name: textOf(content.filename) }) };
}

function plain(kind: string, text: string): Content {
  return { kind, text, choices: [] };
}

/** Unknown keys are refused, as Meta does. */
export function only(content: Json, names: string): void {
  const known = names.split(' ');
  if (!isRecord(content) || Object.keys(content).length === 0) throw new Refusal(400, 131_008, 'Required parameter is missing');
  for (const name of Object.keys(content)) if (!known.includes(name)) throw invalid(`Unexpected key "${name}"`);
}

function bounded(value: unknown, max: number, name: string): string {
  const text = textOf(value);
  if (text.trim() === '') throw new Refusal(400, 131_008, `Required parameter is missing: ${name}`);
  if (text.length > max) throw invalid(`${name} must be at most ${max} characters: "${text.slice(0, 40)}"`);
  if (!text.isWellFormed()) throw invalid(`${name} is no UTF-8`);
  return text;
}

function unique(values: string[], name: string): void {
  if (new Set(values).size < values.length) throw new Refusal(400, 131_009, `Parameter value is not valid: duplicated ${name}`);
}
