import { createPlanFormat } from "@gantry/gantt";
import { lazy, Suspense, useMemo } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { BaselinesPanel } from "../compare/BaselinesPanel.tsx";
import { ForecastPanel } from "../forecast/ForecastPanel.tsx";
import { MovesPanel } from "../reasons/MovesPanel.tsx";
import { ReasonsPanel } from "../reasons/ReasonsPanel.tsx";
import { usePlanValue } from "../loading/usePlanVersion.ts";
import type { ToolProps } from "../toolbar/toolProps.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { ScenariosPanel } from "../scenarios/ScenariosPanel.tsx";
import { FindingsPanel } from "./FindingsPanel.tsx";
import { RowPanel } from "./RowPanel.tsx";

const LevelingPanel = lazy(async () => ({ default: (await import("../leveling/LevelingPanel.tsx")).LevelingPanel }));

interface PlanPanelsProps extends ToolProps {
  /** Why what the plan is compared with could not be loaded. */
  comparisonError: unknown;
  onCapture: () => void;
}

/** What is open beside the plan: one panel at a time. */
export function PlanPanels({ comparisonError, onCapture, ...tools }: PlanPanelsProps) {
  const { store, controller, choice, change } = tools;
  const { locale } = useFormat();
  const format = useMemo(() => createPlanFormat(locale), [locale]);
  const open = useThere(store, choice.open);
  const why = useThere(store, choice.why);
  if (why !== null)
    return (
      <ReasonsPanel
        key={why}
        store={store}
        format={format}
        rowId={why}
        controller={controller}
        onClose={() => change({ why: null })}
      />
    );
  if (open !== null)
    return (
      <RowPanel
        key={open}
        store={store}
        rowId={open}
        controller={controller}
        onClose={() => change({ open: null })}
        onOpen={(id) => change({ open: id })}
        onWhy={() => change({ why: open })}
      />
    );
  if (choice.findings)
    return <FindingsPanel store={store} controller={controller} onClose={() => change({ findings: false })} />;
  if (choice.moves) return <MovesPanel store={store} controller={controller} change={change} format={format} />;
  if (choice.forecast) return <ForecastPanel {...tools} />;
  if (choice.scenarios) return <ScenariosPanel {...tools} />;
  if (choice.baselines) return <BaselinesPanel {...tools} error={comparisonError} onCapture={onCapture} />;
  if (choice.leveling && store.permissions.has("plan.write"))
    return (
      <Suspense>
        <LevelingPanel {...tools} />
      </Suspense>
    );
  return null;
}

/** A row that is to be shown, as long as it is there. */
function useThere(store: PlanStore, id: string | null): string | null {
  const isThere = usePlanValue(store, ({ model }) => id !== null && model.tables.workItem.has(id));
  return isThere ? id : null;
}
