import type { Step } from "./step.ts";

/** Steps that can be taken back and done again, of this browser tab alone. */
export class History {
  #undo: Step[] = [];
  #redo: Step[] = [];

  get nextUndo(): Step | null {
    return this.#undo.at(-1) ?? null;
  }

  get nextRedo(): Step | null {
    return this.#redo.at(-1) ?? null;
  }

  has(step: Step): boolean {
    return this.#undo.includes(step);
  }

  /** A new step; what was undone before cannot be done again. */
  did(step: Step): void {
    this.#undo.push(step);
    this.#redo = [];
  }

  /** `step` took back what is next to undo. */
  undid(step: Step): void {
    this.#undo.pop();
    this.#redo.push(step);
  }

  /** `step` did again what is next to redo. */
  redid(step: Step): void {
    this.#redo.pop();
    this.#undo.push(step);
  }

  /** A step did not hold. */
  forget(step: Step): void {
    this.#undo = this.#undo.filter((each) => each !== step);
    this.#redo = this.#redo.filter((each) => each !== step);
  }
}
