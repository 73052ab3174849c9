import type { gate, Row } from "@gantry/records";
import { expect, test } from "vitest";
import { createPlanFormat } from "@gantry/gantt";
import { planColumn } from "../columns/planColumns.ts";
import { openSample } from "../testing/openSample.ts";
import { planRows } from "../view/planRows.ts";
import { spokenBar } from "../view/tooltip.ts";

type GateRow = Row<typeof gate>;
const on = (workItemId: string, state: GateRow["state"]) => ({ workItemId, state }) as GateRow;

test("a row shows the gate that holds most back, with a symbol and in words, in grid, chart and speech", () => {
  const { store } = openSample({ items: [{ id: "ready", kind: "milestone", duration: 0 }, { id: "work" }] });
  store.showGates([on("ready", "passed"), on("ready", "closed")], []);
  const sight = {
    context: store.context,
    dates: () => undefined,
    format: createPlanFormat("en-GB"),
    summaryPercent: () => 0,
    comparing: store.comparing,
    forecast: store.forecast,
  };
  expect(planColumn("gate")?.text(store.model.item("ready"), sight)).toBe("▣ Gate closed");
  expect(planColumn("gate")?.text(store.model.item("work"), sight)).toBe("");
  const rows = planRows(store.model, { collapsed: new Set(), passing: null });
  expect(rows.map(({ mark }) => mark)).toEqual(["▣ Gate closed", undefined]);
  expect(spokenBar(store, sight, "ready")).toContain("Gate: ▣ Gate closed");
});
