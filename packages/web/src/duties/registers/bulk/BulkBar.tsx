import { Button } from "@mantine/core";
import { CheckCheck, Pencil, Trash2, X } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { GridStore } from "../../../ui/grid/gridView.ts";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import classes from "../list/list.module.css";
import type { Register } from "../register.ts";
import { registerTexts } from "../texts.ts";
import { BulkDialog, type BulkAction } from "./BulkDialog.tsx";

interface BulkBarProps {
  register: Register;
  words: RecordWords;
  rights: RecordRights;
  store: GridStore;
  rows: readonly AnyRow[];
  total: number | null;
  /** What the list asks for: "all that match" are its rows. */
  query: string;
}

/** What can be done with the ticked rows, or with all that match the filter. */
export function BulkBar({ register, words, rights, store, rows, total, query }: BulkBarProps) {
  const t = useTexts(registerTexts);
  const checked = useSyncExternalStore(store.subscribe, () => store.get().checked);
  const [everything, setEverything] = useState(false);
  const [action, setAction] = useState<BulkAction | null>(null);
  const release = () => {
    setEverything(false);
    store.update({ checked: new Set() });
  };
  const mayEdit = rights.mayWrite && checked.size > 0;
  useCommands(
    mayEdit
      ? [{ id: "list.bulk", title: t("bulk.edit"), group: t("keys.group"), keys: "e", run: () => setAction("edit") }]
      : [],
  );
  if (checked.size === 0) return null;
  const isAll = everything && rows.every(({ id }) => checked.has(id));
  const count = isAll && total !== null ? total : checked.size;
  const offersAll = !isAll && total !== null && total > rows.length && rows.every(({ id }) => checked.has(id));
  return (
    <div className={classes["bulk"]} role="region" aria-label={t("bulk.title")}>
      <strong>{t("status.checked", { count })}</strong>
      {offersAll && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<CheckCheck size={14} aria-hidden />}
          onClick={() => setEverything(true)}
        >
          {t("bulk.all", { count: total })}
        </Button>
      )}
      {rights.mayWrite && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Pencil size={14} aria-hidden />}
          onClick={() => setAction("edit")}
        >
          {t("bulk.edit")}
        </Button>
      )}
      {rights.mayDelete && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => setAction("delete")}
        >
          {t("bulk.delete")}
        </Button>
      )}
      <Button size="xs" variant="subtle" color="gray" leftSection={<X size={14} aria-hidden />} onClick={release}>
        {t("bulk.release")}
      </Button>
      {action && (
        <BulkDialog
          register={register}
          words={words}
          rights={rights}
          action={action}
          chosen={isAll ? { query } : { rows: rows.filter(({ id }) => checked.has(id)) }}
          onClose={() => setAction(null)}
          onDone={() => {
            setAction(null);
            release();
          }}
        />
      )}
    </div>
  );
}
