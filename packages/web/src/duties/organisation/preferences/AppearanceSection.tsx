import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { savePreferences } from "../../../platform/session/savePreferences.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { useThemeChoice } from "../../../ui/theme/useThemeChoice.ts";
import classes from "./Preferences.module.css";
import { preferenceTexts } from "./texts.ts";

/** Colours, contrast, motion: each follows the system until somebody chooses. */
export function AppearanceSection() {
  const t = useTexts(preferenceTexts);
  const { user } = useSession();
  const { choice, choose } = useThemeChoice();
  const theme = (["system", "light", "dark"] as const).map((value) => ({ value, label: t(`theme.${value}`) }));
  const contrast = (["system", "more"] as const).map((value) => ({ value, label: t(`contrast.${value}`) }));
  const motion = (["system", "reduced"] as const).map((value) => ({ value, label: t(`motion.${value}`) }));
  return (
    <Section title={t("look.title")}>
      <FormStack onSubmit={() => undefined}>
        <Choice label={t("theme")} data={theme} value={choice} onChange={choose} />
        <Choice
          label={t("contrast")}
          data={contrast}
          value={user.contrast}
          onChange={(value) => void savePreferences({ contrast: value }).catch(showProblem)}
        />
        <Choice
          label={t("motion")}
          data={motion}
          value={user.motion}
          onChange={(value) => void savePreferences({ motion: value }).catch(showProblem)}
        />
      </FormStack>
    </Section>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  data: { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}

function Choice<V extends string>({ label, ...control }: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className={classes["choice"]}>
      <span id={id} className={classes["label"]}>
        {label}
      </span>
      <SegmentedControl aria-labelledby={id} {...control} />
    </div>
  );
}
