import { project, user } from "@gantry/records";
import { Button } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { FileUp, Plus } from "lucide-react";
import { lazy, Suspense } from "react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { allRowsQuery, rowsQuery } from "../../../platform/records/rows.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { sortOf, withSortBy } from "../../../ui/filter/queryTerms.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { PagedTable } from "../../../ui/table/PagedTable.tsx";
import { planningTexts } from "../texts.ts";
import { NoProjects } from "./NoProjects.tsx";
import { projectColumns } from "./projectColumns.tsx";
import { ProjectFilters } from "./ProjectFilters.tsx";

/** Its date picker weighs more than the rest of the page. */
const CreateProjectDialog = lazy(() =>
  import("./CreateProjectDialog.tsx").then((module) => ({ default: module.CreateProjectDialog })),
);

/** All projects one may see: filtered, sorted, the view kept in the address. */
export function ProjectsPage() {
  const t = useTexts(planningTexts);
  const language = useTextLanguage();
  const navigate = useNavigate({ from: "/projects" });
  const { q = "", create = false } = useSearch({ from: "/signedIn/projects" });
  const mayCreate = useCan("project.create");
  const query = q === "" ? "sort:name" : q;
  const list = useInfiniteQuery({
    ...rowsQuery(project, { q: query, limit: 50, total: "count" }),
    placeholderData: keepPreviousData,
  });
  const users = useQuery(allRowsQuery(user));
  const setQuery = (next: string) => void navigate({ search: next === "" ? {} : { q: next }, replace: true });
  const setCreate = (opened: boolean) =>
    void navigate({ search: (now) => ({ ...(now.q ? { q: now.q } : {}), ...(opened ? { create: true } : {}) }) });
  useCommands(
    mayCreate
      ? [
          {
            id: "project.create",
            title: t("projects.create"),
            group: t("projects.title"),
            keys: "n",
            run: () => setCreate(true),
          },
          {
            id: "project.import",
            title: t("projects.import"),
            group: t("projects.title"),
            keys: "i",
            run: () => void navigate({ to: "/import" }),
          },
        ]
      : [],
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const names = new Map(users.data?.map(({ id, name }) => [id, name]));
  return (
    <PageFrame
      title={t("projects.title")}
      actions={
        mayCreate && (
          <>
            <LinkButton to="/import" variant="default" leftSection={<FileUp size={16} />}>
              {t("projects.import")}
            </LinkButton>
            <Button leftSection={<Plus size={16} />} onClick={() => setCreate(true)}>
              {t("projects.create")}
            </Button>
          </>
        )
      }
    >
      <ProjectFilters query={q} onChange={setQuery} error={list.error} />
      {list.isPending && <LoadingState rows={8} />}
      {list.isError && rows.length === 0 && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <NoProjects filtered={q !== ""} onShowAll={() => setQuery("")} onCreate={() => setCreate(true)} />
      )}
      <PagedTable
        caption={t("projects.title")}
        columns={projectColumns(t, names, language)}
        list={list}
        rowKey={({ id }) => id}
        sort={sortOf(query)}
        onSort={(field) => setQuery(withSortBy(query, field))}
      />
      {create && mayCreate && (
        <Suspense fallback={null}>
          <CreateProjectDialog onClose={() => setCreate(false)} />
        </Suspense>
      )}
    </PageFrame>
  );
}
