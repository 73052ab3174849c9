import { createPlanFormat } from "@gantry/gantt";
import { workItem } from "@gantry/records";
import { Button } from "@mantine/core";
import { LocateFixed } from "lucide-react";
import { lazy, Suspense, useMemo } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { RowTalk } from "../../../collaboration/public.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { Sight } from "../columns/planColumn.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planTexts } from "../texts.ts";
import type { PlanController } from "../view/planController.ts";
import { summaryPercents } from "../view/summaryPercents.ts";
import { WhyBrief } from "../reasons/WhyBrief.tsx";
import { CellField } from "./CellField.tsx";
import { RowHistory } from "./RowHistory.tsx";
import { RowLinks } from "./RowLinks.tsx";
import { PanelSection, SidePanel } from "./SidePanel.tsx";
import classes from "./SidePanel.module.css";

const Suggestions = lazy(async () => ({ default: (await import("../suggest/Suggestions.tsx")).Suggestions }));

const RowApproval = lazy(async () => ({
  default: (await import("../../../../ui/record/approval/RowApproval.tsx")).RowApproval,
}));

const NeedsSection = lazy(async () => ({ default: (await import("../needs/NeedsSection.tsx")).NeedsSection }));

interface RowPanelProps {
  store: PlanStore;
  rowId: string;
  controller: PlanController | null;
  onClose: () => void;
  onOpen: (id: string) => void;
  onWhy: () => void;
}

const SCHEDULE = [
  "start",
  "finish",
  "duration",
  "mode",
  "constraintType",
  "constraintDate",
  "deadline",
  "calendarId",
  "method",
];
const PROGRESS = ["percentComplete", "state", "actualStart", "actualFinish"];
const COMPUTED = ["totalFloat", "freeFloat", "earlyStart", "earlyFinish", "lateStart", "lateFinish"];

/** Everything about one row. */
export function RowPanel({ store, rowId, controller, onClose, onOpen, onWhy }: RowPanelProps) {
  const t = useTexts(planTexts);
  const { locale } = useFormat();
  const version = usePlanVersion(store, ["rows", "dates", "comparison"]);
  const format = useMemo(() => createPlanFormat(locale), [locale]);
  const percents = useMemo(() => summaryPercents(store.model), [store, version]);
  const sight: Sight = {
    context: store.context,
    dates: (id) => store.scheduler.dates.get(id),
    format,
    summaryPercent: (id) => percents.get(id) ?? 0,
    comparing: store.comparing,
    forecast: store.forecast,
  };
  const item = store.model.item(rowId);
  const row = store.model.outline.byId.get(rowId);
  const field = (columnId: string, whole = false) => (
    <div key={columnId} className={whole ? classes["whole"] : undefined}>
      <CellField store={store} sight={sight} rowId={rowId} columnId={columnId} lines={columnId === "notes"} />
    </div>
  );
  return (
    <SidePanel
      title={item.name}
      above={[store.model.keyOf(item), t("panel.row", { row: row?.number ?? "", wbs: row?.wbsCode ?? "" })]
        .filter(Boolean)
        .join(" · ")}
      onClose={onClose}
    >
      {item.version > 0 && (
        <Suspense>
          <RowApproval declaration={workItem} row={item} />
        </Suspense>
      )}
      <PanelSection title={t("panel.work")}>
        <div className={classes["fields"]}>
          {field("name", true)}
          {SCHEDULE.map((columnId) => field(columnId))}
        </div>
        <Button
          mt={12}
          size="compact-sm"
          variant="subtle"
          leftSection={<LocateFixed size={15} />}
          onClick={() => controller?.reveal(rowId)}
        >
          {t("panel.reveal")}
        </Button>
      </PanelSection>
      <PanelSection title={t("panel.why")}>
        <WhyBrief store={store} format={format} rowId={rowId} onAll={onWhy} />
      </PanelSection>
      <PanelSection title={t("panel.links")}>
        <RowLinks store={store} rowId={rowId} onOpen={onOpen} />
        <div className={classes["fields"]}>{field("predecessors", true)}</div>
      </PanelSection>
      <PanelSection title={t("panel.people")}>
        <div className={classes["fields"]}>
          {field("resources", true)}
          {field("work")}
          {field("priority")}
        </div>
        {!row?.hasChildren && (
          <Suspense>
            <NeedsSection key={rowId} store={store} rowId={rowId} />
          </Suspense>
        )}
        {store.permissions.has("plan.write") && !row?.hasChildren && (
          <Suspense>
            <Suggestions store={store} rowId={rowId} />
          </Suspense>
        )}
      </PanelSection>
      <PanelSection title={t("panel.progress")}>
        <div className={classes["fields"]}>{PROGRESS.map((columnId) => field(columnId))}</div>
      </PanelSection>
      <PanelSection title={t("panel.computed")}>
        <div className={classes["fields"]}>{COMPUTED.map((columnId) => field(columnId))}</div>
      </PanelSection>
      <PanelSection title={t("panel.notes")}>{field("notes", true)}</PanelSection>
      {item.version > 0 && (
        <Suspense fallback={<LoadingState rows={3} />}>
          <RowTalk
            declaration={workItem}
            row={{ id: rowId }}
            rights={{ has: (permission) => store.permissions.has(permission) }}
            projectId={store.model.project.id}
          />
        </Suspense>
      )}
      <PanelSection title={t("panel.history")}>
        <RowHistory id={rowId} version={item.version} />
      </PanelSection>
    </SidePanel>
  );
}
