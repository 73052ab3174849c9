import { membership, share, type Permission, type MemberRole } from "@gantry/records";
import { sql } from "kysely";
import { projectPermissionsOf } from "../../platform/access/actor.ts";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";

/** Groups that somebody comes to belong to, directly or by a person. What is no id is left out. */
export interface JoinedGroups {
  teamIds?: readonly unknown[];
  departmentIds?: readonly unknown[];
  personIds?: readonly unknown[];
}

interface Given {
  project_id: string | null;
  role: MemberRole;
  permissions: Permission[] | null;
  /** A share of something, not a membership. */
  shared: boolean;
}

/** Refuses letting somebody into groups that may do more in projects than the actor could give them there. */
export async function requireGroupRights(unit: UnitOfWork, joined: JoinedGroups): Promise<void> {
  const { actor } = unit;
  if (!actor) return;
  const given = await rightsOfGroups(unit, joined);
  await unit.access.load(given.map((each) => each.project_id));
  const may = ({ project_id, role, permissions, shared }: Given): boolean => {
    const holds = (permission: Permission) =>
      actor.permissions.has(permission) || unit.access.holds(permission, shared ? share : membership, project_id);
    if (shared) return holds(project_id === null ? "people.write" : "member.manage");
    return [...projectPermissionsOf({ role, permissions })].every(holds);
  };
  if (given.every(may)) return;
  throw new Refusal("access.denied", "This group may do more in projects than you could give anybody there.", {
    hint: "Ask an administrator, or somebody who manages those projects.",
  });
}

async function rightsOfGroups(unit: UnitOfWork, joined: JoinedGroups): Promise<Given[]> {
  const ids = (given: readonly unknown[] | undefined) => (given ?? []).filter((id) => typeof id === "string");
  const teams = ids(joined.teamIds);
  const departments = ids(joined.departmentIds);
  const people = ids(joined.personIds);
  if (teams.length + departments.length + people.length === 0) return [];
  const { rows } = await sql<Given>`
    with recursive team_ids as (
      select unnest(${teams}::uuid[]) as id
      union select team_id from group_members
      where org_id = ${unit.orgId} and deleted_at is null and person_id = any(${people}::uuid[]) and team_id is not null
    ), above (id) as (
      (select unnest(${departments}::uuid[])
        union select department_id from group_members
        where org_id = ${unit.orgId} and deleted_at is null and person_id = any(${people}::uuid[]) and department_id is not null
        union select department_id from teams where org_id = ${unit.orgId} and id in (select id from team_ids) and department_id is not null)
      union select d.parent_id from departments d join above on above.id = d.id where d.org_id = ${unit.orgId} and d.parent_id is not null
    )
    select m.project_id, m.role, case when m.role_id is not null then coalesce(r.permissions, '[]') end as permissions, false as shared
    from memberships m left join roles r on r.org_id = m.org_id and r.id = m.role_id
    where m.org_id = ${unit.orgId} and m.deleted_at is null
      and (m.team_id in (select id from team_ids) or m.department_id in (select id from above))
    union all
    select sh.project_id, 'viewer', null, true from shares sh
    where sh.org_id = ${unit.orgId} and sh.deleted_at is null
      and (sh.team_id in (select id from team_ids) or sh.department_id in (select id from above))`.execute(unit.tx);
  return rows;
}
