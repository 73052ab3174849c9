/** A day by which something is owed, and the field of the row that bears it. */
export interface NamedDue {
  record: string;
  id: string;
  field: string;
  /** "2026-05-12" */
  due: string;
}

/** How a date of a row is named where it is noted who was reminded of it. */
export function dueName({ record, id, field, due }: NamedDue): string {
  return `${record}:${id} ${field} ${due}`;
}

/** What is told once to one user: "overdue risk:0189… reviewBy 2026-05-12 #2" is the third time that day is chased for. */
export function reminderOf(kind: string, due: NamedDue, times = 0): string {
  const name = `${kind} ${dueName(due)}`;
  return times === 0 ? name : `${name} #${times}`;
}

/** The day that a reminder is of. */
export function dayOfReminder(reminder: string): string | null {
  return / (\d{4}-\d{2}-\d{2})(?: #\d+)?$/.exec(reminder)?.[1] ?? null;
}
