import { raciLetters, type RaciLetter, type RaciMatrix } from "@gantry/records";
import { TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { placeAfter, type MatrixPlace } from "../../../ui/table/matrixPlace.ts";
import classes from "./raci.module.css";
import { RaciCell } from "./RaciCell.tsx";
import { cellsAt, cleared, toggled, type RaciChange } from "./raciEdits.ts";
import { raciTexts } from "./texts.ts";
import { useRaciWriter } from "./useRaciWriter.ts";

type Deliverable = Pick<RaciMatrix["deliverables"][number], "workItemId" | "name" | "finish" | "open">;
type Person = RaciMatrix["people"][number];

interface RaciMatrixTableProps {
  projectId: string;
  matrix: RaciMatrix;
  /** With those added to be named. */
  deliverables: readonly Deliverable[];
  people: readonly Person[];
  mayWrite: boolean;
  /** The line to show, as often as it is asked for anew. */
  shown: { workItemId: string } | null;
}

/** The matrix: one line a deliverable, one column a person. Walked and written by keys like a spreadsheet. */
export function RaciMatrixTable(props: RaciMatrixTableProps) {
  const { projectId, matrix, deliverables, people, mayWrite, shown } = props;
  const t = useTexts(raciTexts);
  const format = useFormat();
  const write = useRaciWriter(projectId);
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<MatrixPlace>({ row: 0, column: 0 });
  const [open, setOpen] = useState(false);
  const focusCell = ({ row, column }: MatrixPlace) => table.current?.tBodies[0]?.rows[row]?.cells[column + 1]?.focus();
  useEffect(() => {
    const row = deliverables.findIndex(({ workItemId }) => workItemId === shown?.workItemId);
    if (row >= 0) focusCell({ row, column: 0 });
    // Only when it is asked for, not when the matrix changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);
  const lettersAt = (change: Pick<RaciChange, "cells">, deliverable: Deliverable, person: Person) => {
    const own = cellsAt(change.cells, { workItemId: deliverable.workItemId, personId: person.id });
    return raciLetters.filter((letter) => own.some((cell) => cell.letter === letter));
  };
  const apply = (deliverable: Deliverable, person: Person, letter: RaciLetter | null) => {
    const place = { workItemId: deliverable.workItemId, personId: person.id };
    const change =
      letter === null
        ? cleared(matrix.cells, place)
        : toggled(matrix.cells, place, { letter, projectId, make: uuidV7 });
    const letters = lettersAt(change, deliverable, person).join("/");
    const names = { person: person.name, deliverable: deliverable.name };
    write({ ...change, said: letters === "" ? t("cleared", names) : t("changed", { ...names, letters }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const deliverable = deliverables[active.row];
    const person = people[active.column];
    if (open || event.ctrlKey || event.metaKey || event.altKey || !deliverable || !person) return;
    const next = placeAfter(event.key, active, { rows: deliverables.length, columns: people.length });
    const letter = raciLetters.find((each) => each === event.key.toUpperCase());
    if (next) focusCell(next);
    else if (!mayWrite) return;
    else if (letter) apply(deliverable, person, letter);
    else if (event.key === "Delete" || event.key === "Backspace") apply(deliverable, person, null);
    else if (event.key === "Enter" || event.key === " ") setOpen(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const close = (at: MatrixPlace) => {
    setOpen(false);
    focusCell(at);
  };
  const wrong = new Set(matrix.findings.map(({ workItemId }) => workItemId));
  return (
    <div className={classes["scroll"]}>
      <table ref={table} role="grid" aria-label={t("title")} className={classes["table"]} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={classes["corner"]}>
              {t("deliverable")}
            </th>
            {people.map(({ id, name }) => (
              <th key={id} scope="col" className={classes["person"]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliverables.map((deliverable, row) => (
            <tr key={deliverable.workItemId} data-done={!deliverable.open || undefined}>
              <th scope="row" className={classes["deliverable"]}>
                {wrong.has(deliverable.workItemId) && (
                  <TriangleAlert size={14} className={classes["wrong"]} aria-label={t("row.wrong")} role="img" />
                )}
                <span>{deliverable.name}</span>
                <small>
                  {deliverable.open ? deliverable.finish && format.date(deliverable.finish, "day") : t("done")}
                </small>
              </th>
              {people.map((person, column) => {
                const letters = lettersAt(matrix, deliverable, person);
                const isActive = active.row === row && active.column === column;
                return (
                  <RaciCell
                    key={person.id}
                    letters={letters}
                    label={t("cell", {
                      person: person.name,
                      deliverable: deliverable.name,
                      letters: letters.join(", ") || t("cell.none"),
                    })}
                    isActive={isActive}
                    isOpen={open && isActive}
                    onActivate={() => setActive({ row, column })}
                    onOpen={mayWrite ? (opened) => (opened ? setOpen(true) : close({ row, column })) : null}
                    onToggle={(letter) => apply(deliverable, person, letter)}
                    onClear={() => apply(deliverable, person, null)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
