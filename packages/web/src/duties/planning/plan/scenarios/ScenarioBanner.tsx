import { Badge, Button } from "@mantine/core";
import { FlaskConical, GitCompareArrows, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { shownLength } from "../../../../platform/format/planNotation.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { AcceptDialog } from "./AcceptDialog.tsx";
import type { PlanScenario } from "./planScenario.ts";
import { ScenarioActions } from "./ScenarioActions.tsx";
import classes from "./scenarios.module.css";
import { scenarioTexts } from "./texts.ts";

/** Says above the plan that it is a what-if, what it comes to so far, and how to end it. */
export function ScenarioBanner({ store, change }: Pick<ToolProps, "store" | "change">) {
  const t = useTexts(scenarioTexts);
  usePlanVersion(store, ["rows", "dates", "state", "comparison", "scenario"]);
  const [accepting, setAccepting] = useState(false);
  const { scenario } = store;
  if (!scenario) return null;
  const { row } = scenario;
  const conflicts = scenario.conflicts.length;
  const showPanel = () => change({ scenarios: true, baselines: false, findings: false, open: null, why: null });
  return (
    <section className={classes["banner"]} aria-label={t("banner.label")}>
      <FlaskConical size={17} aria-hidden />
      <strong>{t("banner.title", { name: row.name })}</strong>
      <Badge size="sm" variant="default">
        {t(row.privateTo === null ? "banner.shared" : "banner.private")}
      </Badge>
      <span role="status">{row.state === "open" ? finishWords(store, scenario, t) : t(`banner.${row.state}`)}</span>
      {conflicts > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          color="yellow"
          leftSection={<TriangleAlert size={14} />}
          onClick={showPanel}
        >
          {t("conflicts", { count: conflicts })}
        </Button>
      )}
      <span className={classes["actions"]}>
        <Button size="compact-sm" variant="default" leftSection={<GitCompareArrows size={14} />} onClick={showPanel}>
          {t("compare")}
        </Button>
        {row.state === "open" && store.mayAccept && (
          <Button size="compact-sm" onClick={() => setAccepting(true)}>
            {t("accept")}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => change({ scenario: null })}>
          {t("back")}
        </Button>
        <ScenarioActions
          row={row}
          onOpen={(id) => change({ scenario: id })}
          onGone={() => change({ scenario: null })}
        />
      </span>
      {accepting && (
        <AcceptDialog
          row={row}
          onAccepted={() => change({ scenario: null, scenarios: false })}
          onClose={() => setAccepting(false)}
        />
      )}
    </section>
  );
}

function finishWords(
  { model, scheduler }: PlanStore,
  scenario: PlanScenario,
  t: (
    key: "banner.text" | "finish.same" | "finish.later" | "finish.earlier",
    values?: Record<string, string>,
  ) => string,
): string {
  const tops = model.outline.rows.filter(({ parentId }) => parentId === null);
  const finishes = tops.flatMap(({ id }) => scheduler.dates.get(id)?.finish ?? []);
  const beneath = scenario.finishBeneath;
  if (finishes.length === 0 || beneath === null) return t("banner.text");
  const minutes = model.projectCalendar.workBetween(beneath, Math.max(...finishes));
  if (minutes === 0) return t("finish.same");
  const amount = shownLength(minutes, model.project);
  return t(minutes > 0 ? "finish.later" : "finish.earlier", { amount });
}
