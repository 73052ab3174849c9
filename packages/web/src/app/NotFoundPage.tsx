import { Button } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { useTexts } from "../platform/texts/useTexts.ts";
import { projectKeyIn } from "../platform/routing/projectKeyIn.ts";
import { homeOf } from "../platform/session/homeOf.ts";
import { useSession } from "../platform/session/session.ts";
import { PageFrame } from "../ui/page/PageFrame.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { appTexts } from "./texts.ts";

/** What one may not see looks just the same as what does not exist. */
export function NotFoundPage() {
  const t = useTexts(appTexts);
  const home = homeOf(useSession());
  const key = projectKeyIn(useLocation().href);
  return (
    <PageFrame title={t("notFound.title")}>
      <EmptyState
        icon={<Compass size={26} />}
        title="404"
        actions={
          <Button component={Link} to={home}>
            {t(home === "/projects" ? "notFound.action" : "notFound.shared")}
          </Button>
        }
      >
        <p>{key === null ? t("notFound.text") : t("notFound.project", { key })}</p>
      </EmptyState>
    </PageFrame>
  );
}
