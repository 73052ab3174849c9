import { chmodSync, cpSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { firstClosedFolder, type Account } from "./account.ts";
import { findBinaries, type Binaries } from "./binaries.ts";
import { clusterVersion, giveTree } from "./cluster.ts";
import { PostgresRefusal } from "./PostgresRefusal.ts";
import { choosePrivilege, type Privilege } from "./privilege.ts";
import { restoreSymlinks } from "./restoreSymlinks.ts";
import type { ServerHome } from "./serverCommand.ts";
import { socketFolder } from "./socketFolder.ts";

export interface HomeRequest {
  /** Gantry's data folder; the cluster lies in `postgres` below it. */
  dataDir: string;
  /** Only this way of leaving root's account; without it the best that works. */
  privilege?: "namespace" | "account" | undefined;
  temporaryFolder?: string | undefined;
  /** These and no others; without it those that fit the data folder. */
  binaries?: Binaries | undefined;
  system?: (() => Binaries[]) | undefined;
}

const port = 5432;

/** Settles everything that can be refused before anything is started. */
export function settleHome({
  dataDir,
  privilege: only,
  temporaryFolder = tmpdir(),
  binaries: given,
  system,
}: HomeRequest): ServerHome {
  if (process.platform === "win32") {
    throw new PostgresRefusal(
      "Gantry's own PostgreSQL needs unix sockets, which Node.js lacks on Windows. Give DATABASE_URL, or run Gantry in WSL.",
    );
  }
  const clusterFolder = join(resolve(dataDir), "postgres");
  const found = given ?? findBinaries(clusterVersion(clusterFolder), system) ?? refuseVersion(clusterFolder);
  if (found.bundled) restoreSymlinks(found.root);
  const { privilege, binaries } = settlePrivilege(resolve(dataDir), found, only);
  const owner = ownerFor(privilege);
  return {
    clusterFolder,
    socketFolder: socketFolder({ clusterFolder, port, temporaryFolder, owner }),
    port,
    user: "gantry",
    binaries,
    privilege,
  };
}

/** Root's own data folder lets other accounts pass, though not look: its server may have to run as one of them. */
function letThrough(dataDir: string): void {
  const stats = statSync(dataDir, { throwIfNoEntry: false });
  if (process.getuid?.() === 0 && stats?.uid === 0) chmodSync(dataDir, (stats.mode & 0o777) | 0o011);
}

function refuseVersion(clusterFolder: string): never {
  const version = clusterVersion(clusterFolder);
  throw new PostgresRefusal(
    version === null
      ? `No PostgreSQL for ${process.platform} ${process.arch} came with Gantry, and none of version 15 to 18 is installed. Maybe install the system's postgresql package, or give DATABASE_URL.`
      : `The database in ${clusterFolder} was made by PostgreSQL ${version}, and no PostgreSQL ${version} is here to open it. Maybe install it, run \`gantry backup\` with it, and \`gantry restore\` into a new DATA_DIR.`,
  );
}

function settlePrivilege(
  dataDir: string,
  binaries: Binaries,
  only: HomeRequest["privilege"],
): { privilege: Privilege; binaries: Binaries } {
  try {
    return { privilege: choosePrivilege({ paths: [dataDir, binaries.bin], only }), binaries };
  } catch (error) {
    if (!(error instanceof PostgresRefusal)) throw error;
  }
  // Two doors are ours to open: the data folder's own, and that of the programs (a clone below /root), which can be copied.
  letThrough(dataDir);
  const privilege = choosePrivilege({ paths: [dataDir], only });
  if (privilege.kind !== "account") return { privilege, binaries };
  return { privilege, binaries: copyBinaries(binaries, dataDir, privilege.account) };
}

function copyBinaries(binaries: Binaries, dataDir: string, account: Account): Binaries {
  if (firstClosedFolder(binaries.bin, account) === null) return binaries;
  const root = join(dataDir, `postgres-${binaries.majorVersion}-programs`);
  const copied = { ...binaries, root, bin: join(root, "bin") };
  if (existsSync(copied.bin)) return copied;
  const draft = `${root}.${process.pid}`;
  cpSync(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
  giveTree(draft, account.uid, account.gid);
  try {
    renameSync(draft, root);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copied.bin)) throw error;
  }
  return copied;
}

function ownerFor(privilege: Privilege): Account {
  if (privilege.kind === "account") return privilege.account;
  return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
}
