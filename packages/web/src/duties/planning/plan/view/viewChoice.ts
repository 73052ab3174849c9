import type { ChartLayers, PaneMode } from "@gantry/gantt";
import { isMoment } from "../compare/wallClock.ts";
import { planColumn, usualColumns } from "../columns/planColumns.ts";
import { filterChips, type FilterChip, type PlanFilter } from "../filter/planFilter.ts";

export const layerNames = [
  "critical",
  "float",
  "links",
  "deadlines",
  "labels",
  "baseline",
  "progress",
  "forecast",
] as const satisfies readonly (keyof ChartLayers)[];
export type LayerName = (typeof layerNames)[number];

export interface ShownColumn {
  id: string;
  width: number;
}

/** How the plan is looked at: all of it is in the address, so that a link shows another person the same. */
export interface ViewChoice {
  columns: readonly ShownColumn[];
  filter: PlanFilter;
  layers: ReadonlySet<LayerName>;
  /** Pixels a day; null: the whole plan in sight. */
  zoom: number | null;
  pane: PaneMode;
  /** Pixels. */
  gridWidth: number | null;
  /** Row whose panel is open. */
  open: string | null;
  /** Row whose reasons are shown. */
  why: string | null;
  /** The what-if that is worked in; null in the plan itself. */
  scenario: string | null;
  /** What moved and why is open. */
  moves: boolean;
  /** The list of scenarios is open. */
  scenarios: boolean;
  /** The list of findings is open. */
  findings: boolean;
  /** The list of baselines and what differs is open. */
  baselines: boolean;
  /** The forecast is open. */
  forecast: boolean;
  /** Leveling is open. */
  leveling: boolean;
  /** What the plan is compared with: a baseline's id, "none", or an earlier moment (ISO); null: its default baseline. */
  against: string | null;
  /** The plan is shown as it was at this moment (ISO); null: as it is. */
  at: string | null;
}

/** The same as query parameters; what is as usual is left out. */
export interface PlanSearch {
  columns?: string;
  show?: string;
  q?: string;
  layers?: string;
  zoom?: number;
  pane?: "grid" | "chart";
  width?: number;
  row?: string;
  why?: string;
  scenario?: string;
  moves?: true;
  scenarios?: true;
  findings?: true;
  baselines?: true;
  forecast?: true;
  leveling?: true;
  against?: string;
  at?: string;
}

const usualLayers: readonly LayerName[] = ["critical", "float", "links", "deadlines", "labels", "baseline"];

/** Takes what can be used of any query parameters. */
export function planSearch(raw: Record<string, unknown>): PlanSearch {
  const text = (name: string) => {
    const value = raw[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  const number = (name: string) =>
    Number.isFinite(Number(raw[name])) && Number(raw[name]) > 0 ? Number(raw[name]) : undefined;
  const yes = (name: string) => (raw[name] === true || raw[name] === "true" ? (true as const) : undefined);
  const pane = text("pane");
  return withoutUndefined({
    columns: text("columns"),
    show: text("show"),
    q: text("q"),
    layers: text("layers"),
    zoom: number("zoom"),
    pane: pane === "grid" || pane === "chart" ? pane : undefined,
    width: number("width"),
    row: text("row"),
    why: text("why"),
    scenario: text("scenario"),
    moves: yes("moves"),
    scenarios: yes("scenarios"),
    findings: yes("findings"),
    baselines: yes("baselines"),
    forecast: yes("forecast"),
    leveling: yes("leveling"),
    against: text("against"),
    at: momentIn(text("at")),
  });
}

export function choiceOf(search: PlanSearch): ViewChoice {
  const listed = (text: string | undefined) => text?.split(",").filter((word) => word !== "") ?? null;
  const columns = listed(search.columns)?.flatMap(columnOf) ?? [];
  const layers = listed(search.layers);
  return {
    columns: columns.some(({ id }) => id === "name") ? columns : usualColumns.flatMap(columnOf),
    filter: {
      chips: new Set(filterChips.filter((chip: FilterChip) => listed(search.show)?.includes(chip))),
      text: search.q ?? "",
    },
    layers: new Set(layerNames.filter((name) => (layers ?? usualLayers).includes(name))),
    zoom: search.zoom ?? null,
    pane: search.pane ?? "split",
    gridWidth: search.width ?? null,
    open: search.row ?? null,
    why: search.why ?? null,
    scenario: search.scenario ?? null,
    moves: search.moves ?? false,
    scenarios: search.scenarios ?? false,
    findings: search.findings ?? false,
    baselines: search.baselines ?? false,
    forecast: search.forecast ?? false,
    leveling: search.leveling ?? false,
    against: search.against || null,
    at: search.at || null,
  };
}

export function searchOf(choice: ViewChoice): PlanSearch {
  const columns = choice.columns
    .map(({ id, width }) => (width === planColumn(id)?.width ? id : `${id}:${Math.round(width)}`))
    .join(",");
  const layers = layerNames.filter((name) => choice.layers.has(name)).join(",");
  const chips = filterChips.filter((chip) => choice.filter.chips.has(chip)).join(",");
  return withoutUndefined({
    columns: columns === usualColumns.join(",") ? undefined : columns,
    show: chips === "" ? undefined : chips,
    q: choice.filter.text.trim() === "" ? undefined : choice.filter.text,
    layers: layers === layerNames.filter((name) => usualLayers.includes(name)).join(",") ? undefined : layers || "none",
    zoom: choice.zoom === null ? undefined : Number(choice.zoom.toPrecision(4)),
    pane: choice.pane === "split" ? undefined : choice.pane,
    width: choice.gridWidth === null ? undefined : Math.round(choice.gridWidth),
    row: choice.open ?? undefined,
    why: choice.why ?? undefined,
    scenario: choice.scenario ?? undefined,
    moves: choice.moves ? true : undefined,
    scenarios: choice.scenarios ? true : undefined,
    findings: choice.findings ? true : undefined,
    baselines: choice.baselines ? true : undefined,
    forecast: choice.forecast ? true : undefined,
    leveling: choice.leveling ? true : undefined,
    against: choice.against ?? undefined,
    at: choice.at ?? undefined,
  });
}

function columnOf(text: string): ShownColumn[] {
  const [id = "", width] = text.split(":");
  const column = planColumn(id);
  return column ? [{ id, width: Math.min(900, Math.max(40, Number(width) || column.width)) }] : [];
}

function momentIn(text: string | undefined): string | undefined {
  return text !== undefined && isMoment(text) ? text : undefined;
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
