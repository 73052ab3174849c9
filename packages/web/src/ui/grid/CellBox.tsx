import { TriangleAlert } from "lucide-react";
import { useState, type ComponentType } from "react";
import classes from "./DataGrid.module.css";
import { cellKey, type CellEditorProps, type GridColumn } from "./gridColumn.ts";
import type { GridHost } from "./gridHost.ts";

interface CellBoxProps<T> {
  host: GridHost<T>;
  column: GridColumn<T>;
  row: T;
  index: number;
  place: number;
  state: "active" | "edited" | "selected" | "";
}

/** One cell: what it shows, or its editor while it is being written. */
export function CellBox<T extends { id: string }>({ host, column, row, index, place, state }: CellBoxProps<T>) {
  const refused = host.refused.get(cellKey(row.id, column.id));
  const frozen = host.frozenAt[place];
  const writable = column.editor !== undefined && (column.mayEdit?.(row) ?? true);
  const Editor = column.editor;
  return (
    <div
      role="gridcell"
      id={host.cellId(index, place)}
      aria-colindex={place + 2}
      aria-readonly={!writable}
      {...(refused ? { "aria-invalid": true, title: refused.message } : {})}
      className={classes["cell"]}
      style={frozen === undefined ? { width: column.width } : { width: column.width, left: frozen }}
      data-align={column.align}
      data-state={state || undefined}
      data-frozen={frozen === undefined ? undefined : true}
      data-refused={refused ? true : undefined}
      data-column={column.id}
      onPointerDown={(event) => {
        if (state === "edited" || event.button !== 0) return;
        host.press(index, place, event.shiftKey);
      }}
      onDoubleClick={() => state !== "edited" && host.edit(index, place)}
    >
      {state === "edited" && Editor ? (
        <EditedCell
          editor={Editor}
          row={row}
          typed={host.store.get().editing?.typed ?? refused?.text ?? null}
          label={column.header}
          commit={(begun, cell, after) => host.commit(begun, column, cell, after)}
          onCancel={host.cancel}
        />
      ) : (
        <>
          {refused && <TriangleAlert size={14} className={classes["refusedIcon"]} aria-hidden />}
          <span className={classes["cellText"]}>
            {refused ? refused.text : column.render ? column.render(row) : column.text(row)}
          </span>
        </>
      )}
    </div>
  );
}

interface EditedCellProps<T> extends Omit<CellEditorProps<T>, "onCommit"> {
  editor: ComponentType<CellEditorProps<T>>;
  commit: (begun: T, ...written: Parameters<CellEditorProps<T>["onCommit"]>) => void;
}

/**
 * The editor and the row that writing began with. Columns are made anew when a name becomes known, which is to take nothing from what
 * is typed; and what others write meanwhile was not seen under the editor, so that it is not to be written over unasked.
 */
function EditedCell<T>({ editor, row, commit, ...props }: EditedCellProps<T>) {
  const [begun] = useState(() => ({ Editor: editor, row }));
  return <begun.Editor {...props} row={begun.row} onCommit={(...written) => commit(begun.row, ...written)} />;
}
