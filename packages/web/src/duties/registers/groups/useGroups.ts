import type { RecordDeclaration, RowGroup } from "@gantry/records";
import { useMemo, useState } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { customFieldsOf } from "../../../platform/records/customFieldsOf.ts";
import { useQueryContext } from "../../../platform/records/useQueryContext.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { GridLine } from "../../../ui/grid/gridColumn.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { figuresQueryOf } from "../list/listQueryOf.ts";
import type { Register } from "../register.ts";
import { registerTexts } from "../texts.ts";
import { withoutClosed } from "./closedGroups.ts";
import { groupingOf, groupLabel, type Grouping } from "./grouping.ts";
import { groupKey, groupLines } from "./groupLines.ts";
import { sumText } from "./sumText.ts";
import { summedFields, useFigures, type Figures } from "./useFigures.ts";

export interface Groups {
  /** What the rows are asked with: without those of closed groups. Null while nothing is to be asked. */
  asked: string | null;
  /** Rows that match in all, those of closed groups too; null while unknown. */
  total: number | null;
  /** Sums of all rows that match, in words, by field. */
  totals: ReadonlyMap<string, string>;
  linesOf: (rows: readonly AnyRow[], hasMore: boolean) => GridLine<AnyRow>[];
  toggle: (key: string) => void;
  /** Null where nothing is grouped. */
  closeAll: (() => void) | null;
  openAll: (() => void) | null;
}

interface GroupsParts {
  register: Register;
  words: RecordWords;
  /** The whole query as typed or saved. */
  typed: string;
  /** What the list asks for; null until it is known. */
  query: string | null;
  /** Columns that are shown. */
  names: readonly string[];
  /** Whether the rows are shown as a grid. */
  isGrid: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Rows under headings, and sums, as the server counts them. */
export function useGroups({ register, words, typed, query, names, isGrid }: GroupsParts): Groups {
  const { declaration } = register;
  const context = useQueryContext();
  const grouping = useMemo(
    () => (isGrid ? groupingOf(declaration, typed, { ...context, customFields: customFieldsOf }) : null),
    // oxlint-disable-next-line react/exhaustive-deps -- the context is made anew on every render; what it says of a name to group by does not change
    [declaration, typed, isGrid, context.language],
  );
  const sums = summedFields(declaration, names);
  const figures = useFigures(declaration, {
    q: figuresQueryOf(register, typed),
    sums,
    enabled: isGrid && query !== null && (grouping !== null || sums.length > 0),
  });
  const [kept, setKept] = useState({ by: "", keys: NONE });
  const by = grouping?.path.name ?? "";
  const closed = kept.by === by ? kept.keys : NONE;
  const linesOf = useLineMaker({ declaration, words, grouping, figures, closed });
  const totals = useMemo(() => {
    // Where there is nothing, there is nothing to add up.
    const found = figures && figures.total.count > 0 ? Object.entries(figures.total.sums) : [];
    return new Map(found.map(([name, sum]) => [name, sumText(sum, { declaration, name, words, whole: sum })]));
  }, [declaration, figures, words]);
  const set = (keys: ReadonlySet<string>) => setKept({ by, keys });
  const all = figures?.groups ?? [];
  return {
    asked: query === null || !grouping ? query : askedWith(query, grouping, all, closed),
    total: figures?.total.count ?? null,
    totals,
    linesOf,
    toggle(key) {
      const next = new Set(closed);
      if (!next.delete(key)) next.add(key);
      set(next);
    },
    closeAll: grouping && (() => set(new Set(all.map(({ value }) => groupKey(value))))),
    openAll: grouping && (() => set(NONE)),
  };
}

function askedWith(query: string, grouping: Grouping, all: readonly RowGroup[], closed: ReadonlySet<string>): string {
  const values = all.flatMap(({ value }) => (closed.has(groupKey(value)) ? [value] : []));
  return withoutClosed(query, grouping.path, values) ?? query;
}

interface LineParts {
  declaration: RecordDeclaration;
  words: RecordWords;
  grouping: Grouping | null;
  figures: Figures | null;
  closed: ReadonlySet<string>;
}

function useLineMaker({ declaration, words, grouping, figures, closed }: LineParts): Groups["linesOf"] {
  const t = useTexts(registerTexts);
  const format = useFormat();
  const { language } = useQueryContext();
  return useMemo(() => {
    if (!grouping) return (rows) => rows.map((row, index) => ({ kind: "row", key: row.id, row, number: index + 1 }));
    const told = {
      date: (day: string) => format.date(day, "day"),
      show: words.show,
      language,
      empty: t("group.empty"),
    };
    return (rows, hasMore) =>
      groupLines(rows, {
        valueOf: grouping.valueOf,
        groups: figures?.by === grouping.path.name ? figures.groups : [],
        labelOf: (group) => groupLabel(grouping, group, told),
        sumsOf: (found) =>
          Object.entries(found)
            .filter(([, sum]) => sum !== 0)
            .map(([name, sum]) => {
              const whole = figures?.total.sums[name] ?? sum;
              return `${words.label(name)} ${sumText(sum, { declaration, name, words, whole })}`;
            })
            .join(" · "),
        closed,
        hasMore,
      });
  }, [declaration, grouping, figures, closed, words, format, language, t]);
}
