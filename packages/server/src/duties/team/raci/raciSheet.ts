import { fieldLabel, inLanguage, responsibility, type Label, type RaciMatrix } from "@gantry/records";
import type { Sheet } from "../../../platform/sheets/cell.ts";

const finish: Label = ["Finish", "Ende"];

/** The matrix as people print it: a line for each deliverable, a column for each person, letters where they meet. */
export function raciSheet({ deliverables, people, cells }: RaciMatrix, language: string): Sheet {
  const letters = new Map<string, string[]>();
  for (const { workItemId, personId, letter } of cells) {
    const key = `${workItemId} ${personId}`;
    letters.set(key, [...(letters.get(key) ?? []), letter]);
  }
  return {
    headers: [
      fieldLabel(responsibility, "workItemId", language),
      inLanguage(finish, language),
      ...people.map(({ name }) => name),
    ],
    rows: deliverables.map((each) => [
      each.name,
      each.finish?.slice(0, 10) ?? null,
      ...people.map(({ id }) => letters.get(`${each.workItemId} ${id}`)?.join("/") ?? null),
    ]),
  };
}
