import type { SprintRow } from "@gantry/records";
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { DayField } from "../../../../ui/form/DayField.tsx";
import { FieldRow } from "../../../../ui/form/FormStack.tsx";
import { updateOf } from "../../plan/edit/draft.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { commitTold } from "../commitTold.ts";
import { draft } from "../edit/agileEdits.ts";
import { sprintsOf } from "../model/agileCards.ts";
import { agileTexts } from "../texts.ts";
import { draftOf, nextSprint, spanOf } from "./nextSprint.ts";

/** Plans a sprint, or changes one. */
export function SprintDialog({
  store,
  sprint,
  onClose,
}: {
  store: PlanStore;
  sprint: SprintRow | null;
  onClose: () => void;
}) {
  const t = useTexts(agileTexts);
  const { model, context } = store;
  const [values, setValues] = useState(() =>
    sprint ? draftOf(sprint) : nextSprint(sprintsOf(model), context.today, (number) => t("sprint.named", { number })),
  );
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const isBackwards = values.last < values.first;
  const save = () => {
    const { name, goal } = values;
    const row = { name: name.trim(), goal: goal.trim(), ...spanOf(values) };
    if (sprint) commitTold(store, draft(t("step.sprint", { name: row.name }), updateOf("sprint", sprint, row)));
    else
      commitTold(store, {
        label: t("step.newSprint", { name: row.name }),
        patches: [
          {
            op: "create",
            record: "sprint",
            id: context.newId(),
            values: { projectId: model.project.id, ...row },
          },
        ],
      });
    onClose();
  };
  const day = (field: "first" | "last") => ({
    label: t(`sprint.${field}`),
    value: values[field],
    onChange: (value: string | null) => value && set({ [field]: value }),
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(sprint ? "sprint.edit" : "sprint.new")}
      confirm={{
        label: t(sprint ? "sprint.save" : "sprint.create"),
        run: save,
        disabled: values.name.trim() === "" || isBackwards,
      }}
    >
      <TextInput
        maxLength={200}
        label={t("sprint.name")}
        required
        data-autofocus
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t("sprint.goal")}
        description={t("sprint.goalText")}
        autosize
        minRows={2}
        maxLength={2000}
        value={values.goal}
        onChange={(event) => set({ goal: event.currentTarget.value })}
      />
      <FieldRow>
        <DayField {...day("first")} />
        <DayField {...day("last")} error={isBackwards ? t("sprint.backwards") : undefined} />
      </FieldRow>
    </Dialog>
  );
}
