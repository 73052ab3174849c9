import { describe, expect, it } from "vitest";
import type { PlanRow } from "../model/planRow.ts";
import { createPlanStore } from "./planStore.ts";

/** Rows from an outline: two spaces a level, "+" before a collapsed one. */
function outline(...lines: string[]): PlanRow[] {
  const levelOf = (line: string) => (line.length - line.trimStart().length) / 2 + 1;
  return lines.map((line, index) => {
    const name = line.trim().replace("+", "");
    const level = levelOf(line);
    const hasChildren = levelOf(lines[index + 1] ?? "") > level;
    return {
      id: name,
      parentId: null,
      level,
      collapsed: line.includes("+"),
      hasChildren,
      kind: hasChildren ? "summary" : "task",
      name,
    };
  });
}

const shown = (store: ReturnType<typeof createPlanStore>) =>
  Array.from(store.visible, (index) => store.rows[index]?.id).join(" ");

describe("plan store", () => {
  it("hides what lies below a collapsed row, at every depth", () => {
    const store = createPlanStore();
    store.setRows(outline("A", "  B", "    C", "  D", "E"));
    expect(shown(store)).toBe("A B C D E");
    store.setRows(outline("A", "  +B", "    C", "      X", "  D", "E"));
    expect(shown(store)).toBe("A B D E");
    expect(store.positionOf("D")).toBe(2);
    expect(store.positionOf("X")).toBe(-1);
    store.setRows(outline("+A", "  +B", "    C", "  D", "E"));
    expect(shown(store)).toBe("A E");
  });

  it("keeps updated dates when rows come anew, until dates are set again", () => {
    const store = createPlanStore();
    const rows = outline("A", "B");
    store.setRows(rows);
    store.setDates(
      new Map([
        ["A", { start: 10, finish: 20 }],
        ["B", { start: 5, finish: 30 }],
      ]),
    );
    store.updateDates([
      ["A", { start: 100, finish: 200 }],
      ["unknown", { start: 0, finish: 1 }],
    ]);
    expect([store.dates.start[0], store.dates.to]).toEqual([100, 200]);
    store.setRows([...rows].reverse());
    expect(Array.from(store.dates.start)).toEqual([5, 100]);
    store.setDates((id) => (id === "A" ? { start: 1, finish: 2 } : undefined));
    expect(Array.from(store.dates.start)).toEqual([Number.NaN, 1]);
  });

  it("asks for the dates of new rows only", () => {
    const store = createPlanStore();
    const asked: string[] = [];
    store.setRows(outline("A", "B"));
    store.setDates((id) => {
      asked.push(id);
      return { start: 10, finish: 20, percent: 0.5 };
    });
    expect(store.dates.from).toBe(10);
    store.setRows(outline("B", "C", "A"));
    store.setRows(outline("B", "C", "D"));
    expect(Array.from(store.dates.percent)).toEqual([0.5, 0.5, 0.5]);
    expect([store.dates.from, store.dates.to]).toEqual([10, 20]);
    expect(asked).toEqual(["A", "B", "C", "D"]);
  });

  it("leaves out links with an end outside of the plan", () => {
    const store = createPlanStore();
    store.setLinks([
      { id: "1", fromId: "A", toId: "B", type: "FS" },
      { id: "2", fromId: "A", toId: "gone", type: "FS" },
    ]);
    store.setRows(outline("A", "B"));
    expect(store.links.ids).toEqual(["1"]);
    expect([store.links.from[0], store.links.to[0]]).toEqual([0, 1]);
  });

  it("measures the median bar without milestones", () => {
    const store = createPlanStore();
    store.setRows(outline("A", "B", "C", "M"));
    store.setDates(
      new Map([
        ["A", { start: 0, finish: 10 }],
        ["B", { start: 0, finish: 900 }],
        ["C", { start: 0, finish: 50 }],
        ["M", { start: 7, finish: 7 }],
      ]),
    );
    expect(store.medianLength).toBe(50);
  });
});
