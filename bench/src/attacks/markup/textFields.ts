import type { Field, RecordDeclaration } from "@gantry/records";

/** A field of a record type that holds what somebody typed, and how much of it. */
export interface TextField {
  name: string;
  room: number;
  /** Several short texts. */
  list: boolean;
}

const ROOM = 19_000;
const probe = "<b onclick=hit('0')>";

/** Fields that take any text: not those that name a record type, a state or a field. */
export function textFields({ fields }: RecordDeclaration): TextField[] {
  return Object.entries(fields).flatMap(([name, field]): TextField[] => {
    if (
      !field.writable ||
      /^(?:subjectRecord|targetRecord|recordType|fromState|toState|requires|fileName|key)$/.test(name)
    )
      return [];
    if (field.form === "list" && takes(field, [probe])) return [{ name, room: 60, list: true }];
    return field.kind === "text" && takes(field, probe) ? [{ name, room: roomOf(field), list: false }] : [];
  });
}

function roomOf(field: Field): number {
  let [least, most] = [probe.length, ROOM];
  if (takes(field, "x".repeat(most))) return most;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (takes(field, "x".repeat(middle))) least = middle;
    else most = middle;
  }
  return least;
}

const takes = (field: Field, value: unknown): boolean => field.schema.safeParse(value).success;
