const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = BigInt(DIGITS.length);
/** Digits of a rank at an open end: room for millions of rows put after one another. */
const WIDTH = 6;
const STEP = BASE * BASE;

/**
 * Ranks for `count` rows between two neighbours, ascending; null is an open end. A rank is a fraction written in base 62, so that
 * order by value is order by bytes and there is always room between two of them. Between neighbours the new rows are
 * put nearer to the first: whoever inserts, mostly goes on inserting below.
 */
export function ranksBetween(before: string | null, after: string | null, count: number): string[] {
  if (before !== null && after !== null && before >= after) throw new Error(`No rank lies between "${before}" and "${after}".`);
  let width = Math.max(WIDTH, before?.length ?? 0, after?.length ?? 0);
  for (;;) {
    const low = before === null ? 0n : valueOf(before, width);
    const high = after === null ? BASE ** BigInt(width) : valueOf(after, width);
    const step = stepWithin(high - low, { count: BigInt(count), open: before === null || after === null });
    if (step > 0n) {
      const first = before === null && after !== null ? high - step * BigInt(count) : low + step;
      return Array.from({ length: count }, (_, index) => textOf(first + step * BigInt(index), width));
    }
    width++;
  }
}

/** Distance from one new rank to the next; 0 when the gap has no room at this width. */
function stepWithin(gap: bigint, { count, open }: { count: bigint; open: boolean }): bigint {
  if (open && gap > STEP * (count + 1n)) return STEP;
  if (gap <= count) return 0n;
  const even = gap / (count + 1n);
  return even > 3n ? even / 2n : even;
}

function valueOf(rank: string, width: number): bigint {
  let value = 0n;
  for (let at = 0; at < width; at++) {
    const digit = at < rank.length ? DIGITS.indexOf(rank.charAt(at)) : 0;
    if (digit < 0) throw new Error(`"${rank}" is no rank.`);
    value = value * BASE + BigInt(digit);
  }
  return value;
}

function textOf(value: bigint, width: number): string {
  let text = "";
  for (let rest = value, at = 0; at < width; at++, rest /= BASE) text = DIGITS.charAt(Number(rest % BASE)) + text;
  // A rank that ends in 0 would leave no room before it.
  return text.replace(/0+$/, "");
}
