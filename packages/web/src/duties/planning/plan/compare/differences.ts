import type { Variance } from "@gantry/engine";
import type { BaselineItem, WorkItemRow } from "@gantry/records";
import type { PlanStore } from "../sync/planStore.ts";

export interface MovedRow {
  item: WorkItemRow;
  variance: Variance;
}

export interface Differences {
  /** Rows of work (not summaries) whose start or finish moved, the finish that moved most first. */
  moved: readonly MovedRow[];
  added: readonly WorkItemRow[];
  gone: readonly BaselineItem[];
  /** Finish of the whole plan then and now; null where it has none. */
  finish: { agreed: number | null; now: number | null; varianceMinutes: number | null };
}

/** What differs between a plan and what it is compared with. */
export function differencesOf({ model, comparing }: Pick<PlanStore, "model" | "comparing">): Differences {
  const moved: MovedRow[] = [];
  for (const { id, hasChildren } of model.outline.rows) {
    const variance = hasChildren ? null : comparing.variance(id);
    if (variance && (variance.start || variance.finish)) moved.push({ item: model.item(id), variance });
  }
  moved.sort((a, b) => weight(b) - weight(a));
  const now = latest(model.outline.rows.map(({ id }) => comparing.now(id)?.finish ?? null));
  const agreed = latest([...(comparing.with?.items.values() ?? [])].map(({ finish }) => finish));
  return {
    moved,
    added: comparing.added().map((id) => model.item(id)),
    gone: comparing.gone(),
    finish: {
      agreed,
      now,
      varianceMinutes: agreed === null || now === null ? null : model.projectCalendar.workBetween(agreed, now),
    },
  };
}

const weight = ({ variance }: MovedRow) => Math.abs(variance.finish ?? variance.start ?? 0);

function latest(finishes: readonly (number | null)[]): number | null {
  return finishes.reduce<number | null>(
    (most, finish) => (finish === null || (most !== null && most >= finish) ? most : finish),
    null,
  );
}
