import type { Finding } from "@gantry/engine";
import type { Change, Conflict, EditsResult, ExternalItem } from "@gantry/records";
import type { Comparison } from "../compare/comparison.ts";
import { PlanComparing } from "../compare/planComparing.ts";
import { compose, type Composed } from "../edit/compose.ts";
import type { Draft, EditContext, Outcome } from "../edit/draft.ts";
import { wireEdits } from "../edit/wireEdits.ts";
import { PlanForecast } from "../forecast/planForecast.ts";
import type { PlanGates } from "../gates/planGates.ts";
import type { LayeredTables } from "../model/layeredTables.ts";
import { inverseOf, patched, type Patch } from "../model/patch.ts";
import type { PlanNeeds } from "../needs/planNeeds.ts";
import { PlanModel } from "../model/planModel.ts";
import { isPlanRecord, type AnyRow, type RowChange } from "../model/rows.ts";
import { PlanScheduler, type Previewed } from "../schedule/planScheduler.ts";
import { trueConflicts, withoutFields, type FieldConflict } from "./conflicts.ts";
import { History } from "./history.ts";
import type { PlanScenario } from "../scenarios/planScenario.ts";
import { seenBy } from "./seenBy.ts";
import { Outbox, type OutboxPort } from "./outbox.ts";
import type { PlanApi } from "./planApi.ts";
import type { PlanEvent } from "./planEvents.ts";
import type { Step, TypedCell } from "./step.ts";

export interface PlanStoreOptions {
  tables: LayeredTables;
  standardCalendarId: string;
  schedule: ConstructorParameters<typeof PlanScheduler>[1];
  /** What may be done here: in a scenario it is not the plan that is written. */
  permissions: readonly string[];
  /** The plan is shown as it was at this moment (ISO); null: as it is. */
  asOf: string | null;
  mayAccept: boolean;
  scenario: PlanScenario | null;
  /** Id of the reader: own changes that come back live are not news. */
  userId: string;
  api: PlanApi;
  newId(): string;
  /** Waits before trying again. */
  pause(milliseconds: number): Promise<void>;
  locale: string;
  /** 0 Sunday to 6 Saturday. */
  weekStart: number;
  /** Day number of the reader's today. */
  today(): number;
}

/** A plan that is being worked on: rows, dates, what is on its way to the server, what can be undone. Knows no screen. */
export class PlanStore {
  readonly model: PlanModel;
  readonly scheduler: PlanScheduler;
  /** What the plan is compared with, and what it costs. */
  readonly comparing: PlanComparing;
  readonly forecast = new PlanForecast();
  /** The what-if that edits go into instead of the plan; null in the plan itself. */
  readonly scenario: PlanScenario | null;
  /** Whether the reader may make a scenario's changes in the plan. */
  readonly mayAccept: boolean;
  readonly permissions: ReadonlySet<string>;
  readonly asOf: string | null;
  /** What edits are decided from. */
  readonly context: EditContext;
  readonly outbox: Outbox;
  readonly #options: PlanStoreOptions;
  readonly #tables: LayeredTables;
  readonly #history = new History();
  readonly #listeners = new Set<(event: PlanEvent) => void>();

  constructor(options: PlanStoreOptions) {
    this.#options = options;
    this.#tables = options.tables;
    this.permissions = new Set(options.permissions);
    this.asOf = options.asOf;
    this.mayAccept = options.mayAccept;
    this.model = new PlanModel(options.tables.shown, options.standardCalendarId);
    this.scheduler = new PlanScheduler(this.model, options.schedule);
    this.comparing = new PlanComparing(this.model, this.scheduler);
    this.scenario = options.scenario;
    if (this.scenario) this.comparing.set(this.scenario.comparison());
    this.outbox = new Outbox(this.#port());
    const { scheduler } = this;
    const { locale, weekStart, today, newId } = options;
    this.context = {
      model: this.model,
      dates: (id) => scheduler.dates.get(id),
      locale,
      weekStart,
      newId,
      // Days pass while a plan is open.
      get today() {
        return today();
      },
    };
  }

  get nextUndo(): Step | null {
    return this.#history.nextUndo;
  }

  get nextRedo(): Step | null {
    return this.#history.nextRedo;
  }

  subscribe(listener: (event: PlanEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Compiles the plan, so that dates follow edits from here on. */
  open(): void {
    if (this.scheduler.live) return;
    if (this.scenario) {
      this.scenario.open();
      this.compareWith(this.scenario.comparison());
    }
    const ids = this.scheduler.open();
    this.comparing.changed();
    this.#tell({ kind: "dates", ids });
  }

  /** Sets something against the plan: a baseline, an earlier state, or nothing. */
  compareWith(comparison: Comparison | null): void {
    if (this.comparing.with === comparison) return;
    this.comparing.set(comparison);
    this.#tell({ kind: "comparison" });
  }

  /** When things may be done, by probability; null where nobody looks at it. */
  showForecast(...forecast: Parameters<PlanForecast["set"]>): void {
    this.forecast.set(...forecast);
    this.#tell({ kind: "forecast" });
  }

  /** By when the whole may be promised, ahead of all else that is forecast. */
  showFirstP80(p80: Parameters<PlanForecast["setFirst"]>[0]): void {
    this.forecast.setFirst(p80);
    this.#tell({ kind: "p80" });
  }

  /** Gates of the project and what was found of them. */
  showGates(...gates: Parameters<PlanGates["set"]>): void {
    this.model.gates.set(...gates);
    this.#tell({ kind: "surroundings" });
  }

  /** What skills are called, and who has them. */
  showSkills(known: PlanNeeds["known"]): void {
    this.model.needs.known = known;
    this.#tell({ kind: "surroundings" });
  }

  /** What is wrong with who answers for its deliverables. */
  showResponsibilities(findings: readonly Finding[]): void {
    this.model.responsibilityFindings = findings;
    this.#tell({ kind: "surroundings" });
  }

  /** Items of other projects, as they are now: the dates of what waits for them follow. */
  showExternals(externals: readonly ExternalItem[]): void {
    if (JSON.stringify(externals) === JSON.stringify([...this.model.externals.values()])) return;
    this.model.externals = new Map(externals.map((item) => [item.id, item]));
    if (this.scenario) {
      this.scenario.showExternals(this.model.externals);
      this.compareWith(this.scenario.comparison());
    }
    const ids = this.scheduler.live ? this.scheduler.open() : [];
    this.comparing.changed();
    this.#tell({ kind: "surroundings" });
    this.#tell({ kind: "dates", ids });
  }

  /** What is wrong with the plan: of its schedule, its gates, who answers for what, and skills that nobody brings. */
  get findings(): readonly Finding[] {
    const { gates, responsibilityFindings, needs } = this.model;
    const ofNeeds = needs.findings(this.model, (id) => this.scheduler.dates.get(id)?.finish ?? null);
    return [...gates.findings, ...this.scheduler.findings, ...responsibilityFindings, ...ofNeeds];
  }

  /** Shows an edit at once and sends it on its way. */
  commit(draft: Draft, cells: readonly TypedCell[] = []): Step {
    const step = this.#step(draft, { undoes: null, cells });
    this.#history.did(step);
    this.#begin(step);
    return step;
  }

  /** Decides several edits one after the other, each from what the ones before it left, without showing anything yet. */
  compose(parts: readonly ((context: EditContext) => Outcome)[]): Composed {
    return compose(this.#tables, this.context, parts);
  }

  undo(): Step | null {
    const undone = this.#history.nextUndo;
    return undone && this.#takeBack(undone, (step) => this.#history.undid(step));
  }

  /** Takes back one step, also when others were made since. Refused by the server where a later change stands on it. */
  takeBack(step: Step): void {
    if (step === this.#history.nextUndo) this.undo();
    else if (this.#history.has(step)) this.#takeBack(step, () => this.#history.forget(step));
  }

  redo(): Step | null {
    const undone = this.#history.nextRedo;
    return undone && this.#takeBack(undone, (step) => this.#history.redid(step));
  }

  /** A change somebody made, as the live stream tells it. */
  receive(change: Change): void {
    const { record, id, version, after } = change;
    if (this.scenario?.concerns(change)) return this.#receiveStep(this.scenario, change);
    if (!isPlanRecord(record)) return;
    const known = this.#tables.base(record, id);
    if (known && known.version >= version) return;
    const gone = change.verb === "deleted";
    if (gone && !known) return;
    const row = gone ? null : ({ ...known, ...after, id, version } as AnyRow);
    // A change of a row never seen whole (it was not among what may be read) cannot be shown.
    if (row && !known && change.verb === "updated") return;
    const changes = this.#tables.confirm([{ record, id, row }], null);
    if (this.scenario) {
      this.scenario.follow([{ record, id, before: known, after: row }]);
      this.compareWith(this.scenario.comparison());
    }
    this.#follow(changes, this.#otherThanMe(change));
  }

  /** A step came to the scenario or was taken out, or the scenario itself changed. */
  #receiveStep(scenario: PlanScenario, change: Change): void {
    if (change.record === "scenario") {
      scenario.takeRow(change);
      return this.#tell({ kind: "scenario" });
    }
    const { id, version, verb, after } = change;
    const ground = scenario.takeSteps([{ id, version, deleted: verb === "deleted", values: after ?? {} }]);
    this.#follow(this.#tables.confirm([], null, ground), this.#otherThanMe(change));
    this.#tell({ kind: "scenario" });
  }

  #otherThanMe({ by }: Change): string | null {
    return by && by.id !== this.#options.userId ? by.name : null;
  }

  stale(): void {
    this.#tell({ kind: "stale" });
  }

  close(): void {
    this.outbox.close();
  }

  #takeBack(undone: Step, remember: (step: Step) => void): Step {
    const step = this.#step({ label: undone.label, patches: undone.inverse }, { undoes: undone, cells: [] });
    remember(step);
    this.#begin(step);
    return step;
  }

  #step({ label, patches }: Draft, { undoes, cells }: { undoes: Step | null; cells: readonly TypedCell[] }): Step {
    const versions = new Map<string, number>();
    const rows = new Map<string, AnyRow | null>();
    const inverse: Patch[] = [];
    for (const patch of patches) {
      const before = rows.has(patch.id) ? (rows.get(patch.id) ?? null) : this.#tables.row(patch.record, patch.id);
      const back = inverseOf(patch, before);
      if (back) inverse.unshift(back);
      rows.set(patch.id, patched(before, patch));
      versions.set(patch.id, this.#tables.base(patch.record, patch.id)?.version ?? 0);
    }
    return {
      key: this.#options.newId(),
      label,
      patches,
      inverse,
      versions,
      undoes,
      cells,
      changeSetId: null,
      failed: false,
    };
  }

  #begin(step: Step): void {
    this.#follow(this.#tables.addLayer(step), null);
    this.outbox.add(step);
    this.#tell({ kind: "state" });
  }

  /** Shows the plan as a drag would leave it; null gives the drag up. */
  preview(previewed: Previewed | null): void {
    const ids = previewed ? this.scheduler.preview(previewed) : this.scheduler.endPreview();
    if (ids.length > 0) this.#tell({ kind: "preview", ids });
  }

  #follow(changes: readonly RowChange[], by: string | null): void {
    if (changes.length === 0) return;
    this.model.changed(changes);
    const ids = this.scheduler.apply(changes);
    this.comparing.changed();
    this.#tell({ kind: "rows", changes, by });
    if (ids.length > 0) this.#tell({ kind: "dates", ids });
  }

  #tell(event: PlanEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #port(): OutboxPort {
    return {
      send: (step) => this.#send(step),
      confirmed: (step, result) => this.#confirmed(step, result),
      refused: (step, error) => {
        this.#drop(step);
        this.#tell({ kind: "refused", step, error });
      },
      dropped: (step) => this.#drop(step),
      conflicted: (step, conflicts) => this.#conflicted(step, conflicts),
      stateChanged: () => this.#tell({ kind: "state" }),
      pause: (milliseconds) => this.#options.pause(milliseconds),
    };
  }

  #send(step: Step): Promise<EditsResult> {
    if (!step.undoes)
      return this.#options.api.apply(
        wireEdits(step.patches, (id) => step.versions.get(id) ?? 0, this.scenario !== null),
        step.key,
        { label: step.label, seen: seenBy(step) },
      );
    const { changeSetId, label } = step.undoes;
    if (changeSetId === null) throw new Error(`"${label}" is undone before it was saved.`);
    return this.#options.api.undo(changeSetId, step.key);
  }

  #confirmed(step: Step, result: EditsResult): void {
    step.changeSetId = result.changeSetId;
    const rows = result.rows.flatMap(({ record, id, version, deleted, values }) => {
      if (!isPlanRecord(record)) return [];
      const known = this.#tables.base(record, id);
      // A later change of the row has already come in live.
      if (known && known.version > version) return [];
      const layered = step.patches.filter((patch) => patch.id === id).reduce<AnyRow | null>(patched, known);
      return [{ record, id, row: deleted ? null : { ...layered, ...values, id, version } }];
    });
    for (const later of this.outbox.waiting) if (later !== step) rebase(later, result);
    const ground = this.scenario?.takeSteps(result.rows.filter(({ record }) => record === "scenarioStep")) ?? [];
    this.#follow(this.#tables.confirm(rows, step.key, ground), null);
    this.#tell({ kind: "state" });
  }

  #drop(step: Step): void {
    this.#history.forget(step);
    this.#follow(this.#tables.removeLayer(step.key), null);
    this.#tell({ kind: "state" });
  }

  async #conflicted(step: Step, conflicts: readonly Conflict[]): Promise<"again" | "give up"> {
    const real = trueConflicts(step, conflicts);
    const theirs =
      real.length === 0
        ? []
        : await new Promise<readonly FieldConflict[]>((choose) =>
            this.#tell({ kind: "conflict", step, conflicts: real, choose }),
          );
    const patches = withoutFields(step.patches, theirs);
    if (patches.length === 0) return "give up";
    for (const { id, version } of conflicts) step.versions.set(id, version);
    const { key } = step;
    step.key = this.#options.newId();
    step.patches = patches;
    step.inverse = withoutFields(step.inverse, theirs);
    this.#follow(this.#tables.replaceLayer(key, step), null);
    return "again";
  }
}

/** A later step of one's own stands on the row as an earlier one left it, unless somebody came in between. */
function rebase(step: Step, { rows }: EditsResult): void {
  for (const { id, version } of rows) {
    const based = step.versions.get(id);
    if (based === 0 || based === version - 1) step.versions.set(id, version);
  }
}
