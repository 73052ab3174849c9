import { useTouchHold } from "./useTouchHold.ts";
import { useState, type DragEvent, type KeyboardEvent } from "react";

interface CardMoveParts {
  /** Places in their order: columns of a board, days of a calendar. */
  next: (place: string, key: "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown") => string | null;
  mayDrop: (id: string, place: string) => boolean;
  placeOf: (id: string) => string | null;
  onDrop: (id: string, place: string) => void;
  onOpen: (id: string) => void;
  /** Said to screen readers. */
  say: (what: "grabbed" | "over" | "dropped" | "cancelled", id: string, place: string | null) => string;
  mayMove: boolean;
}

interface Held {
  id: string;
  place: string;
  by: "pointer" | "keyboard" | "touch";
}

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
type Arrow = (typeof ARROWS)[number];
const isArrow = (key: string): key is Arrow => (ARROWS as readonly string[]).includes(key);

/** Moves cards between places by pointer (drag and drop), by finger (rest on it, then drag) and by keyboard: Space takes and puts down, arrows move, Escape gives up. */
export function useCardMove(parts: CardMoveParts) {
  const { next, mayDrop, placeOf, onDrop, onOpen, say, mayMove } = parts;
  const [held, setHeld] = useState<Held | null>(null);
  const [spoken, setSpoken] = useState("");
  const drop = (id: string, place: string) => {
    setHeld(null);
    if (placeOf(id) === place || !mayDrop(id, place)) return;
    onDrop(id, place);
    setSpoken(say("dropped", id, place));
  };
  const stepped = (id: string, from: string, arrow: Arrow): string | null => {
    for (let place = next(from, arrow); place !== null; place = next(place, arrow))
      if (mayDrop(id, place) || place === placeOf(id)) return place;
    return null;
  };
  const touch = useTouchHold({
    mayMove,
    onHold: (id) => setHeld({ id, place: placeOf(id) ?? "", by: "touch" }),
    onOver(id, place) {
      if (held?.place !== place && (mayDrop(id, place) || place === placeOf(id))) setHeld({ id, place, by: "touch" });
    },
    onDrop: (id) => drop(id, held?.place ?? ""),
    onCancel: () => setHeld(null),
  });
  const press = (id: string, event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const own = held?.id === id && held.by === "keyboard" ? held : null;
    const place = placeOf(id);
    if (event.key === "Enter" && !own) onOpen(id);
    else if (event.key === " " && !own && mayMove && place !== null) {
      setHeld({ id, place, by: "keyboard" });
      setSpoken(say("grabbed", id, place));
    } else if (own && (event.key === " " || event.key === "Enter")) drop(id, own.place);
    else if (own && event.key === "Escape") {
      setHeld(null);
      setSpoken(say("cancelled", id, null));
    } else if (own && isArrow(event.key)) {
      const to = stepped(id, own.place, event.key);
      if (to !== null) setHeld({ ...own, place: to });
      setSpoken(say("over", id, to ?? own.place));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    held,
    spoken,
    /** Spread on a card. */
    card: (id: string) => ({
      tabIndex: 0,
      draggable: mayMove,
      ...touch(id),
      "data-held": held?.id === id || undefined,
      onKeyDown: (event: KeyboardEvent) => press(id, event),
      onDragStart(event: DragEvent) {
        event.dataTransfer.setData("text/plain", id);
        event.dataTransfer.effectAllowed = "move";
        setHeld({ id, place: placeOf(id) ?? "", by: "pointer" });
      },
      onDragEnd: () => setHeld(null),
    }),
    /** Spread on a place. */
    place: (place: string) => ({
      "data-place": place,
      "data-over": (held?.place === place && held.place !== placeOf(held.id)) || undefined,
      "data-closed": (held !== null && placeOf(held.id) !== place && !mayDrop(held.id, place)) || undefined,
      onDragOver(event: DragEvent) {
        if (!held || !mayDrop(held.id, place)) return;
        event.preventDefault();
        if (held.place !== place) setHeld({ ...held, place });
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        if (held) drop(held.id, place);
      },
    }),
  };
}
