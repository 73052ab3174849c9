import { lazy, Suspense, useMemo, useState, type ComponentType } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { createGridStore } from "../../../ui/grid/gridView.ts";
import { CreateRowDialog } from "../../../ui/record/form/CreateRowDialog.tsx";
import { registerNoticeOf } from "../../../ui/record/registers/registerNotices.ts";
import { RowPanel } from "../../../ui/record/panel/RowPanel.tsx";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { BulkBar } from "../bulk/BulkBar.tsx";
import { useGroups } from "../groups/useGroups.ts";
import { registerHref, type Register } from "../register.ts";
import type { RegisterSearch } from "../registerSearch.ts";
import { TableMenu } from "../table/TableMenu.tsx";
import type { Layout } from "../views/layouts.ts";
import type { LayoutProps } from "../views/layoutProps.ts";
import { ListGrid } from "./ListGrid.tsx";
import { ListTools } from "./ListTools.tsx";
import classes from "./list.module.css";
import { useListState } from "./useListState.ts";
import { useRowAddress } from "./useRowAddress.ts";
import { useRowFeed } from "./useRowFeed.ts";
import { useRowWriter } from "./useRowWriter.ts";

interface ListScreenProps {
  register: Register;
  words: RecordWords;
  rights: RecordRights;
  search: RegisterSearch;
}

const others: Record<Exclude<Layout, "grid">, ComponentType<LayoutProps>> = {
  board: lazy(() => import("../board/RecordBoard.tsx").then(({ RecordBoard }) => ({ default: RecordBoard }))),
  calendar: lazy(() => import("../calendar/RecordCalendar.tsx").then((each) => ({ default: each.RecordCalendar }))),
  timeline: lazy(() => import("../timeline/RecordTimeline.tsx").then((each) => ({ default: each.RecordTimeline }))),
};

/** The rows of a register in the layout of its view, and one of them beside it. */
export function ListScreen({ register, words, rights, search }: ListScreenProps) {
  const { declaration, projectId } = register;
  const list = useListState(register, rights, search);
  const { state, choice, query } = list;
  const groups = useGroups({
    register,
    words,
    typed: state.query,
    query,
    names: choice.columns.names,
    isGrid: state.layout === "grid",
  });
  const feed = useRowFeed(declaration, groups.asked);
  const writing = useRowWriter(declaration, words, projectId);
  const [store] = useState(createGridStore);
  const [creating, setCreating] = useState<Record<string, unknown> | null>(null);
  const rows = useShownRows(feed.rows, writing.pending);
  const address = useRowAddress(declaration, rows, search.row, projectId);
  const open = (row: AnyRow) => list.openRow(address.of(row));
  const step = (by: -1 | 1) => {
    const next = rows[rows.findIndex(({ id }) => id === address.id) + by];
    if (next) open(next);
  };
  const shown = { register, words, rights, feed, rows, query: query ?? "", writing, onOpen: open };
  const Told = projectId === null ? null : registerNoticeOf(declaration.name);
  const Other = state.layout === "grid" ? null : others[state.layout];
  return (
    <div className={classes["screen"]}>
      <ListTools
        declaration={declaration}
        words={words}
        list={list}
        groups={groups}
        error={feed.error}
        writing={writing}
        mayCreate={rights.mayCreate}
        mayWrite={rights.mayWrite}
        onCreate={() => setCreating({})}
        table={
          <TableMenu
            declaration={declaration}
            projectId={projectId}
            words={words}
            query={query ?? ""}
            columns={choice.columns.names}
            mayImport={rights.mayCreate && (projectId !== null || declaration.scope === "organisation")}
          />
        }
      />
      {Told && projectId !== null && (
        <Suspense fallback={null}>
          <Told projectId={projectId} />
        </Suspense>
      )}
      {!Other && <BulkBar {...shown} store={store} total={groups.total ?? feed.total} />}
      <div className={classes["split"]}>
        {feed.status === "loading" && <Loading />}
        {feed.status === "failed" && <FailedState error={feed.error} onRetry={feed.reload} />}
        {feed.status === "ready" && Other && (
          <Suspense fallback={<Loading />}>
            <Other {...shown} names={choice.columns.names} limits={list.saved.active?.limits ?? NO_LIMITS} />
          </Suspense>
        )}
        {feed.status === "ready" && !Other && (
          <ListGrid
            {...shown}
            store={store}
            typed={state.query}
            groups={groups}
            choice={choice}
            openedId={address.id}
            onQuery={list.setQuery}
            onCreate={setCreating}
          />
        )}
        {address.id !== null && (
          <RowPanel
            key={address.id}
            declaration={declaration}
            id={address.id}
            words={words}
            rights={rights}
            projectId={projectId}
            href={registerHref(register, search.row)}
            onClose={() => list.openRow(null)}
            onStep={step}
          />
        )}
      </div>
      {creating && (
        <CreateRowDialog
          declaration={declaration}
          projectId={projectId}
          words={words}
          rights={rights}
          given={creating}
          onClose={() => setCreating(null)}
        />
      )}
    </div>
  );
}

const NO_LIMITS = {};

const Loading = () => (
  <div className={classes["list"]}>
    <LoadingState rows={12} height={30} />
  </div>
);

/** Rows with what is on its way to the server written over them. */
function useShownRows(
  rows: readonly AnyRow[],
  pending: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): readonly AnyRow[] {
  return useMemo(() => {
    if (pending.size === 0) return rows;
    return rows.map((row) => {
      const values = pending.get(row.id);
      return values ? { ...row, ...values } : row;
    });
  }, [rows, pending]);
}
