import type { Activity } from "@gantry/engine";
import * as z from "zod";

/** A work item of another project that a link of this one waits for. What the reader may not see of it is null. */
export const externalItemSchema = z.object({
  id: z.uuid(),
  projectId: z.uuid().nullable(),
  /** CRM-12 */
  key: z.string().nullable(),
  name: z.string().nullable(),
  /** Minutes of project time, as its own project has computed them. */
  start: z.number().int().nullable(),
  finish: z.number().int().nullable(),
  /** Why its dates count for nothing here: it is in the trash, has none yet, or waits for what waits for it. */
  trouble: z.enum(["gone", "undated", "loop"]).nullable(),
  /** The loop, item by item, as far as the reader may see. */
  path: z.array(z.string()),
});
export type ExternalItem = z.infer<typeof externalItemSchema>;

const UNSEEN = "an item of another project";

/** How it is called to this reader. */
export function externalName({ key, name }: Pick<ExternalItem, "key" | "name">): string {
  return key === null ? UNSEEN : `${key} ${name ?? ""}`.trim();
}

/** Activities that stand for work items of other projects (EXT-1, XPL-1); those whose dates count for nothing are left out. */
export function externalActivities(externals: readonly ExternalItem[]): Activity[] {
  return externals.flatMap((item): Activity[] => {
    const { id, start, finish, trouble } = item;
    if (trouble !== null || start === null || finish === null) return [];
    const dates = { start, finish };
    return [
      { id, name: externalName(item), parentId: null, kind: "task", duration: 0, calendarId: null, external: dates },
    ];
  });
}
