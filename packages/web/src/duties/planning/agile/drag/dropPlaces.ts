/** Where something is dropped: a zone, and the item it then stands ahead of (null: at the end). */
export interface DropPlace {
  zone: string;
  before: string | null;
}

export interface DropZone {
  id: string;
  /** Items in it, in order. */
  items: readonly string[];
  /** Zones side by side share a row; arrows to the side stay in it. */
  row: string;
}

export type Step = "up" | "down" | "left" | "right";

/** Whether order within a zone can be changed, or only the zone. */
export type DropOrder = "ordered" | "byZone";

/** The place an item is at. */
export function placeOf(zones: readonly DropZone[], id: string): DropPlace | null {
  for (const zone of zones) {
    const at = zone.items.indexOf(id);
    if (at >= 0) return { zone: zone.id, before: zone.items[at + 1] ?? null };
  }
  return null;
}

/** The place one step further by an arrow key; the same one where there is none. */
export function stepped(
  zones: readonly DropZone[],
  id: string,
  place: DropPlace,
  { step, order }: { step: Step; order: DropOrder },
): DropPlace {
  const zone = zones.find((each) => each.id === place.zone);
  if (!zone) return place;
  if (step === "left" || step === "right") {
    const row = zones.filter((each) => each.row === zone.row);
    const next = row[row.indexOf(zone) + (step === "left" ? -1 : 1)];
    return next ? { zone: next.id, before: null } : place;
  }
  if (order === "byZone") return place;
  const items = zone.items.filter((each) => each !== id);
  const at = place.before === null ? items.length : items.indexOf(place.before);
  const to = at + (step === "up" ? -1 : 1);
  if (to >= 0 && to <= items.length) return { zone: zone.id, before: items[to] ?? null };
  // Out at one end of a list, into the next one.
  const neighbour = zones[zones.indexOf(zone) + (step === "up" ? -1 : 1)];
  if (!neighbour) return place;
  const there = neighbour.items.filter((each) => each !== id);
  return { zone: neighbour.id, before: step === "up" ? null : (there[0] ?? null) };
}

/** Position of a place in its zone, from 1, and how many would be there; for saying it. */
export function positionOf(zones: readonly DropZone[], id: string, place: DropPlace): { at: number; of: number } {
  const items = zones.find((each) => each.id === place.zone)?.items.filter((each) => each !== id) ?? [];
  const at = place.before === null ? items.length : items.indexOf(place.before);
  return { at: at + 1, of: items.length + 1 };
}
