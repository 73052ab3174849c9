import { invitationLink, membership, user } from "@gantry/records";
import { CompiledQuery, sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/db/newId.ts";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { writeUnit, type WritingServices } from "../../../platform/records/writing.ts";
import { storePasswordHash } from "../credentials.ts";
import { hashPassword } from "../passwords.ts";
import { requireMayGive } from "./invitationLinkHooks.ts";
import { newSecretToken, tokenHash } from "../secretToken.ts";
import type { SessionHolder } from "../sessions.ts";

interface Found {
  org_id: string;
  link_id: string;
  email: string | null;
  organisation: string;
  project: string | null;
}

/** Makes the secret of a link and gives it, to whoever might have made the link: only its hash is kept. */
export async function makeSecret(unit: UnitOfWork, linkId: string): Promise<string> {
  const link = (await unit.load(invitationLink, [linkId])).get(linkId);
  if (!link || link.deleted) throw notFound(invitationLink.name, linkId);
  await requireMayGive(unit, link);
  const token = newSecretToken();
  await sql`insert into invitation_secrets (org_id, link_id, token_hash) values (${unit.orgId}, ${linkId}, ${tokenHash(token)})
    on conflict (org_id, link_id) do update set token_hash = excluded.token_hash`.execute(unit.tx);
  return token;
}

/** The link that a secret belongs to, if it still works. Whatever of it is not right, the answer is the same. */
export async function findLink(db: Db, token: string): Promise<Found> {
  const { rows } = await db.executeQuery<Found>(
    CompiledQuery.raw(
      `select s.org_id, s.link_id, l.email, o.name as organisation, p.name as project from invitation_secrets s
       join invitation_links l on l.org_id = s.org_id and l.id = s.link_id
       join organisations o on o.org_id = s.org_id and o.id = s.org_id
       left join projects p on p.org_id = l.org_id and p.id = l.project_id
       where s.token_hash = $1 and l.deleted_at is null and l.until >= current_date and l.used < l.uses and p.deleted_at is null`,
      [tokenHash(token)],
    ),
  );
  if (!rows[0]) throw refused();
  return rows[0];
}

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

/** Makes the account and its membership, and counts the link as taken. Of two who take the last place at once, one does. */
export async function takeLink(services: WritingServices, token: string, account: NewAccount): Promise<SessionHolder> {
  const { db } = services.database;
  const { org_id: orgId, link_id: linkId } = await findLink(db, token);
  const passwordHash = await hashPassword(account.password);
  return writeUnit(services, { orgId, actor: null, cause: "invitation" }, async (unit) => {
    const link = (await unit.load(invitationLink, [linkId])).get(linkId);
    const used = Number(link?.values["used"]);
    if (!link || link.deleted || used >= Number(link.values["uses"])) throw refused();
    const email = account.email.trim();
    const bound = link.values["email"];
    if (typeof bound === "string" && bound.toLowerCase() !== email.toLowerCase())
      throw new Refusal("row.invalid", "This link is for another e-mail address.", {
        issues: [{ path: "email", message: "This link is for another address." }],
      });
    await requireFreeAddress(unit, email);
    const { role, roleId, projectId, projectRole } = link.values;
    const userId = newId();
    unit.create(user, { name: account.name, email, role, roleId }, userId);
    if (projectId !== null) unit.create(membership, { projectId, userId, role: projectRole });
    link.set({ used: used + 1 });
    await unit.flush();
    await storePasswordHash(unit.tx, { orgId, userId }, passwordHash);
    return { orgId, userId };
  });
}

async function requireFreeAddress(unit: UnitOfWork, email: string): Promise<void> {
  const { rows } = await sql`
    select 1 from users where org_id = ${unit.orgId} and lower(email) = ${email.toLowerCase()} and deleted_at is null`.execute(
    unit.tx,
  );
  if (rows.length === 0) return;
  const message = "There is an account with this address already.";
  throw new Refusal("row.exists", message, {
    hint: "Sign in with it. Ask whoever invited you to add it where you were invited to.",
    issues: [{ path: "email", message }],
  });
}

function refused(): Refusal {
  return new Refusal("invitation.refused", "This link has expired, was revoked, or was taken as often as it may be.", {
    hint: "Ask whoever gave it to you for a new one.",
  });
}
