/** What the address of a register says beside its name. */
export interface RegisterSearch {
  /** The typed query, with its sorting. */
  q?: string;
  /** The row beside the list: its key (RSK-12) or its id. */
  row?: string;
}

export function registerSearch(raw: Record<string, unknown>): RegisterSearch {
  const text = (name: string) => (typeof raw[name] === "string" && raw[name] !== "" ? { [name]: raw[name] } : {});
  return { ...text("q"), ...text("row") };
}
