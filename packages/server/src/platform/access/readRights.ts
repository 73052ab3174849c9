import type { Permission, Role, ShareLevel } from "@gantry/records";
import { sql, type RawBuilder } from "kysely";
import { actorOf, type Actor } from "./actor.ts";
import { sharesOf } from "./shares.ts";

/** What a statement that selects `rightsColumns` finds of a user `u`. */
export interface FoundRights {
  name: string;
  person_id: string | null;
  role: Role;
  permissions: Permission[] | null;
  memberships: [projectId: string, role: Role, permissions: Permission[] | null, roleId: string | null][];
  shares: [record: string, id: string | null, projectId: string | null, level: ShareLevel][];
}

export const rightsColumns: RawBuilder<unknown> = sql`
  u.name, u.person_id, u.role, case when u.role_id is not null then coalesce(held.permissions, '[]') end as permissions,
  m.memberships, given.shares`;

/** To be joined to `users u`: the teams (`g`), and the departments (`h`) with those above them, that the user belongs to. */
export const groupJoins: RawBuilder<unknown> = sql`
  cross join lateral (
    select array(
      select gm.team_id from group_members gm
      join teams on teams.org_id = gm.org_id and teams.id = gm.team_id and teams.deleted_at is null
      where gm.org_id = u.org_id and gm.deleted_at is null and (gm.user_id = u.id or gm.person_id = u.person_id)
    ) as teams
  ) g
  cross join lateral (
    with recursive above (id) as (
      select gm.department_id from group_members gm
      where gm.org_id = u.org_id and gm.deleted_at is null and gm.department_id is not null
        and (gm.user_id = u.id or gm.person_id = u.person_id)
      union select teams.department_id from teams
      where teams.org_id = u.org_id and teams.id = any(g.teams) and teams.department_id is not null
      union select d.parent_id from departments d join above on above.id = d.id
      where d.org_id = u.org_id and d.parent_id is not null and d.deleted_at is null
    )
    select array(
      select d.id from departments d join above on above.id = d.id where d.org_id = u.org_id and d.deleted_at is null
    ) as departments
  ) h`;

/** Whether a row of `shares sh` holds now for the user `u` or a group of theirs. */
export const holdsShare: RawBuilder<unknown> = sql`
  sh.org_id = u.org_id and sh.deleted_at is null and (sh.until is null or sh.until >= current_date)
  and (sh.user_id = u.id or sh.team_id = any(g.teams) or sh.department_id = any(h.departments))`;

/** Whether a row of `memberships mm` is the user `u`'s or a group's of theirs. */
export const holdsMembership: RawBuilder<unknown> = sql`
  mm.org_id = u.org_id and mm.deleted_at is null
  and (mm.user_id = u.id or mm.team_id = any(g.teams) or mm.department_id = any(h.departments))`;

/** To be joined to `users u`: the role, the groups with the departments above them, and what they give. One statement, so that it is one moment. */
export const rightsJoins: RawBuilder<unknown> = sql`
  left join roles held on held.org_id = u.org_id and held.id = u.role_id and held.deleted_at is null
  ${groupJoins}
  cross join lateral (
    select coalesce(json_agg(json_build_array(mm.project_id, mm.role, case when mm.role_id is not null then coalesce(r.permissions, '[]') end, mm.role_id)), '[]') as memberships
    from memberships mm
    left join roles r on r.org_id = mm.org_id and r.id = mm.role_id and r.deleted_at is null
    where ${holdsMembership}
  ) m
  cross join lateral (
    select coalesce(json_agg(json_build_array(sh.subject_record, sh.subject_id, sh.project_id, sh.level)), '[]') as shares
    from shares sh where ${holdsShare}
  ) given`;

/** The actor that was found. */
export function actorFrom({ orgId, userId }: { orgId: string; userId: string }, found: FoundRights): Actor {
  return actorOf({
    userId,
    orgId,
    name: found.name,
    personId: found.person_id,
    role: found.role,
    permissions: found.permissions,
    memberships: found.memberships.map(
      ([projectId, role, permissions, roleId]) => [projectId, { role, permissions, roleId }] as const,
    ),
    shares: sharesOf(found.shares.map(([record, id, projectId, level]) => ({ record, id, projectId, level }))),
  });
}
