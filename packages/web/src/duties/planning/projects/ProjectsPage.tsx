import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { planningTexts } from "../texts.ts";

export function ProjectsPage() {
  const t = useTexts(planningTexts);
  return <PageFrame title={t("projects.title")}>{null}</PageFrame>;
}
