import type { person, Row } from "@gantry/records";

export type PersonRow = Row<typeof person>;
