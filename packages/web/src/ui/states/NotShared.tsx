import { Lock } from "lucide-react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { LinkButton } from "../page/LinkButton.tsx";
import { uiTexts } from "../texts.ts";
import { EmptyState } from "./EmptyState.tsx";

/** Whoever sees nothing but what is shared with them is led there; to try again would help nothing. */
export function NotShared() {
  const t = useTexts(uiTexts);
  return (
    <EmptyState
      icon={<Lock size={26} />}
      title={t("notShared.title")}
      actions={<LinkButton to="/shared">{t("notShared.action")}</LinkButton>}
    >
      <p>{t("notShared.text")}</p>
    </EmptyState>
  );
}
