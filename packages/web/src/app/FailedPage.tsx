import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { leadsNowhere } from "../platform/routing/leadsNowhere.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import { PageFrame } from "../ui/page/PageFrame.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { appTexts } from "./texts.ts";

/** A page that failed while it was loaded or drawn. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(appTexts);
  const router = useRouter();
  if (leadsNowhere(error)) return <NotFoundPage />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <PageFrame title={t("failed.title")}>
      <FailedState error={error} onRetry={retry} />
    </PageFrame>
  );
}
