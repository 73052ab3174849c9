import type { LiveEvent } from "@gantry/records";

/** Something told to live streams that is no change of a record. */
export type Announcement =
  /** For all who may read the project. */
  | (Extract<LiveEvent, { event: "schedule" }> & { orgId: string })
  /** For one user. */
  | (Extract<LiveEvent, { event: "import" }> & { orgId: string; userId: string })
  /** Something in the inbox of one user came or was marked. */
  | { event: "inbox"; orgId: string; userId: string }
  /** A session of the user ended, or the account did: its streams ask anew who they belong to. */
  | { event: "recheck"; orgId: string; userId: string };
