import { api } from "@gantry/records";
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../../platform/api/call.ts";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Section } from "../../../../ui/page/Section.tsx";
import { FailedState } from "../../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { agileTexts } from "../texts.ts";
import { BurnChart } from "./BurnChart.tsx";
import { BurnTable } from "./BurnTable.tsx";
import { burnLines, type BurnKind, type BurnUnit } from "./burnLines.ts";
import classes from "./sprints.module.css";

interface BurnSectionProps {
  projectId: string;
  /** Null for all agile work of the project. */
  sprintId: string | null;
  /** Changes when something that the chart shows may have changed. */
  version: string;
}

/** Burn-up or burn-down, in points or hours, as a chart and as a table. */
export function BurnSection({ projectId, sprintId, version }: BurnSectionProps) {
  const t = useTexts(agileTexts);
  const format = useFormat();
  const [kind, setKind] = useState<BurnKind>(sprintId === null ? "up" : "down");
  const [unit, setUnit] = useState<BurnUnit>("points");
  const burn = useQuery({
    queryKey: ["burn", projectId, sprintId, version],
    queryFn: ({ signal }) =>
      call(api.burn.burn, { params: { id: projectId }, query: sprintId === null ? {} : { sprintId } }, { signal }),
    placeholderData: (before) => before,
  });
  const lines = burn.data ? burnLines(burn.data.days, { kind, unit, name: (line) => t(`burn.${line}`) }) : [];
  const projected = burn.data?.projectedFinish ?? null;
  return (
    <Section
      title={t(sprintId === null ? "burn.project" : `burn.title.${kind}`)}
      description={projected === null ? undefined : t("burn.projected", { date: format.date(projected) })}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t("burn.kind")}
            value={kind}
            data={(["down", "up"] as const).map((value) => ({ value, label: t(`burn.kind.${value}`) }))}
            onChange={(value) => setKind(value === "up" ? "up" : "down")}
          />
          <SegmentedControl
            size="xs"
            aria-label={t("burn.unit")}
            value={unit}
            data={(["points", "hours"] as const).map((value) => ({ value, label: t(`burn.unit.${value}`) }))}
            onChange={(value) => setUnit(value === "hours" ? "hours" : "points")}
          />
        </>
      }
    >
      {burn.isPending && <LoadingState rows={4} height={40} />}
      {burn.isError && <FailedState error={burn.error} onRetry={() => void burn.refetch()} />}
      {burn.data && (
        <>
          <BurnChart days={burn.data.days.map(({ at }) => at)} lines={lines} label={t(`burn.title.${kind}`)} />
          <details className={classes["details"]}>
            <summary>{t("burn.table")}</summary>
            <BurnTable days={burn.data.days.map(({ at }) => at)} lines={lines} />
          </details>
        </>
      )}
    </Section>
  );
}
