import { expectations, gateSubjects, type GateSubject } from "@gantry/records";
import { NumberInput, TextInput } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ChoiceField } from "../../../ui/form/ChoiceField.tsx";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import type { Form } from "../../../ui/form/useForm.ts";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import type { ConditionValues } from "./conditionRow.ts";
import { MissingList } from "./MissingList.tsx";
import { gateTexts } from "./texts.ts";
import { useTriedCondition } from "./useTriedCondition.ts";
import type { GateRow } from "./useGates.ts";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";

/** Which records, what is asked of them, and what that finds as of now. */
export function RecordsFields({ form, gate }: { form: Form<ConditionValues>; gate: GateRow }) {
  const t = useTexts(gateTexts);
  const { values } = form;
  const tried = useTriedCondition(values, gate);
  const problem = tried.data?.problem;
  const said = (field: "among" | "query") =>
    problem?.field === field
      ? t("condition.problemAt", { at: (problem.at ?? 0) + 1, message: wordedMessage(problem.message) })
      : form.issue(field);
  return (
    <>
      <ChoiceField
        label={t("condition.subject")}
        choices={gateSubjects}
        show={(subject) => t(`subject.${subject}`)}
        value={values.subject as GateSubject}
        onChange={(subject) => form.set("subject", subject)}
      />
      <TextInput
        label={t("condition.among")}
        description={t("condition.among.text")}
        placeholder={t("condition.among.example")}
        {...form.text("among")}
        error={said("among")}
      />
      <FieldRow>
        <ChoiceField
          label={t("condition.expectation")}
          choices={expectations}
          show={(expectation) => t(`expectation.${expectation}`)}
          value={values.expectation}
          onChange={(expectation) => form.set("expectation", expectation)}
        />
        {values.expectation === "atLeast" && (
          <NumberInput
            label={t("condition.amount")}
            min={1}
            allowDecimal={false}
            value={values.amount ?? ""}
            onChange={(amount) => form.set("amount", typeof amount === "number" ? amount : null)}
            error={form.issue("amount")}
          />
        )}
        <TextInput
          label={t("condition.query")}
          placeholder={t("condition.query.example")}
          {...form.text("query")}
          error={said("query")}
        />
      </FieldRow>
      <div role="status" aria-label={t("condition.try")}>
        {tried.isPending && <LoadingState rows={1} />}
        <ProblemNotice error={tried.error} />
        {tried.data && !problem?.field && (
          <>
            <p>
              {t("condition.try")}: <strong>{t(`status.${tried.data.status}`)}</strong>
            </p>
            <MissingList check={tried.data} projectId={gate.projectId} />
          </>
        )}
      </div>
    </>
  );
}
