import { dayOf, type Finding } from "@gantry/engine";
import {
  api,
  rowsOfTable,
  scenarioStep,
  type LiveEvent,
  type Result,
  type ScenarioRow,
  type SessionInfo,
  weekdayOfStart,
} from "@gantry/records";
import { call } from "../../../../platform/api/call.ts";
import { queryClient } from "../../../../platform/cache/queryClient.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { weekStartOf } from "../../../../platform/session/useWeekStart.ts";
import { uuidV7 } from "../../../../platform/api/uuidV7.ts";
import { subscribe } from "../../../../platform/live/live.ts";
import { pause } from "../../../../platform/live/pause.ts";
import { followExternals } from "../externals/followExternals.ts";
import { LayeredTables } from "../model/layeredTables.ts";
import { groundLayers, PlanScenario, type OpenScenario } from "../scenarios/planScenario.ts";
import { scenarioApi } from "../scenarios/scenarioApi.ts";
import { planApi } from "../sync/planApi.ts";
import { PlanStore } from "../sync/planStore.ts";
import { projectNow } from "../../../../platform/format/projectNow.ts";

type Snapshot = Result<typeof api.plan.snapshot>;

/** Stores with edits that have not reached the server yet; they outlive their page and are shown again when one comes back. */
const unsaved = new Map<string, OpenPlan>();

export interface OpenPlan {
  store: PlanStore;
  /** Leaves the plan: stops following it, once everything is saved. */
  leave(): void;
}

/** Loads a plan as it was at a moment (ISO). Nobody changes it any more, so there is nothing to follow. */
export async function loadPast(
  projectId: string,
  at: string,
  { session, locale, signal }: { session: SessionInfo; locale: string; signal: AbortSignal },
): Promise<PlanStore> {
  const snapshot = await call(api.plan.asOf, { params: { id: projectId }, query: { at } }, { signal });
  return storeOf(snapshot, { session, locale, asOf: at });
}

/** Loads a plan and follows what others do to it. Listens before it loads, so that nothing falls between the two. */
export async function openPlanStore(
  projectId: string,
  {
    scenarioId,
    session,
    locale,
    signal,
    onGone,
  }: { scenarioId: string | null; session: SessionInfo; locale: string; signal: AbortSignal; onGone: () => void },
): Promise<OpenPlan> {
  const key = scenarioId ?? projectId;
  const kept = unsaved.get(key);
  if (kept) return kept;
  let store: PlanStore | null = null;
  const early: LiveEvent[] = [];
  const stop = subscribe(projectId, (event) => {
    if (isEndOf(projectId, event)) onGone();
    else if (store) follow(store, event);
    else early.push(event);
  });
  try {
    const [snapshot, scenario] = await Promise.all([
      call(api.plan.snapshot, { params: { id: projectId } }, { signal }),
      scenarioId === null ? null : loadScenario(scenarioId, signal),
    ]);
    const opened = storeOf(snapshot, { session, locale, scenario });
    store = opened;
    for (const event of early) follow(opened, event);
    return openPlan(key, opened, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

function openPlan(key: string, store: PlanStore, stop: () => void): OpenPlan {
  const close = () => {
    unsaved.delete(key);
    store.close();
    stop();
  };
  const open: OpenPlan = {
    store,
    leave() {
      if (store.outbox.state === "saved") return close();
      unsaved.set(key, open);
      const unsubscribe = store.subscribe(() => {
        if (store.outbox.state !== "saved" || unsaved.get(key) !== open) return;
        unsubscribe();
        close();
      });
    },
  };
  return open;
}

async function loadScenario(id: string, signal: AbortSignal): Promise<OpenScenario> {
  const [row, steps] = await Promise.all([
    call(api.scenario.get, { params: { id } }, { signal }),
    queryClient.fetchQuery({ ...allRowsQuery(scenarioStep, { q: `scenarioId:${id}` }), staleTime: 0 }),
  ]);
  return { row, steps };
}

interface StoreFacts {
  session: SessionInfo;
  locale: string;
  scenario?: OpenScenario | null;
  asOf?: string | null;
}

function storeOf(snapshot: Snapshot, { session, locale, scenario = null, asOf = null }: StoreFacts): PlanStore {
  const { organisation, user } = session;
  const timeZone = user.timeZone ?? organisation.timeZone;
  const standardCalendarId = organisation.calendarId ?? "";
  // The wire's places of findings are the engine's own.
  const schedule = {
    items: snapshot.schedule.items,
    findings: snapshot.schedule.findings as unknown as readonly Finding[],
  };
  const tables = new LayeredTables(
    {
      project: [snapshot.project],
      calendar: snapshot.calendars,
      workItem: rowsOfTable(snapshot.workItems),
      dependency: rowsOfTable(snapshot.dependencies),
      assignment: rowsOfTable(snapshot.assignments),
      skillNeed: rowsOfTable(snapshot.skillNeeds),
      person: rowsOfTable(snapshot.people),
      sprint: rowsOfTable(snapshot.sprints),
      boardColumn: rowsOfTable(snapshot.boardColumns),
    },
    scenario ? groundLayers(scenario.steps) : [],
  );
  const store = new PlanStore({
    tables,
    standardCalendarId,
    schedule,
    mayAccept: snapshot.permissions.includes("plan.write"),
    scenario: scenario && new PlanScenario(scenario, { tables: tables.beneath, standardCalendarId, schedule }),
    permissions: scenario ? scenarioPermissions(snapshot, scenario.row, user.id) : snapshot.permissions,
    asOf,
    userId: user.id,
    api: scenario ? scenarioApi({ projectId: snapshot.project.id, scenarioId: scenario.row.id }) : planApi,
    newId: () => uuidV7(),
    pause,
    locale,
    weekStart: weekdayOfStart[weekStartOf(session)],
    today: () => dayOf(projectNow(timeZone)),
  });
  store.showExternals(snapshot.externals);
  return store;
}

/** In a scenario nothing of the plan is written, so that its owner may do there whatever a plan's manager may in the plan. */
function scenarioPermissions({ permissions }: Snapshot, { ownerId, state }: ScenarioRow, userId: string): string[] {
  const mayWrite = state === "open" && (ownerId === userId || permissions.includes("plan.write"));
  const others = permissions.filter((name) => name !== "plan.write" && name !== "progress.write");
  return mayWrite ? [...others, "plan.write", "progress.write"] : others;
}

/** Whether the project itself was moved to the trash: the plan has nothing to stand in any more. */
function isEndOf(projectId: string, event: LiveEvent): boolean {
  return (
    event.event === "change" &&
    event.data.record === "project" &&
    event.data.id === projectId &&
    event.data.verb === "deleted"
  );
}

function follow(store: PlanStore, event: LiveEvent): void {
  if (event.event === "change") store.receive(event.data);
  else if (event.event === "resync") store.stale();
  // What could not be asked for now is asked for with the next schedule.
  followExternals(store, event).catch(() => undefined);
}
