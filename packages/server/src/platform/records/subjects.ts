import { recordNamed, recordOrNull, type Edit } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../problems/refusal.ts";
import { mappingOf } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";

type CreateEdit = Edit & { op: "create" };

/** What everybody who sees the project, or the organisation's people, sees. */
const shared: ReadonlySet<string> = new Set(["project.read", "people.read"]);

/**
 * The edits, with the project of the row it hangs on in each that creates such a row. Refuses subjects that are not there, are in
 * the trash or may not be seen (the three look alike), and those that belong to somebody alone.
 */
export async function withSubjects(unit: UnitOfWork, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const hanging = edits.filter((edit): edit is CreateEdit => edit.op === "create" && recordNamed(edit.record).subject);
  if (hanging.length === 0) return edits;
  const byRecord = new Map<string, CreateEdit[]>();
  for (const edit of hanging) {
    const record = String(edit.values["subjectRecord"]);
    byRecord.set(record, [...(byRecord.get(record) ?? []), edit]);
  }
  const placed = new Map<Edit, Edit>();
  for (const [record, creates] of byRecord) {
    const projects = await projectsOf(unit, record, creates, edits);
    for (const edit of creates) {
      const projectId = projects.get(String(edit.values["subjectId"])) ?? null;
      placed.set(edit, { ...edit, values: { ...edit.values, projectId } });
    }
  }
  return edits.map((edit) => placed.get(edit) ?? edit);
}

/** Projects of the subjects, by id; null for those of the organisation. */
async function projectsOf(
  unit: UnitOfWork,
  record: string,
  creates: readonly CreateEdit[],
  edits: readonly Edit[],
): Promise<Map<string, string | null>> {
  const target = recordOrNull(record);
  if (!target) throw refused("subjectRecord", `No record type is named "${record}".`);
  if (target.privateTo !== null || !shared.has(target.permissions.read))
    throw refused("subjectRecord", `Nothing can hang on a ${record}, which not everybody in its place sees.`);
  const ids = [...new Set(creates.map((edit) => String(edit.values["subjectId"])))];
  const { table, projectColumn } = mappingOf(target);
  const { rows } = await unit.tx.executeQuery<{ id: string; project_id: string | null }>(
    CompiledQuery.raw(
      `select t.id, ${projectColumn ?? "null::uuid"} as project_id from ${table} t where t.org_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null`,
      [unit.orgId, ids],
    ),
  );
  const projects = new Map(rows.map((each) => [each.id, each.project_id]));
  // One that is made by the same action; whether its maker may is checked there.
  for (const edit of edits)
    if (edit.op === "create" && edit.record === record)
      projects.set(edit.id, typeof edit.values["projectId"] === "string" ? edit.values["projectId"] : null);
  await unit.access.load(projects.values());
  for (const id of ids) {
    const projectId = projects.get(id);
    if (projectId !== undefined && unit.access.may("read", target, { projectId, id })) continue;
    const message = `There is no ${record} ${id}, or you may not see it.`;
    throw new Refusal("reference.unknown", `subjectId: ${message}`, { issues: [{ path: "subjectId", message }] });
  }
  return projects;
}

function refused(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
