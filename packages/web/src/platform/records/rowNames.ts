import { endpointsOf, project, recordNamed } from "@gantry/records";
import { useMemo, useSyncExternalStore } from "react";
import { call } from "../api/call.ts";
import { createStore } from "../api/store.ts";
import { queryClient } from "../cache/queryClient.ts";
import { sessionQuery } from "../session/session.ts";
import { onRowChange } from "./rowChanges.ts";

/** Ids that fit in one question. */
const BATCH = 50;

const known = new Map<string, string | null>();
const wanted = new Map<string, Set<string>>();
const revision = createStore(0);

/** Name of the row that a reference points to; undefined while it is being asked for, null where the reader may not see it. */
export type NameOf = (record: string, id: string) => string | null | undefined;

const nameOf: NameOf = (record, id) => {
  const name = known.get(`${record} ${id}`);
  if (name !== undefined || known.has(`${record} ${id}`)) return name;
  if (wanted.size === 0) queueMicrotask(() => void askForNames());
  const ids = wanted.get(record) ?? new Set();
  wanted.set(record, ids.add(id));
  return undefined;
};

/** Names of referenced rows: asked for once, many at a time, and followed when somebody renames one. Another function when names came. */
export function useRowNames(): NameOf {
  const now = useSyncExternalStore(revision.subscribe, revision.get);
  // oxlint-disable-next-line react/exhaustive-deps -- what it answers depends on the names known by now
  return useMemo(() => (record, id) => nameOf(record, id), [now]);
}

/** Tells a name that was read elsewhere, so that it need not be asked for. */
export function learnName(record: string, id: string, name: string): void {
  const key = `${record} ${id}`;
  if (known.get(key) === name) return;
  known.set(key, name);
  revision.set(revision.get() + 1);
}

async function askForNames(): Promise<void> {
  const asked = [...wanted];
  wanted.clear();
  await Promise.all(asked.flatMap(([record, ids]) => batches([...ids]).map((batch) => askFor(record, batch))));
  revision.set(revision.get() + 1);
}

async function askFor(record: string, ids: readonly string[]): Promise<void> {
  const declaration = recordNamed(record);
  const query = { q: `id:${ids.join(",")}`, limit: ids.length, fields: declaration.title };
  const items = await call(endpointsOf(declaration).list, { query }).then(
    (page) => page.items as unknown as Record<string, unknown>[],
    () => [],
  );
  for (const id of ids) known.set(`${record} ${id}`, null);
  if (record === project.name && items.length < ids.length) await nameSharedProjects();
  for (const row of items) known.set(`${record} ${String(row["id"])}`, String(row[declaration.title] ?? ""));
}

/** Whoever sees single rows of a project that is not theirs to see is told its name with what is shared with them. */
async function nameSharedProjects(): Promise<void> {
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  if (!session || session.shares.length === 0) return;
  const { sharedQuery } = await import("../session/sharedQuery.ts");
  const shared = await queryClient.fetchQuery(sharedQuery).catch(() => []);
  for (const { project: place } of shared) if (place) known.set(`${project.name} ${place.id}`, place.name);
}

function batches(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, at) => ids.slice(at * BATCH, (at + 1) * BATCH));
}

onRowChange(({ record, id, values }) => {
  const { title } = recordNamed(record);
  if (known.has(`${record} ${id}`) && typeof values[title] === "string") learnName(record, id, values[title]);
});
