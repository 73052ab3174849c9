import { weekdayOfStart } from "@gantry/records";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Users } from "lucide-react";
import { useMemo, useState } from "react";
import { useToday } from "../../../platform/format/useToday.ts";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { mayEditPlans } from "../../../platform/session/mayEditPlans.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useWeekStart } from "../../../platform/session/useWeekStart.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import classes from "./capacity.module.css";
import { CapacityFilter } from "./CapacityFilter.tsx";
import { loadLevel } from "./capacityRows.ts";
import { capacitySearch, weekDays } from "./capacitySearch.ts";
import { CapacityTable } from "./CapacityTable.tsx";
import { CellDetail, type DetailCell } from "./CellDetail.tsx";
import { capacityTexts } from "./texts.ts";
import { useCapacity } from "./useCapacity.ts";

/** What people can do and have to do, week by week, over all projects; each number leads to the work behind it. */
export function CapacityPage() {
  const t = useTexts(capacityTexts);
  const navigate = useNavigate();
  const search = capacitySearch(useSearch({ strict: false }));
  const today = useToday();
  const weekStart = useWeekStart();
  const mayLevel = mayEditPlans(useSession());
  useCommands(
    mayLevel
      ? [
          {
            id: "capacity.level",
            title: t("level"),
            group: t("title"),
            keys: "l",
            run: () => void navigate({ to: "/capacity/level" }),
          },
        ]
      : [],
  );
  const { by = "person", weeks = "13", from = today, words = "", over = false } = search;
  const days = useMemo(() => weekDays(from, Number(weeks), weekdayOfStart[weekStart]), [from, weeks, weekStart]);
  const [detail, setDetail] = useState<DetailCell | null>(null);
  const { rows, records, more, error, retry } = useCapacity(by, days);
  const shown = (rows ?? []).filter(
    ({ name, periods }) =>
      name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()) &&
      (!over || periods.some((period) => loadLevel(period) === "over")),
  );
  return (
    <PageFrame title={t("title")} actions={mayLevel && <LinkButton to="/capacity/level">{t("level")}</LinkButton>}>
      <p className={classes["text"]}>{t("text")}</p>
      <CapacityFilter
        search={search}
        today={today}
        count={rows ? shown.length : null}
        onChange={(next) => void navigate({ to: ".", search: next as never, replace: true })}
      />
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {error === null && rows === null && <LoadingState rows={10} />}
      {more && <Notice tone="warn">{t("more")}</Notice>}
      {rows?.length === 0 && (
        <EmptyState
          icon={<Users size={26} />}
          title={t(`empty.${by}`)}
          actions={
            by === "person" ? (
              <LinkButton to="/people">{t("empty.person.go")}</LinkButton>
            ) : (
              <LinkButton to="/r/$plural" params={{ plural: `${by}s` }}>
                {t(`empty.${by}.go`)}
              </LinkButton>
            )
          }
        >
          <p>{t(`empty.${by}.text`)}</p>
        </EmptyState>
      )}
      {rows !== null && rows.length > 0 && shown.length === 0 && (
        <EmptyState title={t(over ? "none.over" : "none")}>
          <p>{t("none.text")}</p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <>
          <CapacityTable rows={shown} days={days} today={today} by={by} onOpen={setDetail} />
          <Legend />
        </>
      )}
      {records && detail && <CellDetail cell={detail} records={records} onClose={() => setDetail(null)} />}
    </PageFrame>
  );
}

function Legend() {
  const t = useTexts(capacityTexts);
  return (
    <ul className={classes["legend"]} aria-label={t("legend")}>
      {(["free", "busy", "full", "over", "away"] as const).map((level) => (
        <li key={level}>
          <span className={classes["swatch"]} data-level={level} aria-hidden>
            {level === "over" ? "▲" : ""}
          </span>
          {t(`level.${level}`)}
        </li>
      ))}
    </ul>
  );
}
