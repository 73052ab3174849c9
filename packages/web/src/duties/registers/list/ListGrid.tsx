import { weekdayOfStart } from "@gantry/records";
import { useMemo } from "react";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { filterPart, sortsOf, withFilterPart, withSortAdded, withSortBy } from "../../../ui/filter/queryTerms.ts";
import { DataGrid } from "../../../ui/grid/DataGrid.tsx";
import type { GridStore } from "../../../ui/grid/gridView.ts";
import { recordColumns } from "../../../ui/record/recordColumns.tsx";
import { recordTexts } from "../../../ui/record/texts.ts";
import type { Groups } from "../groups/useGroups.ts";
import type { Register } from "../register.ts";
import { registerTexts } from "../texts.ts";
import type { LayoutProps } from "../views/layoutProps.ts";
import { withWidth } from "./listColumns.ts";
import classes from "./list.module.css";
import { ListStatus } from "./ListStatus.tsx";
import { NewRowLine } from "./NewRowLine.tsx";
import { NoRows } from "./NoRows.tsx";
import type { ColumnsChoice } from "./useListColumns.ts";

interface ListGridProps extends Omit<LayoutProps, "names" | "limits"> {
  store: GridStore;
  typed: string;
  groups: Groups;
  choice: ColumnsChoice;
  openedId: string | null;
  onQuery: (query: string) => void;
  onCreate: (given: Record<string, unknown>) => void;
}

/** The grid of a register, with what stands in its place while there is nothing to show. */
export function ListGrid(props: ListGridProps) {
  const {
    register,
    words,
    rights,
    feed,
    rows,
    query,
    typed,
    groups,
    choice,
    writing,
    openedId,
    onQuery,
    onOpen,
    onCreate,
    store,
  } = props;
  const { declaration, projectId } = register;
  const t = useTexts(registerTexts);
  const r = useTexts(recordTexts);
  const { weekStart } = useSession().organisation;
  const { columns: chosen } = choice;
  const columns = useMemo(
    () =>
      recordColumns({
        declaration,
        words,
        projectId,
        weekStart: weekdayOfStart[weekStart],
        names: chosen.names,
        widths: chosen.widths,
        mayWrite: rights.mayWriteField,
        openLabel: (name) => t("open", { name }),
        onOpen,
        yes: r("yes"),
        no: r("no"),
        nothing: r("picker.nothing"),
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- rights and onOpen are made anew on every render; what they do does not change
    [declaration, words, projectId, weekStart, chosen, rights.mayWrite, t, r],
  );
  const lines = useMemo(() => groups.linesOf(rows, feed.hasMore), [groups.linesOf, rows, feed.hasMore]);
  const create = async (title: string) => {
    if (needsMore(register)) {
      onCreate({ [declaration.title]: title });
      return true;
    }
    return (await writing.create({ [declaration.title]: title })) !== null;
  };
  const foot = (
    <>
      {lines.length === 0 && (
        <NoRows
          many={words.many}
          filtered={filterPart(typed) !== ""}
          mayCreate={rights.mayCreate}
          onClear={() => onQuery(withFilterPart(typed, ""))}
        />
      )}
      {rights.mayCreate && <NewRowLine declaration={declaration} one={words.one} onCreate={create} />}
    </>
  );
  return (
    <div className={classes["list"]}>
      <DataGrid
        label={words.many}
        store={store}
        columns={columns}
        frozen={frozenOf(declaration.title, chosen.names)}
        lines={lines}
        total={feed.total}
        totals={groups.totals}
        sorts={sortsOf(query)}
        refused={writing.refused}
        openedKey={openedId}
        onSort={(field, add) => onQuery(add ? withSortAdded(typed, field) : withSortBy(typed, field))}
        onResize={(name, width) => choice.change(withWidth(chosen, name, width))}
        onWrite={(cells) => void writing.write(cells)}
        onPasteBelow={(pasted, from) => rights.mayCreate && void writing.createFrom(pasted, from)}
        onOpen={onOpen}
        onGiveUp={writing.giveUp}
        onUndo={writing.undo}
        onRedo={writing.redo}
        onToggleGroup={groups.toggle}
        onEnd={feed.more}
        foot={foot}
      />
      <ListStatus store={store} shown={rows.length} total={groups.total ?? feed.total} refused={writing.refused} />
    </div>
  );
}

/** The title and what stands before it stay in sight when one scrolls sideways. */
function frozenOf(title: string, names: readonly string[]): number {
  const place = names.indexOf(title);
  return place >= 0 && place < 3 ? place + 1 : 0;
}

/** Whether a row needs more than its title to be made. */
function needsMore({ declaration, projectId }: Register): boolean {
  return Object.entries(declaration.fields).some(
    ([name, field]) =>
      field.required && field.writable && name !== declaration.title && !(name === "projectId" && projectId !== null),
  );
}
