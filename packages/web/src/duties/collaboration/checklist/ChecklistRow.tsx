import { checklistItem, type ChecklistItemRow } from "@gantry/records";
import { Checkbox } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { collaborationTexts } from "../texts.ts";
import { ItemOptions } from "./ItemOptions.tsx";
import classes from "./checklist.module.css";

interface ChecklistRowProps {
  item: ChecklistItemRow;
  readOnly: boolean;
  nameOf: (id: string | null) => string;
  onChange: (values: Partial<ChecklistItemRow>) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** One item: ticked off by a click or Space, with who is to do it and by when, or who did. */
export function ChecklistRow({ item, readOnly, nameOf, onChange, onUp, onDown }: ChecklistRowProps) {
  const t = useTexts(collaborationTexts);
  const format = useFormat();
  const removal = useMutation({
    mutationFn: () => applyEdits([deleteEdit(checklistItem, item)]),
    onSuccess: (result) => showUndoable(t("checklist.deleted"), result),
    onError: showProblem,
  });
  const planned = [
    item.assigneeId === null ? null : nameOf(item.assigneeId),
    item.dueDay === null ? null : format.date(item.dueDay, "day"),
  ].filter(Boolean);
  const below =
    item.done && item.doneAt !== null
      ? t("checklist.doneBy", { who: nameOf(item.doneById), when: format.ago(item.doneAt) })
      : planned.join(" · ");
  return (
    <li className={classes["item"]}>
      <Checkbox
        size="xs"
        checked={item.done}
        disabled={readOnly}
        onChange={(event) => onChange({ done: event.currentTarget.checked })}
        label={<span className={item.done ? classes["done"] : undefined}>{item.text}</span>}
        description={below === "" ? undefined : below}
        className={classes["bar"] ?? ""}
      />
      {!readOnly && (
        <ItemOptions item={item} onChange={onChange} onUp={onUp} onDown={onDown} onDelete={() => removal.mutate()} />
      )}
    </li>
  );
}
