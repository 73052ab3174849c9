import { keyOfRow } from "@gantry/records";
import { Button } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { missingFor } from "../../../ui/record/form/missingFor.ts";
import { TransitionDialog } from "../../../ui/record/form/TransitionDialog.tsx";
import { registerTexts } from "../texts.ts";
import { boardField } from "../views/layouts.ts";
import type { LayoutProps } from "../views/layoutProps.ts";
import { MoreOf } from "../views/MoreOf.tsx";
import classes from "./board.module.css";
import { boardColumns, EMPTY, type BoardColumn } from "./boardColumns.ts";
import { useCardMove } from "./useCardMove.ts";

/** Cards drawn per column before one asks for more. */
const STEP = 50;
const SUMMED = new Set(["money", "minutes"]);

/** Rows as cards in the columns of a choice, moved along the ways that are allowed. */
export function RecordBoard({ register, words, rights, feed, rows, names, limits, writing, onOpen }: LayoutProps) {
  const { declaration, projectId } = register;
  const t = useTexts(registerTexts);
  const [asked, setAsked] = useState<{ row: AnyRow; to: string } | null>(null);
  const name = boardField(declaration) ?? "";
  const field = declaration.fields[name];
  const mayMove = field !== undefined && rights.mayWriteField(field);
  const summed = names.find((each) => SUMMED.has(declaration.fields[each]?.kind ?? "")) ?? null;
  const columns = boardColumns(rows, {
    field: name,
    choices: words.choices(name),
    emptyLabel: field?.nullable ? t("board.empty") : null,
    summed,
  });
  const rowOf = (id: string) => rows.find((row) => row.id === id);
  const titleOf = (row: AnyRow | undefined) => String(row?.[declaration.title] ?? words.one);
  const labelOf = (place: string | null) => columns.find(({ value }) => value === place)?.label ?? "";
  const move = useCardMove({
    mayMove,
    next(place, arrow) {
      const by = arrow === "ArrowLeft" ? -1 : arrow === "ArrowRight" ? 1 : 0;
      return by === 0 ? null : (columns[columns.findIndex(({ value }) => value === place) + by]?.value ?? null);
    },
    placeOf(id) {
      const row = rowOf(id);
      return row ? String(row[name] ?? EMPTY) : null;
    },
    mayDrop(id, place) {
      const from = String(rowOf(id)?.[name] ?? EMPTY);
      return !field?.transitions || (field.transitions[from] ?? []).some(({ to }) => to === place);
    },
    onDrop(id, place) {
      const row = rowOf(id);
      if (!row) return;
      const step = { transitions: field?.transitions ?? null, from: row[name], to: place };
      if (missingFor(row, step).length > 0) setAsked({ row, to: place });
      else writing.set(row, { [name]: place === EMPTY ? null : place });
    },
    onOpen(id) {
      const row = rowOf(id);
      if (row) onOpen(row);
    },
    say: (what, id, place) => t(`move.${what}`, { name: titleOf(rowOf(id)), place: labelOf(place) }),
  });
  return (
    <div className={classes["screen"]}>
      <div className={classes["board"]} role="region" aria-label={words.many} tabIndex={0}>
        {columns.map((column) => (
          <Column
            key={column.value}
            column={column}
            limit={limits[column.value] ?? null}
            mark={feed.hasMore ? "+" : ""}
            sum={summed !== null && column.sum ? words.show(summed, column.sum) : ""}
            place={move.place(column.value)}
            card={(row) => (
              <article
                key={row.id}
                className={classes["card"]}
                aria-label={`${titleOf(row)}, ${column.label}`}
                {...move.card(row.id)}
                onClick={() => onOpen(row)}
              >
                <span className={classes["cardTitle"]}>{titleOf(row)}</span>
                <span className={classes["cardFacts"]}>
                  {[keyOfRow(declaration, row), ...factsOf(row)].filter(Boolean).join(" · ")}
                </span>
              </article>
            )}
          />
        ))}
      </div>
      <MoreOf feed={feed} shown={rows.length} />
      <p className={classes["spoken"]} aria-live="assertive">
        {move.spoken}
      </p>
      {asked && (
        <TransitionDialog
          declaration={declaration}
          name={name}
          to={asked.to}
          rows={[asked.row]}
          words={words}
          projectId={projectId}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );

  function factsOf(row: AnyRow): string[] {
    const shown = names.filter((each) => each !== name && each !== declaration.title && each !== "number");
    return shown
      .map((each) => words.show(each, row[each], row))
      .filter((text) => text !== "")
      .slice(0, 3);
  }
}

interface ColumnProps {
  column: BoardColumn;
  /** "+" while not all rows are loaded. */
  mark: string;
  sum: string;
  /** How many cards it should hold at most; null for any number. */
  limit: number | null;
  place: Record<string, unknown>;
  card: (row: AnyRow) => ReactNode;
}

function Column({ column, mark, sum, limit, place, card }: ColumnProps) {
  const t = useTexts(registerTexts);
  const [most, setMost] = useState(STEP);
  const isOver = limit !== null && column.rows.length > limit;
  return (
    <section className={classes["column"]} aria-label={column.label} {...place}>
      <h2 className={classes["head"]}>
        {column.label}{" "}
        <span className={classes["count"]} data-over-limit={isOver || undefined}>
          {column.rows.length}
          {mark}
          {limit !== null && ` / ${limit}`}
        </span>
        {isOver && <span className={classes["overLimit"]}>{t("limits.over", { count: limit })}</span>}
        {sum !== "" && <span className={classes["sum"]}>{sum}</span>}
      </h2>
      <div className={classes["cards"]}>
        {column.rows.slice(0, most).map((row) => card(row))}
        {column.rows.length > most && (
          <Button size="xs" variant="subtle" onClick={() => setMost(most + STEP)}>
            {t("board.more", { count: column.rows.length - most })}
          </Button>
        )}
      </div>
    </section>
  );
}
