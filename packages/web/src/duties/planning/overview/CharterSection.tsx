import { project, type ProjectRow } from "@gantry/records";
import { Textarea } from "@mantine/core";
import { useRowForm } from "../../../platform/records/useRowForm.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ConflictNotice } from "../../../ui/feedback/ConflictNotice.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { SaveBar } from "../../../ui/form/SaveBar.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { planningTexts } from "../texts.ts";

const parts = ["problem", "goals", "successMeasures"] as const;

/** What the project is for: the problem, the end goals, the measures of success. */
export function CharterSection({ project: row, readOnly }: { project: ProjectRow; readOnly: boolean }) {
  const t = useTexts(planningTexts);
  const form = useRowForm(project, row, {
    onSaved: (result) => showUndoable(t("project.saved", { name: row.name }), result),
  });
  return (
    <Section title={t("charter.title")}>
      {parts.map((part) => (
        <Textarea
          key={part}
          label={t(`field.${part}`)}
          placeholder={readOnly ? "" : t(`charter.${part}.example`)}
          autosize
          minRows={2}
          maxRows={16}
          readOnly={readOnly}
          value={form.values[part]}
          onChange={(event) => form.set(part, event.currentTarget.value)}
          error={form.issue(part)}
        />
      ))}
      <SaveBar form={form}>
        <ConflictNotice
          conflict={form.conflict}
          label={(field) => t(`field.${field}` as "field.problem")}
          show={(_, value) => String(value ?? "")}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
      </SaveBar>
    </Section>
  );
}
