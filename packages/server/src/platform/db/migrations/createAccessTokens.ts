import { sql, type Kysely, type Migration } from "kysely";

/** With what programs prove whom they act for. Only hashes are kept; what was revoked stays for a while, to be seen by administrators. */
const statements = [
  `create table access_tokens (
    org_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    name text not null,
    scopes text[] not null,
    token_hash bytea not null,
    start text not null,
    created_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    last_used_at timestamptz(3),
    last_used_from text,
    revoked_at timestamptz(3),
    primary key (org_id, id),
    foreign key (org_id, user_id) references users (org_id, id) on delete cascade
  )`,
  `create unique index access_tokens_hash on access_tokens (token_hash)`,
  `create index access_tokens_user on access_tokens (org_id, user_id)`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createAccessTokens: Migration = { up };
