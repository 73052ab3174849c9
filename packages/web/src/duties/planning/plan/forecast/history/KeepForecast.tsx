import { keptForecast } from "@gantry/records";
import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { applyEdits, createEdit } from "../../../../../platform/records/edits.ts";
import { showDone, showProblem } from "../../../../../ui/feedback/toasts.tsx";
import { showUndoable } from "../../../../../ui/feedback/showUndoable.ts";
import type { PlanStore } from "../../sync/planStore.ts";
import classes from "./history.module.css";
import { historyTexts } from "./texts.ts";

/** Keeps the forecast of now, with a word on why. */
export function KeepForecast({ store }: { store: PlanStore }) {
  const t = useTexts(historyTexts);
  const [why, setWhy] = useState("");
  const [isBusy, setBusy] = useState(false);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const done = await applyEdits([createEdit(keptForecast, { projectId: store.model.project.id, why: why.trim() })]);
      setWhy("");
      // Whoever may not delete it could not take it back.
      if (store.permissions.has(keptForecast.permissions.delete)) showUndoable(t("kept"), done);
      else showDone(t("kept"));
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={classes["keep"]} onSubmit={(event) => void keep(event)}>
      <TextInput
        label={t("why")}
        placeholder={t("whyExample")}
        value={why}
        maxLength={1000}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={isBusy}>
        {t("keep")}
      </Button>
    </form>
  );
}
