import type { EditsPreview, RecordDeclaration } from "@gantry/records";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { Notice } from "../../../ui/states/Notice.tsx";
import classes from "../list/list.module.css";
import { registerTexts } from "../texts.ts";

interface BulkPreviewProps {
  declaration: RecordDeclaration;
  words: RecordWords;
  rows: readonly AnyRow[];
  preview: EditsPreview;
}

/** Lines that are read; the others are counted. */
const SHOWN = 100;

/** What a bulk edit would change, row by row, and what would be refused and why. */
export function BulkPreview({ declaration, words, rows, preview }: BulkPreviewProps) {
  const t = useTexts(registerTexts);
  const { refused } = preview;
  const own = preview.changes.filter(({ record }) => record === declaration.name);
  const others = preview.changes.length - own.length;
  const titles = new Map(rows.map((row) => [row.id, String(row[declaration.title] ?? "")]));
  const unchanged = rows.length - own.length - refused.length;
  return (
    <div className={classes["preview"]}>
      <p role="status">
        {[
          t("bulk.changes", { count: own.length }),
          ...(unchanged > 0 ? [t("bulk.unchanged", { count: unchanged })] : []),
          ...(others > 0 ? [t("bulk.others", { count: others })] : []),
        ].join(" ")}
      </p>
      {refused.length > 0 && (
        <Notice tone="warn">
          <p>{t("bulk.refused", { count: refused.length })}</p>
          <ul className={classes["reasons"]}>
            {refused.slice(0, SHOWN).map(({ index, id, message }) => (
              <li key={index}>
                <strong>{titles.get(id)}</strong>: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className={classes["changes"]}>
        {own.slice(0, SHOWN).map(({ id, verb, before, after }) => (
          <li key={id}>
            <strong>{titles.get(id)}</strong>{" "}
            {verb === "deleted"
              ? t("bulk.toTrash")
              : Object.keys(after).map((name) => (
                  <span key={name}>
                    {words.label(name)}: <del>{words.show(name, before?.[name]) || "–"}</del> →{" "}
                    <ins>{words.show(name, after[name]) || "–"}</ins>{" "}
                  </span>
                ))}
          </li>
        ))}
      </ul>
      {own.length > SHOWN && <p>{t("bulk.rest", { count: own.length - SHOWN })}</p>}
    </div>
  );
}
