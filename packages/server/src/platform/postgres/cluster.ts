import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./isAlive.ts";
import { PostgresRefusal } from "./PostgresRefusal.ts";
import { serverCommand, type ServerHome } from "./serverCommand.ts";

/** The PostgreSQL version a folder was made by; null where it holds no cluster yet. */
export function clusterVersion(clusterFolder: string): number | null {
  const file = join(clusterFolder, "PG_VERSION");
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : null;
}

/**
 * Makes the cluster in a sibling folder and renames it into place, so that one interrupted half-way never looks like a
 * cluster. When two processes do so at once, one rename wins and the other's work is dropped.
 */
export async function createCluster(home: ServerHome, durability: "on" | "off"): Promise<void> {
  const { clusterFolder } = home;
  mkdirSync(dirname(clusterFolder), { recursive: true });
  sweepInterrupted(clusterFolder);
  const draft = `${clusterFolder}.init-${process.pid}-${Date.now()}`;
  mkdirSync(draft, { mode: 0o700 });
  if (home.privilege.kind === "account") chownSync(draft, home.privilege.account.uid, home.privilege.account.gid);
  try {
    await runInitdb(home, draft, durability);
    renameSync(draft, clusterFolder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (clusterVersion(clusterFolder) === null) throw error;
  }
}

/** Removes what processes that no longer live have left half made. */
export function sweepInterrupted(clusterFolder: string): void {
  const folder = dirname(clusterFolder);
  const prefix = `${basename(clusterFolder)}.init-`;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function runInitdb(home: ServerHome, folder: string, durability: "on" | "off"): Promise<void> {
  // Sorted by code point and the same on every machine; where people read a list, the query names its collation.
  // Before 17 it is the system that knows which letters are upper case.
  const locale =
    home.binaries.majorVersion >= 17
      ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : [`--lc-ctype=${process.platform === "darwin" ? "UTF-8" : "C.UTF-8"}`];
  const args = [
    "-D",
    folder,
    "-U",
    home.user,
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
    ...locale,
    "--data-checksums",
    "--no-instructions",
  ];
  const {
    command,
    args: wrapped,
    options,
  } = serverCommand(home, "initdb", durability === "on" ? args : [...args, "--no-sync"]);
  const { status, output } = await new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const child = spawn(command, wrapped, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let told = "";
    child.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ status: code, output: told }));
  });
  if (status !== 0)
    throw new PostgresRefusal(`The database could not be created in ${home.clusterFolder}.\n${output.trim()}`);
}

/** Gives the cluster to the account that runs the server now, where another one ran it before. Only root can. */
export function giveCluster({ clusterFolder, privilege }: ServerHome): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = privilege.kind === "account" ? privilege.account : { uid: 0, gid: 0 };
  if (statSync(clusterFolder).uid !== uid) giveTree(clusterFolder, uid, gid);
  chmodSync(clusterFolder, 0o700);
}

export function giveTree(path: string, uid: number, gid: number): void {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  // Children first: an interrupted change leaves the top folder as it was, and the next start does it again.
  if (stats.isDirectory()) for (const name of readdirSync(path)) giveTree(join(path, name), uid, gid);
  chownSync(path, uid, gid);
}
