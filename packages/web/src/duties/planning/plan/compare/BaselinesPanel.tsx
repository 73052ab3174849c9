import { Button } from "@mantine/core";
import { Columns3, Milestone, Plus } from "lucide-react";
import { useState } from "react";
import type { BaselineRow } from "@gantry/records";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { EmptyState } from "../../../../ui/states/EmptyState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { planColumn } from "../columns/planColumns.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import { PanelSection, SidePanel } from "../panel/SidePanel.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { BaselineCard } from "./BaselineCard.tsx";
import { CaptureDialog } from "./CaptureDialog.tsx";
import { varianceColumnIds } from "./compareColumns.ts";
import { compareTexts } from "./texts.ts";
import { useBaselines } from "./useBaselines.ts";
import { VarianceSection } from "./VarianceSection.tsx";

interface BaselinesPanelProps extends ToolProps {
  /** Why the comparison could not be loaded. */
  error: unknown;
  onCapture: () => void;
}

/** Baselines with who, when and why; what differs from the one that is shown. */
export function BaselinesPanel({ store, controller, choice, change, error, onCapture }: BaselinesPanelProps) {
  const t = useTexts(compareTexts);
  usePlanVersion(store, ["comparison"]);
  const [renamed, setRenamed] = useState<BaselineRow | null>(null);
  const { id: projectId } = store.model.project;
  const baselines = useBaselines(projectId);
  const mayWrite = store.permissions.has("plan.write");
  const shown = store.comparing.with;
  const missing = varianceColumnIds.filter((id) => !choice.columns.some((column) => column.id === id));
  const capture = mayWrite && (
    <Button size="compact-sm" variant="light" leftSection={<Plus size={15} />} onClick={onCapture}>
      {t("capture")}
    </Button>
  );
  return (
    <SidePanel title={t("panel.title")} onClose={() => change({ baselines: false })}>
      {baselines.length === 0 && shown === null && (
        <EmptyState icon={<Milestone size={26} />} title={t("panel.empty")} actions={capture}>
          <p>{t("panel.emptyText")}</p>
        </EmptyState>
      )}
      <ProblemNotice error={error} />
      {baselines.length > 0 && (
        <PanelSection title={t("panel.list")}>
          {baselines.map((row) => (
            <BaselineCard
              key={row.id}
              row={row}
              currency={store.model.project.currency}
              isShown={row.id === shown?.id}
              mayWrite={mayWrite}
              onShow={() => change({ against: row.id, layers: new Set([...choice.layers, "baseline"]) })}
              onRename={() => setRenamed(row)}
            />
          ))}
          {capture}
        </PanelSection>
      )}
      {shown && (
        <PanelSection title={t("panel.variance", { name: shown.name })}>
          <VarianceSection store={store} controller={controller} />
          {shown.kind === "moment" && (
            <div>
              <Button size="compact-sm" variant="subtle" onClick={() => change({ at: shown.id, against: null })}>
                {t("panel.thenPlan")}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => change({ against: null })}>
                {t("panel.thenDone")}
              </Button>
            </div>
          )}
          {missing.length > 0 && (
            <Button
              mt={10}
              size="compact-sm"
              variant="subtle"
              leftSection={<Columns3 size={15} />}
              onClick={() =>
                change({
                  columns: [...choice.columns, ...missing.map((id) => ({ id, width: planColumn(id)?.width ?? 100 }))],
                })
              }
            >
              {t("panel.columns")}
            </Button>
          )}
        </PanelSection>
      )}
      {renamed && (
        <CaptureDialog
          projectId={projectId}
          hasDefault
          row={renamed}
          onDone={() => undefined}
          onClose={() => setRenamed(null)}
        />
      )}
    </SidePanel>
  );
}
