import type { LiveEvent } from "@gantry/records";
import { createStore } from "../api/store.ts";
import { openLiveStream, type StreamState } from "./liveStream.ts";

export type LiveHandler = (event: LiveEvent) => void;

type Message =
  | { kind: "event"; event: LiveEvent; cursor: string | null }
  | { kind: "state"; state: StreamState }
  | { kind: "ask" };

const LOCK = "gantry-live";
const handlers = new Set<LiveHandler>();

/** Whether others' edits arrive; "connecting" until the first answer. */
export const liveState = createStore<StreamState>("connecting");

/** Every live event of all that the reader may see. Returns how to stop. */
export function subscribeAll(handler: LiveHandler): () => void {
  handlers.add(handler);
  return () => handlers.delete(handler);
}

/**
 * Live events of one project: its changes, its schedule, and `resync`, after which the reader must load anew. Subscribe before
 * loading a snapshot: then nothing falls between the two; what is older than the snapshot is told by the row's version.
 */
export function subscribe(projectId: string, handler: LiveHandler): () => void {
  return subscribeAll((event) => {
    if (event.event === "resync" || ("projectId" in event.data && event.data.projectId === projectId)) handler(event);
  });
}

/**
 * Follows live events. Tabs of one browser share one stream: the tab that holds the lock reads it and passes on what it reads;
 * when it closes, the next one goes on from the last cursor all of them saw.
 */
export function startLive(): () => void {
  const channel = new BroadcastChannel(LOCK);
  const ended = new AbortController();
  let cursor: string | null = null;

  const deliver = (event: LiveEvent, at: string | null) => {
    cursor = at ?? cursor;
    for (const handler of handlers) handler(event);
  };
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "event") deliver(data.event, data.cursor);
    if (data.kind === "state") liveState.set(data.state);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel never leaves its origin
  const post = (message: Message) => channel.postMessage(message);

  const lead = async () => {
    const close = openLiveStream({
      since: cursor,
      onEvent(event, at) {
        deliver(event, at);
        post({ kind: "event", event, cursor: at });
      },
      onState(state) {
        liveState.set(state);
        post({ kind: "state", state });
      },
    });
    channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if (data.kind === "ask") post({ kind: "state", state: liveState.get() });
    });
    await new Promise((resolve) => ended.signal.addEventListener("abort", resolve, { once: true }));
    close();
  };
  post({ kind: "ask" });
  // Without locks (plain http on another host) every tab reads a stream of its own.
  const leading = navigator.locks ? navigator.locks.request(LOCK, { signal: ended.signal }, lead) : lead();
  leading.catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  return () => {
    ended.abort();
    channel.close();
  };
}
