/** An error answer of the Graph API, with the words of the real one. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly subcode: number | undefined;
  /** Seconds for the Retry-After header. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: number, details: string, { subcode, retryAfter }: { subcode?: number; retryAfter?: number } = {}) {
    super(details);
    this.status = status;
    this.code = code;
    this.subcode = subcode;
    this.retryAfter = retryAfter;
  }

  get body(): object {
    return {
      error: {
        message: `(#${this.code}) ${this.message}`,
        type: 'OAuthException',
        code: this.code,
        error_data: { messaging_product: 'whatsapp', details: this.message },
        ...(this.subcode === undefined ? {} : { error_subcode: this.subcode }),
        fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam',
      },
    };
  }
}

export function invalid(details: string): Refusal {
  return new Refusal(400, 100, `Invalid parameter: ${details}`);
}
