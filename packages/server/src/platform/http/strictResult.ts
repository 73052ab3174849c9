import { isDeepStrictEqual } from "node:util";
import type { Endpoint } from "@gantry/records";
import * as z from "zod";

/**
 * Fails where an answer is not exactly what its endpoint promises, so that a field that leaks fails a test. Production does
 * not pay for it.
 */
export function strictResult(endpoint: Endpoint, query: Record<string, unknown>, result: unknown): void {
  // A list asked for some fields promises only those; the records' own tests look at them.
  if (typeof query["fields"] === "string") return;
  const sent: unknown = result === undefined ? undefined : JSON.parse(JSON.stringify(result));
  const parsed = endpoint.result.safeParse(sent);
  if (!parsed.success)
    throw new Error(`${endpoint.id} answers what it does not promise:\n${z.prettifyError(parsed.error)}`);
  if (!isDeepStrictEqual(parsed.data, sent))
    throw new Error(`${endpoint.id} answers more than it promises: ${JSON.stringify(sent).slice(0, 2000)}`);
}
