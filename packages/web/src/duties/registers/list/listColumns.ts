/** Which columns a list shows, in their order, and how wide. */
export interface ListColumns {
  names: readonly string[];
  widths: Readonly<Record<string, number>>;
}

const MIN_WIDTH = 60;
const MAX_WIDTH = 900;

export function withWidth(columns: ListColumns, name: string, width: number): ListColumns {
  return {
    ...columns,
    widths: { ...columns.widths, [name]: Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width))) },
  };
}

export function withToggled(columns: ListColumns, name: string): ListColumns {
  const { names } = columns;
  if (!names.includes(name)) return { ...columns, names: [...names, name] };
  return names.length > 1 ? { ...columns, names: names.filter((each) => each !== name) } : columns;
}

export function withMoved(columns: ListColumns, name: string, by: -1 | 1): ListColumns {
  const from = columns.names.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.names.length) return columns;
  const names = columns.names.toSpliced(from, 1).toSpliced(to, 0, name);
  return { ...columns, names };
}

const storageKey = (key: string) => `gantry-columns-${key}`;

/** Columns as this browser had them last; null where they were never changed. What a record no longer has is left out. */
export function readColumns(key: string, known: readonly string[]): ListColumns | null {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey(key)) ?? "null") as ListColumns | null;
    const names = kept?.names.filter((name) => known.includes(name)) ?? [];
    return names.length > 0 ? { names, widths: kept?.widths ?? {} } : null;
  } catch {
    return null;
  }
}

export function writeColumns(key: string, columns: ListColumns | null): void {
  if (columns) localStorage.setItem(storageKey(key), JSON.stringify(columns));
  else localStorage.removeItem(storageKey(key));
}
