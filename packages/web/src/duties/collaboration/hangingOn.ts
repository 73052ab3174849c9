import type { Permission, RecordDeclaration, ShareLevel } from "@gantry/records";
import { allRowsQuery } from "../../platform/records/rows.ts";

/** The row that something hangs on, and what the reader may do in its place. What panels of any record hand on fits. */
export interface SubjectProps {
  declaration: RecordDeclaration;
  row: { id: string };
  rights: { has: (permission: Permission) => boolean; shared?: ShareLevel | null };
  /** Null for rows that belong to no project. */
  projectId: string | null;
}

/** Values that put something on the row. */
export function onSubject({ declaration, row }: Pick<SubjectProps, "declaration" | "row">) {
  return { subjectRecord: declaration.name, subjectId: row.id };
}

/** Rows of a type that hang on the row. */
export function hangingQuery<R extends RecordDeclaration>(hanging: R, row: { id: string }, sort: string) {
  return allRowsQuery(hanging, { q: `subjectId:${row.id} sort:${sort}` });
}

/** Whether the reader may take part: on what the whole organisation sees, everybody who sees it. */
export function mayTalk({ rights, projectId }: Pick<SubjectProps, "rights" | "projectId">): boolean {
  return projectId === null || rights.has("comment.write");
}

/** Whether the reader may answer with a sign: whoever sees the project, not whoever a single row is shown to. */
export function mayReact({ rights }: Pick<SubjectProps, "rights">): boolean {
  return (rights.shared ?? null) === null;
}

/** Whether the reader may take away what others put there. */
export function mayTidy({ rights, projectId }: Pick<SubjectProps, "rights" | "projectId">): boolean {
  return rights.has(projectId === null ? "people.write" : "project.write");
}
