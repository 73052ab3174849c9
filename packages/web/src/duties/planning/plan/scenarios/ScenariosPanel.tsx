import { api, scenarioStep, user, type ScenarioRow } from "@gantry/records";
import { Badge, Button, Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { FlaskConical, Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../../../platform/api/call.ts";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { applyEdits, deleteEdit } from "../../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../../ui/feedback/toasts.tsx";
import { EmptyState } from "../../../../ui/states/EmptyState.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import { PanelSection, SidePanel } from "../panel/SidePanel.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { ComparisonFacts } from "./ComparisonFacts.tsx";
import { ConflictList } from "./ConflictList.tsx";
import { MovedList } from "./MovedList.tsx";
import type { PlanScenario } from "./planScenario.ts";
import { ScenarioActions } from "./ScenarioActions.tsx";
import { ScenarioDialog } from "./ScenarioDialog.tsx";
import classes from "./scenarios.module.css";
import { scenarioTexts } from "./texts.ts";
import { useScenarios } from "./useScenarios.ts";

/** All scenarios of the project; what the one that is open changes, step by step and in sum. */
export function ScenariosPanel({ store, controller, change }: ToolProps) {
  const t = useTexts(scenarioTexts);
  const [asking, setAsking] = useState(false);
  const { id: projectId } = store.model.project;
  const rows = useScenarios(projectId);
  const begin = (
    <Button size="compact-sm" variant="light" leftSection={<Plus size={15} />} onClick={() => setAsking(true)}>
      {t("new")}
    </Button>
  );
  return (
    <SidePanel title={t("panel.title")} onClose={() => change({ scenarios: false })}>
      {rows.length === 0 && (
        <EmptyState icon={<FlaskConical size={26} />} title={t("panel.empty")} actions={begin}>
          <p>{t("panel.emptyText")}</p>
        </EmptyState>
      )}
      {store.scenario && <Comparison store={store} controller={controller} scenario={store.scenario} rows={rows} />}
      {rows.length > 0 && (
        <PanelSection title={t("list")}>
          {rows.map((row) => (
            <ScenarioCard
              key={row.id}
              row={row}
              isShown={row.id === store.scenario?.row.id}
              onOpen={(id) => change({ scenario: id })}
              onGone={() => row.id === store.scenario?.row.id && change({ scenario: null })}
            />
          ))}
          {begin}
        </PanelSection>
      )}
      {asking && (
        <ScenarioDialog
          projectId={projectId}
          row={null}
          onDone={(id) => change({ scenario: id })}
          onClose={() => setAsking(false)}
        />
      )}
    </SidePanel>
  );
}

interface ScenarioCardProps {
  row: ScenarioRow;
  isShown: boolean;
  onOpen: (id: string) => void;
  onGone: () => void;
}

function ScenarioCard({ row, isShown, onOpen, onGone }: ScenarioCardProps) {
  const t = useTexts(scenarioTexts);
  const format = useFormat();
  const users = useQuery(allRowsQuery(user));
  const by = users.data?.find(({ id }) => id === row.ownerId)?.name ?? t("panel.somebody");
  return (
    <article className={classes["card"]} data-shown={isShown} aria-label={row.name}>
      <div className={classes["cardHead"]}>
        <button type="button" className={classes["cardName"]} aria-pressed={isShown} onClick={() => onOpen(row.id)}>
          {row.name}
        </button>
        <Badge size="sm" variant={row.state === "open" ? "light" : "default"}>
          {t(`panel.state.${row.state}`)}
        </Badge>
        {row.privateTo !== null && (
          <Badge size="sm" variant="default">
            {t("banner.private")}
          </Badge>
        )}
        <ScenarioActions row={row} onOpen={onOpen} onGone={onGone} />
      </div>
      <p className={classes["muted"]}>{t("panel.by", { name: by, when: format.ago(row.createdAt) })}</p>
      {row.note !== "" && <p className={classes["note"]}>{row.note}</p>}
    </article>
  );
}

interface ComparisonProps extends Pick<ToolProps, "store" | "controller"> {
  scenario: PlanScenario;
  rows: readonly ScenarioRow[];
}

function Comparison({ store, controller, scenario, rows }: ComparisonProps) {
  const t = useTexts(scenarioTexts);
  const version = usePlanVersion(store, ["comparison", "dates", "scenario"]);
  const [against, setAgainst] = useState<string | null>(null);
  const { id } = scenario.row;
  const saved = store.outbox.state === "saved";
  const compared = useQuery({
    queryKey: ["scenario", id, "comparison", against, version, saved],
    enabled: saved,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(api.scenario.comparison, { params: { id }, query: against === null ? {} : { with: against } }, { signal }),
  });
  const others = rows.filter((row) => row.id !== id);
  return (
    <>
      <PanelSection title={t("panel.comparison")}>
        {others.length > 0 && (
          <Select
            size="xs"
            mb={10}
            label={t("panel.compare")}
            value={against ?? ""}
            allowDeselect={false}
            data={[{ value: "", label: t("panel.plan") }, ...others.map((row) => ({ value: row.id, label: row.name }))]}
            onChange={(value) => setAgainst(value === "" ? null : value)}
          />
        )}
        <ProblemNotice error={compared.error} />
        {compared.isPending && <LoadingState rows={4} height={20} />}
        {compared.data && (
          <>
            <ComparisonFacts comparison={compared.data.comparison} currency={store.model.project.currency} />
            <MovedList comparison={compared.data.comparison} onGo={(rowId) => controller?.reveal(rowId)} />
          </>
        )}
      </PanelSection>
      {compared.data && compared.data.conflicts.length > 0 && (
        <PanelSection title={t("panel.conflicts")}>
          <ConflictList conflicts={compared.data.conflicts} />
        </PanelSection>
      )}
      <Steps scenario={scenario} mayWrite={store.permissions.has("progress.write")} />
    </>
  );
}

function Steps({ scenario, mayWrite }: { scenario: PlanScenario; mayWrite: boolean }) {
  const t = useTexts(scenarioTexts);
  const { steps } = scenario;
  const takeOut = (step: PlanScenario["steps"][number]) => {
    applyEdits([deleteEdit(scenarioStep, step)]).then(
      (result) => showUndoable(t("takenOut", { label: step.label }), result),
      showProblem,
    );
  };
  return (
    <PanelSection title={t("panel.steps")}>
      {steps.length === 0 && <p className={classes["muted"]}>{t("panel.noSteps")}</p>}
      <ol className={classes["steps"]}>
        {steps.map((step) => (
          <li key={step.id}>
            <span>{step.label}</span>
            {mayWrite && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={t("panel.takeOut", { label: step.label })}
                onClick={() => takeOut(step)}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
