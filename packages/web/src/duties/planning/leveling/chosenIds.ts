import type { ProjectRow } from "@gantry/records";

/** So many projects are chosen where nobody has said which: their plans are loaded at once. */
const USUAL = 12;

/** Which projects are leveled: those the address names, as far as they may be; where it names none, the most urgent that are active. */
export function chosenIds(
  projects: readonly Pick<ProjectRow, "id" | "state" | "scheduleFrom">[],
  asked: string | undefined,
): string[] {
  if (asked !== undefined) {
    const named = new Set(asked.split(","));
    return projects.filter(({ id }) => named.has(id)).map(({ id }) => id);
  }
  return projects
    .filter(({ state, scheduleFrom }) => state === "active" && scheduleFrom !== "finish")
    .slice(0, USUAL)
    .map(({ id }) => id);
}
