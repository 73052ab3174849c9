import { sql, type Kysely, type Migration } from "kysely";

/** What proves who somebody is; apart from users, so that nothing that lists users can give it away. */
const statements = [
  `create table credentials (
    org_id uuid not null,
    user_id uuid not null,
    password_hash text not null,
    changed_at timestamptz(3) not null default now(),
    primary key (org_id, user_id),
    foreign key (org_id, user_id) references users (org_id, id) on delete cascade
  )`,
  `create table sessions (
    org_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    token_hash bytea not null,
    created_at timestamptz(3) not null default now(),
    last_seen_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    device text not null,
    address text not null,
    primary key (org_id, id),
    foreign key (org_id, user_id) references users (org_id, id) on delete cascade
  )`,
  `create unique index sessions_token on sessions (token_hash)`,
  `create index sessions_user on sessions (org_id, user_id)`,
  `create table invitations (
    org_id uuid not null,
    user_id uuid not null,
    token_hash bytea not null,
    expires_at timestamptz(3) not null,
    primary key (org_id, user_id),
    foreign key (org_id, user_id) references users (org_id, id) on delete cascade
  )`,
  `create unique index invitations_token on invitations (token_hash)`,
  // One installation serves one organisation; two set-ups at once must not make two.
  `create unique index organisations_one on organisations ((true))`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createAccounts: Migration = { up };
