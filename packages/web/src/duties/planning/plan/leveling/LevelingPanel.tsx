import { Button } from "@mantine/core";
import { Scale } from "lucide-react";
import { useMemo, useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showDone } from "../../../../ui/feedback/toasts.tsx";
import { EmptyState } from "../../../../ui/states/EmptyState.tsx";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import { PanelSection, SidePanel } from "../panel/SidePanel.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import classes from "./leveling.module.css";
import { LevelingForm } from "./LevelingForm.tsx";
import { clearingDraft } from "./levelingMoves.ts";
import { namesOf } from "./levelingNames.ts";
import type { LevelingQuestion } from "./levelingAnswer.ts";
import { LevelingResult } from "./LevelingResult.tsx";
import { OverloadSection } from "./OverloadSection.tsx";
import { loadedPlan } from "./planOverloads.ts";
import { RowButton } from "./RowButton.tsx";
import { usualChoice } from "./searchChoice.ts";
import { SearchStatus } from "./SearchStatus.tsx";
import { TakenNotice } from "./TakenNotice.tsx";
import { levelingTexts } from "./texts.ts";
import { useStaffingFacts } from "./staffing/useStaffingFacts.ts";
import { useBookings } from "./useBookings.ts";
import { levelingWorker } from "./levelingWorker.ts";
import { useLeveling } from "./useLeveling.ts";

/** Dates at which nobody has more to do than they can: searched for, shown in the plan, taken over row by row or as a whole. */
export function LevelingPanel(tools: ToolProps) {
  const { store, controller, change } = tools;
  const t = useTexts(levelingTexts);
  const version = usePlanVersion(store, ["rows", "surroundings"]);
  const stores = useMemo(() => [store], [store]);
  const search = useLeveling<LevelingQuestion>(stores, levelingWorker);
  const [sought, setSought] = useState(usualChoice);
  const taken = useBookings(stores, sought.counted);
  const { bookings } = taken;
  const staffing = useStaffingFacts(stores, version);
  const now = useMemo(() => loadedPlan(store, bookings), [store, bookings, version]);
  const [isTaken, setTaken] = useState(false);
  const clearing = clearingDraft(store);
  const clear = () => {
    if (!clearing) return;
    const step = store.commit(clearing);
    showDone(t("cleared", { count: clearing.patches.length }), { onUndo: () => store.takeBack(step) });
  };
  const backwards = store.model.project.scheduleFrom === "finish";
  return (
    <SidePanel title={t("title")} onClose={() => change({ leveling: false })}>
      {backwards ? (
        <EmptyState icon={<Scale size={26} />} title={t("backwards")}>
          <p>{t("backwards.text")}</p>
        </EmptyState>
      ) : (
        <>
          <PanelSection title={t("now.title")}>
            <OverloadSection
              store={store}
              names={namesOf(store)}
              renderRow={(id) => <RowButton store={store} controller={controller} id={id} />}
              overloads={now.overloads}
            />
            {clearing && (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
                {t("clear", { count: clearing.patches.length })}
              </Button>
            )}
          </PanelSection>
          <PanelSection title={t("search.title")}>
            <LevelingForm
              cannotPause={now.plan.conventions.progress !== "actual"}
              choice={sought}
              onChange={setSought}
              staffing={staffing}
              store={store}
              controller={controller}
              isReady={!taken.isPending && taken.error === null}
              isRunning={search.status.kind === "running"}
              onStart={(scope) => {
                setTaken(false);
                const { goals, maySwap, splitting, seconds } = sought;
                const asked = { scope, splitting, goals, seconds, bookings };
                search.start({ ...asked, staffing: { ...staffing, maySwap }, plan: now.plan });
              }}
              onStop={search.stop}
            />
            <TakenNotice taken={taken} />
            <SearchStatus names={namesOf(store)} search={search} isTaken={isTaken} />
          </PanelSection>
          {search.answer && search.status.kind === "over" && search.answer.proposal.status !== "refused" && (
            <LevelingResult
              {...tools}
              answer={search.answer}
              before={now}
              staffing={staffing}
              onTaken={() => setTaken(true)}
            />
          )}
          {!search.answer && <p className={classes["muted"]}>{t("kept")}</p>}
        </>
      )}
    </SidePanel>
  );
}
