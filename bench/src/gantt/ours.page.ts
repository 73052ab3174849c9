import { createPlanFormat, createPlanView, englishTexts } from "@gantry/gantt";
import "@gantry/gantt/gantt.css";
import type { BarDates, PlanRow, PlanView } from "@gantry/gantt";
import { contest } from "./harness.ts";

const MINUTE = 60_000;
let view: PlanView;
let dates = new Map<string, BarDates>();

/** Ours with all that people use switched on: grid, editing, selection, dragging, links, weekends, cards. */
contest({
  render(host, { tasks, links }) {
    const format = createPlanFormat("en");
    const rows: PlanRow[] = tasks.map((task) => ({
      id: String(task.id),
      parentId: task.parent === 0 ? null : String(task.parent),
      level: task.parent === 0 ? 1 : 2,
      collapsed: false,
      hasChildren: task.summary,
      kind: task.summary ? "summary" : "task",
      name: task.name,
    }));
    dates = new Map(
      tasks.map((task) => [
        String(task.id),
        { start: task.start / MINUTE, finish: task.end / MINUTE, percent: task.progress, critical: task.id % 5 === 0 },
      ]),
    );
    const dateText = (id: string, end: "start" | "finish") => format.date(dates.get(id)?.[end] ?? 0);
    view = createPlanView(host, {
      texts: englishTexts,
      format,
      pixelsPerDay: 38,
      onEdit: () => ({ ok: true }),
      onDragBar: () => undefined,
      onLinkCreate: () => undefined,
      onRowDrag: () => undefined,
      onSelect: () => undefined,
      tooltip: (id) => [{ text: id }],
    });
    view.setColumns([
      { id: "name", title: "Name", width: 220, editable: true, frozen: true },
      { id: "start", title: "Start", width: 110, editable: true, text: (row) => dateText(row.id, "start") },
      { id: "finish", title: "Finish", width: 110, editable: true, text: (row) => dateText(row.id, "finish") },
    ]);
    view.setCalendar({
      nonWorking(from, to) {
        const spans = [];
        for (let day = Math.floor(from / 1440); day * 1440 < to; day++)
          if ((day + 4) % 7 === 0 || (day + 4) % 7 === 6) spans.push({ from: day * 1440, to: (day + 1) * 1440 });
        return spans;
      },
    });
    view.setRows(rows);
    view.setDates(dates);
    view.setLinks(
      links.map((link) => ({
        id: String(link.id),
        fromId: String(link.source),
        toId: String(link.target),
        type: "FS",
      })),
    );
  },
  isDrawn: (host) => host.querySelector(".gp-bar") !== null,
  update(index) {
    const id = String(index + 1);
    const held = dates.get(id);
    if (held) view.updateDates([[id, { ...held, percent: 0.77 }]]);
  },
  moveAll() {
    for (const [id, held] of dates)
      dates.set(id, { ...held, start: (held.start ?? 0) + 1440, finish: (held.finish ?? 0) + 1440 });
    view.updateDates(dates);
  },
});
