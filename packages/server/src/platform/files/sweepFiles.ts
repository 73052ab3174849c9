import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "./fileStore.ts";

const DAY_MS = 86_400_000;
/** Nobody uploads for longer. */
const INCOMING_MS = DAY_MS;
/** Longer than the oldest of the daily backups, which name files without holding them. */
const ORPHAN_MS = 30 * DAY_MS;

interface Sweep {
  /** Which of an organisation's files something still names, be it in the trash. */
  named: (orgId: string, digests: readonly string[]) => Promise<ReadonlySet<string>>;
  now: number;
}

/** Removes what broken-off uploads left behind, and files that nothing has named for long. Gives how many. */
export async function sweepFiles(store: FileStore, { named, now }: Sweep): Promise<number> {
  let removed = 0;
  for (const path of await older(store.incoming, now - INCOMING_MS)) {
    await rm(path, { force: true });
    removed++;
  }
  for (const orgId of await namesIn(store.folder)) {
    if (orgId === "incoming") continue;
    for (const prefix of await namesIn(join(store.folder, orgId))) {
      const old = await older(join(store.folder, orgId, prefix), now - ORPHAN_MS);
      const digests = old.map((path) => path.slice(-64)).filter((name) => /^[0-9a-f]{64}$/.test(name));
      if (digests.length === 0) continue;
      const kept = await named(orgId, digests);
      for (const digest of digests) {
        if (kept.has(digest)) continue;
        await rm(store.pathOf(orgId, digest), { force: true });
        await rm(store.thumbnailOf(orgId, digest), { force: true });
        removed++;
      }
    }
  }
  return removed;
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Files of a folder not touched since. */
async function older(folder: string, than: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const stats = entry.isFile() ? await stat(path).catch(() => null) : null;
    if (stats && stats.mtimeMs < than) found.push(path);
  }
  return found;
}
