import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { firstClosedFolder, type Account } from "./account.ts";
import { PostgresRefusal } from "./PostgresRefusal.ts";

/**
 * PostgreSQL refuses to run as root. `self`: we are not root. `namespace`: a user namespace in which root bears another
 * name, files stay root's. `account`: the server runs as another account of the system.
 */
export type Privilege =
  | { kind: "self" }
  | { kind: "namespace"; wrap: readonly string[] }
  | { kind: "account"; name: string; account: Account };

export interface PrivilegeRequest {
  /** Everything the server must get to: its data folder and its binaries. */
  paths: readonly string[];
  /** For tests and for systems on which one of the ways is broken. */
  only?: "namespace" | "account" | undefined;
}

const namespaceAccount = { uid: 65_534, gid: 65_534 };
const knownAccounts = ["postgres", "node", "nobody"];

export function choosePrivilege({ paths, only }: PrivilegeRequest): Privilege {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { kind: "self" };
  const closed = (account: Account): string | undefined =>
    paths.map((path) => firstClosedFolder(path, account)).find((folder) => folder !== null) ?? undefined;
  // Inside the namespace root keeps its name on files but loses its power over those of others.
  const rootWay = closed({ uid: 0, gid: process.getgid?.() ?? 0 });
  const wrap = ["unshare", "-U", `--map-user=${namespaceAccount.uid}`, `--map-group=${namespaceAccount.gid}`];
  if (only !== "account" && rootWay === undefined && isNamespaceAllowed(wrap)) return { kind: "namespace", wrap };
  if (only !== "namespace") {
    const accounts = [...knownAccounts.map(accountOf), ...paths.map(ownerOnTheWay)].filter((one) => one !== null);
    const fit = accounts.find(({ account }) => closed(account) === undefined);
    if (fit !== undefined) return { kind: "account", ...fit };
  }
  const folder = closed(namespaceAccount) ?? rootWay;
  throw new PostgresRefusal(
    folder === undefined
      ? "PostgreSQL does not run as root, and this system offers no other account to run it as. Maybe run Gantry as an ordinary user, or give DATABASE_URL."
      : `PostgreSQL does not run as root, and no other account may enter ${folder}. Maybe run Gantry as the owner of that folder, choose a DATA_DIR such as /var/lib/gantry, or give DATABASE_URL.`,
  );
}

/** Containers often forbid user namespaces, so it is tried. */
function isNamespaceAllowed([command, ...args]: readonly string[]): boolean {
  const tried = spawnSync(command ?? "", [...args, "id", "-u"], { encoding: "utf8" });
  return tried.status === 0 && tried.stdout.trim() === String(namespaceAccount.uid);
}

interface NamedAccount {
  name: string;
  account: Account;
}

function accountOf(name: string): NamedAccount | null {
  const [found, , uid, gid] = spawnSync("getent", ["passwd", name], { encoding: "utf8" }).stdout?.split(":") ?? [];
  if (found === undefined || uid === undefined || Number(uid) === 0) return null;
  return { name: found, account: { uid: Number(uid), gid: Number(gid) } };
}

/** Root working in somebody's closed home: the server runs as that somebody. */
function ownerOnTheWay(path: string): NamedAccount | null {
  const folder = firstClosedFolder(path, namespaceAccount);
  if (folder === null) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { name: `number ${uid}`, account: { uid, gid } };
}
