import { sql, type Kysely, type Migration } from "kysely";

/** Hashes of the secrets of invitation links; apart from the links, so that nothing that lists those can give them away. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table invitation_secrets (
    org_id uuid not null,
    link_id uuid not null,
    token_hash bytea not null,
    primary key (org_id, link_id)
  )`.execute(db);
  await sql`create unique index invitation_secrets_token on invitation_secrets (token_hash)`.execute(db);
}

export const keepInvitationSecrets: Migration = { up };
