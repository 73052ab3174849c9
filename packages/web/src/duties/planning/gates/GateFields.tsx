import { gate } from "@gantry/records";
import { Select, Textarea, TextInput } from "@mantine/core";
import { useRowForm } from "../../../platform/records/useRowForm.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ConflictNotice } from "../../../ui/feedback/ConflictNotice.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import { SaveBar } from "../../../ui/form/SaveBar.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { DeciderSelect } from "./DeciderSelect.tsx";
import { gateTexts } from "./texts.ts";
import { useGatePlaces } from "./useGatePlaces.ts";
import type { GateRow } from "./useGates.ts";

/** What the gate is and where it stands. */
export function GateFields({ row, readOnly }: { row: GateRow; readOnly: boolean }) {
  const t = useTexts(gateTexts);
  const places = useGatePlaces(row.projectId);
  const form = useRowForm(gate, row, {
    onSaved: (result) => showUndoable(t("saved", { name: row.name }), result),
  });
  const { values } = form;
  return (
    <Section title={t("field.description")}>
      <FieldRow>
        <TextInput
          maxLength={200}
          label={t("field.name")}
          required
          disabled={readOnly}
          value={values.name}
          onChange={(event) => form.set("name", event.currentTarget.value)}
          error={form.issue("name")}
        />
        <Select
          label={t("field.place")}
          searchable
          limit={100}
          allowDeselect={false}
          disabled={readOnly}
          data={(places ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={values.workItemId}
          onChange={(id) => id && form.set("workItemId", id)}
          error={form.issue("workItemId")}
        />
      </FieldRow>
      <Textarea
        maxLength={10_000}
        label={t("field.description")}
        placeholder={readOnly ? "" : t("field.description.example")}
        autosize
        minRows={2}
        maxRows={12}
        readOnly={readOnly}
        value={values.description}
        onChange={(event) => form.set("description", event.currentTarget.value)}
      />
      <DeciderSelect value={values.deciderId} onChange={(id) => form.set("deciderId", id)} disabled={readOnly} />
      <SaveBar form={form}>
        <ConflictNotice
          conflict={form.conflict}
          label={(field) => t(`field.${field}` as "field.name")}
          show={(_, value) => String(value ?? "–")}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
      </SaveBar>
    </Section>
  );
}
