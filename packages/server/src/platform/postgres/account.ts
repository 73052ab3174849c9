import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Who a process is to the file system. */
export interface Account {
  uid: number;
  gid: number;
}

/** The outermost existing folder on the way to `path` that the account may not enter; null when it gets through. */
export function firstClosedFolder(path: string, account: Account): string | null {
  let closed: string | null = null;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory() && !mayEnter(stats, account)) closed = folder;
    if (folder === dirname(folder)) return closed;
  }
}

function mayEnter(folder: { uid: number; gid: number; mode: number }, account: Account): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
