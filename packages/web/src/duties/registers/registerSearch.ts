/** What the address of a register says beside its name. */
export interface RegisterSearch {
  /** A saved view by its id; "none" for the list without any. */
  view?: string;
  /** The typed query, with its sorting, where it is another than the view's. */
  q?: string;
  /** The row beside the list: its key (RSK-12) or its id. */
  row?: string;
  /** Grid, board, calendar or timeline, where it is another than the view's. */
  layout?: string;
}

export function registerSearch(raw: Record<string, unknown>): RegisterSearch {
  const text = (name: string) => (typeof raw[name] === "string" && raw[name] !== "" ? { [name]: raw[name] } : {});
  // An empty query is one too: it takes the view's filter away.
  return {
    ...text("view"),
    ...(typeof raw["q"] === "string" ? { q: raw["q"] } : {}),
    ...text("row"),
    ...text("layout"),
  };
}
