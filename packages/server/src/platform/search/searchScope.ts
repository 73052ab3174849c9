import { project, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { isReadable } from "../access/fieldAccess.ts";
import { visibleRows } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { placeLexeme, typeLexeme } from "./entriesOf.ts";
import { searchedRecords, type SearchedRecord } from "./searchedRecords.ts";

export interface SeenProject {
  id: string;
  key: string;
  name: string;
}

/** Where somebody may look. */
export interface SearchScope {
  actor: Actor;
  records: readonly SearchedRecord[];
  projects: ReadonlyMap<string, SeenProject>;
  /** Those, and the projects of shared rows: the reader is told what they are called. */
  named: ReadonlyMap<string, SeenProject>;
  /** Projects and rows that are shared with the actor, who otherwise sees little. */
  shared: { projects: readonly string[]; rows: readonly string[] };
  /** Fields that not everybody reads, but this one does. */
  guards: readonly string[];
  /** What every found entry must be, as a part of a tsquery: it keeps the index from giving what may not be seen. Null: no narrower than all. */
  lexemes: string | null;
}

interface ScopeRequest {
  /** Names of record types; null for all. */
  records: readonly string[] | null;
  projectId: string | null;
}

/** So many places are told to the index, which takes longer the more there are; beyond, what it finds is sifted afterwards. */
const MOST_LEXEMES = 8;

export async function searchScope(db: Db, actor: Actor, { records, projectId }: ScopeRequest): Promise<SearchScope> {
  const projects = await seenProjects(db, actor, projectId);
  const own = [...searchedRecords.values()].filter(({ declaration }) => mayBeSeen(actor, declaration, records));
  const guards = own.flatMap(({ declaration, fields }) =>
    fields.flatMap(({ name, guard }) => (guard !== "" && isReadable(actor, declaration, name) ? [guard] : [])),
  );
  const shared = {
    projects: [...actor.shares.values()].flatMap(({ projects: of }) => [...of.keys()]),
    rows: [...actor.shares.values()].flatMap(({ rows }) => [...rows.keys()]),
  };
  const named = new Map([...(await projectsOfShares(db, actor, shared)), ...projects]);
  const places = [...projects.keys()].map(placeLexeme);
  if (projectId === null) places.push(placeLexeme(null));
  const parts = [
    records === null || own.length > MOST_LEXEMES ? null : own.map(({ declaration }) => typeLexeme(declaration.name)),
    places.length > MOST_LEXEMES || actor.shares.size > 0 ? null : places,
  ].flatMap((lexemes) =>
    lexemes === null || lexemes.length === 0 ? [] : [`(${lexemes.map((each) => `'${each}'`).join(" | ")})`],
  );
  return {
    actor,
    records: own,
    projects,
    named,
    shared,
    guards,
    lexemes: parts.length === 0 ? null : parts.join(" & "),
  };
}

function mayBeSeen(
  actor: Actor,
  { name, scope, permissions }: RecordDeclaration,
  asked: readonly string[] | null,
): boolean {
  if (asked !== null && !asked.includes(name)) return false;
  return (
    scope === "project" || actor.permissions.has(permissions.read) || actor.shares.has(name) || actor.role === "guest"
  );
}

async function seenProjects(db: Db, actor: Actor, projectId: string | null): Promise<Map<string, SeenProject>> {
  const values: unknown[] = [actor.orgId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const seen = visibleRows(actor, project, "t.id", bind);
  const one = projectId === null ? "true" : `t.id = ${bind(projectId)}::uuid`;
  const { rows } = await db.executeQuery<SeenProject>(
    CompiledQuery.raw(
      `select t.id, t.key, t.name from projects t where t.org_id = $1 and t.deleted_at is null and ${one} and ${seen}`,
      values,
    ),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function projectsOfShares(
  db: Db,
  { orgId, shares }: Actor,
  { projects, rows: shared }: SearchScope["shared"],
): Promise<Map<string, SeenProject>> {
  if (shares.size === 0) return new Map();
  const { rows } = await db.executeQuery<SeenProject>(
    CompiledQuery.raw(
      `select p.id, p.key, p.name from projects p where p.org_id = $1 and p.deleted_at is null and (p.id = any($2::uuid[])
         or p.id in (select sh.project_id from shares sh where sh.org_id = $1 and sh.deleted_at is null and sh.subject_id = any($3::uuid[])))`,
      [orgId, projects, shared],
    ),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
