import type { Finding } from "@gantry/engine";
import type { PlanRecords } from "../planRows.ts";
import { externalName } from "./externalItem.ts";

/** What is wrong with the links to other projects (XPL-3, XPL-4). */
export function externalFindings({ externals = [], dependencies, workItems }: PlanRecords): Finding[] {
  return externals.flatMap((item): Finding[] => {
    const link = dependencies.find(({ predecessorId }) => predecessorId === item.id);
    const waiting = workItems.find(({ id }) => id === link?.successorId);
    if (!link || !waiting) return [];
    const about = {
      where: { dependencyId: link.id, activityId: waiting.id },
      data: { externalId: item.id, path: item.path },
    };
    if (item.trouble === "gone")
      return [
        {
          ...about,
          code: "external.gone",
          severity: "warning",
          message: `"${waiting.name}" waits for ${externalName(item)}, which is in the trash.`,
          hint: "Remove the link, or have the item brought back.",
        },
      ];
    if (item.trouble === "loop")
      return [
        {
          ...about,
          code: "external.loop",
          severity: "error",
          message: `Projects wait for each other: ${item.path.join(" → ")}. The link from ${externalName(item)} to "${waiting.name}" does not count.`,
          hint: "Remove one of these links.",
        },
      ];
    return [];
  });
}
