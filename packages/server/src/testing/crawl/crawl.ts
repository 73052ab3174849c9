import readXlsx from "read-excel-file/node";
import type { Knock } from "../matrix/knock.ts";

/** What one reader is told by each question: the status and the text, without what tells time. */
export type Told = Map<string, { status: number; text: string }>;

/** An address to be read, or a call with a body. */
export type Question = string | Knock;

/** Questions asked at the same time. */
const AT_ONCE = 8;

export async function crawl(
  url: string,
  headers: Readonly<Record<string, string>>,
  questions: readonly Question[],
): Promise<Told> {
  const told: Told = new Map();
  const waiting = [...questions];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { path, method, body, headers: own = {} } = typeof next === "string" ? { path: next, method: "GET" } : next;
      const response = await fetch(new URL(path, url), {
        method,
        headers: { ...headers, ...own, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const key = body === undefined ? path : `${path} ${JSON.stringify(body)}`;
      told.set(key, { status: response.status, text: timeless(await textOf(response)) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return told;
}

/** What stands in an answer, unpacked where it is a workbook. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.includes("spreadsheetml")) return response.text();
  return JSON.stringify(await readXlsx(Buffer.from(await response.arrayBuffer())));
}

function timeless(text: string): string {
  return text.replaceAll(/"(cursor|requestId|lastSeenAt)":"[^"]*"/g, '"$1":""');
}
