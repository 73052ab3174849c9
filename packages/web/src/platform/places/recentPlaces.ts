import type { Found } from "@gantry/records";
import { createStore } from "../api/store.ts";

const KEY = "gantry-recent-places";
const MOST = 8;

/** Where somebody went from a search lately, the latest first; kept in this browser. */
export const recentPlaces = createStore<readonly Found[]>(kept());

export function visited(found: Found): void {
  const others = recentPlaces.get().filter(({ id }) => id !== found.id);
  const places = [{ ...found, marks: [], snippet: null }, ...others].slice(0, MOST);
  recentPlaces.set(places);
  localStorage.setItem(KEY, JSON.stringify(places));
}

/** Another user of this browser is not told where this one has been. */
export function forgetPlaces(): void {
  recentPlaces.set([]);
  localStorage.removeItem(KEY);
}

function kept(): Found[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(read) ? (read as Found[]) : [];
  } catch {
    return [];
  }
}
