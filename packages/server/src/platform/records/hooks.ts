import type { UnitOfWork } from "./unitOfWork.ts";
import type { WorkingRow } from "./workingRow.ts";

/**
 * What a duty adds to the writing of a record type. Each is called with all rows of the type at once, so that a paste of ten
 * thousand rows costs a few statements.
 */
export interface RecordHooks {
  /**
   * Completes or refuses rows about to be written: gives numbers and ranks, cascades to other rows by the unit's own methods.
   * A row changed again afterwards is given again, until nothing changes.
   */
  prepare?(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void>;
  /** Checks across rows, once everything is prepared and before anything is written. Refuses by throwing a Refusal. */
  check?(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void>;
  /** After the rows were written, in the same transaction: jobs and requests that must not be lost. */
  written?(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void>;
}

/** Hooks by record type; several duties may add to one. */
export class HookRegistry {
  readonly #hooks = new Map<string, RecordHooks[]>();

  add(record: string, hooks: RecordHooks): this {
    this.#hooks.set(record, [...this.of(record), hooks]);
    return this;
  }

  of(record: string): readonly RecordHooks[] {
    return this.#hooks.get(record) ?? [];
  }
}
