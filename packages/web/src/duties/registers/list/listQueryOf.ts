import { sortsOf, withTerm } from "../../../ui/filter/queryTerms.ts";
import type { Register } from "../register.ts";

/** What a list asks for: what was typed, within the project, in a steady order. */
export function listQueryOf({ declaration, projectId }: Register, typed: string): string {
  const sorted = sortsOf(typed).length > 0 ? typed : withTerm(typed, "sort", usualSort(declaration));
  return projectId === null || declaration.scope !== "project" ? sorted : `projectId:${projectId} ${sorted}`;
}

function usualSort({ prefix, title, fields }: Register["declaration"]): string {
  if (prefix !== null) return "number";
  return fields[title]?.kind === "text" ? title : "createdAt";
}
