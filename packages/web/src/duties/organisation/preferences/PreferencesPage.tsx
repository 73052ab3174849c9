import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { Sections } from "../../../ui/page/Section.tsx";
import { AppearanceSection } from "./AppearanceSection.tsx";
import { KeysSection } from "./keys/KeysSection.tsx";
import { RegionSection } from "./RegionSection.tsx";
import { preferenceTexts } from "./texts.ts";

/** How Gantry speaks, looks and listens, for the one who is signed in. */
export function PreferencesPage() {
  const t = useTexts(preferenceTexts);
  return (
    <PageFrame title={t("title")} subtitle={t("subtitle")} width="text">
      <Sections>
        <RegionSection />
        <AppearanceSection />
        <KeysSection />
      </Sections>
    </PageFrame>
  );
}
