import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { firstClosedFolder, type Account } from "./account.ts";
import { findBinaries, type Binaries } from "./binaries.ts";
import { clusterVersion } from "./cluster.ts";
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
  system?: (() => Binaries[]) | undefined;
}

const port = 5432;

/** Settles everything that can be refused before anything is started. */
export function settleHome({ dataDir, privilege: only, temporaryFolder = tmpdir(), system }: HomeRequest): ServerHome {
  if (process.platform === "win32") {
    throw new PostgresRefusal(
      "Gantry's own PostgreSQL needs unix sockets, which Node.js lacks on Windows. Give DATABASE_URL, or run Gantry in WSL.",
    );
  }
  const clusterFolder = join(resolve(dataDir), "postgres");
  const found = findBinaries(clusterVersion(clusterFolder), system) ?? refuseVersion(clusterFolder);
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
  // Perhaps only the programs lie where no other account gets in (a clone below /root): those can be copied.
  const privilege = choosePrivilege({ paths: [dataDir], only });
  if (privilege.kind !== "account") return { privilege, binaries };
  return { privilege, binaries: copyBinaries(binaries, dataDir, privilege.account) };
}

function copyBinaries(binaries: Binaries, dataDir: string, account: Account): Binaries {
  const root = join(dataDir, `postgres-${binaries.majorVersion}-programs`);
  const copied = { ...binaries, root, bin: join(root, "bin") };
  if (existsSync(copied.bin) || firstClosedFolder(binaries.bin, account) === null) return copied;
  const draft = `${root}.${process.pid}`;
  cpSync(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
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
