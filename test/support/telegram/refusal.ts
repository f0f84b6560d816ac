/** An answer { ok: false } of the Bot API. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number };

  constructor(code: number, description: string, parameters: { retry_after?: number; migrate_to_chat_id?: number } = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}
