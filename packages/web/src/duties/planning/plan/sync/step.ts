import type { Patch } from "../model/patch.ts";

/** A cell people typed into, kept so that a refusal can be shown there with the text. */
export interface TypedCell {
  rowId: string;
  columnId: string;
  text: string;
}

/** One undoable step on its way to the server, or there already. */
export interface Step {
  /** Idempotency key; also the name of its layer. Renewed when it is sent with other contents. */
  key: string;
  label: string;
  patches: readonly Patch[];
  /** Takes the step back, given that nothing else changed. */
  inverse: readonly Patch[];
  /** Version of each row that the step was decided on; 0 for rows not yet there. */
  versions: Map<string, number>;
  /** The step that this one takes back; null for ordinary edits. */
  undoes: Step | null;
  cells: readonly TypedCell[];
  /** Known once the server has it. */
  changeSetId: string | null;
  failed: boolean;
}
