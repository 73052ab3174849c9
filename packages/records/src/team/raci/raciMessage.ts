import type { RaciFinding } from "./raciFindings.ts";

/** What a finding of the matrix says, with names, and what to do about it. */
export function raciMessage(
  { code, workItemId, personIds, count }: RaciFinding,
  nameOf: (id: string) => string,
): { message: string; hint: string } {
  const deliverable = workItemId === null ? "" : nameOf(workItemId);
  const people = personIds.map((id) => nameOf(id)).join(", ");
  switch (code) {
    case "raci.nobodyAccountable":
      return {
        message: `Nobody is accountable for "${deliverable}".`,
        hint: "Name the one person who answers for it: an A in its line of the matrix of responsibilities.",
      };
    case "raci.severalAccountable":
      return {
        message: `Several are accountable for "${deliverable}": ${people}.`,
        hint: "Leave the A to one of them, so that nobody waits for another.",
      };
    case "raci.nobodyResponsible":
      return {
        message: `Nobody is responsible for "${deliverable}".`,
        hint: "Name at least one person who does it: an R in its line of the matrix of responsibilities.",
      };
    case "raci.overloaded":
      return {
        message: `${people} is accountable for ${count} open deliverables.`,
        hint: "Give some of them to others: eight or more are too many to answer for well.",
      };
  }
}
