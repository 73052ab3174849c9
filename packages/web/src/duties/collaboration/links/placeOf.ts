import { recordNamed, type NamedRow } from "@gantry/records";

/** The address of the page on which a row is shown. */
export function placeOf({ record, id, projectId }: Pick<NamedRow, "record" | "id" | "projectId">): string {
  if (record === "project") return `/projects/${id}`;
  if (record === "person") return `/people?person=${id}`;
  if (record === "workItem" && projectId !== null) return `/projects/${projectId}/plan?row=${id}`;
  const { plural } = recordNamed(record);
  return `${projectId === null ? "" : `/projects/${projectId}`}/r/${plural}?row=${id}`;
}
