import { dayFromText } from "@gantry/records";
import { useRef, useState, type KeyboardEvent } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import matrix from "../../../ui/table/matrix.module.css";
import { placeAfter, type MatrixPlace } from "../../../ui/table/matrixPlace.ts";
import classes from "./capacity.module.css";
import { loadLevel, loadShare, type CapacityRow } from "./capacityRows.ts";
import type { CapacityGroup } from "./capacitySearch.ts";
import type { DetailCell } from "./CellDetail.tsx";
import { hours } from "./hours.ts";
import { capacityTexts } from "./texts.ts";

interface CapacityTableProps {
  rows: readonly CapacityRow[];
  /** First days of the weeks and the day after the last. */
  days: readonly number[];
  today: string;
  by: CapacityGroup;
  onOpen: (cell: DetailCell) => void;
}

/** The heat map: one line a person, team or skill, one column a week. Walked by keys; Enter shows what is behind a cell. */
export function CapacityTable({ rows, days, today, by, onOpen }: CapacityTableProps) {
  const t = useTexts(capacityTexts);
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<MatrixPlace>({ row: 0, column: 0 });
  const weeks = days.slice(0, -1);
  const now = dayFromText(today) ?? 0;
  const size = { rows: rows.length, columns: weeks.length };
  const at = { row: Math.min(active.row, size.rows - 1), column: Math.min(active.column, size.columns - 1) };
  const open = ({ row, column }: MatrixPlace) => {
    const line = rows[row];
    const period = line?.periods[column];
    if (line && period) onOpen({ row: line, period, from: days[column] as number, to: days[column + 1] as number });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfter(event.key, at, size);
    if (next) table.current?.tBodies[0]?.rows[next.row]?.cells[next.column + 1]?.focus();
    else if (event.key === "Enter" || event.key === " ") open(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={matrix["scroll"]}>
      <table ref={table} role="grid" aria-label={t("title")} className={matrix["table"]} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={`${matrix["corner"]} ${classes["corner"]}`}>
              {t(`by.${by}`)}
            </th>
            {weeks.map((day) => (
              <th
                key={day}
                scope="col"
                className={classes["week"]}
                data-now={(now >= day && now < day + 7) || undefined}
              >
                {format.date(day * 1440, "dayShort")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, row) => (
            <tr key={line.id}>
              <th scope="row" className={`${matrix["name"]} ${classes["name"]}`}>
                {line.name}
                {by !== "person" && <small>{t("people", { count: line.personIds.length })}</small>}
              </th>
              {line.periods.map((period, column) => {
                const share = loadShare(period);
                const level = loadLevel(period);
                const percent = share === null ? "" : share === Infinity ? t("noTime") : format.percent(share);
                return (
                  <td
                    key={days[column]}
                    role="gridcell"
                    className={classes["cell"]}
                    data-level={level}
                    tabIndex={at.row === row && at.column === column ? 0 : -1}
                    aria-label={t("cell", {
                      name: line.name,
                      week: format.date((days[column] as number) * 1440),
                      level: t(`level.${level}`),
                      demand: hours(period.demand, format),
                      capacity: hours(period.capacity, format),
                    })}
                    onFocus={() => setActive({ row, column })}
                    onClick={() => open({ row, column })}
                  >
                    {level === "over" && <span aria-hidden>▲ </span>}
                    {level === "away" ? t("away") : percent}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
