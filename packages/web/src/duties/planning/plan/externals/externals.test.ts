import type { ExternalItem } from "@gantry/records";
import { instantFromText } from "@gantry/records";
import { describe, expect, test } from "vitest";
import { createPlanFormat } from "@gantry/gantt";
import { editCell, planColumn } from "../columns/planColumns.ts";
import { isRefusal } from "../edit/draft.ts";
import { openSample } from "../testing/openSample.ts";
import type { SamplePlan } from "../testing/samplePlan.ts";
import { planRows } from "../view/planRows.ts";
import { spokenBar } from "../view/tooltip.ts";

const plan: SamplePlan = {
  items: [{ id: "mount" }, { id: "test" }],
  links: [{ id: "l1", predecessorId: "racks", successorId: "mount", lag: 480 }],
};
const racks: ExternalItem = {
  id: "racks",
  projectId: "project-2",
  key: "SRV-7",
  name: "Deliver the racks",
  start: instantFromText("2026-05-11T08:00"),
  finish: instantFromText("2026-05-11T17:00"),
  trouble: null,
  path: [],
};
const permissions = new Set(["plan.write"]);

function opened(externals: readonly ExternalItem[] = [racks]) {
  const { store } = openSample(plan);
  store.showExternals(externals);
  store.open();
  const sight = {
    context: store.context,
    dates: (id: string) => store.scheduler.dates.get(id),
    format: createPlanFormat("en-GB"),
    summaryPercent: () => 0,
    comparing: store.comparing,
    forecast: store.forecast,
  };
  const typed = (rowId: string, text: string) =>
    editCell(store.context, { rowId, columnId: "predecessors", text, permissions });
  const cell = (rowId: string) => planColumn("predecessors")?.text(store.model.item(rowId), sight);
  return { store, sight, typed, cell };
}

describe("a link from another project", () => {
  test("XPL-1: lets its successor follow the other project's dates, also when these move", () => {
    const { store } = opened();
    expect(store.scheduler.dates.get("mount")?.start).toBe(instantFromText("2026-05-13T08:00"));
    store.showExternals([{ ...racks, finish: instantFromText("2026-05-18T17:00") }]);
    expect(store.scheduler.dates.get("mount")?.start).toBe(instantFromText("2026-05-20T08:00"));
  });

  test("is shown by its key in the cell, beside the bar and in speech", () => {
    const { store, sight, cell } = opened();
    expect(cell("mount")).toBe("SRV-7FS+1d");
    const rows = planRows(store.model, { collapsed: new Set(), passing: null });
    expect(rows.map(({ mark }) => mark)).toEqual(["⇠ SRV-7FS+1d", undefined]);
    expect(spokenBar(store, sight, "mount")).toContain("SRV-7 Deliver the racks");
  });

  test("XPL-2: names nothing where the other project is not to be seen", () => {
    const { store, sight, cell } = opened([{ ...racks, projectId: null, key: null, name: null }]);
    expect(cell("mount")).toBe("");
    expect(planRows(store.model, { collapsed: new Set(), passing: null })[0]?.mark).toBe("⇠ another projectFS+1d");
    expect(spokenBar(store, sight, "mount")).toContain("An item of another project");
    expect(store.scheduler.dates.get("mount")?.start).toBe(instantFromText("2026-05-13T08:00"));
  });

  test("XPL-3: does not count in a loop, which is told", () => {
    const { store } = opened([{ ...racks, trouble: "loop", path: ["SRV-7", "CRM-1", "SRV-7"] }]);
    expect(store.scheduler.dates.get("mount")?.start).toBe(instantFromText("2026-05-04T08:00"));
    expect(store.findings.map(({ message }) => message)).toEqual([expect.stringContaining("SRV-7 → CRM-1 → SRV-7")]);
  });

  test("is typed by key, stays while it is typed, and goes when it is not", () => {
    const { store, typed } = opened();
    expect(typed("mount", "SRV-7FS+1d")).toBeNull();
    expect(typed("mount", "")).toMatchObject({ patches: [{ op: "delete", id: "l1" }] });
    const outcome = typed("test", "1, srv-7SS");
    if (outcome === null || isRefusal(outcome)) throw new Error("Refused.");
    expect(outcome.patches).toMatchObject([
      { op: "create", values: { predecessorId: "mount" } },
      { op: "create", values: { predecessorId: "racks", successorId: "test", type: "SS" } },
    ]);
    store.commit(outcome);
    expect(store.scheduler.dates.get("test")?.start).toBe(instantFromText("2026-05-14T08:00"));
  });

  test("that cannot be seen is not taken away by typing", () => {
    const { typed } = opened([{ ...racks, projectId: null, key: null, name: null }]);
    expect(typed("mount", "")).toBeNull();
  });

  test("by a key that is not known here asks the server, unless the key is of this project", () => {
    const { typed } = opened();
    expect(typed("test", "POR-3, 1")).toMatchObject({ refused: expect.any(String), lookUp: ["POR-3"] });
    expect(typed("test", "CRM-99")).toEqual({ refused: expect.any(String) });
  });
});
