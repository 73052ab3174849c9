import {
  progressPoint,
  varianceOf,
  type ActivityCost,
  type Instant,
  type Measures,
  type Variance,
} from "@gantry/engine";
import { costsOf, instantFromText, type BaselineItem } from "@gantry/records";
import type { PlanModel } from "../model/planModel.ts";
import type { PlanScheduler } from "../schedule/planScheduler.ts";
import type { Comparison } from "./comparison.ts";

/** Set against the plan: what it costs now, what it was compared with says, and what differs. */
export class PlanComparing {
  readonly #model: PlanModel;
  readonly #scheduler: PlanScheduler;
  #comparison: Comparison | null = null;
  #costs: ReadonlyMap<string, ActivityCost> | null = null;

  constructor(model: PlanModel, scheduler: PlanScheduler) {
    this.#model = model;
    this.#scheduler = scheduler;
  }

  get with(): Comparison | null {
    return this.#comparison;
  }

  set(comparison: Comparison | null): void {
    this.#comparison = comparison;
  }

  /** Rows or durations changed: what it costs is counted anew when asked for. */
  changed(): void {
    this.#costs = null;
  }

  /** Whether the reader may see rates; without them costs would be told too low, so they are not told. */
  get showsCosts(): boolean {
    for (const { costRate } of this.#model.tables.person.values()) if (costRate === undefined) return false;
    return true;
  }

  now(id: string): Measures | null {
    const dates = this.#scheduler.dates.get(id);
    if (!dates) return null;
    this.#costs ??= costsOf(this.#model.records(), (each) => this.#scheduler.dates.get(each)?.duration);
    const total = this.#costs.get(id);
    return {
      start: dates.start,
      finish: dates.finish,
      duration: dates.duration,
      work: total?.work ?? null,
      cost: this.showsCosts ? (total?.cost ?? null) : null,
    };
  }

  was(id: string): BaselineItem | null {
    return this.#comparison?.items.get(id) ?? null;
  }

  /** null where there is nothing to compare: no comparison, or a row that it does not have. */
  variance(id: string): Variance | null {
    const was = this.was(id);
    const is = was && this.now(id);
    const item = this.#model.tables.workItem.get(id);
    if (!was || !is || !item) return null;
    return varianceOf(this.#model.calendarOf(item), { ...was, cost: was.cost ?? null }, is);
  }

  /** Rows that came since. */
  added(): string[] {
    const { items } = this.#comparison ?? {};
    return items ? this.#model.outline.rows.map(({ id }) => id).filter((id) => !items.has(id)) : [];
  }

  /** Rows that are gone by now. */
  gone(): BaselineItem[] {
    const { workItem } = this.#model.tables;
    return [...(this.#comparison?.items.values() ?? [])].filter(({ workItemId }) => !workItem.has(workItemId));
  }

  /** Where the progress line runs; today where the project states no data date. */
  dataDate(now: Instant): Instant {
    const { dataDate } = this.#model.project;
    return (dataDate === null ? null : instantFromText(dataDate)) ?? now;
  }

  /** Where the progress line passes a row; null for summaries, for inactive rows and where it goes straight on. */
  progressAt(id: string, now: Instant): Instant | null {
    const item = this.#model.tables.workItem.get(id);
    const dates = this.#scheduler.dates.get(id);
    if (!item?.active || !dates || this.#model.outline.children.has(id)) return null;
    const { start, finish } = dates;
    const progressed = { start, finish, percentComplete: item.percentComplete };
    return progressPoint(this.#model.calendarOf(item), progressed, this.dataDate(now));
  }
}
