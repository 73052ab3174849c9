import { createPlanFormat, createPlanView, englishTexts } from "@gantry/gantt";
import type { BarDates, CellEdit, PlanRow, PlanView } from "@gantry/gantt";
import { sampleColumns, samplePlan } from "./samplePlan.ts";

/** What the tests look at: every event in order, and the view itself. */
interface DemoWindow {
  view: PlanView;
  events: unknown[][];
  rows: () => PlanRow[];
  dates: Map<string, BarDates>;
}

const query = new URLSearchParams(location.search);
if (query.get("theme") === "dark") document.documentElement.dataset.theme = "dark";
const format = createPlanFormat("en-GB");
const events: unknown[][] = [];
const sample = samplePlan(Number(query.get("copies") ?? 2));
let { rows } = sample;
const { dates, links } = sample;

const log =
  (name: string) =>
  (...values: unknown[]) => {
    events.push([name, ...values]);
  };

function change(edit: CellEdit): { ok: true } | { ok: false; message: string } {
  if (edit.text.includes("nonsense"))
    return { ok: false, message: `“${edit.text}” is not understood. Maybe “5d” or “2w”.` };
  rows = rows.map((row) => {
    if (row.id !== edit.rowId) return row;
    return edit.columnId === "name"
      ? { ...row, name: edit.text }
      : { ...row, cells: { ...row.cells, [edit.columnId]: edit.text } };
  });
  view.setRows(rows);
  return { ok: true };
}

const host = document.getElementById("plan");
if (!host) throw new Error("the page has no element #plan");
const view = createPlanView(host, {
  texts: englishTexts,
  format,
  mode: (query.get("mode") as "split" | "grid" | "chart" | null) ?? "split",
  layers: { baseline: query.has("baseline") },
  gridWidth: 610,
  onEdit(edit) {
    events.push(["edit", edit]);
    return edit.text.startsWith("slow ")
      ? new Promise((answer) => setTimeout(() => answer(change(edit)), 150))
      : change(edit);
  },
  onBulkEdit(edits) {
    events.push(["bulk", edits]);
    return edits.map(change);
  },
  onCollapse(id, collapsed) {
    events.push(["collapse", id, collapsed]);
    rows = rows.map((row) => (row.id === id ? { ...row, collapsed } : row));
    view.setRows(rows);
  },
  onDragBar(drag) {
    events.push(["drag", drag]);
    const held = dates.get(drag.id);
    if (!held || held.start === null || held.finish === null || drag.phase === "cancel") return;
    const { start, finish } = held;
    if (drag.kind === "move")
      dates.set(drag.id, { ...held, start: drag.instant, finish: drag.instant + finish - start });
    if (drag.kind === "start") dates.set(drag.id, { ...held, start: drag.instant });
    if (drag.kind === "finish") dates.set(drag.id, { ...held, finish: drag.instant });
    if (drag.kind === "progress") dates.set(drag.id, { ...held, percent: (drag.instant - start) / (finish - start) });
    view.updateDates([[drag.id, dates.get(drag.id) ?? held]]);
  },
  onMove: log("move"),
  onIndent: log("indent"),
  onOutdent: log("outdent"),
  onInsert: log("insert"),
  onDelete: log("delete"),
  onRowDrag: log("rowDrag"),
  onOpen: log("open"),
  onSelect: log("select"),
  onUndo: log("undo"),
  onRedo: log("redo"),
  onLinkCreate: log("linkCreate"),
  onLinkOpen: log("linkOpen"),
  onColumnResize: log("columnResize"),
  onColumnReorder: log("columnReorder"),
  onGridWidth: log("gridWidth"),
  onZoom: log("zoom"),
  tooltip(id) {
    const row = rows.find((each) => each.id === id);
    const at = dates.get(id);
    if (!row || !at || at.start === null || at.finish === null) return [];
    return [
      { text: row.name, tone: "title" },
      { label: "Start", text: format.dateTime(at.start) },
      { label: "Finish", text: format.dateTime(at.finish) },
      {
        label: "Why here",
        text: row.cells?.["predecessors"] ? `waits for ${row.cells["predecessors"]}` : "starts with the project",
      },
    ];
  },
});
view.setColumns(
  sampleColumns((id, end) => {
    const instant = dates.get(id)?.[end] ?? null;
    return instant === null ? "" : format.date(instant);
  }),
);
view.setRows(rows);
view.setDates(dates);
view.setLinks(links);
view.setToday(Date.UTC(2026, 0, 21, 10) / 60_000);
view.setCalendar({
  nonWorking(from, to) {
    const spans = [];
    for (let day = Math.floor(from / 1440); day * 1440 < to; day++)
      if ((day + 4) % 7 === 6 || (day + 4) % 7 === 0) spans.push({ from: day * 1440, to: (day + 1) * 1440 });
    return spans;
  },
});
Object.assign(window, { view, events, rows: () => rows, dates } satisfies DemoWindow);
