/** Rows that a typed name may mean: the one it does; else those it could be, and one that is nearly called so. */
export function rowNamed<R extends { name: string }>(
  rows: Iterable<R>,
  name: string,
): { row: R } | { row: null; first?: R; second?: R; near?: R } {
  const all = [...rows];
  const wanted = name.toLowerCase();
  const exact = all.filter((row) => row.name.toLowerCase() === wanted);
  const found = exact.length > 0 ? exact : all.filter((row) => row.name.toLowerCase().startsWith(wanted));
  const [first, second] = found;
  if (first && !second) return { row: first };
  if (first && second) return { row: null, first, second };
  const near = all.find((row) => distance(row.name.toLowerCase(), wanted) <= 2);
  return near ? { row: null, near } : { row: null };
}

/** Letters to change, add or leave out between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
