import { SegmentedControl } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { useThemeChoice } from "../../../ui/theme/useThemeChoice.ts";
import { organisationTexts } from "../texts.ts";

export function AppearanceSection() {
  const t = useTexts(organisationTexts);
  const { choice, choose } = useThemeChoice();
  const choices = (["system", "light", "dark"] as const).map((value) => ({ value, label: t(`theme.${value}`) }));
  return (
    <Section title={t("account.appearance")}>
      <SegmentedControl
        aria-label={t("account.appearance")}
        data={choices}
        value={choice}
        onChange={(value) => choose(value)}
      />
    </Section>
  );
}
