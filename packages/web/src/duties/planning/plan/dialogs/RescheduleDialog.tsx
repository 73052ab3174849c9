import { instantFromText, textFromInstant } from "@gantry/records";
import { useMemo, useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showDone } from "../../../../ui/feedback/toasts.tsx";
import { InstantField } from "../../../../ui/form/InstantField.tsx";
import { rescheduleDraft } from "../edit/rescheduleDraft.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { dialogTexts } from "./texts.ts";

const USUAL_TIME = "08:00";

/** Brings all work not done behind a date: the data date, or today where the project has none. Says beforehand what it changes. */
export function RescheduleDialog({ store, onClose }: { store: PlanStore; onClose: () => void }) {
  const t = useTexts(dialogTexts);
  const { project } = store.model;
  const [date, setDate] = useState<string | null>(
    () => project.dataDate ?? textFromInstant(store.context.today * 1440 + 480),
  );
  const { live } = store.scheduler;
  const draft = useMemo(() => {
    const instant = date === null ? null : instantFromText(date);
    return live && instant !== null ? rescheduleDraft(store.context, live.plan, instant) : null;
  }, [store, live, date]);
  const count = draft?.patches.length ?? 0;
  const apply = () => {
    if (!draft) return;
    const step = store.commit(draft);
    showDone(t("reschedule.done", { count }), { onUndo: () => store.takeBack(step) });
    onClose();
  };
  return (
    <Dialog
      opened
      title={t("reschedule.title")}
      onClose={onClose}
      confirm={{ label: t("reschedule.apply", { count }), run: apply, disabled: count === 0 }}
    >
      <p>{t("reschedule.text")}</p>
      <InstantField label={t("reschedule.date")} value={date} onChange={setDate} usualTime={USUAL_TIME} />
      <p role="status">
        {!live ? t("reschedule.unknown") : count === 0 ? t("reschedule.none") : t("reschedule.preview", { count })}
      </p>
    </Dialog>
  );
}
