import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { agileTexts } from "../texts.ts";
import {
  placeOf,
  positionOf,
  stepped,
  type DropOrder,
  type DropPlace,
  type DropZone,
  type Step,
} from "./dropPlaces.ts";
import { usePointerDrag } from "./usePointerDrag.ts";

export interface DragDropParts {
  zones: readonly DropZone[];
  order: DropOrder;
  mayDrag: boolean;
  nameOf: (id: string) => string;
  zoneName: (zone: string) => string;
  onDrop: (id: string, place: DropPlace) => void;
}

export interface Dragged {
  id: string;
  place: DropPlace | null;
  by: "pointer" | "keyboard";
}

export interface DragDrop {
  dragged: Dragged | null;
  /** What a screen reader says while something is moved. */
  spoken: string;
  /** Spread on the element of an item; it can then be dragged, and grabbed with Space and moved with the arrows. */
  cardProps: (id: string) => CardDragProps;
}

export interface CardDragProps {
  "data-card": string;
  "data-dragged"?: string;
  tabIndex: number;
  "aria-describedby"?: string;
  onPointerDown?: (event: PointerEvent) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** Element that says how cards are moved; see DragHelp. */
export const DRAG_HELP_ID = "agile-drag-help";

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Moves items between zones by pointer and by keyboard alike. The focus goes along with what is moved. */
export function useDragDrop(parts: DragDropParts): DragDrop {
  const t = useTexts(agileTexts);
  const { zones, order, mayDrag, nameOf, zoneName, onDrop } = parts;
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [spoken, say] = useState("");
  const focusAfter = useRef<string | null>(null);
  useEffect(() => {
    const id = focusAfter.current;
    if (id === null) return;
    focusAfter.current = null;
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
  });
  const drop = (id: string, place: DropPlace | null) => {
    setDragged(null);
    const now = placeOf(zones, id);
    const isSame = place && now?.zone === place.zone && (order === "byZone" || now.before === place.before);
    if (!place || isSame || place.before === id) return;
    onDrop(id, place);
    say(t("drag.dropped", { name: nameOf(id), zone: zoneName(place.zone) }));
  };
  const cancel = (id: string) => {
    setDragged(null);
    say(t("drag.cancelled", { name: nameOf(id) }));
  };
  const press = usePointerDrag({
    onMove: (id, place) => setDragged({ id, place, by: "pointer" }),
    onDrop: drop,
    onCancel: () => setDragged(null),
  });
  const key = (id: string, event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const held = dragged?.id === id && dragged.by === "keyboard" ? dragged : null;
    const step = STEPS[event.key];
    if (event.key === " " && !held) {
      const place = placeOf(zones, id);
      if (!place) return;
      setDragged({ id, place, by: "keyboard" });
      say(t(order === "ordered" ? "drag.grabbed" : "drag.grabbedCard", { name: nameOf(id) }));
    } else if (held && (event.key === " " || event.key === "Enter")) {
      focusAfter.current = id;
      drop(id, held.place);
    } else if (held && event.key === "Escape") cancel(id);
    else if (held?.place && step) {
      const place = stepped(zones, id, held.place, { step, order });
      setDragged({ ...held, place });
      say(t("drag.over", { zone: zoneName(place.zone), ...positionOf(zones, id, place) }));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    dragged,
    spoken,
    cardProps: (id) => ({
      "data-card": id,
      ...(dragged?.id === id ? { "data-dragged": dragged.by } : {}),
      tabIndex: 0,
      ...(mayDrag
        ? {
            "aria-describedby": DRAG_HELP_ID,
            onPointerDown: (event: PointerEvent) => press(id, event),
            onKeyDown: (event: KeyboardEvent) => key(id, event),
          }
        : {}),
    }),
  };
}
