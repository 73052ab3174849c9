import { recurrenceDays } from "@gantry/engine";
import { textFromDay } from "@gantry/records";
import { useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showDone } from "../../../../ui/feedback/toasts.tsx";
import { recurringDraft } from "../edit/recurringDraft.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { RecurringFields } from "./RecurringFields.tsx";
import { recurringWorkOf, type RecurringForm } from "./recurringForm.ts";
import { dialogTexts } from "./texts.ts";

interface RecurringDialogProps {
  store: PlanStore;
  /** The row it goes behind; null at the end of the plan. */
  nextTo: string | null;
  onAdded: (rowId: string) => void;
  onClose: () => void;
}

const later = (day: string | null, other: string) => (day !== null && day > other ? day : other);

/** Work that comes again and again, as a summary with a row for each time. Says beforehand on how many days. */
export function RecurringDialog({ store, nextTo, onAdded, onClose }: RecurringDialogProps) {
  const t = useTexts(dialogTexts);
  const format = useFormat();
  const { project } = store.model;
  const [form, setForm] = useState<RecurringForm>({
    name: "",
    duration: "1h",
    frequency: "weekly",
    every: 1,
    weekdays: [],
    from: later(project.start?.slice(0, 10) ?? null, textFromDay(store.context.today)),
    time: "09:00",
    ends: "count",
    count: 10,
    until: null,
  });
  const work = recurringWorkOf(form, project);
  const days = work ? recurrenceDays(work.recurrence) : [];
  const [first, last] = [days[0], days.at(-1)];
  const apply = () => {
    const draft = work && recurringDraft(store.context, nextTo, work);
    if (!draft) return;
    const step = store.commit(draft);
    showDone(t("recurring.done", { name: work.name, count: days.length }), { onUndo: () => store.takeBack(step) });
    onAdded(draft.ids[0] ?? "");
    onClose();
  };
  const shown = (day: number) => format.date(textFromDay(day), "dayOfWeek");
  return (
    <Dialog
      opened
      title={t("recurring.title")}
      onClose={onClose}
      confirm={{ label: t("recurring.apply", { count: days.length }), run: apply, disabled: days.length === 0 }}
    >
      <RecurringFields form={form} units={project} onChange={(part) => setForm({ ...form, ...part })} />
      <p role="status">
        {first !== undefined && last !== undefined
          ? t("recurring.preview", { count: days.length, first: shown(first), last: shown(last) })
          : work && t("recurring.none")}
      </p>
    </Dialog>
  );
}
