import type { RecordDeclaration } from "@gantry/records";
import { useEffect, useState } from "react";
import { useStore, createStore } from "../../../platform/api/store.ts";
import { openRowFeed, type FeedState, type RowFeed } from "../../../platform/records/rowFeed.ts";

const waiting = createStore<FeedState>({
  rows: [],
  total: null,
  status: "loading",
  error: null,
  hasMore: false,
  busy: true,
});

/** The rows of a query, live. Rows of the query before stay in sight until the new ones are here. */
export function useRowFeed(
  declaration: RecordDeclaration,
  q: string | null,
): FeedState & Pick<RowFeed, "more" | "reload"> {
  const [feed, setFeed] = useState<RowFeed | null>(null);
  useEffect(() => {
    if (q === null) return;
    const opened = openRowFeed(declaration, q);
    const show = () => setFeed(opened);
    // Shown as soon as it has something to say; the rows before stay until then.
    const stop = opened.state.subscribe(() => {
      if (opened.state.get().status !== "loading") show();
    });
    return () => {
      stop();
      opened.close();
    };
  }, [declaration, q]);
  const state = useStore(feed?.state ?? waiting);
  return { ...state, more: feed?.more ?? nothing, reload: feed?.reload ?? nothing };
}

const nothing = () => undefined;
