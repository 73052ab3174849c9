import type { LiveEvent } from "@gantry/records";
import { beforeEach, expect, test } from "vitest";
import { openLiveStream, type StreamState } from "./liveStream.ts";

/** A stream that the test speaks through. */
class Line extends EventTarget {
  readyState = 0;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
  }
  close(): void {
    this.readyState = 2;
  }
  say(name: string, data: unknown, lastEventId: string): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId }));
  }
  break(): void {
    this.readyState = 2;
    this.dispatchEvent(new Event("error"));
  }
}

let lines: Line[];
let waits: number[];
let heard: [LiveEvent["event"], string | null][];
let states: StreamState[];
let again: () => void;

const line = () => lines.at(-1) ?? expect.unreachable("no stream was opened");

beforeEach(() => {
  [lines, waits, heard, states] = [[], [], [], []];
});

function begin(since: string | null): () => void {
  return openLiveStream({
    since,
    onEvent: ({ event }, cursor) => heard.push([event, cursor]),
    onState: (state) => states.push(state),
    open(url) {
      lines.push(new Line(url));
      return line() as unknown as EventSource;
    },
    later(run, waitMs) {
      waits.push(waitMs);
      again = run;
      return () => {
        again = () => {};
      };
    },
  });
}

test("begins from now, or from the cursor it is given", () => {
  begin(null);
  expect(line().url).toBe("/api/events");
  begin("41");
  expect(line().url).toBe("/api/events?since=41");
});

test("passes events on with their cursor; an event without one keeps the last", () => {
  begin(null);
  line().say("change", {}, "42");
  line().say("schedule", {}, "");
  expect(heard).toEqual([
    ["change", "42"],
    ["schedule", "42"],
  ]);
});

test("after a broken stream it goes on from the last cursor, waiting ever longer until one opens", () => {
  begin(null);
  line().dispatchEvent(new Event("open"));
  line().say("change", {}, "42");
  line().break();
  again();
  expect(line().url).toBe("/api/events?since=42");
  line().break();
  expect(waits).toEqual([500, 1000]);
  again();
  line().dispatchEvent(new Event("open"));
  line().break();
  expect(waits).toEqual([500, 1000, 500]);
  expect(states).toEqual(["connecting", "live", "broken", "connecting", "broken", "connecting", "live", "broken"]);
});

test("a hiccup that the browser mends by itself opens no second stream", () => {
  begin(null);
  line().dispatchEvent(new Event("error"));
  expect(lines).toHaveLength(1);
  expect(states.at(-1)).toBe("connecting");
});

test("stopped, it neither reads nor tries again", () => {
  const stop = begin(null);
  line().break();
  stop();
  again();
  expect(lines).toHaveLength(1);
});
