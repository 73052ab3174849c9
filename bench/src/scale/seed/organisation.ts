import type pg from "pg";
import { copyRow } from "./copyRow.ts";
import { oneOf, things } from "./words.ts";

export interface OrganisationParts {
  projects: number;
  /** The user who sees what members see, and the administrator. */
  memberId: string;
  administratorId: string;
}

const PEOPLE = 400;
const USERS = 40;
const PER_PROJECT = 20;
/** Among the people, such that the member works in the projects they are a member of. */
const MEMBER_PLACE = 51;

/**
 * Projects, of which every fourth is open to all; twenty people work in each; the member is in five of them and leads one, the
 * administrator leads five. Leaves the projects and people by their places in `t_projects` and `t_people`.
 */
export async function seedOrganisation(client: pg.Client, parts: OrganisationParts): Promise<void> {
  const { projects, memberId, administratorId } = parts;
  await copyRow(client, {
    table: "people",
    from: `generate_series(1, ${PEOPLE}) n`,
    values: { id: "uuidv7()", name: "'Person ' || n", job_title: oneOf(["Engineer", "Analyst", "Technician"], "n") },
  });
  await copyRow(client, {
    table: "users",
    from: `generate_series(1, ${USERS}) n`,
    values: {
      id: "uuidv7()",
      name: "'User ' || n",
      email: "'user' || n || '@example.org'",
      role: "'member'",
      person_id: "null",
    },
  });
  await copyRow(client, {
    table: "projects",
    from: `(select n, (select id from users where email = 'user' || (1 + n % ${USERS}) || '@example.org') as user_id from generate_series(0, ${projects - 1}) n) made`,
    values: {
      id: "uuidv7()",
      key: "'P' || (n + 1)",
      name: `${oneOf(things, "n")} || ' programme ' || (n + 1)`,
      visibility: "case when n % 4 = 0 then 'organisation' else 'members' end",
      manager_id: `case when n < 5 then '${administratorId}'::uuid when n = 5 then '${memberId}'::uuid else user_id end`,
      start: `(extract(epoch from date_trunc('day', now())) / 60)::int4 - ((n * 37) % 500) * 1440 + 480`,
    },
  });
  await client.query(`
    create temp table t_projects as select substr(key, 2)::int4 - 1 as place, id, manager_id from projects where key ~ '^P[0-9]+$';
    create temp table t_people as select n - 1 as place,
      case n when 1 then (select person_id from users where id = '${administratorId}') when ${MEMBER_PLACE + 1} then (select person_id from users where id = '${memberId}')
        else (select id from people where name = 'Person ' || n) end as id from generate_series(1, ${PEOPLE}) n;
    analyze t_projects; analyze t_people`);
  await seedMembers(client, memberId);
}

/** The member's five lie among the projects that are closed to others. */
async function seedMembers(client: pg.Client, memberId: string): Promise<void> {
  await copyRow(client, {
    table: "memberships",
    from: `(select p.id as project, u.id as member from t_projects p join users u on u.id = p.manager_id
      union select p.id, '${memberId}'::uuid from t_projects p where p.place in (5, 6, 7, 9, 10)) made`,
    values: { id: "uuidv7()", project_id: "project", user_id: "member", role: "'manager'" },
  });
}

/** The place of the person who does work `w` of the project at `place`, as SQL. */
export const workerPlace = (place: string, w: string): string =>
  `((${place} * 7 + (${w}) % ${PER_PROJECT}) % ${PEOPLE})`;
