import {
  createPlanView,
  type BarDates,
  type Column,
  type PlanFormat,
  type PlanRow,
  type PlanTexts,
  type PlanView,
  type Selection,
} from "@gantry/gantt";
import { columnExplanation, columnTitle, isEditable, planColumn } from "../columns/planColumns.ts";
import type { Sight } from "../columns/planColumn.ts";
import { passing, type FilterSight } from "../filter/planFilter.ts";
import type { RowChange } from "../model/rows.ts";
import type { PlanEvent } from "../sync/planEvents.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { barPauses } from "./barPauses.ts";
import { barDates, comparedDates, forecastDates, planLinks } from "./barDates.ts";
import { planGestures, type GesturePort } from "./planGestures.ts";
import { collapsedBelow, planRows } from "./planRows.ts";
import { shadingOf } from "./shading.ts";
import { summaryPercents } from "./summaryPercents.ts";
import { spokenBar, tooltipLines } from "./tooltip.ts";
import { layerNames, type LayerName, type ViewChoice } from "./viewChoice.ts";

export interface ControllerPort extends Omit<GesturePort, "redraw" | "isCollapsed" | "inserted"> {
  selected(selection: Selection): void;
  opened(rowId: string): void;
  openedLink(linkId: string): void;
  columnsChanged(columns: readonly { id: string; width: number }[]): void;
  zoomed(pixelsPerDay: number): void;
  gridWidthChanged(pixels: number): void;
  /** Somebody else changed these rows. */
  changedBy(name: string, ids: readonly string[]): void;
}

interface ControllerOptions {
  store: PlanStore;
  host: HTMLElement;
  format: PlanFormat;
  texts: PlanTexts;
  choice: ViewChoice;
  personId: string | null;
  weekStart: number;
  /** Project time of this moment. */
  now: number;
  port: ControllerPort;
}

/** Keeps grid and chart in step with the plan: what is shown of it, and what people do there. */
export class PlanController {
  readonly view: PlanView;
  readonly store: PlanStore;
  /** What cells are worded from. */
  readonly sight: Sight;
  readonly #options: ControllerOptions;
  readonly #gestures: ReturnType<typeof planGestures>;
  #choice: ViewChoice;
  #collapsed = new Set<string>();
  #rows: readonly PlanRow[] = [];
  readonly #words = new Map<string, { of: readonly unknown[]; text: string }>();
  #percents: Map<string, number> | null = null;
  #linksWait: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: () => void;

  constructor(options: ControllerOptions) {
    const { store, host, port, choice } = options;
    this.store = store;
    this.#options = options;
    this.#choice = choice;
    this.sight = {
      context: store.context,
      dates: (id) => store.scheduler.dates.get(id),
      format: options.format,
      summaryPercent: (id) => (this.#percents ??= summaryPercents(store.model)).get(id) ?? 0,
      comparing: store.comparing,
      forecast: store.forecast,
    };
    this.#gestures = planGestures(store, {
      ...port,
      redraw: (ids) => this.#redraw(ids),
      isCollapsed: (id) => this.#collapsed.has(id),
      inserted: ([id]) => id !== undefined && this.view.edit({ rowId: id, columnId: "name" }, ""),
    });
    this.view = createPlanView(host, {
      ...this.#gestures,
      texts: options.texts,
      format: options.format,
      readOnly: !store.permissions.has("plan.write") && !store.permissions.has("progress.write"),
      mode: choice.pane,
      layers: this.#layers(),
      weekStart: options.weekStart,
      ...(choice.zoom === null ? {} : { pixelsPerDay: choice.zoom }),
      gridWidth: choice.gridWidth ?? usualGridWidth(host, choice),
      onCollapse: (id, collapsed) => this.#collapse(id, collapsed),
      onSelect: (selection) => port.selected(selection),
      onOpen: (id) => port.opened(id),
      onLinkOpen: (id) => port.openedLink(id),
      onColumnResize: (id, width) =>
        port.columnsChanged(this.#choice.columns.map((column) => (column.id === id ? { id, width } : column))),
      onColumnReorder: (ids) =>
        port.columnsChanged(ids.flatMap((id) => this.#choice.columns.find((column) => column.id === id) ?? [])),
      onZoom: (pixels) => port.zoomed(pixels),
      onGridWidth: (pixels) => port.gridWidthChanged(pixels),
      tooltip: (id) => tooltipLines(store, this.sight, id),
      describe: (id) => this.#spoken(id),
    });
    this.#unsubscribe = store.subscribe((event) => this.#follow(event));
    this.#showAll();
    if (choice.zoom === null) this.view.fit();
  }

  /** Shows the plan another way; only what differs is drawn anew. */
  show(choice: ViewChoice): void {
    const before = this.#choice;
    this.#choice = choice;
    if (before.columns !== choice.columns) this.#showColumns();
    if (before.filter !== choice.filter) this.#showRows();
    if (before.layers !== choice.layers) this.view.setLayers(this.#layers());
    if (before.pane === choice.pane) return;
    this.view.setMode(choice.pane);
    // The chart had no room so far, and nobody has chosen a zoom.
    if (before.pane === "grid" && choice.zoom === null) requestAnimationFrame(() => this.view.fit());
  }

  /** Shows so many levels of the outline; null shows all. */
  collapseTo(levels: number | null): void {
    this.#collapsed = collapsedBelow(this.store.model, levels);
    this.#showRows();
  }

  /** Brings a row to sight and selects it, its summaries opened. */
  reveal(rowId: string): void {
    const { outline } = this.store.model;
    for (let at = outline.byId.get(rowId)?.parentId ?? null; at !== null; at = outline.byId.get(at)?.parentId ?? null)
      this.#collapsed.delete(at);
    this.#showRows();
    this.view.select([rowId]);
    this.view.scrollToRow(rowId);
  }

  /** The row that an element of the view belongs to: one of its cells, or its bar. */
  rowAt(element: Element): string | null {
    const index = element.closest<HTMLElement>(".gp-bar")?.dataset["index"];
    if (index !== undefined) return this.#rows[Number(index)]?.id ?? null;
    const line = element.closest(".gp-row")?.getAttribute("aria-rowindex");
    // The head of the table is its first line.
    return line ? (shownRows(this.#rows)[Number(line) - 2]?.id ?? null) : null;
  }

  /** A new row after the active one, ready to be named. */
  insert(where: "before" | "after" = "after"): void {
    this.#gestures.onInsert?.(this.view.selection.active?.rowId ?? null, where);
  }

  /** The same as the keys do, for buttons and menus. */
  run(gesture: "onIndent" | "onOutdent" | "onDelete"): void {
    const { rowIds } = this.view.selection;
    if (rowIds.length > 0) this.#gestures[gesture]?.(rowIds);
  }

  destroy(): void {
    clearTimeout(this.#linksWait);
    this.#unsubscribe();
    this.view.destroy();
  }

  #showAll(): void {
    const { store, view } = this;
    this.#showColumns();
    this.#showRows();
    view.setDates((id) => this.#barDates(id));
    view.setLinks(planLinks(store.model, store.scheduler.dates));
    view.setCalendar(shadingOf(store.model.projectCalendar));
    view.setToday(this.#options.now);
    this.#showDataDate();
  }

  #showDataDate(): void {
    this.view.setDataDate(this.store.comparing.dataDate(this.#options.now));
  }

  #showRows(): void {
    const { model } = this.store;
    this.#rows = planRows(model, {
      collapsed: this.#collapsed,
      passing: passing(this.#choice.filter, this.#filterSight()),
    });
    this.view.setRows(this.#rows);
  }

  #showColumns(): void {
    const { permissions, model } = this.store;
    this.view.setColumns(
      this.#choice.columns.flatMap(({ id, width }): Column[] => {
        const column = planColumn(id);
        if (!column) return [];
        const { choices, editText } = column;
        return [
          {
            id,
            width,
            title: columnTitle(id),
            ...explained(id),
            ...(column.align ? { align: column.align } : {}),
            ...(column.frozen ? { frozen: true } : {}),
            ...(column.editor ? { editor: column.editor } : {}),
            editable: (row) => isEditable(column, { permissions, isSummary: model.outline.children.has(row.id) }),
            text: (row) => this.#cell(row.id, (item) => column.text(item, this.sight)) ?? "",
            ...(editText ? { editText: (row) => this.#cell(row.id, (item) => editText(item, this.sight)) ?? "" } : {}),
            ...(choices ? { choices: (row) => this.#cell(row.id, (item) => choices(item, this.sight)) ?? [] } : {}),
          },
        ];
      }),
    );
  }

  #cell<T>(
    id: string,
    of: (item: Parameters<NonNullable<ReturnType<typeof planColumn>>["text"]>[0]) => T,
  ): T | undefined {
    const item = this.store.model.tables.workItem.get(id);
    return item && of(item);
  }

  #layers() {
    // In a scenario the plan beneath is always seen.
    const isShown = (name: LayerName) =>
      this.#choice.layers.has(name) || (name === "baseline" && this.store.scenario !== null);
    return Object.fromEntries(layerNames.map((name) => [name, isShown(name)]));
  }

  #filterSight(): FilterSight {
    const { model, scheduler, context } = this.store;
    return { model, dates: scheduler.dates, today: context.today, personId: this.#options.personId };
  }

  #collapse(id: string, collapsed: boolean): void {
    if (collapsed) this.#collapsed.add(id);
    else this.#collapsed.delete(id);
    this.#showRows();
  }

  #barDates(id: string): BarDates | undefined {
    const item = this.store.model.tables.workItem.get(id);
    if (!item) return undefined;
    const percent = this.store.model.outline.children.has(id) ? this.sight.summaryPercent(id) : item.percentComplete;
    const dates = this.store.scheduler.dates.get(id);
    return {
      ...barDates(item, dates, percent),
      pauses: barPauses(item, dates, this.store.model.calendarOf(item)),
      ...comparedDates(this.store.comparing, id, this.#options.now),
      ...forecastDates(this.store.forecast, id),
    };
  }

  /** Worded anew only for rows that changed, and not while a drag goes on: it is asked for with every drawing of a bar. */
  #spoken(id: string): string {
    const { model, scheduler } = this.store;
    const of = [
      model.tables.workItem.get(id),
      scheduler.dates.get(id),
      model.linksTo(id),
      model.linksFrom(id),
      this.store.comparing.with,
      model.gates.text(id),
      model.externals,
    ];
    const known = this.#words.get(id);
    if (known && (scheduler.isPreviewing || known.of.every((part, index) => part === of[index]))) return known.text;
    const text = spokenBar(this.store, this.sight, id);
    this.#words.set(id, { of, text });
    return text;
  }

  #redraw(ids: readonly string[]): void {
    this.view.updateDates(
      ids.flatMap((id): [string, BarDates][] => {
        const dates = this.#barDates(id);
        return dates ? [[id, dates]] : [];
      }),
    );
  }

  #follow(event: PlanEvent): void {
    if (event.kind === "rows") this.#followRows(event.changes, event.by);
    else if (event.kind === "dates") {
      this.#redraw(event.ids);
      this.#linksLater();
    } else if (event.kind === "preview") this.#redraw(event.ids);
    else if (event.kind === "forecast") {
      this.#redraw([...this.store.model.tables.workItem.keys()]);
      // Cells are not worded anew while a bar is held.
      if (!this.store.scheduler.isPreviewing) this.#showRows();
    } else if (event.kind === "comparison" || event.kind === "surroundings") {
      // Ghosts, marks and cells: all are asked for anew.
      this.view.setDates((id) => this.#barDates(id));
      this.#showRows();
    }
  }

  #followRows(changes: readonly RowChange[], by: string | null): void {
    const { view, store } = this;
    const touched = (record: RowChange["record"]) => changes.filter((change) => change.record === record);
    const items = touched("workItem");
    const links = touched("dependency");
    if (items.length > 0) this.#percents = null;
    // Cells are worded from the rows: drawing the rows again words them anew.
    this.#showRows();
    this.#redraw(
      items.filter(({ after }) => after !== null).flatMap(({ id, after }) => this.#withSummaries(id, after)),
    );
    if (links.length > 0 || items.some(({ before, after }) => !before || !after))
      view.setLinks(planLinks(store.model, store.scheduler.dates));
    if (touched("calendar").length > 0 || touched("project").length > 0) {
      view.setCalendar(shadingOf(store.model.projectCalendar));
      this.#showDataDate();
      view.setDates((id) => this.#barDates(id));
    }
    if (by === null) return;
    const rows = new Set([
      ...items.map(({ id }) => id),
      ...links.map(({ before, after }) => String((after ?? before)?.["successorId"])),
      ...[...touched("assignment"), ...touched("skillNeed")].map(({ before, after }) =>
        String((after ?? before)?.["workItemId"]),
      ),
    ]);
    view.flash([...rows]);
    this.#options.port.changedBy(by, [...rows]);
  }

  /** A row whose progress changed changes the bars of its summaries too. */
  #withSummaries(id: string, after: RowChange["after"]): string[] {
    const ids = [id];
    for (
      let at = (after?.["parentId"] as string | null) ?? null;
      at !== null;
      at = this.store.model.outline.byId.get(at)?.parentId ?? null
    )
      ids.push(at);
    return ids;
  }

  /** Which links drive is redrawn when a drag rests: it is too much for every frame. */
  #linksLater(): void {
    clearTimeout(this.#linksWait);
    this.#linksWait = setTimeout(
      () => this.view.setLinks(planLinks(this.store.model, this.store.scheduler.dates)),
      120,
    );
  }
}

function explained(columnId: string): { explanation?: string } {
  const explanation = columnExplanation(columnId);
  return explanation === null ? {} : { explanation };
}

/** Room for the columns people read first, and more than half for the chart. */
function usualGridWidth(host: HTMLElement, { columns }: ViewChoice): number {
  const wanted = columns.slice(0, 5).reduce((sum, { width }) => sum + width, 56);
  return Math.round(Math.min(wanted, host.clientWidth * 0.48));
}

/** Rows that are not below a collapsed one. */
function shownRows(rows: readonly PlanRow[]): PlanRow[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return rows.filter(({ level, collapsed }) => {
    if (level > hiddenBelow) return false;
    hiddenBelow = collapsed ? level : Number.POSITIVE_INFINITY;
    return true;
  });
}
