import type { PlanTexts } from "../model/planTexts.ts";
import { element } from "./element.ts";

/** The fixed elements of the component. Rows and bars live in the two layers, which are moved as a whole. */
export interface Frame {
  root: HTMLElement;
  /** Scrolls natively in both directions; the stage inside stays where it is and is drawn by script. */
  scroller: HTMLElement;
  content: HTMLElement;
  stage: HTMLElement;
  gridPane: HTMLElement;
  gridHead: HTMLElement;
  gridHeadLayer: HTMLElement;
  gridBody: HTMLElement;
  gridLayer: HTMLElement;
  chartPane: HTMLElement;
  canvas: HTMLCanvasElement;
  /** The dates above: drawn anew only when they move sideways. */
  headCanvas: HTMLCanvasElement;
  chartBody: HTMLElement;
  barLayer: HTMLElement;
  splitter: HTMLElement;
  verticalStrip: HTMLElement;
  gridStrip: HTMLElement;
  chartStrip: HTMLElement;
  status: HTMLElement;
  empty: HTMLElement;
}

const strip = (name: string) =>
  element("div", { class: `gp-strip gp-strip-${name}`, tabindex: "-1", "aria-hidden": "true" }, element("div"));

export function createFrame(host: HTMLElement, texts: PlanTexts): Frame {
  const gridHeadLayer = element("div", { class: "gp-head-layer", role: "row", "aria-rowindex": "1" });
  const gridHead = element("div", { class: "gp-head", role: "rowgroup" }, gridHeadLayer);
  const gridLayer = element("div", { class: "gp-layer", role: "rowgroup" });
  const gridBody = element("div", { class: "gp-body", role: "presentation" }, gridLayer);
  // The chart stands outside of the treegrid; its rows own the bars there.
  const gridPane = element(
    "div",
    { class: "gp-grid", role: "treegrid", "aria-label": texts.plan, "aria-multiselectable": "true" },
    gridHead,
    gridBody,
  );
  const canvas = element("canvas", { class: "gp-canvas", "aria-hidden": "true" });
  const headCanvas = element("canvas", { class: "gp-canvas", "aria-hidden": "true" });
  const barLayer = element("div", { class: "gp-layer", role: "presentation" });
  const chartBody = element("div", { class: "gp-body", role: "presentation" }, barLayer);
  const chartPane = element("div", { class: "gp-chart", role: "presentation" }, canvas, headCanvas, chartBody);
  const stage = element("div", { class: "gp-stage", role: "presentation" }, gridPane, chartPane);
  const content = element("div", { class: "gp-content", role: "presentation" }, stage);
  const scroller = element("div", { class: "gp-scroller", tabindex: "-1" }, content);
  const splitter = element("div", {
    class: "gp-splitter",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": texts.splitter,
  });
  const verticalStrip = strip("vertical");
  const gridStrip = strip("grid");
  const chartStrip = strip("chart");
  const status = element("div", { class: "gp-status", role: "status", "aria-live": "polite" });
  const empty = element("div", { class: "gp-empty", hidden: "" }, texts.empty);
  const root = element(
    "div",
    { class: "gantry-plan" },
    scroller,
    splitter,
    verticalStrip,
    gridStrip,
    chartStrip,
    empty,
    status,
  );
  host.append(root);
  return {
    root,
    scroller,
    content,
    stage,
    gridPane,
    gridHead,
    gridHeadLayer,
    gridBody,
    gridLayer,
    chartPane,
    canvas,
    headCanvas,
    chartBody,
    barLayer,
    splitter,
    verticalStrip,
    gridStrip,
    chartStrip,
    status,
    empty,
  };
}
