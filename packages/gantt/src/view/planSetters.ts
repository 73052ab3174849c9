import { toPixels } from "../layout/timeScale.ts";
import type { PlanView } from "./planView.ts";
import type { ViewContext } from "./viewState.ts";

type Setters = Pick<
  PlanView,
  | "setRows"
  | "setColumns"
  | "setDates"
  | "updateDates"
  | "setLinks"
  | "setCalendar"
  | "setToday"
  | "setDataDate"
  | "setLayers"
  | "setReadOnly"
  | "setMode"
>;

/** The setters: each notes what is stale and leaves the drawing to the next frame. */
export function planSetters(context: ViewContext): Setters {
  const { state } = context;
  return {
    setRows(rows) {
      state.store.setRows(rows);
      state.frame.gridPane.setAttribute("aria-rowcount", String(state.store.visible.length + 1));
      context.request("content");
      context.request("layout");
    },
    setColumns(columns) {
      state.columns = columns;
      state.frame.gridPane.setAttribute("aria-colcount", String(columns.length + 2));
      context.request("columns");
    },
    setDates(source) {
      state.store.setDates(source);
      context.request("content");
      context.request("layout");
    },
    updateDates(changed) {
      state.store.updateDates(changed);
      const { from, to } = state.store.dates;
      const outgrown = toPixels(state.scale, from) < 0 || toPixels(state.scale, to) > state.chartWidth;
      context.request(outgrown ? "layout" : "content");
    },
    setLinks(links) {
      state.store.setLinks(links);
      context.request("scroll");
    },
    setCalendar(shading) {
      state.shading = shading;
      context.request("scroll");
    },
    setToday(today) {
      state.today = today;
      context.request("layout");
    },
    setDataDate(dataDate) {
      state.dataDate = dataDate;
      context.request("scroll");
    },
    setLayers(layers) {
      state.layers = layers;
      context.request("content");
    },
    setReadOnly(readOnly) {
      state.readOnly = readOnly;
      context.request("content");
    },
    setMode(mode) {
      state.mode = mode;
      context.request("layout");
    },
  };
}
