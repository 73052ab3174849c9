import { useEffect, useMemo, useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { CreateRowDialog } from "../../../ui/record/form/CreateRowDialog.tsx";
import { RowPanel } from "../../../ui/record/panel/RowPanel.tsx";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { registerHref, type Register } from "../register.ts";
import type { RegisterSearch } from "../registerSearch.ts";
import { TableMenu } from "../table/TableMenu.tsx";
import { ListGrid } from "./ListGrid.tsx";
import { ListTools } from "./ListTools.tsx";
import classes from "./list.module.css";
import { useListColumns } from "./useListColumns.ts";
import { listQueryOf } from "./listQueryOf.ts";
import { useRowAddress } from "./useRowAddress.ts";
import { useRowFeed } from "./useRowFeed.ts";
import { useRowWriter } from "./useRowWriter.ts";

interface ListScreenProps {
  register: Register;
  words: RecordWords;
  rights: RecordRights;
  search: RegisterSearch;
}

/** The rows of a register as a grid, and one of them beside it. */
export function ListScreen({ register, words, rights, search }: ListScreenProps) {
  const { declaration, projectId } = register;
  const navigate = useNavigate();
  const typed = search.q ?? "";
  const query = useMemo(() => listQueryOf(register, typed), [register, typed]);
  const feed = useRowFeed(declaration, query);
  const choice = useListColumns(declaration, rights, projectId === null);
  const writing = useRowWriter(declaration, words, projectId);
  const [creating, setCreating] = useState<Record<string, unknown> | null>(null);
  const rows = useShownRows(feed.rows, writing.pending);
  const go = (next: RegisterSearch, replace = false) => void navigate({ to: ".", search: next as never, replace });
  const address = useRowAddress(declaration, rows, search.row, projectId);
  const setQuery = (q: string) => go({ ...search, q }, true);
  const open = (row: AnyRow | null) => {
    const { row: _, ...others } = search;
    go(row ? { ...others, row: address.of(row) } : others, search.row !== undefined && row !== null);
  };
  const step = (by: -1 | 1) => {
    const next = rows[rows.findIndex(({ id }) => id === address.id) + by];
    if (next) open(next);
  };
  useEffect(() => {
    if (feed.busy || !feed.hasMore || rows.length >= 100) return;
    feed.more();
  }, [feed, rows.length]);
  return (
    <div className={classes["screen"]}>
      <ListTools
        words={words}
        query={typed}
        onQuery={setQuery}
        error={feed.error}
        choice={choice}
        writing={writing}
        mayCreate={rights.mayCreate}
        mayWrite={rights.mayWrite}
        onCreate={() => setCreating({})}
        table={
          <TableMenu
            declaration={declaration}
            projectId={projectId}
            words={words}
            query={query}
            columns={choice.columns.names}
            mayImport={rights.mayCreate && (projectId !== null || declaration.scope === "organisation")}
          />
        }
      />
      <div className={classes["split"]}>
        <ListGrid
          register={register}
          words={words}
          rights={rights}
          feed={feed}
          rows={rows}
          query={query}
          typed={typed}
          choice={choice}
          writing={writing}
          openedId={address.id}
          onQuery={setQuery}
          onOpen={open}
          onCreate={setCreating}
        />
        {address.id !== null && (
          <RowPanel
            key={address.id}
            declaration={declaration}
            id={address.id}
            words={words}
            rights={rights}
            projectId={projectId}
            href={registerHref(register, search.row)}
            onClose={() => open(null)}
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
