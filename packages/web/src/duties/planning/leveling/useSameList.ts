import { useState } from "react";

/** One list for as long as it holds the same things, and how often it was another one. */
export function useSameList<T>(list: readonly T[]): { list: readonly T[]; version: number } {
  const [kept, keep] = useState({ list, version: 0 });
  if (kept.list.length === list.length && kept.list.every((each, at) => Object.is(each, list[at]))) return kept;
  const next = { list, version: kept.version + 1 };
  keep(next);
  return next;
}
