import { api, urlOf, type LiveEvent } from "@gantry/records";

export type StreamState = "connecting" | "live" | "broken";

interface StreamOptions {
  /** Cursor to go on from; null for "from now". */
  since: string | null;
  onEvent(event: LiveEvent, cursor: string | null): void;
  onState(state: StreamState): void;
  open?: (url: string) => EventSource;
  /** Runs something later; returns how to prevent it. */
  later?: (run: () => void, waitMs: number) => () => void;
}

const EVENT_NAMES = ["change", "schedule", "import", "inbox", "resync"] as const;
const LONGEST_WAIT_MS = 30_000;
/** EventSource.CLOSED: the browser has given up. */
const CLOSED = 2;

const laterByClock = (run: () => void, waitMs: number) => {
  const timer = setTimeout(run, waitMs);
  return () => clearTimeout(timer);
};

/** Server-sent events with a way back: EventSource gives up after an answer that is no stream; this tries again, ever slower. */
export function openLiveStream({
  since,
  onEvent,
  onState,
  open = (url) => new EventSource(url),
  later = laterByClock,
}: StreamOptions): () => void {
  let cursor = since;
  let wait = 500;
  let source: EventSource | null = null;
  let giveUp = () => {};

  const connect = () => {
    onState("connecting");
    const stream = open(urlOf(api.live.events, { query: cursor === null ? {} : { since: cursor } }));
    source = stream;
    stream.addEventListener("open", () => {
      wait = 500;
      onState("live");
    });
    stream.addEventListener("error", () => {
      if (stream.readyState !== CLOSED) return onState("connecting");
      onState("broken");
      stream.close();
      giveUp = later(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
    for (const name of EVENT_NAMES) {
      stream.addEventListener(name, (message) => {
        if (message.lastEventId !== "") cursor = message.lastEventId;
        onEvent({ event: name, data: JSON.parse(message.data) }, cursor);
      });
    }
  };
  connect();
  return () => {
    giveUp();
    source?.close();
  };
}
