import type { PlanFormat } from "@gantry/gantt";
import { instantFromText, reasonsOf, type Reasons } from "@gantry/records";
import { SegmentedControl } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import { PanelSection, SidePanel } from "../panel/SidePanel.tsx";
import classes from "../panel/SidePanel.module.css";
import type { PlanStore } from "../sync/planStore.ts";
import type { PlanController } from "../view/planController.ts";
import { ReasonSteps } from "./ReasonSteps.tsx";
import { reasonVocabulary } from "./reasonVocabulary.ts";
import { reasonPanelTexts } from "./texts.ts";

interface ReasonsPanelProps {
  store: PlanStore;
  format: PlanFormat;
  rowId: string;
  controller: PlanController | null;
  onClose: () => void;
}

type About = "start" | "finish" | "float";

/** Why a row stands where it does: the chain to the root, what could be changed, how far it may slip. The path is drawn in the chart. */
export function ReasonsPanel({ store, format, rowId, controller, onClose }: ReasonsPanelProps) {
  const t = useTexts(reasonPanelTexts);
  const version = usePlanVersion(store, ["rows", "dates"]);
  const [about, setAbout] = useState<About>("start");
  const vocabulary = useMemo(() => reasonVocabulary(store.model, format), [store, format]);
  const { live } = store.scheduler;
  const reasons = useMemo(
    () => live && reasonsOf(live, rowId, about === "finish" ? "finish" : "start", vocabulary),
    [live, rowId, about, vocabulary, version],
  );
  usePath(controller, reasons, about);
  const go = (id: string) => controller?.reveal(id);
  return (
    <SidePanel title={store.model.item(rowId).name} above={t("above")} onClose={onClose}>
      <SegmentedControl
        mt={12}
        fullWidth
        size="xs"
        aria-label={t("side")}
        value={about}
        data={(["start", "finish", "float"] as const).map((value) => ({ value, label: t(`side.${value}`) }))}
        onChange={(value) => setAbout(value)}
      />
      {!reasons && <p className={classes["muted"]}>{t("none")}</p>}
      {reasons && about !== "float" && (
        <>
          <PanelSection title={t("chain")}>
            <ReasonSteps steps={reasons.steps} format={format} onGo={go} />
          </PanelSection>
          <Earlier reasons={reasons} untilNext={untilNext(reasons, vocabulary)} onGo={go} />
        </>
      )}
      {reasons && about === "float" && <Room room={reasons.room} format={format} onGo={go} />}
    </SidePanel>
  );
}

function untilNext({ minutesUntilNext, workItemId }: Reasons, v: ReturnType<typeof reasonVocabulary>): string | null {
  if (minutesUntilNext === null || minutesUntilNext === 0) return null;
  return v.text("improve.until", { length: v.length(minutesUntilNext, workItemId) });
}

interface EarlierProps {
  reasons: Reasons;
  untilNext: string | null;
  onGo: (id: string) => void;
}

function Earlier({ reasons: { improvements }, untilNext, onGo }: EarlierProps) {
  const t = useTexts(reasonPanelTexts);
  return (
    <PanelSection title={t("earlier")}>
      {improvements.length === 0 && <p className={classes["muted"]}>{t("earlier.none")}</p>}
      <ul className={classes["list"]}>
        {improvements.map((each) => (
          <li key={each.sentence + each.workItemId}>
            <button type="button" className={classes["linkName"]} onClick={() => onGo(each.workItemId)}>
              {each.sentence}
            </button>
          </li>
        ))}
      </ul>
      {improvements.length > 0 && untilNext !== null && <p className={classes["muted"]}>{untilNext}</p>}
    </PanelSection>
  );
}

function Room({ room, format, onGo }: { room: Reasons["room"]; format: PlanFormat; onGo: (id: string) => void }) {
  const t = useTexts(reasonPanelTexts);
  return (
    <PanelSection title={t("side.float")}>
      <p>{room.sentence}</p>
      <ol className={classes["chain"]}>
        {room.steps.map((step) => (
          <li key={step.workItemId}>
            <button type="button" className={classes["linkName"]} onClick={() => onGo(step.workItemId)}>
              <strong>
                {t("chain.late", {
                  name: step.name,
                  date: step.lateFinish === null ? "" : format.date(instantFromText(step.lateFinish) ?? 0),
                })}
              </strong>
            </button>
            <div>{step.sentence}</div>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

/** Draws the chain in the chart for as long as the panel shows it. */
function usePath(controller: PlanController | null, reasons: Reasons | null, about: About): void {
  useEffect(() => {
    if (!controller || !reasons) return;
    const steps: readonly { workItemId: string; reason: Record<string, unknown> | null }[] =
      about === "float" ? reasons.room.steps : reasons.steps;
    controller.view.highlight({
      rowIds: steps.map(({ workItemId }) => workItemId),
      linkIds: steps.flatMap(({ reason }) => linkOf(reason)),
    });
  }, [controller, reasons, about]);
  useEffect(() => () => controller?.view.highlight(null), [controller]);
}

function linkOf(reason: Record<string, unknown> | null): string[] {
  const link = reason?.["kind"] === "levelingDelay" ? (reason["after"] as { dependencyId?: unknown } | null) : reason;
  return typeof link?.["dependencyId"] === "string" ? [link["dependencyId"]] : [];
}
