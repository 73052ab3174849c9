import type { RecordDeclaration } from "@gantry/records";
import { useMemo, useState } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { GridLine } from "../../../ui/grid/gridColumn.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { registerTexts } from "../texts.ts";
import { groupLines } from "./groupLines.ts";
import { groupOf } from "./listQueryOf.ts";

interface LinesParts {
  declaration: RecordDeclaration;
  words: RecordWords;
  rows: readonly AnyRow[];
  typed: string;
  hasMore: boolean;
}

const SUMMED = new Set(["money", "minutes"]);

/** The lines of the grid: the rows, under headings where the query groups them. */
export function useLines({ declaration, words, rows, typed, hasMore }: LinesParts) {
  const t = useTexts(registerTexts);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const by = groupOf(typed);
  const lines = useMemo((): GridLine<AnyRow>[] => {
    if (by === null) return rows.map((row, index) => ({ kind: "row", key: row.id, row, number: index + 1 }));
    return groupLines(rows, {
      by,
      show: (value) => `${words.label(by)}: ${words.show(by, value) || t("group.empty")}`,
      summed: Object.keys(declaration.fields).filter((name) => SUMMED.has(declaration.fields[name]?.kind ?? "")),
      tell: (field, sum) => `${words.label(field)} ${words.show(field, sum)}`,
      collapsed,
      hasMore,
    });
  }, [by, collapsed, declaration, hasMore, rows, t, words]);
  const toggle = (key: string) =>
    setCollapsed((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return { lines, toggle };
}
