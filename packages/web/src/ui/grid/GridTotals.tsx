import { VisuallyHidden } from "@mantine/core";
import { Sigma } from "lucide-react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import classes from "./DataGrid.module.css";
import type { GridHost } from "./gridHost.ts";
import { gridTexts } from "./texts.ts";

interface GridTotalsProps<T> {
  host: GridHost<T>;
  totals: ReadonlyMap<string, string>;
  /** Place of the line among all, for screen readers. */
  index: number;
}

/** The line below all others, always in sight: what the numbers of all rows add up to. */
export function GridTotals<T>({ host, totals, index }: GridTotalsProps<T>) {
  const t = useTexts(gridTexts);
  return (
    <div role="rowgroup" className={classes["totals"]} style={{ width: host.width }}>
      <div role="row" aria-rowindex={index} className={classes["totalsRow"]}>
        <div role="rowheader" aria-colindex={1} className={classes["rowHead"]} title={t("totals")}>
          <Sigma size={14} aria-hidden />
          <VisuallyHidden>{t("totals")}</VisuallyHidden>
        </div>
        {host.columns.map((column, place) => {
          const sum = totals.get(column.id);
          const left = host.frozenAt[place];
          return (
            <div
              key={column.id}
              role="gridcell"
              aria-colindex={place + 2}
              className={classes["totalCell"]}
              style={left === undefined ? { width: column.width } : { width: column.width, left }}
              data-align={column.align}
              data-frozen={left === undefined ? undefined : true}
              {...(sum === undefined ? {} : { title: t("sumOf", { column: column.header }) })}
            >
              <span className={classes["cellText"]}>{sum}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
