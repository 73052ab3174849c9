import { spawnSync } from "node:child_process";
import type { Account } from "./account.ts";

export interface NamedAccount {
  name: string;
  account: Account;
}

/** What choosing an account needs to know of the machine. */
export interface System {
  self: Account;
  /** Whether a program called through `wrap` sees itself as that user. */
  runsAs(wrap: readonly string[], uid: number): boolean;
  /** null where there is none of that name; root does not count. */
  findAccount(name: string): NamedAccount | null;
}

export const thisSystem: System = {
  self: { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 },
  // Containers often forbid user namespaces, so it is tried.
  runsAs: ([command = "", ...args], uid) => {
    const tried = spawnSync(command, [...args, "id", "-u"], { encoding: "utf8" });
    return tried.status === 0 && tried.stdout.trim() === String(uid);
  },
  findAccount: (name) => {
    const told = spawnSync("getent", ["passwd", name], { encoding: "utf8" });
    const [found, , uid, gid] = told.status === 0 ? told.stdout.split(":") : [];
    if (found === undefined || uid === undefined || Number(uid) === 0) return null;
    return { name: found, account: { uid: Number(uid), gid: Number(gid) } };
  },
};
