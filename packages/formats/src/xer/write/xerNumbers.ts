/** What Primavera numbers. */
export type XerKind =
  | "project"
  | "wbs"
  | "task"
  | "calendar"
  | "resource"
  | "assignment"
  | "link"
  | "codeType"
  | "code";

const LARGEST = 2_000_000_000;

function asNumber(id: string): number | null {
  const match = /^(?:wbs-)?([1-9]\d{0,9})$/.exec(id);
  const number = match ? Number(match[1]) : 0;
  return number > 0 && number <= LARGEST ? number : null;
}

/** Hands out numbers: first all that are numbers of their own, then the lowest free ones in the order they are asked for. */
export class XerNumbers {
  readonly #known = new Map<string, number>();
  readonly #taken = new Map<XerKind, Set<number>>();
  readonly #next = new Map<XerKind, number>();

  #takenOf(kind: XerKind): Set<number> {
    const known = this.#taken.get(kind);
    if (known) return known;
    const made = new Set<number>();
    this.#taken.set(kind, made);
    return made;
  }

  /** Keeps the numbers that ids of a kind are. */
  keep(kind: XerKind, document: number, ids: Iterable<string>, nameOf = (id: string) => id): void {
    const taken = this.#takenOf(kind);
    for (const id of ids) {
      const own = asNumber(id);
      if (own === null || taken.has(own)) continue;
      taken.add(own);
      this.#known.set(`${kind} ${document} ${nameOf(id)}`, own);
    }
  }

  of(kind: XerKind, document: number, id: string): number {
    const key = `${kind} ${document} ${id}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = this.fresh(kind);
    this.#known.set(key, number);
    return number;
  }

  /** A number of a kind that nothing else bears. */
  fresh(kind: XerKind): number {
    const taken = this.#takenOf(kind);
    let next = this.#next.get(kind) ?? 1;
    while (taken.has(next)) next += 1;
    taken.add(next);
    this.#next.set(kind, next + 1);
    return next;
  }
}
