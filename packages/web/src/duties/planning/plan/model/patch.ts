import { recordNamed } from "@gantry/records";
import type { AnyRow, PlanRecordName } from "./rows.ts";

/** One step of an edit as the plan on the screen takes it. */
export type Patch =
  | { op: "create"; record: PlanRecordName; id: string; values: Readonly<Record<string, unknown>> }
  | { op: "update"; record: PlanRecordName; id: string; values: Readonly<Record<string, unknown>> }
  | {
      op: "delete";
      record: PlanRecordName;
      id: string;
      /** The server deletes it along with another one. */ cascaded?: boolean;
    }
  | { op: "restore"; record: PlanRecordName; id: string; row: AnyRow };

/** The row after a patch; null when it is gone. */
export function patched(row: AnyRow | null, patch: Patch): AnyRow | null {
  switch (patch.op) {
    case "create":
      return row ?? { ...initialValues(patch.record), ...patch.values, id: patch.id, version: 0 };
    case "update":
      return row && { ...row, ...patch.values };
    case "delete":
      return null;
    case "restore":
      return row ?? patch.row;
  }
}

const initials = new Map<PlanRecordName, Readonly<Record<string, unknown>>>();

/** What the server fills in where a new row leaves a field out. */
function initialValues(record: PlanRecordName): Readonly<Record<string, unknown>> {
  let values = initials.get(record);
  if (!values) {
    values = Object.fromEntries(
      Object.entries(recordNamed(record).fields).map(([name, field]) => [name, field.initial]),
    );
    initials.set(record, values);
  }
  return values;
}

/** What takes a patch back, given the row before it; null when it changes nothing. */
export function inverseOf(patch: Patch, before: AnyRow | null): Patch | null {
  const { record, id } = patch;
  switch (patch.op) {
    case "create":
    case "restore":
      return before ? null : { op: "delete", record, id };
    case "delete":
      return before && { op: "restore", record, id, row: before };
    case "update":
      return (
        before && {
          op: "update",
          record,
          id,
          values: Object.fromEntries(Object.keys(patch.values).map((name) => [name, before[name] ?? null])),
        }
      );
  }
}

/** Same value on the wire. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}
