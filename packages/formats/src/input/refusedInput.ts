import type { Finding, FindingPlace } from "@gantry/engine";

/** Leaves a reader from deep inside when a file cannot be read; `readPlan` turns it back into data. */
export class RefusedInput extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.message);
    this.name = "RefusedInput";
    this.finding = finding;
  }
}

export interface Refusal {
  code: string;
  message: string;
  hint: string;
  where?: FindingPlace;
  data?: Readonly<Record<string, unknown>>;
}

export function refusal({ code, message, hint, where = {}, data = {} }: Refusal): RefusedInput {
  return new RefusedInput({ code, severity: "error", message, where, data, hint });
}
