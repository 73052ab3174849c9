import { keyOfRow, project, recordNamed, type RecordDeclaration } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import { projectNames } from "../access/projectNames.ts";
import type { Db } from "../db/database.ts";
import type { RowValues } from "./recordMapping.ts";
import { visibleValues, type VisibleValues } from "./visibleValues.ts";

/** What names a row to people, and where it is. */
export interface RowHead {
  record: string;
  id: string;
  title: string;
  /** CRM, CRM-12, RSK-3; null for a row without a key. */
  key: string | null;
  projectId: string | null;
  projectKey: string | null;
  projectName: string | null;
}

export interface RowName {
  record: string;
  id: string;
}

export const nameOf = ({ record, id }: RowName): string => `${record}:${id}`;

type Shown = VisibleValues & { declaration: RecordDeclaration };

/**
 * Heads of rows of any types, by `nameOf`; without those that the actor may not see or that are in the trash. Of a project in which all
 * rows of some type are shared with the actor the head is known too.
 */
export async function rowHeads(db: Db, actor: Actor, named: readonly RowName[]): Promise<Map<string, RowHead>> {
  const byRecord = new Map<string, Set<string>>();
  for (const { record, id } of named) byRecord.set(record, (byRecord.get(record) ?? new Set()).add(id));
  const found = await Promise.all(
    [...byRecord].map(async ([record, ids]) => {
      const declaration = recordNamed(record);
      const names = [declaration.title, "number", "key"];
      const rows = await visibleValues(db, actor, declaration, { ids: [...ids], names });
      return rows.map((row) => ({ declaration, ...row }));
    }),
  );
  const rows = found.flat();
  const shared = [...actor.shares.values()].flatMap((of) => [...of.projects.keys()]);
  const alone = shared.filter((id) => byRecord.get(project.name)?.has(id));
  const projects = await projectNames(db, actor.orgId, [...rows.map(({ projectId }) => projectId), ...alone]);
  const known = alone.flatMap((id): Shown[] => {
    const values = projects.get(id);
    return values ? [{ declaration: project, id, projectId: id, values: { ...values } }] : [];
  });
  return new Map(
    [...known, ...rows].map(({ declaration, id, projectId, values }) => {
      const place = projectId === null ? undefined : projects.get(projectId);
      const projectKey = place?.key ?? null;
      const head: RowHead = {
        record: declaration.name,
        id,
        title: String(values[declaration.title] ?? ""),
        key: keyIn(declaration, values, projectKey),
        projectId,
        projectKey,
        projectName: place?.name ?? null,
      };
      return [nameOf(head), head];
    }),
  );
}

/** The key of a row in a project: of a project its own, of its work items the project's and their number. */
export function keyIn(declaration: RecordDeclaration, values: RowValues, projectKey: string | null): string | null {
  if (declaration === project) return typeof values["key"] === "string" ? values["key"] : null;
  if (declaration.numbered && projectKey !== null) return `${projectKey}-${String(values["number"])}`;
  return keyOfRow(declaration, values);
}
