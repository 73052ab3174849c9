import { calendar, person } from "@gantry/records";
import { Button } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { UserPlus, Users } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { allRowsQuery, rowsQuery } from "../../../platform/records/rows.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { sortOf, withSortBy } from "../../../ui/filter/queryTerms.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { PagedTable } from "../../../ui/table/PagedTable.tsx";
import { peopleTexts } from "../texts.ts";
import { CreatePersonDialog } from "./CreatePersonDialog.tsx";
import { PeopleFilters } from "./PeopleFilters.tsx";
import { PersonPanel } from "./PersonPanel.tsx";
import { personColumns } from "./personColumns.tsx";

/** Everybody work can be assigned to. */
export function PeoplePage() {
  const t = useTexts(peopleTexts);
  const format = useFormat();
  const navigate = useNavigate({ from: "/people" });
  const { q = "", person: opened } = useSearch({ from: "/signedIn/people" });
  const [creating, setCreating] = useState(false);
  const mayWrite = useCan("people.write");
  const seesRates = useCan("rates.read");
  const query = sortOf(q) ? q : `${q} sort:name`.trim();
  const list = useInfiniteQuery({
    ...rowsQuery(person, { q: query, limit: 100, total: "count" }),
    placeholderData: keepPreviousData,
  });
  const calendars = useQuery(allRowsQuery(calendar));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const setQuery = (next: string) => void navigate({ search: next === "" ? {} : { q: next }, replace: true });
  const open = (id: string | null) => void navigate({ search: { ...(q ? { q } : {}), ...(id ? { person: id } : {}) } });
  useCommands(
    mayWrite
      ? [
          {
            id: "person.create",
            title: t("people.create"),
            group: t("people.title"),
            keys: "n",
            run: () => setCreating(true),
          },
        ]
      : [],
  );
  const add = mayWrite && (
    <Button leftSection={<UserPlus size={16} />} onClick={() => setCreating(true)}>
      {t("people.create")}
    </Button>
  );
  const names = new Map(calendars.data?.map(({ id, name }) => [id, name]));
  return (
    <PageFrame title={t("people.title")} subtitle={t("people.text")} actions={add}>
      <PeopleFilters query={q} onChange={setQuery} error={list.error} />
      {list.isPending && <LoadingState rows={8} />}
      {list.isError && rows.length === 0 && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState
          icon={<Users size={26} />}
          title={t(q ? "people.noneFound" : "people.empty")}
          actions={q ? null : add}
        >
          <p>{t(q ? "people.noneFoundText" : "people.emptyText")}</p>
        </EmptyState>
      )}
      <PagedTable
        caption={t("people.title")}
        columns={personColumns({ t, format, calendars: names, seesRates })}
        list={list}
        rowKey={({ id }) => id}
        sort={sortOf(query)}
        onSort={(field) => setQuery(withSortBy(query, field))}
      />
      {creating && <CreatePersonDialog onClose={() => setCreating(false)} />}
      {opened && <PersonPanel key={opened} id={opened} onClose={() => open(null)} />}
    </PageFrame>
  );
}
