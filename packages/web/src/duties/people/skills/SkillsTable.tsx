import { useRef, useState, type KeyboardEvent } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import matrix from "../../../ui/table/matrix.module.css";
import { placeAfter, type MatrixPlace } from "../../../ui/table/matrixPlace.ts";
import { SkillCell } from "./SkillCell.tsx";
import { SkillDialog } from "./SkillDialog.tsx";
import { skillLevels, type HeldRow, type SkilledPerson, type SkillRow } from "./skillMatrix.ts";
import classes from "./skills.module.css";
import { skillTexts } from "./texts.ts";
import { useSkillWriter, type SkillPlace } from "./useSkillWriter.ts";

interface SkillsTableProps {
  skills: readonly SkillRow[];
  people: readonly SkilledPerson[];
  held: readonly HeldRow[];
  today: string;
  mayWrite: boolean;
}

/** The matrix: one line a person, one column a skill. Walked by arrow keys; a digit sets the level, Delete takes the skill away. */
export function SkillsTable({ skills, people, held, today, mayWrite }: SkillsTableProps) {
  const t = useTexts(skillTexts);
  const write = useSkillWriter();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<MatrixPlace>({ row: 0, column: 0 });
  const [open, setOpen] = useState<SkillPlace | null>(null);
  const byPlace = new Map(held.map((each) => [`${each.personId} ${each.skillId}`, each]));
  const size = { rows: people.length, columns: skills.length };
  const at = { row: Math.min(active.row, size.rows - 1), column: Math.min(active.column, size.columns - 1) };
  const focusCell = ({ row, column }: MatrixPlace) => table.current?.tBodies[0]?.rows[row]?.cells[column + 1]?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const [line, column] = [people[at.row], skills[at.column]];
    if (open || event.ctrlKey || event.metaKey || event.altKey || !line || !column) return;
    const next = placeAfter(event.key, at, size);
    const row = byPlace.get(`${line.id} ${column.id}`) ?? null;
    const place = { person: line, skill: column, row };
    const level = skillLevels.find((each) => String(each) === event.key);
    if (next) focusCell(next);
    else if (!mayWrite) return;
    else if (level !== undefined) write.set(place, { level });
    else if ((event.key === "Delete" || event.key === "Backspace") && row) write.clear({ ...place, row });
    else if (event.key === "Enter" || event.key === " ") setOpen(place);
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
              {t("person")}
            </th>
            {skills.map(({ id, name, area }) => (
              <th key={id} scope="col" className={classes["skill"]}>
                {name}
                {area !== "" && <small>{area}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((line, row) => (
            <tr key={line.id}>
              <th scope="row" className={`${matrix["name"]} ${classes["name"]}`}>
                {line.name}
              </th>
              {skills.map((each, column) => {
                const isActive = at.row === row && at.column === column;
                const place = { person: line, skill: each, row: byPlace.get(`${line.id} ${each.id}`) ?? null };
                return (
                  <SkillCell
                    key={each.id}
                    place={place}
                    today={today}
                    isActive={isActive}
                    onActivate={() => setActive({ row, column })}
                    onOpen={mayWrite ? () => setOpen(place) : null}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {open && <SkillDialog place={open} write={write} onClose={() => setOpen(null)} />}
    </div>
  );
}
