import { fieldLabel, organisation } from "@gantry/records";
import { NumberInput } from "@mantine/core";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import classes from "./owed.module.css";
import { owedTexts } from "./texts.ts";

const fields = ["chaseBeforeDays", "chaseEveryDays", "escalateAfterDays"] as const;
type ChaseField = (typeof fields)[number];
const least: Record<ChaseField, number> = { chaseBeforeDays: 0, chaseEveryDays: 1, escalateAfterDays: 1 };

interface ChaseFieldsProps {
  values: Record<ChaseField, number | null>;
  set: (field: ChaseField, days: number | null) => void;
  issue: (field: ChaseField) => string | undefined;
  /** Of a project, which may leave each as it is in the organisation. */
  ofProject: boolean;
  readOnly?: boolean;
}

/** How those who owe something are reminded, in days. */
export function ChaseFields({ values, set, issue, ofProject, readOnly = false }: ChaseFieldsProps) {
  const t = useTexts(owedTexts);
  const language = useTextLanguage();
  return (
    <>
      <p className={classes["text"]}>
        {t("chase.text")} {ofProject && t("chase.own")}
      </p>
      <FieldRow>
        {fields.map((field) => (
          <NumberInput
            key={field}
            label={t("inDays", { label: fieldLabel(organisation, field, language) })}
            min={least[field]}
            max={field === "chaseBeforeDays" ? 30 : 90}
            allowDecimal={false}
            disabled={readOnly}
            placeholder={!ofProject && field === "escalateAfterDays" ? t("never") : ""}
            value={values[field] ?? ""}
            onChange={(days) => {
              if (typeof days === "number") set(field, days);
              else if (ofProject || field === "escalateAfterDays") set(field, null);
            }}
            error={issue(field)}
          />
        ))}
      </FieldRow>
    </>
  );
}

/** What the section of these fields is called. */
export function useChaseTitle(): string {
  return useTexts(owedTexts)("chase.title");
}
