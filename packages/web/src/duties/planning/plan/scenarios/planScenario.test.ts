import { textFromInstant } from "@gantry/records";
import { describe, expect, test } from "vitest";
import { editCell } from "../columns/planColumns.ts";
import { isRefusal, type Draft } from "../edit/draft.ts";
import { deleteRows } from "../edit/structure.ts";
import { settled } from "../testing/openSample.ts";
import { openSampleScenario, stepChange } from "../testing/openSampleScenario.ts";
import type { PlanStore } from "../sync/planStore.ts";

const sample = {
  items: [{ id: "design" }, { id: "build", duration: 960 }, { id: "test" }],
  links: [
    { id: "l1", predecessorId: "design", successorId: "build" },
    { id: "l2", predecessorId: "build", successorId: "test" },
  ],
};

function type(store: PlanStore, rowId: string, columnId: string, text: string) {
  const outcome = editCell(store.context, { rowId, columnId, text, permissions: store.permissions });
  if (outcome === null || isRefusal(outcome)) throw new Error(`Not taken: ${JSON.stringify(outcome)}`);
  return store.commit(outcome, [{ rowId, columnId, text }]);
}

const start = (store: PlanStore, id: string) => textFromInstant(store.scheduler.dates.get(id)?.start ?? Number.NaN);
const beneath = (store: PlanStore, id: string) => textFromInstant(store.comparing.was(id)?.start ?? Number.NaN);
const patchOfDesign = (values: Record<string, unknown>, version = 1) =>
  [{ op: "update", record: "workItem", id: "design", version, values }] as const;

describe("in a scenario", () => {
  test("edits become steps and move its dates; the plan beneath stays and is what it is compared with", async () => {
    const { store, server, plan } = openSampleScenario(sample);
    type(store, "design", "duration", "3d");
    expect([start(store, "test"), beneath(store, "test")]).toEqual(["2026-05-11T08:00", "2026-05-07T08:00"]);
    await settled(store);
    expect([...server.steps.values()].map(({ values }) => values)).toMatchObject([
      { edits: [{ op: "update", id: "design", values: { duration: 1440 } }], seen: { design: { duration: 480 } } },
    ]);
    expect(plan.rows.get("design")).toMatchObject({ duration: 480 });
    expect(start(store, "test")).toBe("2026-05-11T08:00");
  });

  test("undo takes a step out and redo brings it back, deleted rows and their links as well", async () => {
    const { store, server } = openSampleScenario(sample);
    store.commit(deleteRows(store.context, ["build"]) as Draft);
    await settled(store);
    const kept = [...server.steps.values()].flatMap(({ values }) => values["edits"] as { id: string }[]);
    expect(kept.map(({ id }) => id).sort()).toEqual(["build", "l1", "l2"]);
    store.undo();
    await settled(store);
    expect([start(store, "test"), store.model.tables.dependency.size]).toEqual(["2026-05-07T08:00", 2]);
    expect(store.scenario?.steps).toEqual([]);
    store.redo();
    await settled(store);
    expect([start(store, "test"), store.model.tables.workItem.has("build")]).toEqual(["2026-05-04T08:00", false]);
    expect(store.scenario?.steps).toHaveLength(1);
  });

  test("what changes in the plan beneath is followed, and what no longer fits is told (WIF-2)", async () => {
    const { store, plan } = openSampleScenario(sample);
    type(store, "build", "duration", "4d");
    await settled(store);
    await plan.as("ana").apply(patchOfDesign({ duration: 1440 }), "k");
    for (const change of plan.changes) store.receive(change);
    expect([start(store, "build"), beneath(store, "build")]).toEqual(["2026-05-07T08:00", "2026-05-07T08:00"]);
    expect(store.scenario?.conflicts).toEqual([]);
    await plan
      .as("ana")
      .apply([{ op: "update", record: "workItem", id: "build", version: 1, values: { duration: 480 } }], "k");
    store.receive(plan.changes.at(-1)!);
    expect(store.scenario?.conflicts).toMatchObject([{ field: "duration", seen: 960, now: 480, yours: 1920 }]);
    expect(store.model.item("build").duration).toBe(1920);
  });

  test("others' steps come and go live, late news changes nothing", () => {
    const { store, events } = openSampleScenario(sample);
    store.receive(stepChange("theirs", { edits: [...patchOfDesign({ duration: 1440 })] }));
    expect(start(store, "test")).toBe("2026-05-11T08:00");
    expect(events.find(({ kind }) => kind === "rows")).toMatchObject({ by: "ana" });
    store.receive(stepChange("theirs", { verb: "deleted", version: 2 }));
    store.receive(stepChange("theirs", { edits: [...patchOfDesign({ duration: 1440 })] }));
    expect([start(store, "test"), store.scenario?.steps]).toEqual(["2026-05-07T08:00", []]);
  });

  test("a step told live before its answer is there once", async () => {
    const { store } = openSampleScenario(sample);
    const { key } = type(store, "design", "duration", "3d");
    store.receive(stepChange(key, { edits: [...patchOfDesign({ duration: 1440 })] }));
    await settled(store);
    expect([store.scenario?.steps.length, start(store, "test")]).toEqual([1, "2026-05-11T08:00"]);
    store.undo();
    await settled(store);
    expect(start(store, "test")).toBe("2026-05-07T08:00");
  });
});
