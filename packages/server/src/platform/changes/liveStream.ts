import type { ServerResponse } from "node:http";
import type { LiveEvent } from "@gantry/records";
import type { Actor } from "../access/actor.ts";

/** A reader who lets this much pile up is cut off; the browser comes back and goes on where it stopped. */
const MOST_BUFFERED_BYTES = 4_194_304;

/** One open stream of server-sent events and who reads it. */
export class LiveStream {
  actor: Actor;
  /** Position up to which it has been told of changes. */
  position: number;
  readonly #response: ServerResponse;

  constructor(response: ServerResponse, actor: Actor, position: number) {
    this.#response = response;
    this.actor = actor;
    this.position = position;
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      connection: "close",
      "x-content-type-options": "nosniff",
    });
    response.write(": open\n\n");
  }

  get isOpen(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed;
  }

  send({ event, data }: LiveEvent, id?: string): void {
    this.sendText(event, JSON.stringify(data), id);
  }

  /** The same with data already written as JSON. */
  sendText(event: LiveEvent["event"], data: string, id?: string): void {
    if (!this.isOpen) return;
    this.#response.write(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`);
    if (this.#response.writableLength > MOST_BUFFERED_BYTES) this.#response.destroy();
  }

  beat(): void {
    if (this.isOpen) this.#response.write(": still here\n\n");
  }

  end(): void {
    this.#response.end();
  }

  onClosed(action: () => void): void {
    this.#response.once("close", action);
  }
}
