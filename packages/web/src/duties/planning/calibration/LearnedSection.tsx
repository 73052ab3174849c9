import { api, choiceLabel, workItem, type LearnedKind } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { DataTable } from "../../../ui/table/DataTable.tsx";
import classes from "./calibration.module.css";
import { calibrationTexts } from "./texts.ts";

/** How long finished work of each kind took over how long it was planned to take. */
export function LearnedSection() {
  const t = useTexts(calibrationTexts);
  const found = useQuery({
    queryKey: ["learnedEstimates"],
    queryFn: ({ signal }) => call(api.learnedEstimates.kinds, {}, { signal }),
  });
  const kinds = found.data?.kinds ?? [];
  return (
    <Section title={t("learned.title")} description={t("learned.text")}>
      {found.isPending ? (
        <LoadingState rows={4} />
      ) : found.isError ? (
        <FailedState error={found.error} onRetry={() => void found.refetch()} />
      ) : kinds.length === 0 ? (
        <p className={classes["muted"]}>{t("learned.empty")}</p>
      ) : (
        <LearnedTable kinds={kinds} />
      )}
    </Section>
  );
}

function LearnedTable({ kinds }: { kinds: readonly LearnedKind[] }) {
  const t = useTexts(calibrationTexts);
  const format = useFormat();
  const language = useTextLanguage();
  const most = Math.max(2, ...kinds.map(({ p80 }) => p80));
  const times = (ratio: number) => t("learned.times", { ratio: format.number(ratio, 2) });
  return (
    <DataTable
      caption={t("table.named", { title: t("learned.title") })}
      rows={kinds}
      rowKey={({ kind }) => kind ?? "all"}
      columns={[
        {
          id: "kind",
          header: t("learned.kind"),
          render: ({ kind }) =>
            kind === null ? t("learned.all") : choiceLabel(workItem.fields.workKind, kind, language),
        },
        { id: "middle", header: t("learned.middle"), align: "end", render: ({ p50 }) => times(p50) },
        {
          id: "count",
          header: t("learned.count"),
          align: "end",
          wraps: true,
          render: ({ count, projects }) => t("learned.cases", { count, projects: t("projects", { count: projects }) }),
        },
        {
          id: "spread",
          header: t("learned.spread"),
          wideOnly: true,
          render: ({ p20, p80 }) => `${times(p20)} – ${times(p80)}`,
        },
        {
          id: "longer",
          header: t("learned.longer"),
          align: "end",
          wideOnly: true,
          render: ({ longer }) => format.percent(longer),
        },
        {
          id: "drawn",
          header: t("learned.drawn"),
          wideOnly: true,
          render: (kind) => <Spread kind={kind} most={most} />,
        },
      ]}
    />
  );
}

const WIDTH = 160;
const HEIGHT = 16;

/** From P20 to P80 with the middle, and where the plan lies; its numbers stand beside it. */
function Spread({ kind: { p20, p50, p80 }, most }: { kind: LearnedKind; most: number }) {
  const x = (ratio: number) => (Math.min(ratio, most) / most) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
      <line className={classes["plan"]} x1={x(1)} x2={x(1)} y1={0} y2={HEIGHT} />
      <rect className={classes["range"]} x={x(p20)} width={Math.max(2, x(p80) - x(p20))} y={5} height={6} rx={3} />
      <circle className={classes["dot"]} cx={x(p50)} cy={8} r={4} />
    </svg>
  );
}
