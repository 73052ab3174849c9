import { fieldLabel, project, projectKinds, projectStates, user } from "@gantry/records";
import { Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import type { RowForm } from "../../../platform/records/useRowForm.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ChoiceField } from "../../../ui/form/ChoiceField.tsx";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import { MoneyField } from "../../../ui/form/MoneyField.tsx";
import { planningTexts } from "../texts.ts";

interface GeneralFieldsProps {
  form: RowForm<typeof project>;
  readOnly: boolean;
}

/** Name, key, kind, state, manager, who may read it, budget, priority. */
export function GeneralFields({ form, readOnly }: GeneralFieldsProps) {
  const t = useTexts(planningTexts);
  const language = useTextLanguage();
  const { organisation } = useSession();
  const users = useQuery(allRowsQuery(user));
  const { values } = form;
  const currency = values.currency ?? organisation.currency;
  return (
    <>
      <FieldRow>
        <TextInput
          label={t("field.name")}
          required
          disabled={readOnly}
          value={values.name}
          onChange={(event) => form.set("name", event.currentTarget.value)}
          error={form.issue("name")}
        />
        <TextInput
          label={t("field.key")}
          required
          disabled={readOnly}
          maxLength={10}
          value={values.key}
          onChange={(event) => form.set("key", event.currentTarget.value.toUpperCase())}
          error={form.issue("key")}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          label={t("field.kind")}
          choices={projectKinds}
          show={(kind) => t(`kind.${kind}`)}
          value={values.kind}
          onChange={(kind) => form.set("kind", kind)}
          disabled={readOnly}
        />
        <ChoiceField
          label={t("field.method")}
          description={t(`method.${values.method}.long`)}
          choices={["waterfall", "agile", "hybrid"] as const}
          show={(method) => t(`method.${method}`)}
          value={values.method}
          onChange={(method) => form.set("method", method)}
          disabled={readOnly}
        />
        <ChoiceField
          label={t("field.state")}
          choices={projectStates}
          show={(state) => t(`state.${state}`)}
          value={values.state}
          onChange={(state) => form.set("state", state)}
          disabled={readOnly}
        />
      </FieldRow>
      {values.method !== "waterfall" && (
        <Checkbox
          label={t("field.parallelSprints")}
          description={t("field.parallelSprints.long")}
          checked={values.parallelSprints}
          onChange={(event) => form.set("parallelSprints", event.currentTarget.checked)}
          disabled={readOnly}
        />
      )}
      <FieldRow>
        <Select
          label={t("field.managerId")}
          data={(users.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={values.managerId}
          onChange={(id) => form.set("managerId", id)}
          clearable
          searchable
          disabled={readOnly}
          error={form.issue("managerId")}
        />
        <ChoiceField
          label={t("field.visibility")}
          choices={["members", "organisation"] as const}
          show={(visibility) => t(`visibility.${visibility}`)}
          value={values.visibility}
          onChange={(visibility) => form.set("visibility", visibility)}
          disabled={readOnly}
        />
      </FieldRow>
      <FieldRow>
        <MoneyField
          label={t("field.budget")}
          currency={currency}
          value={values.budget}
          onChange={(budget) => form.set("budget", budget)}
          error={form.issue("budget")}
          disabled={readOnly}
        />
        <NumberInput
          label={fieldLabel(project, "priority", language)}
          description={t("settings.priorityText")}
          min={0}
          max={1000}
          step={50}
          allowDecimal={false}
          value={values.priority}
          onChange={(priority) => typeof priority === "number" && form.set("priority", priority)}
          error={form.issue("priority")}
          disabled={readOnly}
        />
      </FieldRow>
    </>
  );
}
