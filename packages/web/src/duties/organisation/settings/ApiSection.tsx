import { api } from "@gantry/records";
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { organisationTexts } from "../texts.ts";

/** Where programs find out how to talk to Gantry. */
export function ApiSection() {
  const t = useTexts(organisationTexts);
  return (
    <Section title={t("api.title")} description={t("api.text")}>
      <Anchor component={Link} to="/api" display="block" mb={6}>
        {t("api.reference")}
      </Anchor>
      <Anchor href={api.live.openapi.path} target="_blank">
        {t("api.document")}
      </Anchor>
    </Section>
  );
}
