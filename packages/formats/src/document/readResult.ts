import type { Finding } from "@gantry/engine";
import type { PlanDocument } from "./planDocument.ts";

/** What reading a file gives: its plans, or the reasons why it was refused. Expected problems are data, never thrown. */
export type ReadResult =
  | { status: "read"; documents: readonly PlanDocument[] }
  | { status: "refused"; findings: readonly Finding[] };
