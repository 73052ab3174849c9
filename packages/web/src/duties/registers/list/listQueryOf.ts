import { narrowed } from "../../../platform/records/narrowed.ts";
import { sortsOf, termValue, withTerm } from "../../../ui/filter/queryTerms.ts";
import type { Register } from "../register.ts";

/** The field that rows are grouped by; null where they are not. */
export const groupOf = (typed: string): string | null => termValue(typed, "group")?.replace(/^-/, "") ?? null;

/** What a list asks for: what was typed, within the project, in a steady order. Groups are rows in the order of what they share. */
export function listQueryOf({ declaration, projectId }: Register, typed: string): string {
  const plain = withTerm(typed, "group", null);
  const sorted = sortsOf(plain).length > 0 ? plain : withTerm(plain, "sort", usualSort(declaration));
  const group = termValue(typed, "group");
  const ordered = group === null ? sorted : withTerm(sorted, "sort", [group, termValue(sorted, "sort")].join(","));
  return within({ declaration, projectId }, ordered);
}

/** What counts and sums of the list are asked with: the same rows, in the order of their groups. */
export function figuresQueryOf({ declaration, projectId }: Register, typed: string): string {
  return within({ declaration, projectId }, withTerm(typed, "sort", null));
}

/** Of a project's rows alone; of projects, the one itself. */
function within({ declaration: { scope, fields }, projectId }: Register, query: string): string {
  if (projectId === null || scope !== "project") return query;
  return narrowed(query, `${fields["projectId"] ? "projectId" : "id"}:${projectId}`);
}

function usualSort({ prefix, title, fields }: Register["declaration"]): string {
  if (prefix !== null) return "number";
  return fields[title]?.kind === "text" ? title : "createdAt";
}
