import { dayFromText, type Change, type EditsResult, type ScenarioRow, type ScenarioStepRow } from "@gantry/records";
import { LayeredTables } from "../model/layeredTables.ts";
import { groundLayers, PlanScenario } from "../scenarios/planScenario.ts";
import type { PlanApi } from "../sync/planApi.ts";
import type { PlanEvent } from "../sync/planEvents.ts";
import { PlanStore } from "../sync/planStore.ts";
import { FakePlanServer } from "./fakePlanServer.ts";
import { CALENDAR_ID, sampleRows, type SamplePlan } from "./samplePlan.ts";

const SCENARIO_ID = "what-if";

/** Keeps a scenario's steps as the server does: a step an edit, undo takes it out or brings it back. */
export class FakeScenarioServer {
  readonly steps = new Map<string, { version: number; deleted: boolean; values: Record<string, unknown> }>();
  readonly #sets = new Map<string, string>();

  readonly api: PlanApi = {
    apply: async (edits, id, { label, seen }) => {
      const values = { scenarioId: SCENARIO_ID, seq: this.steps.size + 1, label, edits: [...edits], seen };
      return this.#answer(id, { version: 1, deleted: false, values });
    },
    undo: async (changeSetId) => {
      const id = this.#sets.get(changeSetId) ?? "";
      const step = this.steps.get(id);
      if (!step) throw new Error(`Nothing is known of ${changeSetId}.`);
      return this.#answer(id, { ...step, version: step.version + 1, deleted: !step.deleted });
    },
  };

  #answer(id: string, step: { version: number; deleted: boolean; values: Record<string, unknown> }): EditsResult {
    this.steps.set(id, step);
    const changeSetId = `set-${this.#sets.size + 1}`;
    this.#sets.set(changeSetId, id);
    return { changeSetId, cursor: "0", rows: [{ record: "scenarioStep", id, ...step }] };
  }
}

/** A scenario over a sample plan, whose plan others go on changing on `plan`. */
export function openSampleScenario(sample: SamplePlan, steps: readonly ScenarioStepRow[] = []) {
  let ids = 0;
  const events: PlanEvent[] = [];
  const server = new FakeScenarioServer();
  const plan = new FakePlanServer(sampleRows(sample));
  const tables = new LayeredTables(sampleRows(sample), groundLayers(steps));
  const schedule = { items: { count: 0, columns: {} }, findings: [] };
  const row = { id: SCENARIO_ID, version: 1, name: "What if", state: "open", privateTo: null } as ScenarioRow;
  const beneath = { tables: tables.beneath, standardCalendarId: CALENDAR_ID, schedule };
  const scenario = new PlanScenario({ row, steps }, beneath);
  const store = new PlanStore({
    tables,
    standardCalendarId: CALENDAR_ID,
    schedule,
    permissions: ["project.read", "plan.write", "progress.write"],
    asOf: null,
    mayAccept: true,
    scenario,
    userId: "me",
    api: server.api,
    newId: () => `me-${++ids}`,
    pause: () => Promise.resolve(),
    locale: "en-GB",
    weekStart: 1,
    today: () => dayFromText("2026-05-06") ?? 0,
  });
  store.subscribe((event) => events.push(event));
  store.open();
  return { store, scenario, server, plan, events };
}

/** What the live stream tells of a step. */
export function stepChange(
  id: string,
  { version = 1, verb = "created", edits = [] }: { version?: number; verb?: Change["verb"]; edits?: unknown[] } = {},
): Change {
  const after = { scenarioId: SCENARIO_ID, seq: 100 + version, label: id, edits, seen: {} };
  return {
    cursor: "1",
    record: "scenarioStep",
    id,
    projectId: null,
    verb,
    version,
    before: null,
    after: verb === "deleted" ? null : after,
    by: { id: "ana", name: "ana" },
    at: "2026-05-04T08:00:00.000Z",
    changeSetId: "set",
    cause: "edit",
  };
}
