import { calendar, type CalendarRow } from "@gantry/records";
import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useRowForm } from "../../../platform/records/useRowForm.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ConflictNotice } from "../../../ui/feedback/ConflictNotice.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import { SaveBar } from "../../../ui/form/SaveBar.tsx";
import { HistoryList } from "../../../ui/history/HistoryList.tsx";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { Section, Sections } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { useProjectPermissions } from "../project-frame/useProjectPermissions.ts";
import { calendarTexts } from "./texts.ts";
import { planningTexts } from "../texts.ts";
import { DeleteCalendar } from "./DeleteCalendar.tsx";
import { ExceptionsEditor } from "./ExceptionsEditor.tsx";
import { MonthPreview } from "./MonthPreview.tsx";
import { NoSuchCalendar } from "./NoSuchCalendar.tsx";
import { WeekEditor } from "./WeekEditor.tsx";

/** One calendar: its week, its exceptions, and what comes out of them. */
export function CalendarPage() {
  const t = useTexts(calendarTexts);
  const { calendarId } = useParams({ from: "/signedIn/calendars/$calendarId" });
  const list = useQuery(allRowsQuery(calendar, { q: "sort:name" }));
  const row = list.data?.find(({ id }) => id === calendarId);
  return (
    <PageFrame
      title={row?.name ?? t("calendars.one")}
      breadcrumbs={[{ label: t("calendars.title"), to: "/calendars" }]}
    >
      {list.isPending && <LoadingState />}
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && !row && <NoSuchCalendar />}
      {row && <CalendarEditor key={row.id} row={row} calendars={list.data ?? []} />}
    </PageFrame>
  );
}

function CalendarEditor({ row, calendars }: { row: CalendarRow; calendars: readonly CalendarRow[] }) {
  const t = useTexts(calendarTexts);
  const planning = useTexts(planningTexts);
  const form = useRowForm(calendar, row, {
    onSaved: (result) => showUndoable(t("calendars.saved", { name: row.name }), result),
  });
  const readOnly = !useMayWrite(row);
  const { values } = form;
  const bases = calendars.filter(
    ({ id, projectId }) => id !== row.id && (projectId === null || projectId === row.projectId),
  );
  const label = (field: string) => planning(`field.${field}` as "field.name");
  return (
    <Sections>
      <Section title={planning("settings.general")}>
        <FieldRow>
          <TextInput
            label={planning("field.name")}
            required
            disabled={readOnly}
            value={values.name}
            onChange={(event) => form.set("name", event.currentTarget.value)}
            error={form.issue("name")}
          />
          <Select
            label={planning("field.baseId")}
            placeholder={t("calendars.noBase")}
            data={bases.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.baseId}
            onChange={(id) => form.set("baseId", id)}
            clearable
            disabled={readOnly}
            error={form.issue("baseId")}
          />
        </FieldRow>
      </Section>
      <Section title={t("calendars.week")} description={t("calendars.weekText")}>
        <WeekEditor
          days={values.days}
          inherits={values.baseId !== null}
          onChange={(days) => form.set("days", days)}
          readOnly={readOnly}
        />
      </Section>
      <Section title={t("calendars.exceptions")} description={t("calendars.exceptionsText")}>
        <ExceptionsEditor
          exceptions={values.exceptions}
          onChange={(exceptions) => form.set("exceptions", exceptions)}
          readOnly={readOnly}
        />
      </Section>
      <SaveBar form={form}>
        <ConflictNotice
          conflict={form.conflict}
          label={label}
          show={(_, value) => (typeof value === "string" ? value : "…")}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
      </SaveBar>
      <MonthPreview calendars={calendars.map((each) => (each.id === row.id ? values : each))} calendarId={row.id} />
      {!readOnly && <DeleteCalendar row={row} />}
      <HistoryList record={calendar} id={row.id} label={label} />
    </Sections>
  );
}

function useMayWrite({ projectId }: CalendarRow): boolean {
  const everywhere = useCan("people.write");
  const inProject = useProjectPermissions(projectId).has("plan.write");
  return projectId === null ? everywhere : inProject;
}
