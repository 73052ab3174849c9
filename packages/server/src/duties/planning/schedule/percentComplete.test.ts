import type { WorkItemRow } from "@gantry/records";
import { expect, it } from "vitest";
import { percentComplete } from "./percentComplete.ts";

const item = (id: string, values: Partial<WorkItemRow>) =>
  ({ id, parentId: null, active: true, work: null, duration: 480, percentComplete: 0, ...values }) as WorkItemRow;

it("weighs the leaves by work, else by duration", () => {
  const workItems = [
    item("phase", { duration: 9999, percentComplete: 1 }),
    item("a", { parentId: "phase", percentComplete: 1, work: 300 }),
    item("b", { parentId: "phase", duration: 900 }),
    item("dropped", { parentId: "phase", active: false, percentComplete: 1, work: 5000 }),
  ];
  expect(percentComplete({ workItems })).toBe(0.25);
});

it("is unknown where nothing weighs", () => {
  expect(percentComplete({ workItems: [item("gate", { duration: 0 })] })).toBeNull();
});
