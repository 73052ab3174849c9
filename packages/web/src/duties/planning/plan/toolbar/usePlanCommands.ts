import type { Selection } from "@gantry/gantt";
import { useCommands } from "../../../../platform/keyboard/useCommands.ts";
import type { Command } from "../../../../platform/keyboard/commands.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { movesTexts } from "../reasons/movesTexts.ts";
import { reasonPanelTexts } from "../reasons/texts.ts";
import { compareTexts } from "../compare/texts.ts";
import { forecastTexts } from "../forecast/texts.ts";
import { planTexts } from "../texts.ts";
import type { ToolProps } from "./toolProps.ts";

/** Keys and palette entries of the plan. What the grid handles itself is listed for the help sheet only. */
export function usePlanCommands({
  store,
  controller,
  choice,
  change,
  selection,
  onCapture,
  onPast,
}: ToolProps & { selection: Selection | null; onCapture: () => void; onPast: () => void }): void {
  const compare = useTexts(compareTexts);
  const forecast = useTexts(forecastTexts);
  const t = useTexts(planTexts);
  const why = useTexts(reasonPanelTexts);
  const moved = useTexts(movesTexts);
  const group = t("title");
  const active = selection?.active?.rowId ?? null;
  const listed = (id: string, title: string, keys: string): Command => ({
    id: `plan.${id}`,
    title,
    group,
    keys,
    hidden: true,
  });
  const offered = (id: string, title: string, run: () => void, keys?: string): Command => ({
    id: `plan.${id}`,
    title,
    group,
    run,
    ...(keys ? { keys } : {}),
  });
  const mayPlan = store.permissions.has("plan.write");
  useCommands([
    offered("fit", t("zoom.fit"), () => controller?.view.fit(), "z f"),
    offered("today", t("zoom.today"), () => controller?.view.scrollToToday(), "z t"),
    offered("zoomIn", t("zoom.in"), () => controller?.view.zoomIn(), "z i"),
    offered("zoomOut", t("zoom.out"), () => controller?.view.zoomOut(), "z o"),
    offered(
      "filter",
      t("filter.text"),
      () => document.querySelector<HTMLInputElement>("input[data-plan-filter], [data-plan-filter] input")?.focus(),
      "/",
    ),
    offered("findings", t("findings"), () => change({ findings: !choice.findings, open: null, why: null })),
    offered(
      "why",
      why("open"),
      () => active !== null && change({ why: choice.why === active ? null : active }),
      "alt+w",
    ),
    offered(
      "baselines",
      compare("manage"),
      () => change({ baselines: !choice.baselines, findings: false, open: null, why: null }),
      "p b",
    ),
    offered(
      "forecast",
      forecast("open"),
      () => change({ forecast: !choice.forecast, findings: false, open: null, why: null }),
      "p f",
    ),
    offered("past", compare("past.menu"), onPast, "p w"),
    ...(mayPlan ? [offered("capture", compare("capture"), onCapture)] : []),
    offered("moves", moved("open"), () => change({ moves: !choice.moves, open: null, why: null })),
    offered("details", t("details.open"), () => active !== null && change({ open: active, why: null })),
    listed("type", t("keys.type"), "a…z"),
    listed("save", t("keys.save"), "enter"),
    listed("right", t("keys.right"), "tab"),
    listed("cancel", t("keys.cancel"), "escape"),
    listed("edit", t("keys.edit"), "f2"),
    listed("range", t("keys.range"), "shift+arrows"),
    listed("copy", t("keys.copy"), "mod+c, mod+x, mod+v"),
    ...(mayPlan
      ? [
          listed("undo", t("undo"), "mod+z"),
          listed("redo", t("redo"), "mod+y"),
          listed("insert", t("insert"), "mod+enter, insert"),
          listed("delete", t("delete"), "mod+delete"),
          listed("indent", t("indent"), "alt+shift+right"),
          listed("outdent", t("outdent"), "alt+shift+left"),
          listed("moveUp", t("keys.moveUp"), "alt+shift+up"),
          listed("moveDown", t("keys.moveDown"), "alt+shift+down"),
          listed("fill", t("keys.fill"), "mod+d"),
          listed("moveBar", t("keys.moveBar"), "mod+left, mod+right"),
          listed("resizeBar", t("keys.resizeBar"), "mod+shift+left, mod+shift+right"),
        ]
      : []),
    listed("collapse", t("keys.collapse"), "alt+-, alt++"),
  ]);
}
