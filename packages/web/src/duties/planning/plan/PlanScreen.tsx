import "@gantry/gantt/gantt.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showDone } from "../../../ui/feedback/toasts.tsx";
import { PastBanner } from "./compare/PastBanner.tsx";
import { PastDialog } from "./compare/PastDialog.tsx";
import { useComparison } from "./compare/useComparison.ts";
import { ConflictDialog } from "./dialogs/ConflictDialog.tsx";
import { PastedDialog } from "./dialogs/PastedDialog.tsx";
import { PlanPanels } from "./panel/PlanPanels.tsx";
import { usePlanGates } from "./gates/usePlanGates.ts";
import { usePlanNeeds } from "./needs/usePlanNeeds.ts";
import { usePlanResponsibilities } from "./gates/usePlanResponsibilities.ts";
import { PlanChart } from "./PlanChart.tsx";
import classes from "./PlanScreen.module.css";
import { ScenarioBanner } from "./scenarios/ScenarioBanner.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { useForecast } from "./forecast/useForecast.ts";
import type { Step } from "./sync/step.ts";
import type { PlanStore } from "./sync/planStore.ts";
import { planTexts } from "./texts.ts";
import { PlanToolbar } from "./toolbar/PlanToolbar.tsx";
import { usePlanCommands } from "./toolbar/usePlanCommands.ts";
import { usePlanValue } from "./loading/usePlanVersion.ts";
import type { PlanController } from "./view/planController.ts";
import { rememberedView, rememberView } from "./view/rememberedView.ts";
import { choiceOf, planSearch, searchOf, type ViewChoice } from "./view/viewChoice.ts";
import type { Pasted } from "./edit/pasteBlock.ts";
import type { Selection } from "@gantry/gantt";

/** The plan with its tools: what is shown is kept in the address. */
export function PlanScreen({ store }: { store: PlanStore }) {
  const t = useTexts(planTexts);
  const [choice, change] = useViewChoice();
  const [controller, setController] = useState<PlanController | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [news, setNews] = useState("");
  const [capturing, setCapturing] = useState(false);
  const [choosingPast, setChoosingPast] = useState(false);
  const onPast = () => setChoosingPast(true);
  const project = usePlanValue(store, ({ model }) => model.project);
  usePlanCommands({ store, controller, choice, change, selection, onCapture: () => setCapturing(true), onPast });
  usePlanGates(store);
  usePlanResponsibilities(store);
  usePlanNeeds(store);
  useForecast(store, choice);
  const comparisonError = useComparison(store, choice);
  const takeBack = (step: Step) => () => store.takeBack(step);

  return (
    <>
      <div className={classes["screen"]}>
        {store.asOf !== null && (
          <PastBanner projectId={project.id} at={store.asOf} choice={choice} change={change} onOther={onPast} />
        )}
        <ScenarioBanner store={store} change={change} />
        <PlanToolbar
          store={store}
          controller={controller}
          choice={choice}
          change={change}
          selection={selection}
          capturing={capturing}
          onCapturing={setCapturing}
          onPast={onPast}
        />
        <div className={classes["middle"]}>
          <PlanChart
            store={store}
            choice={choice}
            change={change}
            onController={setController}
            onSelection={setSelection}
            onPasted={(result) =>
              result.refused.length > 0
                ? setPasted(result)
                : showDone(t("pasted", { count: result.rows }), result.step ? { onUndo: takeBack(result.step) } : {})
            }
            onNews={setNews}
          />
          <PlanPanels
            store={store}
            controller={controller}
            choice={choice}
            change={change}
            comparisonError={comparisonError}
            onCapture={() => setCapturing(true)}
          />
        </div>
        <StatusBar
          store={store}
          selection={selection}
          news={news}
          onMoves={() => change({ moves: !choice.moves, findings: false, open: null, why: null })}
          onForecast={() =>
            change({ forecast: !choice.forecast, findings: false, moves: false, open: null, why: null })
          }
          onFindings={() => change({ findings: !choice.findings, open: null, why: null })}
        />
      </div>
      {choosingPast && (
        <PastDialog
          projectId={project.id}
          at={store.asOf}
          onChoose={(at) => change({ at, against: null })}
          onClose={() => setChoosingPast(false)}
        />
      )}
      <ConflictDialog store={store} />
      <PastedDialog store={store} pasted={pasted} onClose={() => setPasted(null)} />
    </>
  );
}

/** What the address says, and how to change it; what it leaves out is as it was last time. */
function useViewChoice(): [ViewChoice, (part: Partial<ViewChoice>) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const [remembered] = useState(rememberedView);
  const key = JSON.stringify(raw);
  const choice = useMemo(
    () => choiceOf(planSearch({ ...remembered, ...(JSON.parse(key) as Record<string, unknown>) })),
    [key, remembered],
  );
  const change = useCallback(
    (part: Partial<ViewChoice>) => {
      void navigate({
        to: ".",
        replace: true,
        // Of the row that is shown, what the address names stays.
        hash: (now = "") => ("row" in part ? "" : now),
        search: ((now: Record<string, unknown>) => {
          const next = searchOf({ ...choiceOf(planSearch({ ...remembered, ...now })), ...part });
          rememberView(next);
          return { ...defaults(remembered, next), ...next };
        }) as never,
      });
    },
    [navigate, remembered],
  );
  return [choice, change];
}

/** What was remembered and is now as usual must be said in the address, or it would come back. */
function defaults(remembered: Record<string, unknown>, next: object): Record<string, unknown> {
  const gone = Object.keys(remembered).filter((name) => !(name in next));
  const usual = searchOf(choiceOf({}));
  return Object.fromEntries(gone.map((name) => [name, (usual as Record<string, unknown>)[name] ?? ""]));
}
