/** How much of a bar is seen where its work pauses. */
const PALE = "rgb(0 0 0 / 0.25)";

/** The mask of a bar that pauses between these instants; "none" where it does not. */
export function pauseMask(pauses: readonly number[], start: number, finish: number): string {
  if (pauses.length === 0 || finish <= start) return "none";
  const share = (instant: number) => `${(((instant - start) / (finish - start)) * 100).toFixed(2)}%`;
  const stops = pauses.map((instant, k) => {
    const at = share(instant);
    return k % 2 === 0 ? `black ${at}, ${PALE} ${at}` : `${PALE} ${at}, black ${at}`;
  });
  return `linear-gradient(90deg, ${stops.join(", ")})`;
}
