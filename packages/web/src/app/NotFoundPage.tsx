import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { useTexts } from "../platform/texts/useTexts.ts";
import { PageFrame } from "../ui/page/PageFrame.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { appTexts } from "./texts.ts";

/** What one may not see looks just the same as what does not exist. */
export function NotFoundPage() {
  const t = useTexts(appTexts);
  return (
    <PageFrame title={t("notFound.title")}>
      <EmptyState
        icon={<Compass size={26} />}
        title="404"
        actions={
          <Button component={Link} to="/projects">
            {t("notFound.action")}
          </Button>
        }
      >
        <p>{t("notFound.text")}</p>
      </EmptyState>
    </PageFrame>
  );
}
