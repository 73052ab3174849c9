import type { SessionInfo } from "@gantry/records";

/** Whether there is a project whose plan somebody may edit. */
export function mayEditPlans({ permissions, projects }: Pick<SessionInfo, "permissions" | "projects">): boolean {
  return permissions.includes("plan.write") || projects.some((each) => each.permissions.includes("plan.write"));
}
