import type { Migration } from "kysely";
import { createChanges } from "./createChanges.ts";
import { createRecords } from "./createRecords.ts";
import { createSchedules } from "./createSchedules.ts";

/** Every migration by its name, in order. Never change one that was released; add the next. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-create-records": createRecords,
  "0002-create-changes": createChanges,
  "0003-create-schedules": createSchedules,
};
