import type { TokenScope } from "@gantry/records";
import type { Generated } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { Tx } from "../../platform/db/transaction.ts";

interface CredentialsTable {
  org_id: string;
  user_id: string;
  password_hash: string;
  changed_at: Generated<string>;
}

interface SessionsTable {
  org_id: string;
  id: string;
  user_id: string;
  token_hash: Buffer;
  created_at: Generated<string>;
  last_seen_at: Generated<string>;
  expires_at: string;
  device: string;
  address: string;
}

interface InvitationsTable {
  org_id: string;
  user_id: string;
  token_hash: Buffer;
  expires_at: string;
}

interface AccessTokensTable {
  org_id: string;
  id: string;
  user_id: string;
  name: string;
  scopes: TokenScope[];
  token_hash: Buffer;
  start: string;
  created_at: Generated<string>;
  expires_at: string;
  last_used_at: string | null;
  last_used_from: string | null;
  revoked_at: string | null;
}

/** Tables of what proves who somebody is; reached through `accounts(db)` by this duty alone. */
type AccountTables = {
  credentials: CredentialsTable;
  sessions: SessionsTable;
  invitations: InvitationsTable;
  access_tokens: AccessTokensTable;
};

export function accounts(db: Db | Tx) {
  return db.withTables<AccountTables>();
}
