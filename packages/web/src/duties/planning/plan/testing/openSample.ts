import { dayFromText } from "@gantry/records";
import { LayeredTables } from "../model/layeredTables.ts";
import type { PlanEvent } from "../sync/planEvents.ts";
import { PlanStore } from "../sync/planStore.ts";
import { FakePlanServer } from "./fakePlanServer.ts";
import { CALENDAR_ID, sampleRows, type SamplePlan } from "./samplePlan.ts";

/** A store on a sample plan beside the server that keeps it. Wednesday, 6 May 2026, is today. */
export function openSample(
  plan: SamplePlan,
  {
    permissions = ["project.read", "plan.write", "progress.write"],
    server = new FakePlanServer(sampleRows(plan)),
    userId = "me",
  } = {},
) {
  let ids = 0;
  const events: PlanEvent[] = [];
  const store = new PlanStore({
    tables: new LayeredTables(sampleRows(plan)),
    standardCalendarId: CALENDAR_ID,
    schedule: { items: { count: 0, columns: {} }, findings: [] },
    permissions,
    asOf: null,
    mayAccept: true,
    scenario: null,
    userId,
    api: server.as(userId),
    newId: () => `${userId}-${++ids}`,
    pause: () => Promise.resolve(),
    locale: "en-GB",
    weekStart: 1,
    today: () => dayFromText("2026-05-06") ?? 0,
  });
  store.subscribe((event) => events.push(event));
  store.open();
  return { store, server, events };
}

/** Resolves when everything has been sent. */
export async function settled(store: PlanStore): Promise<void> {
  for (let round = 0; round < 200 && store.outbox.state !== "saved"; round++) await Promise.resolve();
}
