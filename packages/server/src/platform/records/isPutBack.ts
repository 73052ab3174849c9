import { reservedCauses } from "@gantry/records";

const putBack: ReadonlySet<string> = new Set(reservedCauses);

/** Whether rows are put back, or in, as they were (undo, import, demo): what they say was checked and completed where it was written first. */
export function isPutBack({ cause }: { cause: string }): boolean {
  return putBack.has(cause);
}
