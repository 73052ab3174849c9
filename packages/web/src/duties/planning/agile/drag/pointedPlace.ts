import type { DropPlace } from "./dropPlaces.ts";

/** The place under the pointer, from the zones (`data-zone`) and cards (`data-card`) on the page; null outside of them. */
export function pointedPlace(x: number, y: number, dragged: string): DropPlace | null {
  const zone = document.elementsFromPoint(x, y).flatMap((element) => element.closest("[data-zone]") ?? [])[0];
  if (!(zone instanceof HTMLElement)) return null;
  const cards = [...zone.querySelectorAll<HTMLElement>("[data-card]")].filter(
    (card) => card.dataset["card"] !== dragged,
  );
  const below = cards.find((card) => {
    const { top, height } = card.getBoundingClientRect();
    return y < top + height / 2;
  });
  return { zone: zone.dataset["zone"] ?? "", before: below?.dataset["card"] ?? null };
}

/** Near the edge of what scrolls, it goes on that way. */
export function scrollTowards(x: number, y: number): void {
  const over = document.elementFromPoint(x, y);
  for (let at = over; at instanceof HTMLElement; at = at.parentElement) {
    const { top, bottom, left, right } = at.getBoundingClientRect();
    if (at.scrollHeight > at.clientHeight + 1) at.scrollBy(0, y < top + EDGE ? -STEP : y > bottom - EDGE ? STEP : 0);
    if (at.scrollWidth > at.clientWidth + 1) at.scrollBy(x < left + EDGE ? -STEP : x > right - EDGE ? STEP : 0, 0);
  }
}

const EDGE = 36;
const STEP = 12;
