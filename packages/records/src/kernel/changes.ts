import * as z from "zod";

/** One entry of the change log as people and live events see it; values a reader may not see are left out of the patches. */
export const changeSchema = z
  .object({
    cursor: z.string(),
    record: z.string(),
    id: z.uuid(),
    projectId: z.uuid().nullable(),
    verb: z.enum(["created", "updated", "deleted", "restored"]),
    version: z.number().int(),
    /** Fields that changed: values before (null when created) and after. A created or restored row is whole in `after`. */
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
    by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    at: z.iso.datetime(),
    /** Changes made by one action share it; undo takes it. */
    changeSetId: z.uuid(),
    /** Why: "edit", "undo", "import", "demo" or words given by the actor. */
    cause: z.string(),
  })
  .meta({ id: "Change" });
export type Change = z.infer<typeof changeSchema>;

/** The computed schedule of a project was renewed. */
export const scheduleAnnouncedSchema = z.object({
  projectId: z.uuid(),
  /** Counts up with every computation. */
  revision: z.number().int(),
  /** The change log up to which it holds. */
  cursor: z.string(),
  finish: z.string().nullable(),
  changed: z.number().int(),
});
export type ScheduleAnnounced = z.infer<typeof scheduleAnnouncedSchema>;

/** Where an import stands. */
export const jobAnnouncedSchema = z.object({ importId: z.uuid(), status: z.string(), progress: z.number() });

/**
 * Events of the live stream, by SSE event name: `change` (a Change), `schedule`, `import`, `inbox` (something came or was marked), and `resync` (the reader was away
 * too long: load anew). The SSE id of a change is its cursor; Last-Event-ID or `since` goes on from there.
 */
export type LiveEvent =
  | { event: "change"; data: Change }
  | { event: "schedule"; data: ScheduleAnnounced }
  | { event: "import"; data: z.infer<typeof jobAnnouncedSchema> }
  | { event: "inbox"; data: Record<string, never> }
  | { event: "resync"; data: Record<string, never> };
