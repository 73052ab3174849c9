import type { SpawnOptions } from "node:child_process";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { Privilege } from "./privilege.ts";

/** Everything that stays the same while one process keeps its PostgreSQL. */
export interface ServerHome {
  clusterFolder: string;
  socketFolder: string;
  port: number;
  user: string;
  binaries: Binaries;
  privilege: Privilege;
}

export interface ServerCommand {
  command: string;
  args: string[];
  options: SpawnOptions;
}

/** How a program of PostgreSQL is called so that it does not run as root. */
export function serverCommand(
  home: Pick<ServerHome, "binaries" | "privilege">,
  program: string,
  args: readonly string[],
): ServerCommand {
  const { binaries, privilege } = home;
  const called = [...(privilege.kind === "namespace" ? privilege.wrap : []), join(binaries.bin, program), ...args];
  return {
    command: called[0] ?? program,
    args: called.slice(1),
    options: {
      // A working folder that every account may enter.
      cwd: "/",
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" },
      ...(privilege.kind === "account" ? { uid: privilege.account.uid, gid: privilege.account.gid } : {}),
    },
  };
}
