/** Holds requests, answers and callbacks against src/routing/openapi.yaml: the one judge both sides of the contract are tested by. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';

const media = z.object({ schema: z.unknown(), example: z.unknown() }).partial();
const header = z.object({ required: z.boolean().optional(), schema: z.unknown() });
const response = z.strictObject({
  description: z.string(),
  content: z.object({ 'application/json': media }).optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
});
const reference = z.strictObject({ $ref: z.string() });
const operation = z.object({
  parameters: z.array(z.unknown()).optional(),
  requestBody: z.object({ content: z.object({ 'application/json': media }) }).optional(),
  responses: z.record(z.string(), z.union([response, reference])),
});
const shape = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  webhooks: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    responses: z.record(z.string(), response),
    headers: z.record(z.string(), header),
    schemas: z.record(z.string(), z.object({ examples: z.array(z.unknown()) }).loose()),
  }),
});

const document: unknown = parse(readFileSync(new URL('../../../src/routing/openapi.yaml', import.meta.url), 'utf8'));
export const openapi = shape.parse(document);

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
addFormats.default(ajv);
ajv.addVocabulary(Object.keys(z.record(z.string(), z.unknown()).parse(document)));
ajv.addSchema(z.record(z.string(), z.unknown()).parse(document), 'contract', false, false);

const compiled = new Map<string, ValidateFunction>();

export type SchemaName = 'Complaint' | 'Message' | 'Taken' | 'MessageTaken' | 'Standing' | 'Event' | 'Error';

/** What is wrong with a value by the named schema; empty when nothing is. */
export function mistakesIn(name: string, value: unknown): string[] {
  const validate = compiled.get(name) ?? ajv.compile({ $ref: `contract#/components/schemas/${name}` });
  compiled.set(name, validate);
  validate(value);
  return (validate.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message}`);
}

/** What is wrong with an answer to an operation: a status the contract does not list there, or a body that breaks its schema. */
export function mistakesInAnswer(path: keyof typeof openapi.paths, method: string, status: number, body: unknown): string[] {
  const listed = openapi.paths[path]?.[method]?.responses[String(status)];
  if (listed === undefined) return [`${method} ${path} has no answer ${status}`];
  const schema = schemaOf(listed);
  return schema === null ? [] : mistakesIn(schema, body);
}

/** Name of the schema an answer's JSON must have. */
function schemaOf(listed: z.infer<typeof response> | z.infer<typeof reference>): string | null {
  const found = '$ref' in listed ? openapi.components.responses[lastOf(listed.$ref)] : listed;
  const schema = reference.safeParse(found?.content?.['application/json'].schema);
  return schema.success ? lastOf(schema.data.$ref) : null;
}

function lastOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}
