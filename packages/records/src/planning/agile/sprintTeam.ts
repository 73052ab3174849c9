import type { CompiledCalendars, SprintMember } from "@gantry/engine";
import type { PlanRecords } from "../planRows.ts";
import { agileItems } from "./agileItems.ts";

type TeamRecords = Pick<PlanRecords, "project" | "workItems" | "people" | "assignments">;

/**
 * Who works in a sprint: those assigned to its items, or to any agile item where nobody is yet (and where no sprint is asked for), each
 * with the largest share given to one of them (AGL-1).
 */
export function sprintTeam(
  records: TeamRecords,
  calendars: CompiledCalendars,
  sprintId: string | null,
): SprintMember[] {
  const agile = agileItems(records);
  const own = agile.filter((item) => sprintId !== null && item.sprintId === sprintId);
  const shares = sharesOf(records, new Set(own.map(({ id }) => id)));
  const taken = shares.size > 0 ? shares : sharesOf(records, new Set(agile.map(({ id }) => id)));
  return records.people.flatMap((person): SprintMember[] => {
    const units = taken.get(person.id);
    if (units === undefined || person.kind !== "work") return [];
    return [{ id: person.id, calendar: calendars.get(person.calendarId), units: Math.min(units, person.maxUnits) }];
  });
}

function sharesOf({ assignments }: TeamRecords, items: ReadonlySet<string>): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { workItemId, personId, units } of assignments)
    if (items.has(workItemId)) shares.set(personId, Math.max(shares.get(personId) ?? 0, units));
  return shares;
}
