import { api, urlOf, type LiveEvent } from "@gantry/records";

export type StreamState = "connecting" | "live" | "broken";

interface StreamOptions {
  /** Cursor to go on from; null for "from now". */
  since: string | null;
  onEvent(event: LiveEvent, cursor: string | null): void;
  onState(state: StreamState): void;
  open?: (url: string) => EventSource;
}

const EVENT_NAMES = ["change", "schedule", "import", "resync"] as const;
const LONGEST_WAIT_MS = 30_000;

/** Server-sent events with a way back: EventSource gives up after an answer that is no stream; this tries again, ever slower. */
export function openLiveStream({
  since,
  onEvent,
  onState,
  open = (url) => new EventSource(url),
}: StreamOptions): () => void {
  let cursor = since;
  let wait = 500;
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    onState("connecting");
    const stream = open(urlOf(api.live.events, { query: cursor === null ? {} : { since: cursor } }));
    source = stream;
    stream.addEventListener("open", () => {
      wait = 500;
      onState("live");
    });
    stream.addEventListener("error", () => {
      if (stream.readyState !== EventSource.CLOSED) return onState("connecting");
      onState("broken");
      stream.close();
      retry = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
    for (const name of EVENT_NAMES) {
      stream.addEventListener(name, (message) => {
        if (message.lastEventId !== "") cursor = message.lastEventId;
        onEvent({ event: name, data: JSON.parse(message.data) } as LiveEvent, cursor);
      });
    }
  };
  connect();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}
