import type {
  assignment,
  baseline,
  boardColumn,
  calendar,
  dependency,
  gate,
  gateCondition,
  membership,
  organisation,
  person,
  project,
  RecordDeclaration,
  sprint,
  user,
  Values,
  workItem,
} from "@gantry/records";
import type { ColumnType, Generated } from "kysely";
import type { SnakeCase } from "./snakeCase.ts";

/** Columns every record's table has. Every key starts with `org_id`. */
interface SystemColumns {
  org_id: string;
  id: string;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
  deleted_at: string | null;
  /** Fields that users defined; empty until they do. */
  custom: ColumnType<Record<string, unknown>, string | undefined, string>;
}

/** JSON is read parsed and written as text, since the driver would write an array as a PostgreSQL array. */
type Column<T> = T extends object ? ColumnType<T, string, string> : T;

/**
 * The table of a record: a column for each field that is not derived. `Instants` names the fields that are project time,
 * whole minutes here and text on the wire.
 */
type TableOf<
  R extends RecordDeclaration,
  Instants extends keyof Values<R> = never,
  Derived extends keyof Values<R> = never,
> = SystemColumns & {
  [K in Exclude<keyof Values<R>, Derived> & string as SnakeCase<K>]: K extends Instants
    ? number | Extract<Values<R>[K], null>
    : Column<Values<R>[K]>;
};

type WorkItemInstants =
  | "manualStart"
  | "manualFinish"
  | "constraintDate"
  | "secondConstraintDate"
  | "deadline"
  | "actualStart"
  | "actualFinish"
  | "stop"
  | "resume"
  | "expectedFinish";

export interface RecordTables {
  organisations: TableOf<typeof organisation>;
  users: TableOf<typeof user>;
  memberships: TableOf<typeof membership>;
  projects: TableOf<
    typeof project,
    "start" | "finish" | "dataDate",
    "computedStart" | "computedFinish" | "percentComplete"
  >;
  work_items: TableOf<typeof workItem, WorkItemInstants, "start" | "finish" | "totalFloat" | "critical">;
  dependencies: TableOf<typeof dependency>;
  calendars: TableOf<typeof calendar>;
  people: TableOf<typeof person>;
  assignments: TableOf<typeof assignment>;
  baselines: TableOf<
    typeof baseline,
    "dataDate" | "start" | "finish",
    "itemCount" | "start" | "finish" | "work" | "cost"
  >;
  gates: TableOf<typeof gate>;
  gate_conditions: TableOf<typeof gateCondition>;
  sprints: TableOf<typeof sprint, "start" | "finish">;
  board_columns: TableOf<typeof boardColumn>;
}
