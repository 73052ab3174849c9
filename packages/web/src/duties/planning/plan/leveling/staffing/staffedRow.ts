import type { ProposedPerson } from "@gantry/engine";

/** A row with whom a proposal puts on it. */
export interface StaffedRow {
  id: string;
  people: readonly ProposedPerson[];
}
