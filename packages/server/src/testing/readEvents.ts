import type { LiveEvent } from "@gantry/records";

export type HeardEvent = LiveEvent & { id: string | null };

export interface EventReader {
  /** All events so far. */
  heard: HeardEvent[];
  /** Waits for an event, already heard or yet to come. */
  next(matches: (event: HeardEvent) => boolean): Promise<HeardEvent>;
  /** Resolves when the server ends the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Opens a live stream as a browser would. Resolves when the server has begun it. */
export async function readEvents(url: string, headers: Record<string, string>): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  if (!response.ok || !response.body)
    throw new Error(`The stream was refused: ${response.status} ${await response.text()}`);
  const heard: HeardEvent[] = [];
  const waiting = new Set<() => void>();
  const ended = (async () => {
    let rest = "";
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + text).split("\n\n");
      rest = blocks.pop() ?? "";
      heard.push(...blocks.flatMap((block) => eventOf(block)));
      for (const wake of waiting) wake();
    }
  })().catch(() => undefined);
  return {
    heard,
    ended,
    close: () => abort.abort(),
    next: (matches) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`No such event; heard ${JSON.stringify(heard).slice(0, 2000)}`)),
          15_000,
        );
        const look = (): void => {
          const event = heard.find(matches);
          if (!event) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(event);
        };
        waiting.add(look);
        look();
      }),
  };
}

function eventOf(block: string): HeardEvent[] {
  const fields = new Map(
    block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const event = fields.get("event");
  if (event === undefined) return [];
  return [{ event, data: JSON.parse(fields.get("data") ?? "null"), id: fields.get("id") ?? null } as HeardEvent];
}
