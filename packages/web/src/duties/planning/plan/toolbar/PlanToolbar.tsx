import type { Selection } from "@gantry/gantt";
import { SegmentedControl } from "@mantine/core";
import { IndentDecrease, IndentIncrease, Link2, Plus, Redo2, SquarePen, Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Toolbar, ToolbarSpace } from "../../../../ui/page/Toolbar.tsx";
import { BaselinesMenu } from "../compare/BaselinesMenu.tsx";
import { BulkEditDialog } from "../dialogs/BulkEditDialog.tsx";
import { chainRows } from "../edit/linkRows.ts";
import { isRefusal } from "../edit/draft.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import { planTexts } from "../texts.ts";
import type { ToolProps } from "./toolProps.ts";
import { ColumnsMenu } from "./ColumnsMenu.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { LayersMenu } from "./LayersMenu.tsx";
import { LevelsMenu } from "./LevelsMenu.tsx";
import { WhyTool } from "../reasons/WhyTool.tsx";
import { ScenarioMenu } from "../scenarios/ScenarioMenu.tsx";
import { ToolButton } from "./ToolButton.tsx";
import { WorkMenu } from "./WorkMenu.tsx";
import classes from "./PlanToolbar.module.css";
import { ZoomTools } from "./ZoomTools.tsx";
import { showRefusal } from "../../../../ui/feedback/toasts.tsx";

interface PlanToolbarProps extends ToolProps {
  selection: Selection | null;
  /** The dialog that captures a baseline is open. */
  capturing: boolean;
  onCapturing: (open: boolean) => void;
  onPast: () => void;
}

/** Tools above the plan: edit at the left, what is shown in the middle, how it is drawn at the right. */
export function PlanToolbar({ selection, capturing, onCapturing, onPast, ...tools }: PlanToolbarProps) {
  const t = useTexts(planTexts);
  const { store, choice, change } = tools;
  const mayPlan = store.permissions.has("plan.write");
  return (
    <div className={classes["bar"]}>
      <Toolbar label={t("tools")}>
        {(mayPlan || store.permissions.has("progress.write")) && (
          <EditTools {...tools} selection={selection} mayPlan={mayPlan} />
        )}
        <WhyTool {...tools} selection={selection} />
        <FilterBar choice={choice} change={change} />
        <ToolbarSpace />
        <SegmentedControl
          className={classes["panes"] ?? ""}
          size="xs"
          aria-label={t("pane.label")}
          value={choice.pane === "split" ? "grid" : choice.pane}
          data={[
            { value: "grid", label: t("pane.grid") },
            { value: "chart", label: t("pane.chart") },
          ]}
          onChange={(pane) => change({ pane: pane === "chart" ? "chart" : "grid" })}
        />
        <ScenarioMenu {...tools} />
        <BaselinesMenu {...tools} capturing={capturing} onCapturing={onCapturing} onPast={onPast} />
        <LevelsMenu {...tools} />
        <ColumnsMenu {...tools} />
        <LayersMenu {...tools} />
        <ZoomTools {...tools} />
        <ExportMenu {...tools} />
      </Toolbar>
    </div>
  );
}

function EditTools({ selection, mayPlan, ...tools }: ToolProps & { selection: Selection | null; mayPlan: boolean }) {
  const { store, controller } = tools;
  const t = useTexts(planTexts);
  const [bulk, setBulk] = useState<readonly string[] | null>(null);
  const rows = selection?.rowIds ?? [];
  const chain = () => {
    const outcome = chainRows(store.context, rows);
    if (isRefusal(outcome)) showRefusal(outcome.refused);
    else if (outcome) store.commit(outcome);
  };
  const several = (id: string, title: string, keys: string, run: () => void) => ({
    id: `plan.${id}`,
    title,
    group: t("title"),
    keys,
    ...(rows.length > 1 ? { run } : { hidden: true }),
  });
  useCommands(
    mayPlan
      ? [several("chain", t("chain"), "alt+l", chain), several("bulk", t("bulk"), "alt+e", () => setBulk(rows))]
      : [],
  );
  return (
    <>
      <UndoTools store={store} />
      {mayPlan && (
        <div className={classes["group"]}>
          <ToolButton label={t("insert")} keys="mod+enter" icon={Plus} run={() => controller?.insert()} />
          <ToolButton
            label={t("outdent")}
            keys="alt+shift+left"
            icon={IndentDecrease}
            disabled={rows.length === 0}
            run={() => controller?.run("onOutdent")}
          />
          <ToolButton
            label={t("indent")}
            keys="alt+shift+right"
            icon={IndentIncrease}
            disabled={rows.length === 0}
            run={() => controller?.run("onIndent")}
          />
          <ToolButton label={t("chain")} keys="alt+l" icon={Link2} disabled={rows.length < 2} run={chain} />
          <ToolButton
            label={t("bulk")}
            keys="alt+e"
            icon={SquarePen}
            disabled={rows.length < 2}
            run={() => setBulk(rows)}
          />
          <ToolButton
            label={t("delete")}
            keys="mod+delete"
            icon={Trash2}
            disabled={rows.length === 0}
            run={() => controller?.run("onDelete")}
          />
          <WorkMenu {...tools} selection={selection} />
        </div>
      )}
      <BulkEditDialog store={store} rowIds={bulk} onClose={() => setBulk(null)} />
    </>
  );
}

function UndoTools({ store }: Pick<ToolProps, "store">) {
  const t = useTexts(planTexts);
  usePlanVersion(store, ["state"]);
  const undone = store.nextUndo;
  const redone = store.nextRedo;
  return (
    <div className={classes["group"]}>
      <ToolButton
        label={undone ? t("undo.named", { label: undone.label }) : t("undo")}
        keys="mod+z"
        icon={Undo2}
        disabled={!undone}
        run={() => store.undo()}
      />
      <ToolButton
        label={redone ? t("redo.named", { label: redone.label }) : t("redo")}
        keys="mod+y"
        icon={Redo2}
        disabled={!redone}
        run={() => store.redo()}
      />
    </div>
  );
}
