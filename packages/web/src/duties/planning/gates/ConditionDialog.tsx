import { conditionKinds, conditionPresets, gateCondition, type ConditionPreset } from "@gantry/records";
import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { applyEdits, createEdit, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { ChoiceField } from "../../../ui/form/ChoiceField.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import type { ConditionRow, ConditionValues } from "./conditionRow.ts";
import { DeciderSelect } from "./DeciderSelect.tsx";
import { RecordsFields } from "./RecordsFields.tsx";
import { gateTexts } from "./texts.ts";
import type { GateRow } from "./useGates.ts";

const blank: ConditionValues = {
  name: "",
  kind: "records",
  area: "phase",
  subject: "workItem",
  among: "",
  query: "",
  expectation: "all",
  amount: null,
  severity: "error",
  signerId: null,
};
const presets = ["own", ...(Object.keys(conditionPresets) as ConditionPreset[])] as const;

interface ConditionDialogProps {
  gate: GateRow;
  /** Null for a new one. */
  row: ConditionRow | null;
  onClose: () => void;
}

/** Writes a condition; what it would find is shown while one types. */
export function ConditionDialog({ gate, row, onClose }: ConditionDialogProps) {
  const t = useTexts(gateTexts);
  const [preset, setPreset] = useState<(typeof presets)[number]>("own");
  const save = useMutation({
    mutationFn: (values: ConditionValues) =>
      applyEdits([
        row
          ? updateEdit(gateCondition, row, values)
          : createEdit(gateCondition, { ...values, projectId: gate.projectId, gateId: gate.id }),
      ]),
    onSuccess(result, { name }) {
      showUndoable(t("conditions.saved", { name }), result);
      onClose();
    },
  });
  const form = useForm<ConditionValues>({ initial: row ? written(row) : blank, error: save.error });
  const { values } = form;
  const begin = (next: (typeof presets)[number]) => {
    setPreset(next);
    form.reset(
      next === "own"
        ? { ...blank, name: values.name }
        : { ...blank, ...conditionPresets[next], name: t(`preset.${next}`) },
    );
  };
  const submit = () => {
    if (values.name.trim() === "") return form.refuse("name", t("condition.name.missing"));
    save.mutate({ ...values, name: values.name.trim() });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t(row ? "condition.change" : "condition.new")}
      error={save.error}
      confirm={{ label: t("condition.save"), run: submit, busy: save.isPending }}
    >
      {!row && (
        <ChoiceField
          label={t("condition.preset")}
          choices={presets}
          show={(name) => t(`preset.${name}`)}
          value={preset}
          onChange={begin}
        />
      )}
      <TextInput label={t("condition.name")} required maxLength={300} data-autofocus {...form.text("name")} />
      <ChoiceField
        label={t("condition.kind")}
        choices={conditionKinds}
        show={(kind) => t(`kind.${kind}`)}
        value={values.kind}
        onChange={(kind) => form.set("kind", kind)}
      />
      {values.kind !== "manual" && (
        <ChoiceField
          label={t("condition.area")}
          choices={["phase", "project"] as const}
          show={(area) => t(`area.${area}`)}
          value={values.area}
          onChange={(area) => form.set("area", area)}
        />
      )}
      {values.kind === "records" && <RecordsFields form={form} gate={gate} />}
      {values.kind === "findings" && (
        <ChoiceField
          label={t("condition.severity")}
          choices={["error", "warning"] as const}
          show={(severity) => t(`severity.${severity}`)}
          value={values.severity}
          onChange={(severity) => form.set("severity", severity)}
        />
      )}
      {values.kind === "manual" && (
        <DeciderSelect
          label={t("condition.signer")}
          description={t("condition.signer.text")}
          value={values.signerId}
          onChange={(id) => form.set("signerId", id)}
        />
      )}
    </Dialog>
  );
}

function written(row: ConditionRow): ConditionValues {
  const names = Object.keys(blank) as (keyof ConditionValues)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as unknown as ConditionValues;
}
