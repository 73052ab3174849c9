import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";

interface Symlink {
  source: string;
  target: string;
}

/**
 * The packages of binaries make their symbolic links in an install script; where install scripts are blocked, this
 * makes them. Gives how many were missing.
 */
export function restoreSymlinks(native: string): number {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return 0;
  const links = JSON.parse(readFileSync(list, "utf8")) as Symlink[];
  return links.filter(({ source, target }) => restore(join(native, "..", target), basename(source))).length;
}

function restore(path: string, source: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false;
  try {
    symlinkSync(source, path);
    return true;
  } catch (error) {
    // Another process starting at the same moment has made it.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
