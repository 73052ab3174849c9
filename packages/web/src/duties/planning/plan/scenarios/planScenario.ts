import type { Finding } from "@gantry/engine";
import {
  scenarioPlan,
  type BaselineItem,
  type Change,
  type EditsResult,
  type ScenarioPlan,
  type ScenarioRow,
  type ScenarioStepRow,
  type Table,
} from "@gantry/records";
import type { Comparison } from "../compare/comparison.ts";
import type { GroundLayer } from "../model/layeredTables.ts";
import type { Patch } from "../model/patch.ts";
import { PlanModel } from "../model/planModel.ts";
import { isPlanRecord, type PlanTables, type RowChange } from "../model/rows.ts";
import { PlanScheduler } from "../schedule/planScheduler.ts";

/** A scenario as it is opened. */
export interface OpenScenario {
  row: ScenarioRow;
  steps: readonly ScenarioStepRow[];
}

/** The plan beneath: its rows as the server tells them, and the dates computed from them. */
interface Beneath {
  tables: PlanTables;
  standardCalendarId: string;
  schedule: { items: Table; findings: readonly Finding[] };
}

type ToldStep = Pick<EditsResult["rows"][number], "id" | "version" | "deleted" | "values">;

/** The scenario that a store works in: its steps, which lie over the plan, and the plan beneath, scheduled for itself. */
export class PlanScenario {
  readonly #model: PlanModel;
  readonly #scheduler: PlanScheduler;
  #row: ScenarioRow;
  readonly #steps = new Map<string, ScenarioStepRow>();
  /** Of steps taken out as well, so that what comes late does not bring them back. */
  readonly #versions = new Map<string, number>();
  #conflicts: ScenarioPlan["conflicts"] | null = null;

  constructor({ row, steps }: OpenScenario, { tables, standardCalendarId, schedule }: Beneath) {
    this.#row = row;
    this.#model = new PlanModel(tables, standardCalendarId);
    this.#scheduler = new PlanScheduler(this.#model, schedule);
    for (const step of steps) {
      this.#steps.set(step.id, step);
      this.#versions.set(step.id, step.version);
    }
  }

  get row(): ScenarioRow {
    return this.#row;
  }

  /** In their order. */
  get steps(): readonly ScenarioStepRow[] {
    return [...this.#steps.values()].sort((a, b) => a.seq - b.seq);
  }

  /** Where the plan has moved on since steps were decided (WIF-2). */
  get conflicts(): ScenarioPlan["conflicts"] {
    return (this.#conflicts ??= scenarioPlan(this.#model.records(), this.steps).conflicts);
  }

  /** Finish of the plan beneath; null where it has none. */
  get finishBeneath(): number | null {
    const finishes = this.#model.outline.rows.flatMap(({ id, parentId }) =>
      parentId === null ? (this.#scheduler.dates.get(id)?.finish ?? []) : [],
    );
    return finishes.length === 0 ? null : Math.max(...finishes);
  }

  /** Compiles the plan beneath, so that its dates follow others' edits. */
  open(): void {
    this.#scheduler.open();
  }

  /** The plan beneath as what the scenario is compared with. */
  comparison(): Comparison {
    const items = this.#model.outline.rows.map(({ id, parentId, wbsCode, hasChildren }): [string, BaselineItem] => {
      const item = this.#model.item(id);
      const dates = this.#scheduler.dates.get(id);
      const isMilestone = item.kind === "milestone" || item.kind === "finishMilestone";
      return [
        id,
        {
          workItemId: id,
          parentId,
          number: item.number,
          wbsCode,
          name: item.name,
          kind: hasChildren ? "summary" : isMilestone ? "milestone" : "task",
          start: dates?.start ?? null,
          finish: dates?.finish ?? null,
          duration: dates?.duration ?? null,
          work: item.work,
        },
      ];
    });
    return { kind: "plan", id: "plan", name: "", items: new Map(items) };
  }

  /** Items of other projects that links of the plan wait for. */
  showExternals(externals: PlanModel["externals"]): void {
    this.#model.externals = externals;
    if (this.#scheduler.live) this.#scheduler.open();
  }

  /** Rows of the plan beneath changed. */
  follow(changes: readonly RowChange[]): void {
    this.#conflicts = null;
    this.#model.changed(changes);
    this.#scheduler.apply(changes);
  }

  /** Whether a live change is about this scenario or one of its steps. */
  concerns({ record, id, after }: Change): boolean {
    if (record === "scenario") return id === this.#row.id;
    return record === "scenarioStep" && (this.#versions.has(id) || after?.["scenarioId"] === this.#row.id);
  }

  takeRow({ version, after }: Change): void {
    if (version > this.#row.version) this.#row = { ...this.#row, ...after, version };
  }

  /** Takes steps as the server tells them; gives the layers that follow. Null patches: the step is out. */
  takeSteps(rows: readonly ToldStep[]): GroundLayer[] {
    return rows.flatMap(({ id, version, deleted, values }): GroundLayer[] => {
      if ((this.#versions.get(id) ?? 0) >= version) return [];
      this.#versions.set(id, version);
      this.#conflicts = null;
      const known = this.#steps.get(id);
      if (deleted) {
        this.#steps.delete(id);
        return [{ key: id, seq: known?.seq ?? 0, patches: null }];
      }
      const step = { ...known, ...values, id, version } as ScenarioStepRow;
      if (!Array.isArray(step.edits)) return [];
      this.#steps.set(id, step);
      return [layerOf(step)];
    });
  }
}

/** Steps as layers over the plan. */
export function groundLayers(steps: readonly ScenarioStepRow[]): GroundLayer[] {
  return steps.map(layerOf);
}

function layerOf({ id, seq, edits }: ScenarioStepRow): GroundLayer {
  const patches = edits.flatMap((edit): Patch[] => {
    const { record } = edit;
    if (!isPlanRecord(record)) return [];
    if (edit.op === "create" || edit.op === "update")
      return [{ op: edit.op, record, id: edit.id, values: edit.values }];
    return edit.op === "delete" ? [{ op: "delete", record, id: edit.id }] : [];
  });
  return { key: id, seq, patches };
}
