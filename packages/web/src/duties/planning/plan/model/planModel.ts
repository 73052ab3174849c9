import type { Finding } from "@gantry/engine";
import { compileCalendars, type CompiledCalendar, type CompiledCalendars } from "@gantry/engine";
import {
  calendarDefinitionOf,
  type AssignmentRow,
  type DependencyRow,
  type ExternalItem,
  type PlanRecords,
  type ProjectRow,
  type WorkItemRow,
} from "@gantry/records";
import { PlanGates } from "../gates/planGates.ts";
import { PlanNeeds } from "../needs/planNeeds.ts";
import { grouped } from "./grouped.ts";
import { outlineOf, type Outline } from "./outline.ts";
import type { PlanTables, RowChange } from "./rows.ts";

/** One list for all, so that nothing changed where there is still nothing. */
const NONE: readonly never[] = [];

/**
 * The rows of a plan with what follows from them without scheduling: outline, links by either end, assignments by work item,
 * compiled calendars. Each is made when first asked for and again after a change that touches it.
 */
export class PlanModel {
  readonly tables: PlanTables;
  /** Skills that work asks for. */
  readonly needs: PlanNeeds;
  /** Not of the plan's own rows: they are told by whoever shows the plan. */
  readonly gates = new PlanGates();
  /** Of the matrix of responsibilities. */
  responsibilityFindings: readonly Finding[] = [];
  /** Items of other projects that links wait for, by id. */
  externals: ReadonlyMap<string, ExternalItem> = new Map();
  readonly standardCalendarId: string;
  #outline: Outline | null = null;
  #byKey: ReadonlyMap<string, string> | null = null;
  #incoming: ReadonlyMap<string, readonly DependencyRow[]> | null = null;
  #outgoing: ReadonlyMap<string, readonly DependencyRow[]> | null = null;
  #assignments: ReadonlyMap<string, readonly AssignmentRow[]> | null = null;
  #calendars: CompiledCalendars | null = null;

  constructor(tables: PlanTables, standardCalendarId: string) {
    this.tables = tables;
    this.needs = new PlanNeeds(tables.skillNeed);
    this.standardCalendarId = standardCalendarId;
  }

  get project(): ProjectRow {
    const [project] = this.tables.project.values();
    if (!project) throw new Error("A plan without its project.");
    return project;
  }

  get outline(): Outline {
    return (this.#outline ??= outlineOf(this.tables.workItem));
  }

  item(id: string): WorkItemRow {
    const item = this.tables.workItem.get(id);
    if (!item) throw new Error(`No work item ${id} in this plan.`);
    return item;
  }

  /** CRM-12. Empty until the server has counted it. */
  keyOf(item: WorkItemRow): string {
    return item.number ? `${this.project.key}-${item.number}` : "";
  }

  /** The row a person means by "3" or "crm-12"; null when there is none. */
  idOfReference(reference: string): string | null {
    if (/^\d+$/.test(reference)) return this.outline.rows[Number(reference) - 1]?.id ?? null;
    this.#byKey ??= new Map(
      [...this.tables.workItem.values()].map((item) => [this.keyOf(item).toLowerCase(), item.id]),
    );
    const key = reference.toLowerCase();
    const known = () => [...this.externals.values()].find((item) => item.key?.toLowerCase() === key)?.id;
    return this.#byKey.get(key) ?? known() ?? null;
  }

  /** Links that a work item waits for. */
  linksTo(id: string): readonly DependencyRow[] {
    this.#incoming ??= grouped(this.tables.dependency.values(), (link) => link.successorId);
    return this.#incoming.get(id) ?? NONE;
  }

  /** Links of what waits for a work item. */
  linksFrom(id: string): readonly DependencyRow[] {
    this.#outgoing ??= grouped(this.tables.dependency.values(), (link) => link.predecessorId);
    return this.#outgoing.get(id) ?? NONE;
  }

  assignmentsOf(id: string): readonly AssignmentRow[] {
    this.#assignments ??= grouped(this.tables.assignment.values(), (assignment) => assignment.workItemId);
    return this.#assignments.get(id) ?? [];
  }

  /** The calendar that a work item's own duration counts on. */
  calendarOf(item: Pick<WorkItemRow, "calendarId" | "elapsed">): CompiledCalendar {
    this.#calendars ??= compileCalendars(
      [...this.tables.calendar.values()].map(calendarDefinitionOf),
      this.project.calendarId ?? this.standardCalendarId,
    );
    return item.elapsed ? this.#calendars.elapsed : this.#calendars.get(item.calendarId);
  }

  get projectCalendar(): CompiledCalendar {
    return this.calendarOf({ calendarId: null, elapsed: false });
  }

  /** All rows as the engine's plan is made from. */
  records(): PlanRecords {
    const { workItem, dependency, calendar, person, assignment, skillNeed, sprint } = this.tables;
    return {
      project: this.project,
      workItems: [...workItem.values()],
      dependencies: [...dependency.values()],
      calendars: [...calendar.values()],
      people: [...person.values()],
      assignments: [...assignment.values()],
      skillNeeds: [...skillNeed.values()],
      sprints: [...sprint.values()],
      externals: [...this.externals.values()],
    };
  }

  /** Forgets what no longer follows from the rows. */
  changed(changes: readonly RowChange[]): void {
    for (const { record, before, after } of changes) {
      if (
        record === "workItem" &&
        (!before || !after || before["parentId"] !== after["parentId"] || before["rank"] !== after["rank"])
      )
        this.#outline = null;
      if (record === "workItem" && before?.["number"] !== after?.["number"]) this.#byKey = null;
      if (record === "dependency") this.#incoming = this.#outgoing = null;
      if (record === "assignment") this.#assignments = null;
      if (record === "skillNeed") this.needs.changed();
      if (record === "calendar" || record === "project") this.#calendars = null;
      if (record === "project") this.#byKey = null;
    }
  }
}
