import {
  type Assignment,
  openPlan,
  type Finding,
  type LivePlan,
  type PlanEdit,
  type ScheduledActivity,
} from "@gantry/engine";
import {
  activityOf,
  assignmentOf,
  calendarDefinitionOf,
  dependencyOf,
  externalActivities,
  externalFindings,
  planOf,
  resourceOf,
  rowsOfTable,
  scheduleColumns,
  sprintFindings,
  sprintPlacement,
  type AssignmentRow,
  type CalendarRow,
  type DependencyRow,
  type PersonRow,
  type Placement,
  type Table,
  type WorkItemRow,
} from "@gantry/records";
import type { PlanModel } from "../model/planModel.ts";
import type { AnyRow, RowChange } from "../model/rows.ts";

/** Computed values of a row; `drivenBy` is known once the engine has run here. */
export type PlanDates = ScheduledActivity;

/** Beyond this many edits at once it is quicker to compile the plan anew. */
const MANY_EDITS = 300;

/** What says nothing of sprints. */
const PLACES_NOTHING: ReadonlySet<string> = new Set(["dependency", "boardColumn", "skillNeed"]);

const NO_SPRINTS: ReadonlyMap<string, Placement> = new Map();

/** Rows as they would be. */
export interface Previewed {
  items: readonly WorkItemRow[];
  assignments: readonly AssignmentRow[];
  /** Assignments that are not there yet, and the ids of those that are to go. */
  put?: readonly Assignment[];
  gone?: readonly string[];
}

/**
 * The engine beside the rows: dates as the server computed them until the engine has compiled the plan, then dates that follow
 * every edit at once. A preview computes with values that are not in the rows (a drag that goes on).
 */
export class PlanScheduler {
  readonly #model: PlanModel;
  #live: LivePlan | null = null;
  #dates: Map<string, PlanDates>;
  #findings: readonly Finding[];
  #previewed = new Set<string>();
  /** Ids of assignments that are there for the preview alone. */
  #put: readonly string[] = [];
  #placement: ReadonlyMap<string, Placement> | null = null;

  constructor(model: PlanModel, computed: { items: Table; findings: readonly Finding[] }) {
    this.#model = model;
    this.#findings = computed.findings;
    this.#dates = datesOfTable(computed.items);
  }

  get dates(): ReadonlyMap<string, PlanDates> {
    return this.#dates;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Sprints that items are in or forecast for. */
  get placement(): ReadonlyMap<string, Placement> {
    if (this.#model.tables.sprint.size === 0) return NO_SPRINTS;
    return (this.#placement ??= sprintPlacement(this.#model.records(), this.#model.standardCalendarId));
  }

  /** A drag goes on: dates are those of a preview. */
  get isPreviewing(): boolean {
    return this.#previewed.size > 0;
  }

  /** The compiled plan; null until `open`. */
  get live(): LivePlan | null {
    return this.#live;
  }

  /** Compiles the plan. Gives the rows whose dates differ from what was known. */
  open(): string[] {
    this.#live = openPlan(planOf(this.#model.records(), this.#model.standardCalendarId));
    this.#previewed.clear();
    this.#put = [];
    this.#placement = null;
    const { activities, findings } = this.#live.schedule;
    const changed = activities
      .filter((activity) => !isSameDates(this.#dates.get(activity.id), activity))
      .map(({ id }) => id);
    this.#dates = new Map(activities.map((activity) => [activity.id, activity]));
    this.#findings = this.#withOthers(findings);
    return changed;
  }

  /** Follows changes of rows; gives the rows whose computed values moved. */
  apply(changes: readonly RowChange[]): string[] {
    const before = this.#placement;
    if (changes.some(({ record }) => !PLACES_NOTHING.has(record))) this.#placement = null;
    if (!this.#live) return [];
    if (changes.length > MANY_EDITS || changes.some(({ record }) => record === "project")) return this.open();
    const edits = this.#editsFor(changes);
    const edited = new Set(changes.map(({ id }) => id));
    const moved = replaced(before, this.placement).filter((id) => !edited.has(id));
    return this.#run([...edits, ...this.#restored(moved)]);
  }

  /** Computes with other values of some work items and assignments, until the next preview or `endPreview`. */
  preview({ items, assignments, put = [], gone = [] }: Previewed): string[] {
    const ids = new Set([...[...items, ...assignments].map(({ id }) => id), ...gone]);
    const back = [...this.#previewed].filter((id) => !ids.has(id));
    const left = this.#put;
    this.#previewed = ids;
    this.#put = put.map(({ id }) => id);
    return this.#run([
      ...[...left, ...gone].map((id): PlanEdit => ({ kind: "removeAssignment", id })),
      ...this.#restored(back),
      ...put.map((assignment): PlanEdit => ({ kind: "setAssignment", assignment })),
      ...items.map((item) => this.#activity(item)),
      ...assignments.map(assignmentEdit),
    ]);
  }

  endPreview(): string[] {
    const back = [...this.#previewed];
    const left = this.#put;
    this.#previewed.clear();
    this.#put = [];
    return this.#run([...left.map((id): PlanEdit => ({ kind: "removeAssignment", id })), ...this.#restored(back)]);
  }

  /** Whether a link's predecessor is scheduled here: what lies in another project and has no dates there is not. */
  #isScheduled(link: AnyRow): boolean {
    const id = String(link["predecessorId"]);
    const external = this.#model.externals.get(id);
    return this.#model.tables.workItem.has(id) || (external !== undefined && externalActivities([external]).length > 0);
  }

  #restored(ids: readonly string[]): PlanEdit[] {
    const { workItem, assignment } = this.#model.tables;
    return ids.flatMap((id) => {
      const item = workItem.get(id);
      if (item) return [this.#activity(item)];
      const assigned = assignment.get(id);
      return assigned ? [assignmentEdit(assigned)] : [];
    });
  }

  #run(edits: readonly PlanEdit[]): string[] {
    if (edits.length === 0 || !this.#live) return [];
    const { changed, removed, findings } = this.#live.edit(edits);
    for (const activity of changed) this.#dates.set(activity.id, activity);
    for (const id of removed) this.#dates.delete(id);
    this.#findings = this.#withOthers(findings);
    return changed.map(({ id }) => id);
  }

  #activity(item: WorkItemRow): PlanEdit {
    const hasChildren = this.#model.outline.children.has(item.id);
    return { kind: "setActivity", activity: activityOf(item, hasChildren, this.placement.get(item.id)?.start ?? null) };
  }

  /** What the engine found, and what sprints and other projects have to say. */
  #withOthers(findings: readonly Finding[]): readonly Finding[] {
    const { placement } = this;
    if (placement.size === 0 && this.#model.externals.size === 0) return findings;
    const records = this.#model.records();
    const finishOf = (id: string) => this.#dates.get(id)?.finish;
    const ofSprints = placement.size === 0 ? [] : sprintFindings({ records, placement, finishOf });
    return [...findings, ...ofSprints, ...externalFindings(records)];
  }

  /** What leaves goes first, what is pointed to comes before what points to it. */
  #editsFor(changes: readonly RowChange[]): PlanEdit[] {
    const gone: PlanEdit[] = [];
    const pointedTo: PlanEdit[] = [];
    const activities = new Set<string>();
    const pointing: PlanEdit[] = [];
    for (const { record, id, before, after } of changes) {
      if (record === "workItem") {
        if (!after) gone.push({ kind: "removeActivity", id });
        // A parent gained or lost its first child: it is a summary now, or no longer.
        for (const row of [before, after])
          if (row && typeof row["parentId"] === "string") activities.add(row["parentId"]);
        activities.add(id);
      } else if (record === "dependency") {
        if (!after) gone.unshift({ kind: "removeDependency", id });
        else if (this.#isScheduled(after))
          pointing.push({ kind: "setDependency", dependency: dependencyOf(after as unknown as DependencyRow) });
      } else if (record === "assignment") {
        if (after) pointing.push(assignmentEdit(after as unknown as AssignmentRow));
        else gone.unshift({ kind: "removeAssignment", id });
      } else if (record === "calendar") {
        pointedTo.push(
          after
            ? { kind: "setCalendar", calendar: calendarDefinitionOf(after as unknown as CalendarRow) }
            : { kind: "removeCalendar", id },
        );
      } else if (record === "person") {
        pointedTo.push(
          after
            ? { kind: "setResource", resource: resourceOf(after as unknown as PersonRow) }
            : { kind: "removeResource", id },
        );
      }
    }
    return [...gone, ...pointedTo, ...this.#restored([...activities]), ...pointing];
  }
}

/** Items whose sprint, as the schedule sees it, is another now. */
function replaced(before: ReadonlyMap<string, Placement> | null, after: ReadonlyMap<string, Placement>): string[] {
  const ids = new Set([...(before?.keys() ?? []), ...after.keys()]);
  return [...ids].filter((id) => before?.get(id)?.start !== after.get(id)?.start);
}

const assignmentEdit = (row: AssignmentRow): PlanEdit => ({ kind: "setAssignment", assignment: assignmentOf(row) });

function datesOfTable(table: Table): Map<string, PlanDates> {
  const dates = new Map<string, PlanDates>();
  for (const { workItemId, ...row } of rowsOfTable<Omit<PlanDates, "id" | "drivenBy"> & { workItemId: string }>(
    table,
  )) {
    dates.set(workItemId, { ...row, id: workItemId, drivenBy: null });
  }
  return dates;
}

const DATE_FIELDS = scheduleColumns.filter((name) => name !== "workItemId");

function isSameDates(a: PlanDates | undefined, b: PlanDates): boolean {
  return a !== undefined && DATE_FIELDS.every((field) => a[field] === b[field]);
}
