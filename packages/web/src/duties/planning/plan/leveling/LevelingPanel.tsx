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
import { LevelingResult } from "./LevelingResult.tsx";
import { OverloadSection } from "./OverloadSection.tsx";
import { loadedPlan } from "./planOverloads.ts";
import { SearchStatus } from "./SearchStatus.tsx";
import { TakenNotice } from "./TakenNotice.tsx";
import { levelingTexts } from "./texts.ts";
import { useStaffingFacts } from "./staffing/useStaffingFacts.ts";
import { useBookings, type Counted } from "./useBookings.ts";
import { useLeveling } from "./useLeveling.ts";

/** Dates at which nobody has more to do than they can: searched for, shown in the plan, taken over row by row or as a whole. */
export function LevelingPanel(tools: ToolProps) {
  const { store, controller, change } = tools;
  const t = useTexts(levelingTexts);
  const version = usePlanVersion(store, ["rows", "surroundings"]);
  const search = useLeveling(store);
  const [counted, setCounted] = useState<Counted>({ others: true, absences: true });
  const taken = useBookings(store, counted);
  const { bookings } = taken;
  const staffing = useStaffingFacts(store, version);
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
            <OverloadSection store={store} controller={controller} overloads={now.overloads} />
            {clearing && (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
                {t("clear", { count: clearing.patches.length })}
              </Button>
            )}
          </PanelSection>
          <PanelSection title={t("search.title")}>
            <LevelingForm
              counted={counted}
              onCounted={setCounted}
              staffing={staffing}
              store={store}
              controller={controller}
              isReady={!taken.isPending && taken.error === null}
              isRunning={search.status.kind === "running"}
              onStart={(question) => {
                setTaken(false);
                search.start({ ...question, plan: now.plan, bookings });
              }}
              onStop={search.stop}
            />
            <TakenNotice taken={taken} />
            <SearchStatus store={store} search={search} isTaken={isTaken} />
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
