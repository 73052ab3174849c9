import type { Conflict, Problem } from "@gantry/records";
import { problemCodes, type ProblemCode } from "./problemCodes.ts";

export interface RefusalParts {
  hint?: string;
  issues?: { path: string; message: string }[];
  conflicts?: Conflict[];
  approval?: NonNullable<Problem["approval"]>;
  /** Sent as headers, e.g. Retry-After. */
  headers?: Record<string, string>;
  cause?: unknown;
}

/** An expected "no", told to the caller as a problem document. `detail` says what and why, with names and values. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ProblemCode;
  readonly parts: RefusalParts;

  constructor(code: ProblemCode, detail: string, parts: RefusalParts = {}) {
    super(detail, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = code;
    this.parts = parts;
  }

  get status(): number {
    return problemCodes[this.code].status;
  }

  toProblem(requestId: string): Problem {
    const { hint, issues, conflicts, approval } = this.parts;
    return {
      type: "about:blank",
      title: problemCodes[this.code].title,
      status: this.status,
      code: this.code,
      detail: this.message,
      ...(hint === undefined ? {} : { hint }),
      ...(issues === undefined ? {} : { issues }),
      ...(conflicts === undefined ? {} : { conflicts }),
      ...(approval === undefined ? {} : { approval }),
      requestId,
    };
  }
}

/** What is invisible and what does not exist are the same. */
export function notFound(record: string, id: string): Refusal {
  return new Refusal("row.notFound", `There is no ${record} ${id}, or you may not see it.`);
}
