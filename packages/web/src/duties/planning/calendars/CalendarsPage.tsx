import { calendar, project, type CalendarRow } from "@gantry/records";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { DataTable, rowLink, type DataColumn } from "../../../ui/table/DataTable.tsx";
import { calendarTexts } from "./texts.ts";
import { planningTexts } from "../texts.ts";
import { CreateCalendarDialog } from "./CreateCalendarDialog.tsx";

/** Working times: the organisation's and those of single projects. */
export function CalendarsPage() {
  const t = useTexts(calendarTexts);
  const planning = useTexts(planningTexts);
  const mayWrite = useCan("people.write");
  const [creating, setCreating] = useState(false);
  const list = useQuery(allRowsQuery(calendar, { q: "sort:name" }));
  const projects = useQuery(allRowsQuery(project));
  const names = new Map(projects.data?.map(({ id, name }) => [id, name]));
  const rows = list.data ?? [];
  const calendarNames = new Map(rows.map(({ id, name }) => [id, name]));
  const columns: DataColumn<CalendarRow>[] = [
    {
      id: "name",
      header: planning("field.name"),
      render: ({ id, name }) => (
        <Link to="/calendars/$calendarId" params={{ calendarId: id }} className={rowLink}>
          {name}
        </Link>
      ),
    },
    {
      id: "of",
      header: t("calendars.of"),
      render: ({ projectId }) => (projectId === null ? t("calendars.organisation") : (names.get(projectId) ?? "–")),
    },
    {
      id: "base",
      header: planning("field.baseId"),
      wideOnly: true,
      render: ({ baseId }) => (baseId ? (calendarNames.get(baseId) ?? "–") : "–"),
    },
    {
      id: "exceptions",
      header: t("calendars.exceptions"),
      align: "end",
      wideOnly: true,
      render: ({ exceptions }) => String(exceptions.length),
    },
  ];
  return (
    <PageFrame
      title={t("calendars.title")}
      subtitle={t("calendars.text")}
      actions={
        mayWrite && (
          <Button leftSection={<CalendarPlus size={16} />} onClick={() => setCreating(true)}>
            {t("calendars.create")}
          </Button>
        )
      }
    >
      {list.isPending && <LoadingState />}
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <DataTable caption={t("calendars.title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      {creating && <CreateCalendarDialog calendars={rows} onClose={() => setCreating(false)} />}
    </PageFrame>
  );
}
