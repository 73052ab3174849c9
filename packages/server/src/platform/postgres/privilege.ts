import { statSync } from "node:fs";
import { firstClosedFolder, type Account } from "./account.ts";
import { thisSystem, type NamedAccount, type System } from "./system.ts";
import { PostgresRefusal } from "./PostgresRefusal.ts";

/**
 * PostgreSQL refuses to run as root. `self`: we are not root. `namespace`: a user namespace in which root bears another
 * name, files stay root's. `account`: the server runs as another account of the system.
 */
export type Privilege =
  | { kind: "self" }
  | { kind: "namespace"; wrap: readonly string[] }
  | ({ kind: "account" } & NamedAccount);

export interface PrivilegeRequest {
  /** Everything the server must get to: its data folder and its binaries. */
  paths: readonly string[];
  /** Only this way, where the other one is broken. */
  only?: "namespace" | "account" | undefined;
  system?: System;
}

const nobody = { uid: 65_534, gid: 65_534 };
const namespaceWrap = ["unshare", "-U", `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`] as const;
const knownAccounts = ["postgres", "node", "nobody"];

export function choosePrivilege({ paths, only, system = thisSystem }: PrivilegeRequest): Privilege {
  if (system.self.uid !== 0) return { kind: "self" };
  // Inside the namespace root keeps its name on files but loses its power over those of others.
  const closedToRoot = closedFolder(paths, system.self);
  if (only !== "account" && closedToRoot === null && system.runsAs(namespaceWrap, nobody.uid)) {
    return { kind: "namespace", wrap: namespaceWrap };
  }
  const accounts = [...knownAccounts.map((name) => system.findAccount(name)), ...paths.map(ownerOnTheWay)];
  const fit = accounts.find((one) => one !== null && closedFolder(paths, one.account) === null);
  if (only !== "namespace" && fit) return { kind: "account", ...fit };
  throw new PostgresRefusal(reason(closedFolder(paths, nobody) ?? closedToRoot));
}

function closedFolder(paths: readonly string[], account: Account): string | null {
  return paths.map((path) => firstClosedFolder(path, account)).find((folder) => folder !== null) ?? null;
}

/** Root working in somebody's closed home: the server runs as that somebody. */
function ownerOnTheWay(path: string): NamedAccount | null {
  const folder = firstClosedFolder(path, nobody);
  if (folder === null) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { name: `number ${uid}`, account: { uid, gid } };
}

function reason(closed: string | null): string {
  return closed === null
    ? "PostgreSQL does not run as root, and this system offers no other account to run it as. Maybe run Gantry as an ordinary user, or give DATABASE_URL."
    : `PostgreSQL does not run as root, and no other account may enter ${closed}. Maybe run Gantry as an ordinary user, choose a DATA_DIR such as /var/lib/gantry, or give DATABASE_URL.`;
}
