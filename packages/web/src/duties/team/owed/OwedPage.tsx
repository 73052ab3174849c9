import { useParams } from "@tanstack/react-router";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { ProjectFrame } from "../../planning/public.ts";
import classes from "./owed.module.css";
import { OwedScreen } from "./OwedScreen.tsx";
import { owedTexts } from "./texts.ts";

/** Who owes what by when, over all that one may see. */
export function OwedPage() {
  const t = useTexts(owedTexts);
  return (
    <PageFrame title={t("title")}>
      <p className={classes["text"]}>{t("text")}</p>
      <OwedScreen projectId={null} />
    </PageFrame>
  );
}

/** The same of one project. */
export function ProjectOwedPage() {
  const t = useTexts(owedTexts);
  const { projectId } = useParams({ from: "/signedIn/projects/$projectId/owed" });
  return (
    <ProjectFrame projectId={projectId}>
      {() => (
        <>
          <h2 className={classes["heading"]}>{t("title")}</h2>
          <p className={classes["text"]}>{t("text")}</p>
          <OwedScreen projectId={projectId} />
        </>
      )}
    </ProjectFrame>
  );
}
