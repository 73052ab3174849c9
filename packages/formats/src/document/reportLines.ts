import type { ReportLine } from "./planDocument.ts";

export interface ReportPlace {
  line?: number | null;
  path?: string | null;
}

/** Gathers what does not fit, counted by code, with the first place of each. */
export interface ReportLines {
  approximated(code: string, message: string, place?: ReportPlace, count?: number): void;
  dropped(code: string, message: string, place?: ReportPlace, count?: number): void;
  lines(): ReportLine[];
}

export function reportLines(): ReportLines {
  const byCode = new Map<string, ReportLine>();
  const add =
    (effect: ReportLine["effect"]) =>
    (code: string, message: string, place: ReportPlace = {}, count = 1): void => {
      const known = byCode.get(code);
      if (known) known.count += count;
      else byCode.set(code, { code, effect, message, count, line: place.line ?? null, path: place.path ?? null });
    };
  return {
    approximated: add("approximated"),
    dropped: add("dropped"),
    lines: () => [...byCode.values()],
  };
}
