import { createStore, type Store } from "../../../platform/api/store.ts";
import type { OpenPlan } from "../plan/loading/openPlanStore.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";

export type OpenState =
  | { status: "waiting" }
  | { status: "loading" }
  | { status: "ready"; store: PlanStore }
  | { status: "failed"; error: unknown }
  /** It was moved to the trash. */
  | { status: "gone" };

type Opening = (projectId: string, parts: { signal: AbortSignal; onGone: () => void }) => Promise<OpenPlan>;

/** Several plans, loaded one after the other so that none waits for all, and followed for as long as they are wanted. */
export class OpenPlans {
  readonly states: Store<ReadonlyMap<string, OpenState>> = createStore<ReadonlyMap<string, OpenState>>(new Map());
  readonly #open: Opening;
  readonly #plans = new Map<string, OpenPlan>();
  #wanted: readonly string[] = [];
  #loading: { id: string; abort: AbortController } | null = null;

  constructor(open: Opening) {
    this.#open = open;
  }

  /** These plans from now on: others are left, those that are there stay. */
  want(ids: readonly string[]): void {
    this.#wanted = ids;
    const wanted = new Set(ids);
    for (const id of this.#plans.keys()) if (!wanted.has(id)) this.#leave(id);
    if (this.#loading && !wanted.has(this.#loading.id)) this.#loading.abort.abort();
    const known = this.states.get();
    const isSame = ids.length === known.size && ids.every((id) => known.has(id));
    if (!isSame) this.states.set(new Map(ids.map((id) => [id, known.get(id) ?? { status: "waiting" }])));
    this.#next();
  }

  /** Loads one anew. */
  retry(id: string): void {
    this.#leave(id);
    this.#set(id, { status: "waiting" });
    this.#next();
  }

  #next(): void {
    if (this.#loading) return;
    const id = this.#wanted.find((each) => this.states.get().get(each)?.status === "waiting");
    if (id === undefined) return;
    const abort = new AbortController();
    this.#loading = { id, abort };
    this.#set(id, { status: "loading" });
    const onGone = () => {
      this.#leave(id);
      this.#set(id, { status: "gone" });
    };
    this.#open(id, { signal: abort.signal, onGone }).then(
      (plan) => this.#opened(id, plan, abort.signal.aborted),
      (error: unknown) => this.#ended(id, abort.signal.aborted ? { status: "waiting" } : { status: "failed", error }),
    );
  }

  #opened(id: string, plan: OpenPlan, isUnwanted: boolean): void {
    if (isUnwanted) {
      plan.leave();
      return this.#ended(id, { status: "waiting" });
    }
    this.#plans.set(id, plan);
    plan.store.subscribe(({ kind }) => {
      if (kind === "stale" && this.#plans.get(id) === plan && plan.store.outbox.state === "saved") this.retry(id);
    });
    this.#ended(id, { status: "ready", store: plan.store });
  }

  #ended(id: string, state: OpenState): void {
    this.#loading = null;
    // What went to the trash while it was loaded stays told so.
    if (this.states.get().get(id)?.status === "loading") this.#set(id, state);
    this.#next();
  }

  #leave(id: string): void {
    this.#plans.get(id)?.leave();
    this.#plans.delete(id);
  }

  #set(id: string, state: OpenState): void {
    const known = this.states.get();
    if (known.has(id)) this.states.set(new Map(known).set(id, state));
  }
}
