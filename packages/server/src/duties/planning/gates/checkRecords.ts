import {
  bindQuery,
  parseQuery,
  recordNamed,
  type BoundQuery,
  type ConditionCheck,
  type GateSubject,
  type RecordDeclaration,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Bind } from "../../../platform/access/visibleRows.ts";
import type { Db } from "../../../platform/db/database.ts";
import { conditionSql } from "../../../platform/records/query/conditionSql.ts";
import type { QueryScope } from "../../../platform/records/query/queryScope.ts";
import { snakeCase } from "../../../platform/db/snakeCase.ts";
import { mappingOf } from "../../../platform/records/recordMapping.ts";
import type { GateScene } from "./gateScene.ts";
import { met, readMissing, unknown, unmet, type MissingRows } from "./missingRows.ts";

/** What a condition on records asks. */
export interface RecordsCondition {
  area: "phase" | "project";
  subject: GateSubject;
  among: string;
  query: string;
  expectation: "all" | "none" | "atLeast";
  amount: number | null;
}

/** How the rows of a record type are told, in order, and which of them lie in a phase. Aliased `t`. */
const subjects: Record<GateSubject, Omit<MissingRows, "where"> & { inPhase: string | null; always: string }> = {
  workItem: {
    key: "(select p.key from projects p where p.org_id = t.org_id and p.id = t.project_id) || '-' || t.number",
    name: "t.name",
    order: "t.number",
    inPhase: "t.id",
    // What holds others is done, late or assigned by what lies below it.
    always:
      "not exists (select 1 from work_items c where c.org_id = t.org_id and c.parent_id = t.id and c.deleted_at is null)",
  },
  assignment: {
    key: "null",
    name: `(select n.name from people n where n.org_id = t.org_id and n.id = t.person_id) || ' – '
      || (select w.name from work_items w where w.org_id = t.org_id and w.id = t.work_item_id)`,
    order: "t.id",
    inPhase: "t.work_item_id",
    always: "true",
  },
  gate: { key: "null", name: "t.name", order: "t.name, t.id", inPhase: "t.work_item_id", always: "true" },
  membership: {
    key: "null",
    name: "(select u.name from users u where u.org_id = t.org_id and u.id = t.user_id)",
    order: "t.id",
    inPhase: null,
    always: "true",
  },
};

/** GATE-3: whether all, none or enough of the records looked at meet the query; nothing to look at is no answer. */
export async function checkRecords(db: Db, condition: RecordsCondition, scene: GateScene): Promise<ConditionCheck> {
  const declaration = recordNamed(condition.subject);
  const among = bound(declaration, condition.among, scene);
  const query = bound(declaration, condition.query, scene);
  for (const [field, { problems }] of [
    ["among", among],
    ["query", query],
  ] as const) {
    const [first] = problems;
    if (first) return unknown(first.message, { field, at: first.at });
  }
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const mapping = mappingOf(declaration);
  const scope = scopeOf(scene, bind);
  const subject = subjects[condition.subject];
  const looked = [
    `t.org_id = ${scope.org}`,
    `t.project_id = ${bind(scene.projectId)}`,
    "t.deleted_at is null",
    subject.always,
    ...(condition.area === "phase" && scene.phase !== null && subject.inPhase !== null
      ? [`${subject.inPhase} = any(${bind(scene.phase)}::uuid[])`]
      : []),
    ...(condition.subject === "gate" && scene.gateId !== null ? [`t.id <> ${bind(scene.gateId)}`] : []),
    conditionSql(among.condition, mapping, scope),
  ].join(" and ");
  const asked = conditionSql(query.condition, mapping, scope);
  const { rows } = await db.executeQuery<{ looked: number; meeting: number }>(
    CompiledQuery.raw(
      `select count(*)::int4 as looked, (count(*) filter (where ${asked}))::int4 as meeting from ${mapping.source} where ${looked}`,
      values,
    ),
  );
  const { looked: seen, meeting } = rows[0] ?? { looked: 0, meeting: 0 };
  if (condition.expectation === "atLeast") return atLeast(condition.amount ?? 1, meeting);
  if (condition.expectation === "all" && seen === 0)
    return unknown("There is nothing to look at, so that nobody can say that all of it holds.");
  const wrong = condition.expectation === "all" ? `(${asked}) is not true` : asked;
  const count = condition.expectation === "all" ? seen - meeting : meeting;
  if (count === 0) return met;
  const missing = await readMissing(
    db,
    { record: condition.subject, source: mapping.source, values },
    { ...subject, where: `${looked} and ${wrong}` },
  );
  return unmet(count, missing);
}

function atLeast(amount: number, meeting: number): ConditionCheck {
  if (meeting >= amount) return met;
  const name = `${amount - meeting} more (there are ${meeting} of ${amount})`;
  return unmet(amount - meeting, [{ record: "", id: null, key: null, name }]);
}

/** A gate says the same to everybody: it cannot ask for what only some may read, nor for "me". */
function bound(declaration: RecordDeclaration, text: string, { today }: GateScene): BoundQuery {
  return bindQuery(declaration, parseQuery(text), {
    today,
    userId: null,
    personId: null,
    isReadable: ({ fields }, name) => (fields[name]?.readPermission ?? null) === null,
  });
}

/** Nor does it look at other projects, which not everybody may see. */
function scopeOf(scene: GateScene, bind: Bind): QueryScope {
  return {
    bind,
    org: bind(scene.orgId),
    visible(declaration) {
      const { projectColumn } = mappingOf(declaration);
      const inProject = projectColumn === null ? "true" : `${projectColumn} = ${bind(scene.projectId)}`;
      const own = declaration.privateTo === null ? "" : ` and t.${snakeCase(declaration.privateTo)} is null`;
      return `${inProject}${own}`;
    },
    mapping: mappingOf,
  };
}
