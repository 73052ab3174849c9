import type { Finding, Instant } from "@gantry/engine";
import { textFromInstant } from "../../kernel/projectTime.ts";
import type { PlanRecords } from "../planRows.ts";
import type { Placement } from "./sprintPlacement.ts";

interface FindingParts {
  records: Pick<PlanRecords, "workItems" | "sprints">;
  placement: ReadonlyMap<string, Placement>;
  /** Computed finish of a work item; null or undefined where it is not known. */
  finishOf: (id: string) => Instant | null | undefined;
}

/** Tells what people put into a sprint and what, as scheduled, ends after it (AGL-5). */
export function sprintFindings({ records, placement, finishOf }: FindingParts): Finding[] {
  if (placement.size === 0) return [];
  const sprints = new Map(records.sprints.map((sprint) => [sprint.id, sprint]));
  return records.workItems.flatMap(({ id, name, sprintId }): Finding[] => {
    const placed = placement.get(id);
    const finish = finishOf(id);
    const sprint = sprintId === null ? undefined : sprints.get(sprintId);
    if (!placed || placed.forecastBy !== null || !sprint || finish == null || finish <= placed.finish) return [];
    return [
      {
        code: "sprint.overrun",
        severity: "warning",
        message: `"${name}" finishes ${shown(finish)}, after its sprint "${sprint.name}", which ends ${shown(placed.finish)}.`,
        where: { activityId: id },
        data: { finish, sprintId: sprint.id, sprintFinish: placed.finish },
        hint: "Make it smaller, take what it waits for out of the way, or move it to a later sprint.",
      },
    ];
  });
}

function shown(instant: Instant): string {
  return textFromInstant(instant).replace("T", " ");
}
