/** What a drag does while it goes on and when it ends; `committed` is false after Escape or when the pointer was taken away. */
export interface DragSteps {
  move(event: PointerEvent): void;
  end(committed: boolean, moved: boolean): void;
}

/** Pixels before a press becomes a drag. */
const SLACK = 3;

/** Follows one pointer from its press on: captured, ended by its release, given up by Escape. */
export function listenToDrag(surface: HTMLElement, down: PointerEvent, steps: DragSteps): void {
  let moved = false;
  surface.setPointerCapture(down.pointerId);
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    moved ||= Math.abs(event.clientX - down.clientX) + Math.abs(event.clientY - down.clientY) > SLACK;
    if (moved) steps.move(event);
  };
  const finish = (committed: boolean) => {
    surface.removeEventListener("pointermove", move);
    surface.removeEventListener("pointerup", up);
    surface.removeEventListener("pointercancel", cancel);
    document.removeEventListener("keydown", key, true);
    if (surface.hasPointerCapture(down.pointerId)) surface.releasePointerCapture(down.pointerId);
    steps.end(committed && moved, moved);
  };
  const up = () => finish(true);
  const cancel = () => finish(false);
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    finish(false);
  };
  surface.addEventListener("pointermove", move);
  surface.addEventListener("pointerup", up);
  surface.addEventListener("pointercancel", cancel);
  document.addEventListener("keydown", key, true);
}
