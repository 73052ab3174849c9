import { ApiProblem, type Conflict, type EditsResult } from "@gantry/records";
import type { Step } from "./step.ts";

/** "saved": everything is with the server. "waiting": it did not answer and is tried again. "held": people must decide a conflict. */
export type OutboxState = "saved" | "saving" | "waiting" | "held";

export interface OutboxPort {
  send(step: Step): Promise<EditsResult>;
  confirmed(step: Step, result: EditsResult): void;
  /** The step does not hold; it is to be taken back and told. */
  refused(step: Step, error: unknown): void;
  /** The step is given up without a word: people chose so, or what it was to take back never held. */
  dropped(step: Step): void;
  /** Somebody changed the same: mends the step and says whether it is sent again or given up. */
  conflicted(step: Step, conflicts: readonly Conflict[]): Promise<"again" | "give up">;
  stateChanged(): void;
  /** Resolves after the time, or earlier when there is hope (the connection is back). */
  pause(milliseconds: number): Promise<void>;
}

const PASSING = new Set([0, 401, 408, 425, 429, 502, 503, 504]);
const LONGEST_PAUSE_MS = 15_000;

/** Sends steps one after the other in the order they were made, and goes on trying while the server cannot be reached. */
export class Outbox {
  readonly #port: OutboxPort;
  readonly #waiting: Step[] = [];
  #state: OutboxState = "saved";
  #closed = false;

  constructor(port: OutboxPort) {
    this.#port = port;
  }

  get state(): OutboxState {
    return this.#state;
  }

  /** Steps the server has not taken yet, the oldest first. */
  get waiting(): readonly Step[] {
    return this.#waiting;
  }

  add(step: Step): void {
    this.#waiting.push(step);
    if (this.#state === "saved") void this.#work();
  }

  close(): void {
    this.#closed = true;
  }

  #enter(state: OutboxState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#port.stateChanged();
  }

  async #work(): Promise<void> {
    let pause = 500;
    for (;;) {
      const [step] = this.#waiting;
      if (!step || this.#closed) break;
      if (this.#state !== "waiting") this.#enter("saving");
      if (step.undoes?.failed) {
        this.#waiting.shift();
        this.#drop(step);
        continue;
      }
      const outcome = await this.#attempt(step);
      if (outcome === "passing") {
        this.#enter("waiting");
        await this.#port.pause(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        continue;
      }
      pause = 500;
      if (outcome === "again") continue;
      this.#waiting.shift();
      this.#enter("saving");
    }
    this.#enter("saved");
  }

  #drop(step: Step): void {
    step.failed = true;
    this.#port.dropped(step);
  }

  async #attempt(step: Step): Promise<"done" | "again" | "passing"> {
    try {
      this.#port.confirmed(step, await this.#port.send(step));
      return "done";
    } catch (error) {
      if (error instanceof ApiProblem && PASSING.has(error.status)) return "passing";
      if (error instanceof ApiProblem && error.status === 409 && error.conflicts.length > 0) {
        this.#enter("held");
        if ((await this.#port.conflicted(step, error.conflicts)) === "again") return "again";
        this.#drop(step);
        return "done";
      }
      step.failed = true;
      this.#port.refused(step, error);
      return "done";
    }
  }
}
