import { responsibility, type Edit, type RaciLetter, type RaciMatrix } from "@gantry/records";

const record = responsibility.name;

export type Cells = RaciMatrix["cells"];

interface CellPlace {
  workItemId: string;
  personId: string;
}

/** Cells after somebody became, or ceased to be, something for a deliverable, and the edits that make it so. */
export interface RaciChange {
  cells: Cells;
  edits: Edit[];
}

/** What one person is for one deliverable. */
export function cellsAt(cells: Cells, { workItemId, personId }: CellPlace): Cells {
  return cells.filter((cell) => cell.workItemId === workItemId && cell.personId === personId);
}

/** Gives the letter where it is missing, takes it where it stands; `make` gives ids to new rows. */
export function toggled(
  cells: Cells,
  place: CellPlace,
  { letter, projectId, make }: { letter: RaciLetter; projectId: string; make: () => string },
): RaciChange {
  const standing = cellsAt(cells, place).find((cell) => cell.letter === letter);
  if (standing) return without(cells, [standing]);
  const id = make();
  return {
    cells: [...cells, { ...place, id, letter, version: 1 }],
    edits: [{ op: "create", record, id, values: { ...place, projectId, letter } }],
  };
}

/** Takes all letters of a person from a deliverable. */
export function cleared(cells: Cells, place: CellPlace): RaciChange {
  return without(cells, cellsAt(cells, place));
}

function without(cells: Cells, gone: Cells): RaciChange {
  return {
    cells: cells.filter((cell) => !gone.includes(cell)),
    edits: gone.map(({ id, version }) => ({ op: "delete", record, id, version })),
  };
}
