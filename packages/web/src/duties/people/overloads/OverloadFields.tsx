import { fieldLabel, organisation } from "@gantry/records";
import { NumberInput } from "@mantine/core";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FieldRow } from "../../../ui/form/FormStack.tsx";
import classes from "../skills/skills.module.css";
import { overloadTexts } from "./texts.ts";

type OverloadField = "overloadPercent" | "overloadLeadDays";

interface OverloadFieldsProps {
  values: { overloadPercent: number; overloadLeadDays: number | null };
  setPercent: (percent: number) => void;
  setLeadDays: (days: number | null) => void;
  issue: (field: OverloadField) => string | undefined;
}

/** From when on people are told of weeks that are too full, and after how long those who lead them. */
export function OverloadFields({ values, setPercent, setLeadDays, issue }: OverloadFieldsProps) {
  const t = useTexts(overloadTexts);
  const language = useTextLanguage();
  return (
    <>
      <h3>{t("title")}</h3>
      <p className={classes["text"]}>{t("text")}</p>
      <FieldRow>
        <NumberInput
          label={fieldLabel(organisation, "overloadPercent", language)}
          min={101}
          max={500}
          allowDecimal={false}
          value={values.overloadPercent}
          onChange={(value) => typeof value === "number" && setPercent(value)}
          error={issue("overloadPercent")}
        />
        <NumberInput
          label={fieldLabel(organisation, "overloadLeadDays", language)}
          min={1}
          max={90}
          allowDecimal={false}
          placeholder={t("never")}
          value={values.overloadLeadDays ?? ""}
          onChange={(value) => setLeadDays(typeof value === "number" ? value : null)}
          error={issue("overloadLeadDays")}
        />
      </FieldRow>
    </>
  );
}
