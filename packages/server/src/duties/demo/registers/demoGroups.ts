import { demoPeople, type PersonKey } from "../demoPeople.ts";
import type { DemoRow } from "../demoRow.ts";

/** Departments below the first, each with its head and its teams. */
const departments: readonly { name: string; head: PersonKey; teams: readonly string[] }[] = [
  { name: "IT delivery", head: "lena", teams: ["Project office", "Analysis and test", "Applications"] },
  { name: "IT operations", head: "luca", teams: ["Infrastructure", "Service desk"] },
  { name: "Information security", head: "ruth", teams: ["Security and compliance"] },
];

/** The departments and teams of the demo, with who belongs to which team. */
export function demoGroups(personIds: ReadonlyMap<string, string>, newId: () => string): DemoRow[] {
  const top: DemoRow = { record: "department", id: newId(), values: { name: "IT", leadId: personIds.get("lena") } };
  const below = departments.map(({ name, head, teams }) => ({
    teams,
    row: {
      record: "department",
      id: newId(),
      values: { name, leadId: personIds.get(head), parentId: top.id },
    } satisfies DemoRow,
  }));
  const teams = below.flatMap(({ row, teams: names }) =>
    names.map((name): DemoRow => ({ record: "team", id: newId(), values: { name, departmentId: row.id } })),
  );
  const members = teams.flatMap(({ id: teamId, values }) =>
    demoPeople
      .filter(({ team }) => team === values["name"])
      .map(({ key }): DemoRow => ({
        record: "groupMember",
        id: newId(),
        values: { teamId, personId: personIds.get(key) },
      })),
  );
  return [top, ...below.map(({ row }) => row), ...teams, ...members];
}
