import { api, fieldLabel, recordName, recordNamed, type Owed } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Clock, HandHelping } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useToday } from "../../../platform/format/useToday.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Badge } from "../../../ui/states/Badge.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { DataTable, rowLink, type DataColumn } from "../../../ui/table/DataTable.tsx";
import classes from "./owed.module.css";
import { OwedFilter } from "./OwedFilter.tsx";
import { bearsWords, lastDay, type OwedSearch } from "./owedSearch.ts";
import { owedTexts } from "./texts.ts";

/** What is owed, of one project or of all, narrowed down as the address says. */
export function OwedScreen({ projectId }: { projectId: string | null }) {
  const t = useTexts(owedTexts);
  const navigate = useNavigate();
  const today = useToday();
  const search: OwedSearch = useSearch({ strict: false });
  const until = lastDay(today, search.window ?? "month");
  const query = { until, ...(search.owner ? { owner: search.owner } : {}), ...(projectId ? { projectId } : {}) };
  const found = useQuery({
    queryKey: ["owed", query],
    queryFn: ({ signal }) => call(api.owed.list, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
  const columns = useOwedColumns(projectId === null);
  const rows = (found.data?.items ?? []).filter(({ key, title, ownerName, projectName }) =>
    bearsWords([key, title, ownerName, projectName], search.words ?? ""),
  );
  const isFiltered = search.owner !== undefined || search.words !== undefined;
  return (
    <>
      <OwedFilter
        search={search}
        count={found.data ? rows.length : null}
        onChange={(next) => void navigate({ to: ".", search: next as never, replace: true })}
      />
      {found.isPending && <LoadingState rows={8} />}
      {found.isError && <FailedState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.more && <Notice tone="info">{t("more")}</Notice>}
      {found.isSuccess && rows.length === 0 && (
        <EmptyState icon={<HandHelping size={26} />} title={t("empty.title")}>
          <p>{t(isFiltered ? "empty.filtered" : "empty.text")}</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={rows}
          rowKey={({ record, id, field, ownerId }) => `${record} ${id} ${field} ${ownerId}`}
          stale={found.isPlaceholderData}
        />
      )}
    </>
  );
}

function useOwedColumns(isAcross: boolean): DataColumn<Owed>[] {
  const t = useTexts(owedTexts);
  const language = useTextLanguage();
  const format = useFormat();
  const fieldOf = ({ record, field }: Owed) =>
    field === "finish" && record === "workItem" ? t("finish") : fieldLabel(recordNamed(record), field, language);
  const project: DataColumn<Owed>[] = [
    {
      id: "project",
      header: t("project"),
      wideOnly: true,
      wraps: true,
      render: ({ projectName }) => projectName ?? "",
    },
  ];
  return [
    {
      id: "what",
      header: t("what"),
      wraps: true,
      render: (row) => (
        <>
          <Link to={placeOf({ record: row.record, id: row.id, projectId: row.projectId })} className={rowLink}>
            {row.key ? `${row.key} ${row.title}` : row.title}
          </Link>
          <small className={classes["kind"]}>
            {t("field", { record: recordName(recordNamed(row.record), language, "one"), field: fieldOf(row) })}
          </small>
        </>
      ),
    },
    { id: "who", header: t("who"), render: ({ ownerName }) => ownerName ?? <em>{t("nobody")}</em> },
    ...(isAcross ? project : []),
    { id: "due", header: t("due"), render: ({ due }) => format.date(due, "dayOfWeek") },
    {
      id: "late",
      header: t("late"),
      render: ({ daysLate }) =>
        daysLate > 0 && (
          <Badge tone="bad" icon={Clock}>
            {t("late", { count: daysLate })}
          </Badge>
        ),
    },
    {
      id: "chased",
      header: t("chased"),
      wideOnly: true,
      wraps: true,
      render: ({ chased }) =>
        chased
          ? [
              t("chased.times", { count: chased.times, day: format.moment(chased.last, "day") }),
              ...(chased.escalated ? [t("chased.escalated")] : []),
            ].join(", ")
          : t("chased.never"),
    },
  ];
}
