/** The name that comes nearest to a mistyped one: it begins so, or few letters differ. Null where nothing comes near. */
export function nearestName(typed: string, names: Iterable<string>): string | null {
  const wanted = typed.toLowerCase();
  if (wanted.length === 0 || wanted.length > 64) return null;
  const most = wanted.length <= 3 ? 1 : wanted.length <= 6 ? 2 : 3;
  let nearest: string | null = null;
  let least = most + 1;
  for (const name of names) {
    const known = name.toLowerCase();
    const distance = wanted.length >= 3 && known.startsWith(wanted) ? 0.5 : editDistance(wanted, known, least);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** Letters to insert, leave out, replace or swap with their neighbour; `limit` or more is as good as `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? limit;
}
