import type { PersonRow } from "@gantry/records";

/** Somebody who works all day, but for what is said otherwise. */
export const person = (id: string, fields: Partial<PersonRow> = {}): PersonRow =>
  ({
    id,
    name: id,
    kind: "work",
    active: true,
    calendarId: null,
    maxUnits: 1,
    availability: null,
    ...fields,
  }) as PersonRow;
