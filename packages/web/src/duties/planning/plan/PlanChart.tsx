import { createPlanFormat, type Selection } from "@gantry/gantt";
import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Filter, Rows3 } from "lucide-react";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showDone, showRefusal } from "../../../ui/feedback/toasts.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import type { Pasted } from "./edit/pasteBlock.ts";
import { passing } from "./filter/planFilter.ts";
import { projectNow } from "../../../platform/format/projectNow.ts";
import { usePlanVersion } from "./loading/usePlanVersion.ts";
import { useRefusals } from "./loading/useRefusals.ts";
import classes from "./PlanScreen.module.css";
import { RowMenu } from "./RowMenu.tsx";
import type { PlanStore } from "./sync/planStore.ts";
import { planTexts } from "./texts.ts";
import { PlanController, type ControllerPort } from "./view/planController.ts";
import { planWords } from "./view/planWords.ts";
import type { ViewChoice } from "./view/viewChoice.ts";

/** What an edit brought about is said once its dates and forecast are drawn: sliding in, it would hold them up. */
const NOTICED_AFTER_MS = 200;

interface PlanChartProps {
  store: PlanStore;
  choice: ViewChoice;
  change: (part: Partial<ViewChoice>) => void;
  onController: (controller: PlanController | null) => void;
  onSelection: (selection: Selection) => void;
  onPasted: (result: Pasted) => void;
  onNews: (text: string) => void;
}

/** Where the framework-free plan view lives. */
export function PlanChart({
  store,
  choice: chosen,
  change,
  onController,
  onSelection,
  onPasted,
  onNews,
}: PlanChartProps) {
  const t = useTexts(planTexts);
  const host = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<PlanController | null>(null);
  const { organisation, user } = useSession();
  const { locale } = useFormat();
  const later = useLater();
  // On a phone there is room for one of the two.
  const narrow = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const choice = useMemo(
    () => (narrow && chosen.pane === "split" ? { ...chosen, pane: "grid" as const } : chosen),
    [chosen, narrow],
  );
  const port: ControllerPort = {
    selected: onSelection,
    opened: (id) => change({ open: id, why: null }),
    openedLink: (id) => change({ open: store.model.tables.dependency.get(id)?.successorId ?? null }),
    columnsChanged: (columns) => change({ columns }),
    zoomed: (zoom) => later("zoom", () => change({ zoom })),
    gridWidthChanged: (gridWidth) => later("width", () => change({ gridWidth })),
    notice: (message, step) => {
      // Of a bar that is dropped again and again the last drop is told.
      const about = [...step.versions.keys()].join(" ");
      setTimeout(() => showDone(message, { onUndo: () => store.takeBack(step), about }), NOTICED_AFTER_MS);
    },
    refused: showRefusal,
    pasted: onPasted,
    deleted: (names, step) =>
      showDone(
        names.length === 1 ? t("deleted.one", { name: names[0] ?? "" }) : t("deleted.many", { count: names.length }),
        {
          onUndo: () => store.takeBack(step),
        },
      ),
    changedBy: (name, ids) => onNews(t("news", { name, count: ids.length })),
  };
  const create = useEffectEvent((element: HTMLElement) => {
    return new PlanController({
      store,
      host: element,
      format: createPlanFormat(locale),
      texts: planWords(store.model.project.name),
      choice,
      personId: user.personId,
      weekStart: store.context.weekStart,
      now: projectNow(user.timeZone ?? organisation.timeZone),
      port,
    });
  });

  useEffect(() => {
    if (!host.current) return;
    const made = create(host.current);
    setController(made);
    onController(made);
    // The dates are on the screen already; the engine is made ready for edits when that has been drawn.
    const timer = setTimeout(() => store.open(), 30);
    return () => {
      clearTimeout(timer);
      onController(null);
      setController(null);
      made.destroy();
    };
  }, [store, locale, onController]);
  useEffect(() => controller?.show(choice), [controller, choice]);
  useRefusals(store, controller);

  return (
    <div className={classes["chart"]}>
      <div ref={host} style={{ height: "100%" }} />
      <RowMenu
        host={host}
        store={store}
        controller={controller}
        onOpen={(id) => change({ open: id, why: null })}
        onWhy={(id) => change({ why: id })}
      />
      <NothingShown store={store} controller={controller} choice={choice} change={change} personId={user.personId} />
    </div>
  );
}

interface NothingShownProps extends Pick<PlanChartProps, "store" | "choice" | "change"> {
  controller: PlanController | null;
  personId: string | null;
}

/** An empty plan teaches how to begin; an empty filter how to see all again. */
function NothingShown({ store, controller, choice, change, personId }: NothingShownProps) {
  const t = useTexts(planTexts);
  usePlanVersion(store, ["rows"]);
  const { model, scheduler, context } = store;
  if (model.outline.rows.length === 0) {
    return (
      <div className={classes["empty"]}>
        <EmptyState
          icon={<Rows3 size={26} />}
          title={t("empty.title")}
          actions={
            store.permissions.has("plan.write") && (
              <Button onClick={() => controller?.insert()}>{t("empty.action")}</Button>
            )
          }
        >
          <p>{t("empty.text")}</p>
        </EmptyState>
      </div>
    );
  }
  const found = passing(choice.filter, { model, dates: scheduler.dates, today: context.today, personId });
  if (found === null || found.size > 0) return null;
  return (
    <div className={classes["empty"]}>
      <EmptyState
        icon={<Filter size={26} />}
        title={t("filtered.title")}
        actions={
          <Button onClick={() => change({ filter: { chips: new Set(), text: "" } })}>{t("filtered.action")}</Button>
        }
      >
        <p>{t("filtered.text", { count: model.outline.rows.length })}</p>
      </EmptyState>
    </div>
  );
}

/** Runs something when it has not been asked for again for a while. */
function useLater(): (what: string, run: () => void) => void {
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  return (what, run) => {
    clearTimeout(timers.current.get(what));
    timers.current.set(what, setTimeout(run, 350));
  };
}
