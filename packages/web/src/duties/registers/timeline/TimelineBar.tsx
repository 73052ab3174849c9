import { useState, type PointerEvent } from "react";
import type { Handle } from "./timeSpan.ts";
import classes from "./timeline.module.css";

interface TimelineBarProps {
  left: number;
  width: number;
  pixelsPerDay: number;
  isPoint: boolean;
  title: string;
  /** What it may be dragged by; none where its dates are not written here. */
  handles: readonly Handle[];
  onMove: (handle: Handle, by: number) => void;
}

/** How near to an end of a bar one takes that end. */
const EDGE_PIXELS = 8;

/** One row's days, dragged as a whole or by an end. By keyboard the row's name does the same. */
export function TimelineBar({ left, width, pixelsPerDay, isPoint, title, handles, onMove }: TimelineBarProps) {
  const [drag, setDrag] = useState<{ handle: Handle; x: number; by: number } | null>(null);
  const handleAt = ({ nativeEvent, currentTarget }: PointerEvent<HTMLElement>): Handle | null => {
    const wide = currentTarget.clientWidth;
    const at = nativeEvent.offsetX;
    const end = at < EDGE_PIXELS ? "from" : at > wide - EDGE_PIXELS ? "to" : "both";
    const wanted = isPoint || wide < 3 * EDGE_PIXELS ? "both" : end;
    return handles.includes(wanted) ? wanted : null;
  };
  const by = drag?.by ?? 0;
  const shown = {
    left: left + (drag?.handle === "to" ? 0 : by * pixelsPerDay),
    width: width + (drag?.handle === "to" ? by : drag?.handle === "from" ? -by : 0) * pixelsPerDay,
  };
  return (
    <span
      aria-hidden
      className={isPoint ? classes["point"] : classes["span"]}
      title={title}
      data-movable={handles.length > 0 || undefined}
      data-dragged={drag !== null || undefined}
      style={{ left: shown.left, width: Math.max(8, shown.width) }}
      onPointerDown={(event) => {
        const handle = handleAt(event);
        if (handle === null || event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ handle, x: event.clientX, by: 0 });
      }}
      onPointerMove={(event) => {
        if (!drag) {
          const handle = handles.length === 0 ? null : handleAt(event);
          event.currentTarget.style.cursor = handle === null ? "" : handle === "both" ? "grab" : "ew-resize";
          return;
        }
        const moved = Math.round((event.clientX - drag.x) / pixelsPerDay);
        if (moved !== drag.by) setDrag({ ...drag, by: moved });
      }}
      onPointerUp={() => {
        if (drag && drag.by !== 0) onMove(drag.handle, drag.by);
        setDrag(null);
      }}
      onPointerCancel={() => setDrag(null)}
    />
  );
}
