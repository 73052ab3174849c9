import { createHash } from "node:crypto";
import { chownSync, lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { PostgresRefusal } from "./PostgresRefusal.ts";

/** macOS allows 104 bytes for the path of a socket, Linux 108, the closing zero included. */
const longestSocketPath = 103;

export interface SocketRequest {
  clusterFolder: string;
  port: number;
  temporaryFolder: string;
  owner: Account;
}

export const socketPath = (folder: string, port: number): string => join(folder, `.s.PGSQL.${port}`);

/** The socket lies in the cluster's own folder, or, where that makes its path too long, in a private folder with a short name. */
export function socketFolder({ clusterFolder, port, temporaryFolder, owner }: SocketRequest): string {
  if (Buffer.byteLength(socketPath(clusterFolder, port)) <= longestSocketPath) return clusterFolder;
  const name = `gantry-${createHash("sha256").update(clusterFolder).digest("hex").slice(0, 16)}`;
  const folder = join(temporaryFolder, name);
  makePrivate(folder, owner);
  return folder;
}

/** Others can make folders in the temporary folder too: one that is not ours is refused, or they would be the database. */
function makePrivate(folder: string, owner: Account): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (process.getuid?.() === 0) chownSync(folder, owner.uid, owner.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const stats = lstatSync(folder);
  if (!stats.isDirectory() || stats.uid !== owner.uid || (stats.mode & 0o077) !== 0) {
    throw new PostgresRefusal(
      `The folder ${folder} is not private to the account that runs PostgreSQL. Maybe remove it, or choose a DATA_DIR with a shorter path.`,
    );
  }
}
