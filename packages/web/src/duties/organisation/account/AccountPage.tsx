import { useTexts } from "../../../platform/texts/useTexts.ts";
import { useSession } from "../../../platform/session/session.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { Sections } from "../../../ui/page/Section.tsx";
import { organisationTexts } from "../texts.ts";
import { ApiSection } from "../settings/ApiSection.tsx";
import { PasswordSection } from "./PasswordSection.tsx";
import { ProfileSection } from "./ProfileSection.tsx";
import { TokensSection } from "../tokens/TokensSection.tsx";
import { SessionsSection } from "./SessionsSection.tsx";

/** What concerns oneself: name, password, where one is signed in. */
export function AccountPage() {
  const t = useTexts(organisationTexts);
  const { user } = useSession();
  return (
    <PageFrame title={t("account.title")} subtitle={user.email} width="text">
      <Sections>
        <ProfileSection />
        <PasswordSection />
        <SessionsSection />
        <TokensSection />
        <ApiSection />
      </Sections>
    </PageFrame>
  );
}
