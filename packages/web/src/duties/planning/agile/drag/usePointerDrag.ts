import { useEffect, useRef, type PointerEvent as ReactPointerEvent } from "react";
import type { DropPlace } from "./dropPlaces.ts";
import { pointedPlace, scrollTowards } from "./pointedPlace.ts";

interface PointerDragParts {
  onMove: (id: string, place: DropPlace | null) => void;
  onDrop: (id: string, place: DropPlace | null) => void;
  onCancel: () => void;
}

/** So far a press may wander and still be a click. */
const THRESHOLD_PX = 5;
/** What is operated by itself within a card. */
const CONTROLS = "button, input, a, select, textarea, [role=menuitem]";

/**
 * Dragging by mouse, pen or finger. A finger must take the grip (`data-grip`), since elsewhere it scrolls. Gives what a card does when
 * pressed; Escape gives up.
 */
export function usePointerDrag(parts: PointerDragParts): (id: string, event: ReactPointerEvent) => void {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);
  return (id, down) => {
    const target = down.target as Element;
    const onGrip = target.closest("[data-grip]") !== null;
    if (down.button !== 0 || (!onGrip && (down.pointerType === "touch" || target.closest(CONTROLS)))) return;
    const start = { x: down.clientX, y: down.clientY };
    let isDragging = false;
    const move = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      const { clientX: x, clientY: y } = event;
      if (!isDragging && Math.hypot(x - start.x, y - start.y) < THRESHOLD_PX) return;
      isDragging = true;
      event.preventDefault();
      window.getSelection()?.removeAllRanges();
      scrollTowards(x, y);
      latest.current.onMove(id, pointedPlace(x, y, id));
    };
    const stop = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", escape, true);
      end.current = null;
    };
    const up = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      stop();
      if (isDragging) latest.current.onDrop(id, pointedPlace(event.clientX, event.clientY, id));
    };
    const cancel = () => {
      stop();
      latest.current.onCancel();
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !isDragging) return;
      event.stopPropagation();
      cancel();
    };
    end.current?.();
    end.current = stop;
    window.addEventListener("pointermove", move, { passive: false });
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", escape, true);
  };
}
