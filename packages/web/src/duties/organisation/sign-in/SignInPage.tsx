import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { organisationTexts } from "../texts.ts";

export function SignInPage() {
  const t = useTexts(organisationTexts);
  return <PageFrame title={t("signIn.title")}>{null}</PageFrame>;
}
