import { recordNamed, type NamedRow, type RecordDeclaration } from "@gantry/records";
import type { Actor } from "../../../platform/access/actor.ts";
import { projectNames } from "../../../platform/access/projectNames.ts";
import type { Db } from "../../../platform/db/database.ts";
import { keyIn, type RowName } from "../../../platform/records/rowHeads.ts";
import { visibleValues } from "../../../platform/records/visibleValues.ts";

/** Rows of any types as the actor may see them called; what is not to be seen, or in the trash, is left out. By id. */
export async function namesOfRows(db: Db, actor: Actor, named: readonly RowName[]): Promise<Map<string, NamedRow>> {
  const found = new Map<string, NamedRow>();
  for (const record of new Set(named.map((each) => each.record))) {
    const ids = named.filter((each) => each.record === record).map(({ id }) => id);
    for (const row of await namesOf(db, actor, recordNamed(record), ids)) found.set(row.id, row);
  }
  return found;
}

async function namesOf(db: Db, actor: Actor, declaration: RecordDeclaration, ids: string[]): Promise<NamedRow[]> {
  const { title } = declaration;
  const names = [title, "number", "key"];
  const rows = await visibleValues(db, actor, declaration, { ids, names });
  const projects = declaration.numbered
    ? await projectNames(
        db,
        actor.orgId,
        rows.map(({ projectId }) => projectId),
      )
    : null;
  return rows.map(({ id, projectId, values }) => ({
    record: declaration.name,
    id,
    title: declaration.fields[title]?.kind === "text" ? String(values[title] ?? "") : "",
    key: keyIn(declaration, values, projects?.get(projectId ?? "")?.key ?? null),
    projectId,
  }));
}
