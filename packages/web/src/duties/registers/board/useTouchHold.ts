import { useEffect, useRef, type TouchEvent as ReactTouchEvent } from "react";

/** A finger that rests this long takes the card; one that moves before scrolls. */
const HOLD_MS = 350;
const SLACK_PIXELS = 10;

interface TouchParts {
  mayMove: boolean;
  onHold: (id: string) => void;
  onOver: (id: string, place: string) => void;
  onDrop: (id: string) => void;
  onCancel: (id: string) => void;
}

/** Drags cards by finger, which browsers do not by themselves: places bear their name as `data-place`. */
export function useTouchHold(parts: TouchParts): (id: string) => { onTouchStart?: (event: ReactTouchEvent) => void } {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  if (!parts.mayMove) return () => ({});
  return (id) => ({
    onTouchStart({ currentTarget, touches }) {
      const touch = touches[0];
      if (touch && touches.length === 1 && currentTarget instanceof HTMLElement)
        follow(currentTarget, touch, {
          hold: () => latest.current.onHold(id),
          over: (place) => latest.current.onOver(id, place),
          drop: () => latest.current.onDrop(id),
          cancel: () => latest.current.onCancel(id),
        });
    },
  });
}

interface Followed {
  hold: () => void;
  over: (place: string) => void;
  drop: () => void;
  cancel: () => void;
}

type Point = Pick<Touch, "clientX" | "clientY">;

/** Follows one finger until it leaves. */
function follow(card: HTMLElement, from: Point, { hold, over, drop, cancel }: Followed): void {
  let isHeld = false;
  const ended = new AbortController();
  const timer = setTimeout(() => {
    isHeld = true;
    hold();
  }, HOLD_MS);
  // The browser's own dragging would take the finger away.
  const { draggable } = card;
  card.draggable = false;
  const end = () => {
    clearTimeout(timer);
    card.draggable = draggable;
    ended.abort();
  };
  const listen = <K extends "touchmove" | "touchend" | "touchcancel" | "contextmenu">(
    name: K,
    heard: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(name, heard, { passive: false, signal: ended.signal });
  listen("touchmove", (event) => {
    const [at] = event.touches;
    if (!at) return;
    if (isHeld) {
      // The page stays where it is while a card is on the way.
      event.preventDefault();
      const place = placeAt(at);
      if (place !== null) over(place);
    } else if (Math.hypot(at.clientX - from.clientX, at.clientY - from.clientY) > SLACK_PIXELS) end();
  });
  listen("touchend", (event) => {
    if (isHeld) {
      event.preventDefault();
      drop();
    }
    end();
  });
  listen("touchcancel", () => {
    if (isHeld) cancel();
    end();
  });
  listen("contextmenu", (event) => event.preventDefault());
}

function placeAt({ clientX, clientY }: Point): string | null {
  const place = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-place]");
  return place?.dataset["place"] ?? null;
}
