import { endpointsOf, parseQuery, type RecordDeclaration } from "@gantry/records";
import { call } from "../api/call.ts";
import { createStore, type Store } from "../api/store.ts";
import { subscribeAll } from "../live/live.ts";
import { withCustomShown } from "./customShown.ts";
import { withArrived, withChange, type AnyRow, type FeedSort } from "./feedRows.ts";
import type { RowChange } from "./mergeChange.ts";
import { narrowed } from "./narrowed.ts";
import { onRowChange } from "./rowChanges.ts";
import type { ListQuery } from "./rows.ts";

export interface FeedState {
  rows: readonly AnyRow[];
  /** Rows that match in all; null until known. */
  total: number | null;
  status: "loading" | "ready" | "failed";
  error: unknown;
  hasMore: boolean;
  /** More is being loaded, or all anew. */
  busy: boolean;
}

/** A long list that grows as one scrolls and follows what others do without being loaded anew. */
export interface RowFeed {
  state: Store<FeedState>;
  more(): void;
  reload(): void;
  close(): void;
}

interface FeedPage {
  items: AnyRow[];
  next: string | null;
  total?: number;
}

const PAGE = 200;
/** Rows that arrive at once and are asked for one by one; of more than that the list is loaded anew. */
const MOST_ARRIVED = 40;
const empty: FeedState = { rows: [], total: null, status: "loading", error: null, hasMore: false, busy: true };

/** Opens the rows that a query asks for. */
export function openRowFeed(declaration: RecordDeclaration, q: string, trash: "without" | "only" = "without"): RowFeed {
  const state = createStore<FeedState>(empty);
  const sort = parseQuery(q).sort as readonly FeedSort[];
  let cursor: string | null = null;
  let ended = new AbortController();
  const set = (next: Partial<FeedState>) => state.set({ ...state.get(), ...next });
  const ask = async (query: ListQuery & { cursor?: string }): Promise<FeedPage> => {
    const { list } = endpointsOf(declaration);
    const page = (await call(list, { query: { trash, ...query } }, { signal: ended.signal })) as unknown as FeedPage;
    return { ...page, items: page.items.map((row) => withCustomShown(row)) };
  };

  const load = async (fresh: boolean) => {
    const { signal } = ended;
    set({ busy: true, error: null });
    const wanted = fresh ? Math.min(Math.max(state.get().rows.length, PAGE), 500) : PAGE;
    try {
      const page = await ask({
        q,
        limit: wanted,
        ...(fresh ? { total: "count" as const } : {}),
        ...(!fresh && cursor !== null ? { cursor } : {}),
      });
      if (signal.aborted) return;
      cursor = page.next;
      const { rows, total } = state.get();
      const known = new Set(fresh ? [] : rows.map(({ id }) => id));
      set({
        rows: fresh ? page.items : [...rows, ...page.items.filter(({ id }) => !known.has(id))],
        total: page.total ?? total,
        status: "ready",
        hasMore: page.next !== null,
        busy: false,
      });
    } catch (error) {
      if (signal.aborted) return;
      set({ error, busy: false, status: state.get().rows.length > 0 ? "ready" : "failed" });
    }
  };
  const reload = () => {
    ended.abort();
    ended = new AbortController();
    void load(true);
  };
  const arrivals = followArrivals({
    reload,
    fetch: async (ids) => (await ask({ q: withIds(q, ids), limit: ids.length })).items,
    take: (rows) => {
      const now = state.get();
      const next = withArrived(now.rows, rows, { sort, fields: declaration.fields, hasMore: now.hasMore });
      set({ rows: next, total: now.total === null ? null : now.total + next.length - now.rows.length });
    },
  });
  const stops = [
    onRowChange((change) => {
      if (change.record !== declaration.name || trash === "only") return;
      const now = state.get();
      const rows = withChange(now.rows, change);
      const gone = rows.length < now.rows.length ? 1 : 0;
      if (rows !== now.rows) set({ rows, total: now.total === null ? null : now.total - gone });
      else if (!change.gone && !now.rows.some(({ id }) => id === change.id)) arrivals.expect(change);
    }),
    subscribeAll(({ event }) => {
      const moved = event === "schedule" && Object.values(declaration.fields).some(({ derived }) => derived);
      if (event === "resync" || moved) reload();
    }),
  ];
  void load(true);
  return {
    state,
    more() {
      const { hasMore, busy } = state.get();
      if (hasMore && !busy) void load(false);
    },
    reload,
    close() {
      ended.abort();
      for (const stop of stops) stop();
    },
  };
}

/** The same query about a few rows alone. */
function withIds(q: string, ids: readonly string[]): string {
  return narrowed(q, `id:${ids.join(",")}`);
}

interface Arrivals {
  fetch(ids: readonly string[]): Promise<AnyRow[]>;
  take(rows: AnyRow[]): void;
  reload(): void;
}

/** Whether a row that was created or changed belongs to the list only the server knows: it is asked, many at once. */
function followArrivals({ fetch, take, reload }: Arrivals) {
  const expected = new Set<string>();
  let asking = false;
  const ask = async () => {
    asking = true;
    while (expected.size > 0) {
      const ids = [...expected];
      expected.clear();
      if (ids.length > MOST_ARRIVED) reload();
      // A failed question is answered by the next reload; the list itself is shown meanwhile.
      else await fetch(ids).then(take, () => undefined);
    }
    asking = false;
  };
  return {
    expect({ id }: RowChange) {
      expected.add(id);
      if (!asking) void Promise.resolve().then(() => (asking ? undefined : ask()));
    },
  };
}
