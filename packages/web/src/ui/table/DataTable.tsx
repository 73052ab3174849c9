import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import type { Sort } from "../filter/queryTerms.ts";
import { uiTexts } from "../texts.ts";
import classes from "./DataTable.module.css";

export interface DataColumn<T> {
  id: string;
  header: string;
  render: (row: T) => ReactNode;
  /** Field the server sorts by; left out, the column cannot be sorted. */
  sortField?: string;
  align?: "start" | "end";
  /** CSS width; the first column takes what is left. */
  width?: string;
  /** Long text that may take several lines. */
  wraps?: boolean;
  /** Left out on narrow screens. */
  wideOnly?: boolean;
}

export interface DataTableProps<T> {
  /** Names the table to screen readers. */
  caption: string;
  columns: readonly DataColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  sort?: Sort | null;
  onSort?: (field: string) => void;
  /** Being loaded anew: shown slightly faded, still readable. */
  stale?: boolean;
}

/** Rows and columns to read and sort. A link in a cell with `className={rowLink}` makes the whole row lead there. */
export function DataTable<T>({ caption, columns, rows, rowKey, sort, onSort, stale = false }: DataTableProps<T>) {
  return (
    <div className={classes["scroll"]} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes["table"]} data-stale={stale || undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort ?? null} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td
                  key={column.id}
                  data-align={column.align}
                  data-wide-only={column.wideOnly || undefined}
                  data-wraps={column.wraps || undefined}
                >
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Class of a link that stretches over its row. */
export const rowLink = classes["rowLink"] ?? "";

interface HeaderCellProps<T> {
  column: DataColumn<T>;
  sort: Sort | null;
  onSort: ((field: string) => void) | undefined;
}

function HeaderCell<T>({ column, sort, onSort }: HeaderCellProps<T>) {
  const t = useTexts(uiTexts);
  const { sortField, header, width, align, wideOnly } = column;
  const sorted = sortField !== undefined && sort?.field === sortField ? sort : null;
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-align={align}
      data-wide-only={wideOnly || undefined}
      style={width ? { width } : undefined}
      {...(sorted ? { "aria-sort": sorted.descending ? "descending" : "ascending" } : {})}
    >
      {sortField && onSort ? (
        <button
          type="button"
          className={classes["sort"]}
          onClick={() => onSort(sortField)}
          title={t("table.sortBy", { column: header })}
        >
          {header}
          {sorted && <Arrow size={14} aria-hidden />}
        </button>
      ) : (
        header
      )}
    </th>
  );
}
