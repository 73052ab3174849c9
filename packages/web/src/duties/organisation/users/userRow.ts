import type { Row, user } from "@gantry/records";

/** An account as the API gives it. */
export type UserRow = Row<typeof user>;
